"""`/rettigheder/kilder/`: every source, how it is known, and what rests on it."""

from collections.abc import Iterator

from portal.addresses import address
from portal.model.portal import Portal
from portal.model.source import Source, SourceKind
from portal.pages.page import Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue

Rests = tuple[str, str]
"""What rests on a source: its name and its address."""


def sources_pages(portal: Portal, t: Catalogue) -> list[Page]:
    """The page of sources; none when the organisation has written none."""
    if not portal.sources:
        return []
    groups = [(kind, [one for one in portal.sources.values() if one.kind is kind]) for kind in SourceKind]
    rests = {source.id: list(_resting_on(source, portal, t)) for source in portal.sources.values()}
    body = render("sources.html", address.SOURCES, t, groups=[(k, s) for k, s in groups if s], rests=rests)
    headings = tuple((2, f"slags-{kind.value}", t.of("sources-kind", kind.value)) for kind, found in groups if found)
    title, description = t("sources-title"), t("sources-description")
    return [Page(address.SOURCES, title, description, "written", body, "content/sources.yml", headings)]


def _resting_on(source: Source, portal: Portal, t: Catalogue) -> Iterator[Rests]:
    """Items, clauses, guides and pages that name a source, in that order."""
    yield from ((i.name, address.item(i.id)) for i in portal.items.values() if source.id in i.sources)
    rules = portal.house_rules
    clauses = [rules.clause(rests.clause) for rests in rules.sources if source.id in rests.sources]
    yield from ((clause.title, address.standard_house_rules(clause.id)) for clause in clauses if clause)
    yield from ((g.title, address.guide(g.id)) for g in portal.guides.values() if source.id in g.sources)
    if source.id in portal.law.sources:
        yield t("sources-in-law"), address.TABLE
    if portal.readiness and source.id in portal.readiness.all_sources:
        yield portal.readiness.title, portal.readiness.page
    if any(source.id in danger.sources for danger in portal.dangers.dangers):
        yield t("sources-in-dangers"), address.DANGERS
    for written in portal.written_pages:
        if source.id in written.head.sources:
            yield written.head.title, address.of_document(written.document.file)
