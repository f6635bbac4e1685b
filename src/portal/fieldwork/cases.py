"""House-rule cases of a department and a year: a tally, in which nothing can be written. A case has a month and five choices.

theme/fieldwork/cases-figures.js counts the same; a test compares the two, another counts with pandas.
"""

import re
from collections import Counter
from collections.abc import Iterable

from portal.fieldwork.figures import Counted
from portal.fieldwork.sheet import Sheet, Version, value_of
from portal.model.fields import Part

CHOICES: dict[str, tuple[str, ...]] = {
    "month": tuple(f"{number:02d}" for number in range(1, 13)),
    "kind": ("noise", "smoke", "pets", "waste", "shared", "parking", "other"),
    "channel": ("telephone", "mail", "meeting", "caretaker", "board"),
    "days": ("0", "1", "2", "3-7", "8", "none"),
    "step": ("talk", "mediation", "complaint"),
    "closed": ("yes",),
}
"""What is asked of a case, and every answer there is."""
WITHIN = ("0", "1", "2")
"""Days to the first contact that count as »within two days«."""
REMOVED = "removed"
CASE = re.compile(r"k\.[0-9a-f]{8,16}")


class CaseFigures(Part):
    """A year in numbers: how many cases, how each question was answered, and how many were contacted within two days."""

    cases: int
    answers: dict[str, dict[str, int]]
    contact: Counted


def is_cases(sheet: Sheet) -> bool:
    """Whether it holds only what the page writes: choices, and no word of anybody's."""
    return (
        sheet.date.endswith("-01-01")
        and not sheet.contacts
        and not sheet.words
        and all(
            CASE.fullmatch(subject) and all(_is_choice(name, versions) for name, versions in fields.items())
            for subject, fields in sheet.answers.items()
        )
    )


def _is_choice(name: str, versions: list[Version]) -> bool:
    allowed = ("yes",) if name == REMOVED else CHOICES.get(name, ())
    return bool(allowed) and all(one.value in ("", *allowed) for one in versions)


def case_figures(sheets: Iterable[Sheet]) -> CaseFigures:
    """The numbers of the sheets together. A case without a month is none yet."""
    cases = [fields for sheet in sheets for fields in sheet.answers.values() if _is_there(fields)]
    counts = {name: Counter(value_of(fields, name) for fields in cases) for name in CHOICES}
    answers = {name: {one: counts[name][one] for one in values} for name, values in CHOICES.items()}
    within = sum(answers["days"][one] for one in WITHIN)
    answered = sum(answers["days"].values())
    contact = Counted(field="contact", answered=answered, answers=answers["days"], findings=within, stairwells={})
    return CaseFigures(cases=len(cases), answers=answers, contact=contact)


def _is_there(fields: dict[str, list[Version]]) -> bool:
    return value_of(fields, REMOVED) != "yes" and bool(value_of(fields, "month"))
