"""Sources: named where they are needed, used where they are written, quoted in one sentence."""

import re
from collections.abc import Iterable, Iterator

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.model.fields import Record
from portal.model.item import Item
from portal.model.known_ids import KnownIds
from portal.model.portal import Portal
from portal.model.readiness import Readiness
from portal.model.source import YEARS, Source, Sources
from portal.model.vocabulary import Mark

SENTENCE_END = re.compile(r"[.!?](?=\s+\S)")
SURE = (Mark.S, Mark.S_H, Mark.S_P, Mark.CONFLICT, Mark.GREY)
Named = tuple[str, Place]


def check_sources(portal: Portal, sources: Sources | None, problems: Problems) -> None:
    """Report sources that are unknown, unused, quoted at length or claimed without having been opened."""
    written = sources.sources if sources else ()
    named = list(_named(portal))
    _report_unknown(named, portal.known, problems)
    if not problems:  # what could not be read may be what names the source
        _report_unused(written, {source_id for source_id, _ in named}, problems)
    _report_same_ids(written, problems)
    for source in written:
        _report_long_quotation(source, problems)
        if source.is_old(portal.today):
            problems.note(
                source.place("read"), f"Kilden {quote(source.id)} er læst for over {YEARS} år siden. Læs den igen."
            )
    for item in (*portal.items.values(), *(own for one in portal.departments.values() for own in one.items)):
        _report_unproven(item, problems)
    _report_clauses(portal, problems)


def _named(portal: Portal) -> Iterator[Named]:
    """Every id of a source that something refers to, with its place."""
    records: Iterable[Record] = (
        *(item for category in portal.categories for item in category.items),
        *(item for department in portal.departments.values() for item in department.items),
        *portal.guides.values(),
        *(written.head for written in portal.written_pages),
    )
    for record in records:
        for number, source_id in enumerate(getattr(record, "sources", ())):
            yield source_id, record.place("sources", number)
    for at, danger in enumerate(portal.dangers.dangers):
        for number, source_id in enumerate(danger.sources):
            yield source_id, portal.dangers.place("dangers", at, "sources", number)
    yield from _named_by_readiness(portal.readiness)
    for part in ("rules", "limits"):
        for number, one in enumerate(getattr(portal.law, part)):
            for position, source_id in enumerate(one.sources):
                yield source_id, portal.law.place(part, number, "sources", position)
    proposals = [d.proposal.house_rules for d in portal.departments.values() if d.proposal and d.proposal.house_rules]
    for rules in (portal.house_rules, *proposals):
        for number, rests in enumerate(rules.sources):
            for position, source_id in enumerate(rests.sources):
                yield source_id, rules.place("sources", number, "sources", position)


def _named_by_readiness(readiness: Readiness | None) -> Iterator[Named]:
    if readiness is None:
        return
    for number, source_id in enumerate(readiness.sources):
        yield source_id, readiness.place("sources", number)
    for at, one in enumerate(readiness.signals):
        for number, source_id in enumerate(one.sources):
            yield source_id, readiness.place("signals", at, "sources", number)


def _report_same_ids(written: tuple[Source, ...], problems: Problems) -> None:
    first: dict[str, Source] = {}
    for source in written:
        if first.setdefault(source.id, source) is not source:
            before = first[source.id].place("id")
            problems.add(source.place("id"), f"{quote(source.id)} står allerede i {before}. Giv det ene et andet id.")


def _report_unknown(named: list[Named], known: KnownIds, problems: Problems) -> None:
    for source_id, place in named:
        if source_id not in known.sources:
            problems.add(place, f"Kilden {quote(source_id)} findes ikke. {suggestion(source_id, known.sources)}")


def _report_unused(written: tuple[Source, ...], named: set[str], problems: Problems) -> None:
    for source in written:
        if source.id not in named:
            problems.add(
                source.place("id"),
                f"Kilden {quote(source.id)} bliver ikke brugt. Slet den, eller skriv dens id under »sources« et sted.",
            )


def _report_long_quotation(source: Source, problems: Problems) -> None:
    if source.quotation and SENTENCE_END.search(source.quotation):
        problems.add(
            source.place("quotation"), "Citatet er på flere sætninger. Behold én, og skriv resten med egne ord."
        )


def _report_unproven(item: Item, problems: Problems) -> None:
    if item.source in SURE and not item.sources:
        problems.add(
            item.place("source"),
            f"Emnet {quote(item.id)} har mærket {item.source}, men ingen kilde. Skriv den under »sources«, "
            "eller skriv »source: H«.",
        )


def _report_clauses(portal: Portal, problems: Problems) -> None:
    """What the standard's sources are said to be about is one of its clauses."""
    rules = portal.house_rules
    for number, rests in enumerate(rules.sources):
        clause = rules.clause(rests.clause)
        if clause is None:
            known = [one.id for one in rules.clauses]
            place = rules.place("sources", number, "clause")
            problems.add(place, f"Punktet {quote(rests.clause)} findes ikke. {suggestion(rests.clause, known)}")
