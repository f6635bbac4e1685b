"""An id for each clause: that of the clause it is known as, where the titles say so, else one made from its title."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from portal.base.slugs import slug
from portal.imports.clauses import FoundClause
from portal.model.house_rules import Clause

SURE, LIKELY = 90, 70
"""Likeness of titles, in per cent (rapidfuzz's ratio of sorted words): from SURE on the id is taken over, from LIKELY on
the other clause is only named."""
LONGEST_ID = 40
WORDS_OF_A_SENTENCE = 4


@dataclass(frozen=True)
class NamedClause:
    """A clause with its id; `like` is the known clause it is or may be, `score` how alike their titles are."""

    id: str
    clause: FoundClause
    like: Clause | None = None
    score: int = 0
    written: bool = False

    @property
    def is_known(self) -> bool:
        """Whether the id is that of the known clause."""
        return self.like is not None and self.like.id == self.id


def name_clauses(found: Iterable[FoundClause], known: Mapping[str, Clause]) -> list[NamedClause]:
    """The clauses with an id each; no id is given twice, and one that was written stays."""
    clauses = list(found)
    taken = {one.written_id for one in clauses if one.written_id}
    best = _best(clauses, {name: one for name, one in known.items() if name not in taken})
    named = []
    for number, one in enumerate(clauses):
        like, score = best.get(number, (None, 0))
        if one.written_id:
            named.append(NamedClause(one.written_id, one, known.get(one.written_id), 100, True))
            continue
        name = like.id if like and score >= SURE else _new_id(one, taken | set(known))
        taken.add(name)
        named.append(NamedClause(name, one, like, score))
    return named


def _best(clauses: list[FoundClause], known: Mapping[str, Clause]) -> dict[int, tuple[Clause, int]]:
    """For each clause the known one that is most alike; each known one goes to one clause."""
    scores = [
        (_likeness(one.title, other), number, other)
        for number, one in enumerate(clauses)
        if not one.written_id
        for other in known.values()
    ]
    found: dict[int, tuple[Clause, int]] = {}
    given: set[str] = set()
    for score, number, other in sorted(scores, key=lambda one: (-one[0], one[1])):
        if score >= LIKELY and number not in found and other.id not in given:
            found[number] = (other, score)
            given.add(other.id)
    return found


def _likeness(title: str, other: Clause) -> int:
    """Of the titles; »Støj« is sure to be [stoej], whatever more that one's title says."""
    alike = round(fuzz.token_sort_ratio(title.casefold(), other.title.casefold()))
    return max(alike, SURE) if slug(title) == other.id else alike


def _new_id(one: FoundClause, taken: set[str]) -> str:
    """An id of the title's words, never of its number: numbers change when clauses move."""
    words = one.title if any(c.isalpha() for c in one.title) and not one.heading.startswith("§") else _first_words(one)
    base = slug(words)[:LONGEST_ID].strip("-")
    base = base if base[:1].isalpha() else f"punkt-{base}"
    return next(name for n in range(1, 1000) if (name := base if n == 1 else f"{base}-{n}") not in taken)


def _first_words(one: FoundClause) -> str:
    if one.title != one.heading:
        return one.title
    text = next((block.plain for block in one.blocks if block.plain), one.heading)
    return " ".join(text.split()[:WORDS_OF_A_SENTENCE])
