"""What a round of visits adds up to: how far it is, and each question with its answers, as a whole and by stairwell.

theme/fieldwork/figures.js does the same in the browser; a test compares the two on random sheets, another counts with pandas.
"""

from collections import Counter
from dataclasses import dataclass, replace

from portal.fieldwork.checklist import FLOORED, MACHINES, PARTS, PLACES, field_name
from portal.fieldwork.sheet import Sheet, Version, value_of, values_of
from portal.model.fields import Part

VISITED = "visited"
NAMING = ("name", "stairwell", "removed")
"""What a dwelling is called and whether it is of the round: nobody is asked to choose."""
LEAST = 5
"""Dwellings that a public number is about, at least: fewer could be recognised by a neighbour."""


@dataclass(frozen=True)
class Question:
    """What is asked of each dwelling: the answers in their order, and those that are a finding."""

    field: str
    answers: tuple[str, ...]
    findings: tuple[str, ...]


CHECK = ("fine", "tenant", "department")
MACHINE = ("none", "registered", "unregistered")
VALVE = ("open", "dirty", "blocked")
FLOOR = ("wood", "linoleum", "laminate", "tiles", "unknown")
QUESTIONS = (
    *(Question(field_name("check", part.field), CHECK, CHECK[1:]) for part in PARTS),
    *(Question(field_name("machine", one), MACHINE, MACHINE[2:]) for one in MACHINES),
    *(Question(field_name("valve", one), VALVE, VALVE[1:]) for one in PLACES),
    *(Question(field_name("floor", one), FLOOR, FLOOR[4:]) for one in FLOORED),
)


class Counted(Part):
    """A question: how many dwellings have each answer, how many have one at all, and the findings of each stairwell."""

    field: str
    answered: int
    answers: dict[str, int]
    findings: int
    stairwells: dict[str, int]


class Figures(Part):
    """A round in numbers. Only visited dwellings are counted; while colleagues disagree on an answer it counts as none."""

    dwellings: int
    visits: dict[str, int]
    disagreements: int
    net: int
    counted: tuple[Counted, ...]


def figures(sheet: Sheet) -> Figures:
    """The numbers of a round."""
    dwellings = in_round(sheet)
    visits = Counter(value_of(fields, "visit") or "left" for fields in dwellings.values())
    visited = _visited(sheet)
    counted = [_counted(question, visited) for question in QUESTIONS]
    return Figures(
        dwellings=len(dwellings),
        visits=dict(sorted(visits.items())),
        disagreements=disagreements(sheet),
        net=sum(value_of(fields, "net") == "yes" for fields in visited),
        counted=tuple(one for one in counted if one.answered),
    )


def findings_apart(sheet: Sheet) -> list[tuple[str, Counted]]:
    """Each answer that is a finding, counted by itself: what is blocked is mended otherwise than what is dirty."""
    visited = _visited(sheet)
    every = [
        (one, _counted(replace(question, findings=(one,)), visited))
        for question in QUESTIONS
        for one in question.findings
    ]
    return [(answer, known) for answer, known in every if known.findings]


def _visited(sheet: Sheet) -> list[dict[str, list[Version]]]:
    return [fields for fields in in_round(sheet).values() if value_of(fields, "visit") == VISITED]


def in_round(sheet: Sheet) -> dict[str, dict[str, list[Version]]]:
    """The dwellings of a round with their answers, without those that were taken out of it."""
    every = {subject: fields for subject, fields in sheet.answers.items() if subject.startswith("d.")}
    return {subject: fields for subject, fields in every.items() if not _is_removed(fields)}


def _is_removed(fields: dict[str, list[Version]]) -> bool:
    """Not when a colleague wrote something there that the one who took it out had not seen."""
    removals = fields.get("removed", [])
    given = [one for name, versions in fields.items() if name not in NAMING for one in versions if one.value]
    return value_of(fields, "removed") == "yes" and all(
        any((one.turn if one.by == answer.by else one.seen.get(answer.by, 0)) >= answer.turn for one in removals)
        for answer in given
    )


def disagreements(sheet: Sheet) -> int:
    """Answers of the round's dwellings on which two colleagues' files differ and nobody has chosen yet. Two spellings of a
    dwelling's name are none: the first of them is shown.
    """
    every = [part.get(subject, {}) for subject in in_round(sheet) for part in (sheet.answers, sheet.contacts)]
    return sum(
        len(values_of(versions)) > 1 for fields in every for name, versions in fields.items() if name not in NAMING
    )


def _counted(question: Question, visited: list[dict[str, list[Version]]]) -> Counted:
    given = [(fields, value_of(fields, question.field)) for fields in visited]
    known = [(fields, value) for fields, value in given if value in question.answers]
    answers = Counter(value for _, value in known)
    found = Counter(_stairwell(fields) for fields, value in known if value in question.findings)
    return Counted(
        field=question.field,
        answered=len(known),
        answers={one: answers[one] for one in question.answers},
        findings=sum(found.values()),
        stairwells=dict(sorted(found.items())),
    )


def _stairwell(fields: dict[str, list[Version]]) -> str:
    return next(iter(values_of(fields.get("stairwell", []))), "")


class PublicNumber(Part):
    """A question as everybody may read it: the findings, of at least so many dwellings; None where it is hidden."""

    field: str
    of: int
    findings: int | None


def public_numbers(known: Figures) -> list[PublicNumber]:
    """One number a question. It is there only when at least LEAST dwellings have the finding and as many have not; how many were
    asked is rounded down to a multiple of LEAST, so that the others can't be worked out. No stairwells, and no second number
    of the same question, from which a hidden one would follow.
    """
    return [public_number(one) for one in known.counted if one.answered >= 2 * LEAST]


def public_number(one: Counted) -> PublicNumber:
    """One question: hidden unless LEAST have it and LEAST have not."""
    is_shown = one.findings >= LEAST and one.answered - one.findings >= LEAST
    return PublicNumber(field=one.field, of=one.answered // LEAST * LEAST, findings=one.findings if is_shown else None)
