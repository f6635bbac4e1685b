"""A survey as tables: one for the meeting, that everybody may read, and all answers for those who hold it."""

from collections.abc import Sequence

from portal.fieldwork.report import Table
from portal.fieldwork.sheet import Sheet
from portal.fieldwork.survey import (
    WAYS,
    Asked,
    Result,
    change,
    codes_typed_again,
    percent,
    public_result,
    result,
    whole_percent,
)
from portal.texts.catalogue import Catalogue

OUTCOMES = (
    ("meeting", ("question", "counts", "of", "count", "share", "change")),
    ("all", ("question", "answer", "count", "of", "share")),
    ("again", ("code", "times")),
)
"""Each table with its columns."""
PUBLIC = "meeting"


def survey_tables(sheet: Sheet, last: Sheet | None, t: Catalogue) -> list[Table]:
    """The tables of a survey, beside an earlier one where there is one."""
    now, before = result(sheet), result(last) if last else None
    return [_meeting(now, before, t), _all(now, t), _again(sheet, t)]


def survey_summary(sheet: Sheet, t: Catalogue) -> str:
    """How many took part, and how."""
    ways = result(sheet).ways
    parts = [t.of("survey-out-way", one, count=ways[one]) for one in WAYS if ways[one]]
    return " ".join([t("survey-out-answers", count=sum(ways.values())), *parts])


def _meeting(now: Result, before: Result | None, t: Catalogue) -> Table:
    asked = {one.id: one for one in now.asked}
    counted = {one.field: one for one in now.counted}
    rows = []
    for one in public_result(now):
        is_hidden = one.findings is None
        share = t("fieldwork-say-percent", share=percent(counted[one.field])) if not is_hidden else ""
        points = change(now, before, one.field) if before else None
        rows.append(
            (
                asked[one.field].ask,
                _counts(asked[one.field]),
                t("visits-out-at-least", count=one.of),
                t("visits-out-hidden") if is_hidden else str(one.findings),
                share,
                "" if points is None else t("survey-out-points", points=f"{points:+d}"),
            )
        )
    return _table("meeting", rows, t)


def _counts(one: Asked) -> str:
    return ", ".join(one.answers.get(answer, answer) for answer in one.share)


def _all(now: Result, t: Catalogue) -> Table:
    asked = {one.id: one for one in now.asked}
    rows = [
        (
            asked[one.field].ask,
            asked[one.field].answers[answer],
            str(count),
            str(one.answered),
            t("fieldwork-say-percent", share=whole_percent(count, one.answered)) if one.answered else "",
        )
        for one in now.counted
        for answer, count in one.answers.items()
    ]
    return _table("all", rows, t)


def _again(sheet: Sheet, t: Catalogue) -> Table:
    return _table("again", [(code, str(count)) for code, count in codes_typed_again(sheet).items()], t)


def survey_outcomes(t: Catalogue) -> list[tuple[str, str, str, list[str]]]:
    """Each table that the page has: its name, title, what one has to know first, and its columns."""
    return [
        (
            name,
            t.of("survey-out-title", name),
            t.of("survey-out-lead", name),
            [t.of("survey-out-column", one) for one in head],
        )
        for name, head in OUTCOMES
    ]


def _table(name: str, rows: Sequence[tuple[str, ...]], t: Catalogue) -> Table:
    columns = tuple(t.of("survey-out-column", one) for one in dict(OUTCOMES)[name])
    return Table(
        id=name,
        title=t.of("survey-out-title", name),
        lead=t.of("survey-out-lead", name),
        head=columns,
        rows=tuple(rows),
    )
