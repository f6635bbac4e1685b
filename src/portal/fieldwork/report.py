"""A round as tables: the same for paper, spreadsheet and Markdown."""

import re
from datetime import date

from portal.fieldwork.checklist import PARTS, PLACES, field_name
from portal.fieldwork.figures import VISITED, Figures, figures, findings_apart, public_numbers
from portal.fieldwork.lists import Dwelling, dwellings_of, slips, walked, work_list
from portal.fieldwork.sheet import Sheet, value_of
from portal.fieldwork.survey import percent
from portal.model.fields import Part
from portal.texts.catalogue import Catalogue
from portal.texts.wording import day

OUTCOMES = (
    ("work", ("urgent", "trade", "stairwell", "dwelling", "what", "note", "by")),
    ("slips", ("dwelling", "who", "what", "note", "by")),
    ("moisture", ("dwelling", "place", "figure")),
    ("plan", ("question", "finding", "count", "of", "share", "stairwells")),
    ("public", ("question", "finding", "count", "of")),
    ("wishes", ("dwelling", "about")),
)
"""Each table with its columns."""
ROLES = ("caretaker", "safety", "board", "office", "interpreter")
"""Who may go along on a round."""
FIGURE = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?", re.ASCII)
WISHES = ("safety", "house-rules", "activities", "home")


class Table(Part):
    """A table with its words: `lead` is what one has to know before reading it."""

    id: str
    title: str
    lead: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: tuple[int, ...] = ()
    """Its columns of figures, of which a spreadsheet makes numbers."""


def figure_of(typed: str) -> str | None:
    """What a meter showed, with a comma; None for what is no figure."""
    return f"{float(typed.replace(',', '.')):g}".replace(".", ",") if FIGURE.fullmatch(typed) else None


def tables_of(sheet: Sheet, t: Catalogue) -> list[Table]:
    """The office's list, slips, moisture, the list for the plan of the buildings, the public numbers, and wishes for contact."""
    known = figures(sheet)
    return [
        _work(sheet, t),
        _slips(sheet, t),
        _moisture(sheet, t),
        _plan(sheet, t),
        _public(known, t),
        _wishes(sheet, t),
    ]


def summary(sheet: Sheet, t: Catalogue) -> str:
    """How far the round is, who went along, how many got the net, and on how many answers colleagues disagree."""
    known, along = figures(sheet), roles_of(sheet)
    return " ".join(
        [
            t("visits-out-done", done=known.visits.get(VISITED, 0), all=known.dwellings),
            *([t("visits-out-along", roles=", ".join(t.of("visits-role", one) for one in along))] if along else []),
            *([t("visits-out-net", count=known.net)] if known.net else []),
            *([t("visits-out-disagree", count=known.disagreements)] if known.disagreements else []),
        ]
    )


def roles_of(sheet: Sheet) -> list[str]:
    """Who went along: what each colleague chose, together."""
    chosen = {role for one in sheet.answers.get("round", {}).get("roles", []) for role in one.value.split()}
    return [role for role in ROLES if role in chosen]


def where(dwelling: Dwelling) -> str:
    """»Nr. 4, 2. tv«."""
    return ", ".join(filter(None, (dwelling.stairwell, dwelling.name)))


def question_in_words(field: str, t: Catalogue) -> str:
    """What was asked: the part that was looked at, a machine, a valve, a floor."""
    kind, _, of = field.partition(".")
    if kind == "check":
        return t.of("visit-part", of.replace(".", "-"))
    if kind == "machine":
        return t.of("visit-machine", of)
    if kind == "valve":
        return t("visits-out-valve", place=t.of("visit-place", of))
    return t("visits-out-floor", place=t.of("visit-floor-room", of))


def _work(sheet: Sheet, t: Catalogue) -> Table:
    rows = tuple(
        (
            t("visits-urgent") if job.urgent else "",
            t.of("visits-trade", job.trade),
            job.dwelling.stairwell,
            job.dwelling.name,
            part_in_words(job.part, t) if job.part else t("visits-out-agreed"),
            job.note,
            _by(job.by, t),
        )
        for job in work_list(sheet)
    )
    return _table("work", rows, t)


def _by(written: str, t: Catalogue) -> str:
    """The day as a slip has it; a file written elsewhere may have other words there."""
    try:
        return day(date.fromisoformat(written), t)
    except ValueError:
        return written


def _slips(sheet: Sheet, t: Catalogue) -> Table:
    rows = [
        row
        for slip in slips(sheet)
        for row in (
            *(
                (where(slip.dwelling), t("visits-answer-tenant"), part_in_words(part, t), note, "")
                for part, note in slip.tenant
            ),
            *(
                (where(slip.dwelling), t("visits-answer-department"), part_in_words(part, t), note, "")
                for part, note in slip.department
            ),
            *(
                (where(slip.dwelling), who_in_words(one.who, t), one.what, "", _by(one.by, t))
                for one in slip.agreements
            ),
        )
    ]
    return _table("slips", tuple(rows), t)


def _moisture(sheet: Sheet, t: Catalogue) -> Table:
    rows = [
        (where(dwelling), t.of("visit-place", place), figure_of(figure) or figure)
        for dwelling in dwellings_of(sheet)
        for place in PLACES
        if (figure := value_of(sheet.answers[dwelling.subject], field_name("moisture", place)))
    ]
    return _table("moisture", tuple(rows), t).model_copy(update={"figures": (2,)})


def _plan(sheet: Sheet, t: Catalogue) -> Table:
    """By question and stairwell, never by dwelling."""
    rows = tuple(
        (
            question_in_words(one.field, t),
            finding_in_words(one.field, answer, t),
            str(one.findings),
            str(one.answered),
            t("fieldwork-say-percent", share=percent(one)),
            "; ".join(
                f"{stairwell or t('visits-say-other')}: {one.stairwells[stairwell]}"
                for stairwell in walked(one.stairwells)
            ),
        )
        for answer, one in findings_apart(sheet)
    )
    return _table("plan", rows, t)


def _public(known: Figures, t: Catalogue) -> Table:
    rows = tuple(
        (
            question_in_words(one.field, t),
            findings_in_words(one.field, t),
            t("visits-out-hidden") if one.findings is None else str(one.findings),
            t("visits-out-at-least", count=one.of),
        )
        for one in public_numbers(known)
    )
    return _table("public", rows, t)


def _wishes(sheet: Sheet, t: Catalogue) -> Table:
    rows = []
    for dwelling in dwellings_of(sheet):
        fields = sheet.contacts.get(dwelling.subject, {})
        wanted = [t.of("visits-wish", one) for one in WISHES if value_of(fields, f"wish.{one}") == "yes"]
        if wanted:
            rows.append((where(dwelling), ", ".join(wanted)))
    return _table("wishes", tuple(rows), t)


def visits_outcomes(t: Catalogue) -> list[tuple[str, str, str, list[str]]]:
    """Each table that the page has: its name, title, what one has to know first, and its columns."""
    return [
        (
            name,
            t.of("visits-out-title", name),
            t.of("visits-out-lead", name),
            [t.of("visits-out-column", one) for one in head],
        )
        for name, head in OUTCOMES
    ]


def _table(name: str, rows: tuple[tuple[str, ...], ...], t: Catalogue) -> Table:
    columns = tuple(t.of("visits-out-column", one) for one in dict(OUTCOMES)[name])
    return Table(
        id=name, title=t.of("visits-out-title", name), lead=t.of("visits-out-lead", name), head=columns, rows=rows
    )


def part_in_words(field: str, t: Catalogue) -> str:
    """A part that was looked at, with its room."""
    part = next(one for one in PARTS if one.field == field)
    return t("visits-out-part", room=t.of("visit-room", part.room), part=part.name(t))


def who_in_words(who: str, t: Catalogue) -> str:
    """Who does it; empty when nobody was named."""
    return t.of("visits-answer", who) if who in ("tenant", "department") else ""


def findings_in_words(field: str, t: Catalogue) -> str:
    """What is counted: »Ikke meldt«, »Beskidt eller Blokeret«."""
    kind = field.partition(".")[0]
    return t.of("visits-out-finding", kind)


def finding_in_words(field: str, answer: str, t: Catalogue) -> str:
    """One answer that is a finding: »Blokeret«, »Afdelingen ordner det«."""
    return t.of("visits-out-found", f"{field.partition('.')[0]}-{answer}")
