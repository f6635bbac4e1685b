"""Every version of a department's documents: as a meeting adopted it, beside the one before and beside today's standard."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.addresses import address
from portal.markdown.adopted_words import adopted_html, compared_words
from portal.model.department import Department
from portal.model.house_rules import Clause, HouseRules
from portal.model.portal import Portal
from portal.model.versions import Version, standard_beside, versions_of
from portal.model.vocabulary import DocumentKind
from portal.pages.page import Page
from portal.pages.templates import render, trusted
from portal.pages.word_changes import Part, word_changes
from portal.texts.catalogue import Catalogue
from portal.texts.wording import adopted_in_words, held_in_words, title_of


@dataclass(frozen=True)
class ClauseChange:
    """A clause that is `new`, `changed` or `gone`, with its words."""

    id: str
    title: str
    change: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Comparison:
    """What differs between two texts, and how many clauses they have word for word alike."""

    changes: tuple[ClauseChange, ...]
    same: int


def version_pages(portal: Portal, t: Catalogue) -> list[Page]:
    """`/afdelinger/<slug>/<document>/versioner/<date>/` of every version."""
    return [
        _page(number, versions, department, portal, t)
        for department in portal.departments.values()
        for kind in DocumentKind
        for versions in [versions_of(department, kind, portal)]
        for number in range(len(versions))
    ]


def _page(number: int, versions: list[Version], department: Department, portal: Portal, t: Catalogue) -> Page:
    shown, kind = versions[number], versions[number].text.kind
    before = versions[number + 1] if number + 1 < len(versions) else None
    standard = standard_beside(kind, portal)
    body = render(
        "version.html",
        shown.address,
        t,
        department=department,
        kind=kind.value,
        shown=shown,
        versions=versions,
        before=before,
        changed=compared(before.text, shown.text) if before else None,
        beside=compared(standard, shown.text) if standard else None,
        clauses=[(one, trusted(adopted_html(one.source))) for one in shown.text.clauses],
    )
    title = _title(shown, department, t)
    return Page(
        shown.address, title, t("versions-description"), "version", body, shown.text.file, department=department.slug
    )


def choose_pages(portal: Portal, t: Catalogue) -> list[Page]:
    """`/afdelinger/<slug>/<document>/versioner/`: any two versions beside each other, where a document has several."""
    return [
        _choose(versions, department, portal, t)
        for department in portal.departments.values()
        for kind in DocumentKind
        if len(versions := versions_of(department, kind, portal)) > 1
    ]


def _choose(versions: list[Version], department: Department, portal: Portal, t: Catalogue) -> Page:
    kind, slug = versions[0].text.kind, department.slug
    here, file = address.document_versions(slug, kind), versions[0].text.file
    standard = standard_beside(kind, portal)
    body = render(
        "versions.html", here, t, department=department, kind=kind.value, versions=versions, standard=standard
    )
    title = t.of("versions-choose-title", kind.value, department=title_of(department, t))
    return Page(here, title, t("versions-choose-description"), "versions", body, file, department=slug)


def _title(shown: Version, department: Department, t: Catalogue) -> str:
    """Two meetings can have a text of the same days of its own, so theirs are known by the meeting."""
    adopted = adopted_in_words(shown.text, shown.meeting, t).removesuffix(".")
    title = t.of("versions-title", shown.text.kind.value, department=title_of(department, t), adopted=adopted)
    if not shown.meeting.own_dates(shown.text.kind):
        return title
    return t("versions-title-dated", title=title, when=held_in_words(shown.meeting.date, t))


def compared(old: HouseRules, new: HouseRules) -> Comparison:
    """The clauses of the new text in its order, then those that it does not have."""
    found = tuple(_changes(old, new))
    return Comparison(tuple(one for one in found if one.change), sum(not one.change for one in found))


def _changes(old: HouseRules, new: HouseRules) -> Iterator[ClauseChange]:
    for clause in new.clauses:
        earlier = old.clause(clause.id)
        change = "new" if earlier is None else "" if earlier.words == clause.words else "changed"
        yield ClauseChange(clause.id, clause.heading, change, clause_changes(earlier, clause) if change else ())
    for clause in old.clauses:
        if new.clause(clause.id) is None:
            yield ClauseChange(clause.id, clause.heading, "gone", clause_changes(clause, None))


def clause_changes(old: Clause | None, new: Clause | None) -> tuple[Part, ...]:
    """The words of a clause and of the one it was before; the heading's only when they differ."""
    heads = old and new and old.heading != new.heading
    return word_changes(
        *(f"{one.heading}. " * bool(heads) + compared_words(one.source) if one else "" for one in (old, new))
    )
