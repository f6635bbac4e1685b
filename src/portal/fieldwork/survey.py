"""What a survey's file holds, and what it adds up to. The questions are in the file's `words`, as they were when it was begun:
a question that is no longer asked is still shown with its answers.

theme/fieldwork/survey-figures.js does the same in the browser; a test compares the two, another counts with pandas.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from portal.fieldwork.figures import Counted, PublicNumber, public_number
from portal.fieldwork.sheet import Sheet, Version, value_of, values_of
from portal.model.fields import Part
from portal.model.survey import Survey

WAYS = ("phone", "code", "paper")
RESIDENT = re.compile(r"a\.[0-9a-f]{8,16}")
CODE = re.compile(r"c\.([0-9]{7})\.[0-9a-f]{8,16}")
TALLY = re.compile(r"t\.[0-9a-f]{8,16}")
ORDER = "survey.order"
"""The questions in their order. No id has a full stop in it."""
NUMBER = re.compile(r"[0-9]{0,5}")


class Asked(Part):
    """A question as a file has it: its answers in their order with what they are called, and those that count in the share."""

    id: str
    ask: str
    answers: dict[str, str]
    share: tuple[str, ...]


class Result(Part):
    """What a survey adds up to: how many took part by each way, and each question with its answers."""

    ways: dict[str, int]
    asked: tuple[Asked, ...]
    counted: tuple[Counted, ...]


def words_of(survey: Survey) -> dict[str, str]:
    """The questions as a file keeps them, in its `words`."""
    asked = asked_of(survey)
    words = {ORDER: " ".join(one.id for one in asked)}
    for one in asked:
        words[one.id] = one.ask
        words[f"{one.id}.answers"] = " ".join(one.answers)
        words[f"{one.id}.share"] = " ".join(one.share)
        words |= {f"{one.id}.say.{answer}": say for answer, say in one.answers.items()}
    return words


def asked_of(survey: Survey) -> list[Asked]:
    """The questions as they are asked now."""
    scales = {scale.id: scale.answers for scale in survey.scales}
    return [
        Asked(
            id=one.id,
            ask=one.ask,
            answers={answer.id: answer.say for answer in scales.get(one.scale, ())},
            share=tuple(answer.id for answer in scales.get(one.scale, ()) if answer.share),
        )
        for one in survey.questions
    ]


def tables_for_paper(survey: Survey) -> list[tuple[list[str], list[str]]]:
    """The questions as paper has them: those that follow each other with the same answers are one table, answers × questions."""
    return [
        ([*answers], [one.ask for one in asked])
        for answers, asked in groupby(asked_of(survey), key=lambda one: tuple(one.answers.values()))
    ]


def asked_in(sheet: Sheet) -> list[Asked]:
    """The questions of a file in their order; after them those that only its answers name."""
    ids = sheet.words.get(ORDER, "").split()
    named = sorted({found for fields in sheet.answers.values() for name in fields if (found := question_of(name))})
    return [_asked(one, sheet) for one in dict.fromkeys([*ids, *named])]


def question_of(field: str) -> str:
    """The id in `q.home` and in the tally `q.home.yes`."""
    return field.split(".")[1] if field.startswith("q.") else ""


def _asked(question: str, sheet: Sheet) -> Asked:
    known = sheet.words.get(f"{question}.answers", "").split()
    there = {value for fields in sheet.answers.values() for value in _values(question, fields)}
    answers = dict.fromkeys([*known, *sorted(there - {*known})])
    return Asked(
        id=question,
        ask=sheet.words.get(question, question),
        answers={one: sheet.words.get(f"{question}.say.{one}", one) for one in answers},
        share=tuple(sheet.words.get(f"{question}.share", "").split()),
    )


def _values(question: str, fields: dict[str, list[Version]]) -> Iterator[str]:
    yield from (value for value in values_of(fields.get(f"q.{question}", [])) if value)
    yield from (name.split(".")[2] for name in fields if name.startswith(f"q.{question}.") and name.count(".") == 2)


def result(sheet: Sheet) -> Result:
    """The numbers of a survey. One resident's answers, one code that was typed and one sheet of paper count alike."""
    asked = asked_in(sheet)
    return Result(ways=_ways(sheet), asked=tuple(asked), counted=tuple(_counted(one, sheet) for one in asked))


def _ways(sheet: Sheet) -> dict[str, int]:
    there = {subject: fields for subject, fields in sheet.answers.items() if not _is_out(fields)}
    phone = sum(bool(RESIDENT.fullmatch(one)) and _has_answered(fields) for one, fields in there.items())
    codes = sum(bool(CODE.fullmatch(one)) and _has_answered(fields) for one, fields in there.items())
    paper = sum(_number(value_of(fields, "sheets")) for one, fields in there.items() if TALLY.fullmatch(one))
    return {"phone": phone, "code": codes, "paper": paper}


def _is_out(fields: dict[str, list[Version]]) -> bool:
    return value_of(fields, "removed") == "yes"


def _has_answered(fields: dict[str, list[Version]]) -> bool:
    return any(value_of(fields, name) for name in fields if question_of(name))


def _counted(asked: Asked, sheet: Sheet) -> Counted:
    answers = Counter[str]()
    for subject, fields in sheet.answers.items():
        if _is_out(fields):
            continue
        if TALLY.fullmatch(subject):
            for one in asked.answers:
                answers[one] += _number(value_of(fields, f"q.{asked.id}.{one}"))
        elif RESIDENT.fullmatch(subject) or CODE.fullmatch(subject):
            answers[value_of(fields, f"q.{asked.id}")] += 1
    known = {one: answers[one] for one in asked.answers}
    return Counted(
        field=asked.id,
        answered=sum(known.values()),
        answers=known,
        findings=sum(known[one] for one in asked.share if one in known),
        stairwells={},
    )


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0


def codes_typed_again(sheet: Sheet) -> dict[str, int]:
    """Codes that are there more than once: two residents who answered alike, or one slip typed twice."""
    found = Counter(
        match[1]
        for one, fields in sheet.answers.items()
        if (match := CODE.fullmatch(one)) and not _is_out(fields) and _has_answered(fields)
    )
    return {code: count for code, count in sorted(found.items()) if count > 1}


def is_survey(sheet: Sheet) -> bool:
    """Whether it holds only what the page writes: answers that its own words name, and numbers. A name would fit nowhere, for
    what is answered and what it is called is shown on the sheet that everybody may read.
    """
    return not sheet.contacts and all(
        _is_written(subject, name, one.value, sheet.words)
        for subject, fields in sheet.answers.items()
        for name, versions in fields.items()
        for one in versions
    )


def _is_written(subject: str, name: str, value: str, words: dict[str, str]) -> bool:
    is_resident, is_pile = RESIDENT.fullmatch(subject) or CODE.fullmatch(subject), TALLY.fullmatch(subject)
    if name == "removed":
        return bool(is_resident or is_pile) and value in ("", "yes")
    if is_pile:
        return bool(NUMBER.fullmatch(value)) and (name == "sheets" or _is_named(name.split("."), words))
    named = [*name.split("."), value] if value else name.split(".")
    return bool(is_resident) and name.count(".") == 1 and _is_named(named, words)


def _is_named(parts: list[str], words: dict[str, str]) -> bool:
    """Whether a file's words have the question, and the answer where there is one."""
    start, question, *answers = parts if len(parts) > 1 else ("", "")
    return start == "q" and question in words and all(f"{question}.say.{one}" in words for one in answers)


def public_result(known: Result) -> list[PublicNumber]:
    """Each question as everybody may read it: see figures.public_numbers. Hidden, too, where too few were asked."""
    return [public_number(one) for one in known.counted]


def change(now: Result, last: Result, question: str) -> int | None:
    """Percentage points of the share since last time; None where a number is hidden, or the question or its answers were
    others.
    """
    both = [_of(one, question) for one in (now, last)]
    (asked, counted), (before, counted_before) = both[0], both[1]
    if asked is None or asked != before or counted is None or counted_before is None:
        return None
    if any(public_number(one).findings is None for one in (counted, counted_before)):
        return None
    return percent(counted) - percent(counted_before)


def percent(one: Counted) -> int:
    """The share in whole percent."""
    return whole_percent(one.findings, one.answered)


def whole_percent(count: int, of: int) -> int:
    """A half is rounded up as in the browser; `of` is not 0."""
    return (200 * count + of) // (2 * of)


def _of(known: Result, question: str) -> tuple[Asked | None, Counted | None]:
    return (
        next((one for one in known.asked if one.id == question), None),
        next((one for one in known.counted if one.field == question), None),
    )
