"""Clauses that may be about an item, where nobody has linked one: found by the words they share, and said to be so."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from portal.model.house_rules import Clause, HouseRules
from portal.model.item import Item

WORD = re.compile(r"[^\W\d_]{4,}")
MARKDOWN = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*_`#|>]|^\s*[-+]\s+|^\s*\d+[.)]\s+", re.MULTILINE)
MOST = 2
"""Clauses shown for an item: more would be a list to read."""
TITLE, TEXT = 3, 1
"""What a shared word counts in a clause's title and in its text."""
ENOUGH = 3
"""A word in the title, or three in the text: one chance word in a text is no clause about the thing."""
NEARLY = 0.6
"""A second clause is shown when it scores this share of the first."""
SHORTEST = 4
COMMON_SHARE = 0.3
"""A word in more of the clauses than this says nothing about one of them."""


def likely_clauses(item: Item, rules: HouseRules) -> tuple[Clause, ...]:
    """The clauses that share words with an item's name and other names, the likeliest first; at most two."""
    wanted = {stem for text in (item.name, *item.also_called) for stem in _stems(text)}
    seen = Counter(stem for clause in rules.clauses for stem in _stems(f"{clause.title} {clause.text}"))
    rare = {stem for stem, times in seen.items() if times <= max(2, COMMON_SHARE * len(rules.clauses))}
    scores = [(_score(wanted, clause, rare), clause) for clause in rules.clauses]
    best = sorted((one for one in scores if one[0] >= ENOUGH), key=lambda one: -one[0])[:MOST]
    return tuple(clause for score, clause in best if score >= NEARLY * best[0][0])


def _score(wanted: set[str], clause: Clause, rare: set[str]) -> int:
    title, text = (_stems(part) & rare for part in (clause.title, clause.text))
    return TITLE * len(_shared(wanted, title)) + TEXT * len(_shared(wanted, text - title))


def _shared(wanted: set[str], found: frozenset[str]) -> set[str]:
    """The words of a clause that a wanted word begins, or that begin one: »bore« and »boremaskine«."""
    return {one for one in found if any(one.startswith(word) or word.startswith(one) for word in wanted)}


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in WORD.findall(MARKDOWN.sub(r" \1 ", text).lower()))


def _stem(word: str) -> str:
    plain = unicodedata.normalize("NFC", word)
    for ending in ("erne", "ene", "er", "en", "et", "r", "e", "s"):
        if plain.endswith(ending) and len(plain) - len(ending) >= SHORTEST:
            return plain[: -len(ending)]
    return plain
