"""House rules: the organisation's standard and each department's."""

from portal.addresses import address
from portal.markdown.links import Links
from portal.markdown.prose import render as render_prose
from portal.model.department import Department
from portal.model.house_rules import Clause, HouseRules
from portal.model.portal import Portal
from portal.pages.page import Page
from portal.pages.templates import render, trusted
from portal.texts.catalogue import Catalogue
from portal.texts.wording import title_of


def house_rules_pages(portal: Portal, links: Links, t: Catalogue) -> list[Page]:
    """`/husorden/` and `/afdelinger/<slug>/husorden/`, every clause numbered and with its own anchor."""
    return [_standard(portal, links, t), *(_of(d, portal, links, t) for d in portal.departments.values())]


def house_rules_texts(portal: Portal) -> list[tuple[str, str, int, str]]:
    """The Markdown of all rules: its file, the text, the line it starts on, and the page it is shown on."""
    own = [
        (own, address.department_house_rules(d.slug))
        for d in portal.departments.values()
        if (own := d.house_rules_on(portal.today))
    ]
    every = [(portal.house_rules, address.HOUSE_RULES), *own]
    intros = [(rules.file, rules.intro, rules.intro_line, here) for rules, here in every]
    return intros + [
        (c.file, c.source, c.line + 1, here) for rules, here in every for c in rules.clauses if c.file == rules.file
    ]


def _standard(portal: Portal, links: Links, t: Catalogue) -> Page:
    rules = portal.house_rules
    body = _body(rules, None, portal, links, address.HOUSE_RULES, t)
    return Page(
        address.HOUSE_RULES,
        t("house-rules-standard-title"),
        t("house-rules-standard-description"),
        "house-rules",
        body,
        rules.file,
        _headings(rules),
    )


def _of(department: Department, portal: Portal, links: Links, t: Catalogue) -> Page:
    here = address.department_house_rules(department.slug)
    rules = portal.house_rules_of(department)
    title = title_of(department, t)
    body = _body(rules, department, portal, links, here, t)
    return Page(
        here,
        t("house-rules-title", department=title),
        t("house-rules-description", department=title),
        "house-rules",
        body,
        rules.file,
        _headings(rules),
        department.slug,
    )


def _headings(rules: HouseRules) -> tuple[tuple[int, str, str], ...]:
    return tuple((2, clause.id, f"{n}. {clause.title}") for n, clause in enumerate(rules.clauses, 1))


def _body(
    rules: HouseRules, department: Department | None, portal: Portal, links: Links, here: str, t: Catalogue
) -> str:
    def prose(text: str, clause: Clause | None = None) -> str:
        source = (
            (clause.file, clause.source, clause.line + 1) if clause else (rules.file, rules.intro, rules.intro_line)
        )
        return trusted(render_prose(text, links.resolver(*source, here)).html) if text else ""

    clauses = [
        {
            "id": clause.id,
            "title": clause.title,
            "mark": _mark(clause, department, portal, t),
            "text": prose(clause.text, clause),
            "why": prose(clause.why, clause),
            "broken": prose(clause.broken, clause),
            "sources": portal.sources_named(rules.sources_of(clause.id)),
        }
        for clause in rules.clauses
    ]
    own = department is None or rules is not portal.house_rules
    return render(
        "house-rules.html",
        here,
        t,
        department=department,
        own=own,
        adoption=(adoption := department.adoption_on(portal.today) if department else None),
        corrections=adoption.corrected("house-rules.md") if adoption else (),
        rules=rules,
        intro=prose(rules.intro),
        clauses=clauses,
    )


def _mark(clause: Clause, department: Department | None, portal: Portal, t: Catalogue) -> str:
    """Whether a department wrote the clause itself, changed it or took it over."""
    if department is None or department.house_rules_on(portal.today) is None:
        return ""
    standard = portal.house_rules.clause(clause.id)
    if standard is None:
        return t("house-rules-added")
    return t("house-rules-from-standard") if standard.words == clause.words else t("house-rules-changed")
