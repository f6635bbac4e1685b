"""House rules, maintenance regulations and råderet catalogues: the organisation's standard and each department's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.addresses import address
from portal.markdown.hours import Hours, hours_in
from portal.markdown.links import Links
from portal.markdown.prose import render as render_prose
from portal.model.department import Department
from portal.model.house_rules import Clause, HouseRules
from portal.model.meeting import Meeting
from portal.model.portal import Portal
from portal.model.source import Source
from portal.model.versions import versions_of
from portal.model.vocabulary import DocumentKind
from portal.pages.page import Page
from portal.pages.templates import render, trusted
from portal.texts.catalogue import Catalogue
from portal.texts.wording import held_in_words, meeting_in_words, own_steps, title_of

SIGNS = {
    "quiet": re.compile(r"støj|stille|musik|\bro\b", re.IGNORECASE),
    "tools": re.compile(r"\bbore|værktøj", re.IGNORECASE),
    "laundry": re.compile(r"vask", re.IGNORECASE),
}
Text = tuple[str, str, int, str]
"""Markdown: its file, the text, the line it starts on, and the page it is shown on."""


def house_rules_pages(portal: Portal, links: Links, t: Catalogue) -> list[Page]:
    """`/afdelinger/<slug>/husorden/` and the other documents that a department adopted, each clause with its own anchor."""
    return [page for department in portal.departments.values() for page in _pages(department, portal, links, t)]


def house_rules_texts(portal: Portal) -> list[Text]:
    """The Markdown of all texts that have a page."""
    shown = [(portal.house_rules, address.HOUSE_RULES)]
    shown += [(text, here) for d in portal.departments.values() for text, here in _documents(d, portal)]
    intros = [(rules.file, rules.intro, rules.intro_line, here) for rules, here in shown]
    return intros + [
        (c.file, c.source, c.line + 1, here) for rules, here in shown for c in rules.clauses if c.file == rules.file
    ]


def _documents(department: Department, portal: Portal) -> Iterator[tuple[HouseRules, str]]:
    """The house rules that are read in a department and its adopted documents, each with its page."""
    yield portal.house_rules_of(department), address.department_house_rules(department.slug)
    for kind in (DocumentKind.MAINTENANCE, DocumentKind.RAADERET):
        if text := department.document_on(portal.today, kind):
            yield text, address.department_document(department.slug, kind)


def standard_house_rules_page(portal: Portal, links: Links, t: Catalogue) -> Page:
    """`/husorden/`, each clause with its own anchor."""
    rules = portal.house_rules
    body = _body(rules, None, portal, links, address.HOUSE_RULES, t)
    title, description = t("house-rules-standard-title"), t("house-rules-standard-description")
    return Page(address.HOUSE_RULES, title, description, "house-rules", body, rules.file, _headings(rules, portal))


def _pages(department: Department, portal: Portal, links: Links, t: Catalogue) -> Iterator[Page]:
    name = title_of(department, t)
    for text, here in _documents(department, portal):
        body = _body(text, department, portal, links, here, t)
        title = t.of("document-title", text.kind.value, department=name)
        description = t.of("document-description", text.kind.value, department=name)
        yield Page(here, title, description, "house-rules", body, text.file, _headings(text, portal), department.slug)


def _headings(rules: HouseRules, portal: Portal) -> tuple[tuple[int, str, str], ...]:
    places = rules.places(portal.house_rules)
    return tuple((2, clause.id, clause_heading(clause, places[clause.id], rules)) for clause in rules.clauses)


def clause_heading(clause: Clause, place: int, rules: HouseRules) -> str:
    """A clause's title with the document's own number, or with its place where the document has no numbers."""
    return clause.heading if rules.has_own_numbers else f"{place}. {clause.title}"


@dataclass(frozen=True)
class ShownClause:
    """A clause ready for its page: `number` is what a link to it is called, `since` who gave it its words."""

    id: str
    heading: str
    title: str
    place: int
    number: str
    numbered: bool
    mark: str
    since: str
    plain: str | None
    text: str
    why: str
    broken: str
    sources: tuple[Source, ...]
    hours: tuple[Hours, ...]
    sign: str


def shown_clauses(
    rules: HouseRules, department: Department | None, portal: Portal, links: Links, here: str, t: Catalogue
) -> list[ShownClause]:
    """The clauses of a text for a page at `here`; hours are shown of house rules alone."""

    def prose(text: str, clause: Clause) -> str:
        resolve = links.resolver(clause.file, clause.source, clause.line + 1, here)
        return trusted(render_prose(text, resolve).html) if text else ""

    places = rules.places(portal.house_rules)
    texts = {clause.id: prose(clause.text, clause) for clause in rules.clauses}
    return [
        ShownClause(
            id=clause.id,
            heading=clause_heading(clause, places[clause.id], rules),
            title=clause.title,
            place=places[clause.id],
            number=clause.number or str(places[clause.id]),
            numbered=bool(clause.number),
            mark=_mark(clause, department, portal, t) if rules.kind is DocumentKind.HOUSE_RULES else "",
            since=_since(clause, rules, department, portal, t),
            plain=rules.in_plain(clause.id),
            text=texts[clause.id],
            why=prose(clause.why, clause),
            broken=prose(clause.broken, clause),
            sources=portal.sources_named(rules.sources_of(clause.id)),
            hours=_hours(texts[clause.id], rules),
            sign=_sign(clause.title),
        )
        for clause in rules.clauses
    ]


def _hours(text: str, rules: HouseRules) -> tuple[Hours, ...]:
    return hours_in(text) if rules.kind is DocumentKind.HOUSE_RULES else ()


def _sign(title: str) -> str:
    """The drawing beside a clause's hours; a clock where its title says nothing that has one."""
    return next((sign for sign, words in SIGNS.items() if words.search(title)), "clock")


def _body(
    rules: HouseRules, department: Department | None, portal: Portal, links: Links, here: str, t: Catalogue
) -> str:
    resolve = links.resolver(rules.file, rules.intro, rules.intro_line, here)
    adoption = department.adoption_on(portal.today, rules.kind) if department else None
    return render(
        "house-rules.html",
        here,
        t,
        department=department,
        own=department is None or rules is not portal.house_rules,
        adoption=adoption,
        before=department.still_read(rules.kind, portal.today) if department else (),
        still=_still(adoption, rules, t) if adoption else "",
        corrections=adoption.corrected(f"{rules.kind}.md") if adoption else (),
        rules=rules,
        intro=trusted(render_prose(rules.intro, resolve).html) if rules.intro else "",
        clauses=shown_clauses(rules, department, portal, links, here, t),
        versions=versions_of(department, rules.kind, portal) if department else [],
    )


def _mark(clause: Clause, department: Department | None, portal: Portal, t: Catalogue) -> str:
    """Whether a department's proposal wrote the clause itself, changed it or took it over. Adopted words are all its own."""
    rules = department.house_rules_on(portal.today) if department else None
    if department is None or rules is None or department.adoption_on(portal.today):
        return ""
    standard = portal.house_rules.clause(clause.id)
    if standard is None:
        return t("house-rules-added")
    return t("house-rules-from-standard") if standard.words == clause.words else t("house-rules-changed")


def _since(clause: Clause, rules: HouseRules, department: Department | None, portal: Portal, t: Catalogue) -> str:
    """The meeting that last changed an adopted clause's words."""
    meeting = department.worded_by(clause, rules.kind, portal.today) if department else None
    if meeting and (steps := own_steps(meeting, t, rules.kind)):
        return t("house-rules-worded-before", steps=steps)
    return t("house-rules-worded", meeting=meeting_in_words(meeting, t)) if meeting else ""


def _still(adoption: Meeting, rules: HouseRules, t: Catalogue) -> str:
    """That an older text was in force after the meeting whose folder it lies in; empty when its day is unknown."""
    if not (adoption.own_dates(rules.kind) and adoption.date.year):
        return ""
    return t("house-rules-still", when=held_in_words(adoption.date, t))
