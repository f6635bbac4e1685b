"""A year's cases as tables: all numbers, each department, and what everybody may read."""

from collections.abc import Sequence

from portal.fieldwork.cases import CHOICES, CaseFigures, case_figures
from portal.fieldwork.figures import Counted, public_number
from portal.fieldwork.hiding import shown_parts
from portal.fieldwork.report import Table
from portal.fieldwork.sheet import Sheet
from portal.fieldwork.survey import percent, whole_percent
from portal.texts.catalogue import Catalogue

OUTCOMES = (
    ("year", ("about", "what", "count", "share")),
    ("public", ("about", "what", "count")),
)
DEPARTMENTS = ("departments", ("department", "cases", "within", "share", "talk", "mediation", "complaint", "closed"))
"""By the command alone: a phone has one department's."""
PUBLIC = "public"
ASKED_OF_ALL = ("kind", "step")
"""What the public form has beside the contact: each is a whole of its own."""


def cases_tables(sheets: Sequence[Sheet], t: Catalogue) -> list[Table]:
    """The tables of a year: of one department, or of all that are given, each with a line of its own."""
    known = case_figures(sheets)
    return [_year(known, t), *([_departments(sheets, t)] if len(sheets) > 1 else []), _public(known, t)]


def cases_summary(sheets: Sequence[Sheet], t: Catalogue) -> str:
    """How many cases, and how many were contacted within two days."""
    known = case_figures(sheets)
    return " ".join([t("cases-out-cases", count=known.cases), *_within(known.contact, t)])


def _within(contact: Counted, t: Catalogue) -> list[str]:
    return [t("cases-out-within", count=contact.findings, of=contact.answered)] if contact.answered else []


def _year(known: CaseFigures, t: Catalogue) -> Table:
    rows = [
        (t.of("cases-field", name), t(f"cases-{name}-{one}"), str(count), _share(count, known.cases, t))
        for name, counts in known.answers.items()
        for one, count in counts.items()
    ]
    contact = known.contact
    within = (t("cases-contact"), t("cases-contact-within"), str(contact.findings), _of(contact, t))
    return _table("year", [within, *rows], t)


def _departments(sheets: Sequence[Sheet], t: Catalogue) -> Table:
    rows = []
    for sheet in sorted(sheets, key=lambda one: one.name):
        known = case_figures([sheet])
        steps = [str(known.answers["step"][one]) for one in CHOICES["step"]]
        contact = known.contact
        numbers = (str(known.cases), str(contact.findings), _of(contact, t), *steps)
        rows.append((sheet.name, *numbers, str(known.answers["closed"]["yes"])))
    return _table("departments", rows, t)


def _public(known: CaseFigures, t: Catalogue) -> Table:
    contact = public_number(known.contact)
    share = t("visits-out-hidden") if contact.findings is None else _of(known.contact, t)
    rows = [(t("cases-contact"), t("cases-contact-within"), share)]
    for name in ASKED_OF_ALL:
        for one, count in shown_parts(known.answers[name]).items():
            words = t("visits-out-hidden") if count is None else t("visits-out-at-least", count=count)
            rows.append((t.of("cases-field", name), t(f"cases-{name}-{one}"), words))
    return _table("public", rows, t)


def _share(count: int, of: int, t: Catalogue) -> str:
    return t("fieldwork-say-percent", share=whole_percent(count, of)) if of else ""


def _of(contact: Counted, t: Catalogue) -> str:
    return t("fieldwork-say-percent", share=percent(contact)) if contact.answered else ""


def cases_outcomes(t: Catalogue) -> list[tuple[str, str, str, list[str]]]:
    """Each table that the page has: its name, title, what one has to know first, and its columns."""
    return [
        (
            name,
            t.of("cases-out-title", name),
            t.of("cases-out-lead", name),
            [t.of("cases-out-column", one) for one in head],
        )
        for name, head in OUTCOMES
    ]


def _table(name: str, rows: Sequence[tuple[str, ...]], t: Catalogue) -> Table:
    columns = tuple(t.of("cases-out-column", one) for one in dict((*OUTCOMES, DEPARTMENTS))[name])
    title, lead = t.of("cases-out-title", name), t.of("cases-out-lead", name)
    return Table(id=name, title=title, lead=lead, head=columns, rows=tuple(rows))
