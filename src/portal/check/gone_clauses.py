"""Clauses that are in one wording of a text and not in the next: which, what holds without them, and what they look like now."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from portal.base.problems import Problems, quote
from portal.check.house_rules import read_clauses
from portal.check.records import check_record
from portal.model.house_rules import AdoptedRulesHead, Clause, HouseRules
from portal.model.vocabulary import Status
from portal.read.front_matter import read_document

MOST_NAMED = 3


@dataclass(frozen=True)
class Gone:
    """A clause that is gone, the items that no clause answers without it, and the clause that is like it."""

    clause: Clause
    items: tuple[str, ...]
    alike: Clause | None


def gone_clauses(old: HouseRules, new: HouseRules) -> Iterator[Gone]:
    """The clauses of a text that have no place in another one, not even under a new id that says so."""
    for clause in old.clauses:
        if new.clause(clause.id) or clause.id in new.former_ids:
            continue
        served = [item for one in old.serves if one.clause == clause.id for item in one.items]
        yield Gone(clause, tuple(item for item in served if new.clause_for(item) is None), like(clause, new))


def without(*gone: Gone) -> str:
    """What holds without these clauses; empty when no item hangs on them."""
    items = [item for one in gone for item in one.items]
    them = "det" if len(gone) == 1 else "dem"
    return f"Uden {them} gælder standarden for {', '.join(map(quote, items))}. " if items else ""


def renamed_or_repealed(text: HouseRules, gone: Collection[Gone], held: str) -> str:
    """What to write for clauses that are gone and look like others; whole lines, with what the text says already. Empty when
    none does. `gone` are all that are gone from the text of the meeting `held`: whoever repeals those writes them in one line.
    """
    alike = {one.clause.id: one.alike.id for one in gone if one.alike}
    if not alike:
        return ""
    known = [(one.clause, ", ".join(one.ids)) for one in text.formerly]
    renamed = ", ".join(
        f"{{clause: {now}, ids: [{old}]}}" for now, old in [*known, *((b, a) for a, b in alike.items())]
    )
    repealed = ", ".join((*text.repealed, *(one.clause.id for one in gone if one.clause.id not in text.repealed)))
    pairs = ", ".join(f"{quote(old)} ligner {quote(now)}" for old, now in alike.items())
    them = without(*(one for one in gone if one.alike))
    return (
        f"Disse punkter fra mødet {held} er væk, men ligner andre: {pairs}. {them}"
        f"Er det de samme, så skriv »formerly: [{renamed}]«. "
        f"Er de ophævet, så skriv »repealed: [{repealed}]«."
    )


def like(clause: Clause, text: HouseRules) -> Clause | None:
    """The clause of a text that has the same title or the same words."""
    alike = (one for one in text.clauses if one.title == clause.title or one.source.split() == clause.source.split())
    return next(alike, None)


def gone_since_sealed(was: str, now: str) -> str:
    """What a sealed text lost by a later edit, in Danish; empty when it lost no clause, or is no such text any more."""
    old, new = _text(was), _text(now)
    gone = list(gone_clauses(old, new)) if old and new else []
    more = f"Og {len(gone) - MOST_NAMED} andre punkter. " if len(gone) > MOST_NAMED else ""
    return "".join(map(_in_words, gone[:MOST_NAMED])) + more


def _in_words(one: Gone) -> str:
    alike = f"Det ligner {quote(one.alike.id)}. " if one.alike else ""
    return f"Punktet {quote(one.clause.id)} ({one.clause.title}) er væk. {without(one)}{alike}"


def _text(markdown: str) -> HouseRules | None:
    """A text by itself; what is wrong with it is reported where it is read."""
    unheard = Problems()
    document = read_document(markdown.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), "", unheard)
    head = check_record(AdoptedRulesHead, document.head, "", unheard) if document else None
    if head is None or document is None:
        return None
    intro, clauses = read_clauses(document, unheard)
    return HouseRules.whole(head, status=Status.ADOPTED, intro=intro, clauses=clauses)
