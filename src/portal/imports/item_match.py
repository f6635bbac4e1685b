"""The item that a row of a table is about, by its id or by how alike its words are."""

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from portal.model.item import Item

SURE, LIKELY, APART = 90, 60, 4
"""Per cent (rapidfuzz's ratio of sorted words): from SURE on it is taken, when the next item is at least APART below."""


@dataclass(frozen=True)
class Match:
    """The item, how alike it is in per cent, and the one that comes next when both may be meant."""

    item: Item
    score: int
    other: Item | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the row may be read as this item."""
        return self.score >= SURE and self.other is None


def match_item(words: str, items: Mapping[str, Item]) -> Match | None:
    """The item whose name or other words are most like these; None when nothing is alike."""
    scores = sorted(((_score(words.casefold(), one), one) for one in items.values()), key=lambda pair: -pair[0])
    if not scores or scores[0][0] < LIKELY:
        return None
    score, best = scores[0]
    near = [one for other, one in scores[1:2] if other == score or (score < 100 and score - other < APART)]
    return Match(best, score, near[0] if near else None)


def _score(words: str, item: Item) -> int:
    """The name counts whole; an everyday word alone may name several items, so it counts a little less."""
    name = fuzz.token_sort_ratio(words, item.name.casefold())
    alias = max((fuzz.token_sort_ratio(words, one.casefold()) for one in item.also_called), default=0)
    return round(max(name, alias - 2))
