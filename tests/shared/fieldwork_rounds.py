"""A round in which every question has every answer, and every trade has work."""

from portal.fieldwork.figures import QUESTIONS
from portal.fieldwork.joining import joined
from portal.fieldwork.report import WISHES
from portal.fieldwork.sheet import Sheet
from visit_sheets import answered

DWELLINGS = 16
"""One of eight of them is a half percent (12.5): the share is rounded."""


def everything() -> Sheet:
    """Two colleagues' files, joined: one has the dwellings, both chose who went along."""
    taps = [
        (f"d.{number}", field, value) for number in range(1, DWELLINGS + 1) for field, value in _answers(number).items()
    ]
    wishes = [("d.2", f"wish.{one}", "yes") for one in WISHES]
    round_ = joined(answered(*taps, ("round", "roles", "safety")), answered(*wishes, part="contacts"))
    return joined(round_, answered(("round", "roles", "caretaker"), by="b" * 8))


def _answers(number: int) -> dict[str, str]:
    given = {
        question.field: question.answers[(number // 2 + at) % len(question.answers)]
        for at, question in enumerate(QUESTIONS)
        if number > at % 2 * 8
    }
    return {
        "stairwell": f"Nr. {number % 2 * 2 + 4}",
        "name": f"{number}. tv",
        "visit": "visited",
        **given,
        "note.hall.door": "lukker skævt",
        "urgent.hall.switchboard": "yes" if number % 4 == 0 else "",
        "moisture.bath": "17,5",
        "agreement.ab.what": "ny dør" if number == 3 else "",
        "agreement.ab.who": "department",
        "agreement.ab.by": "2026-12-04",
    }
