"""A round in which every question has every answer, and every trade has work."""

from portal.fieldwork.checklist import PLACES, field_name
from portal.fieldwork.figures import QUESTIONS
from portal.fieldwork.joining import joined
from portal.fieldwork.report import WISHES
from portal.fieldwork.sheet import Sheet
from visit_sheets import answered

STAIRWELLS = ("Nr. 10", "Ågade 2", "10", "Nr. 4", "Æblevej 1", "4", "")
STOREYS = ("1.", "st.", "kl.")
"""Not in the order in which one walks."""
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
        "stairwell": STAIRWELLS[number % len(STAIRWELLS)],
        "name": f"{STOREYS[number // len(STAIRWELLS)]} tv",
        "visit": "visited",
        **given,
        "note.hall.door": "lukker skævt",
        "urgent.hall.switchboard": "yes" if number % 4 == 0 else "",
        **dict(
            zip((field_name("moisture", one) for one in PLACES), ("17,5", "16.50", "12", "våd", "0,25"), strict=True)
        ),
        **(_agreed("f0f0f0f0", "en hylde") | _agreed("0010abcdef01", "en nøgle") | _agreed("0002ffffffff", "ny dør")),
    }


def _agreed(key: str, what: str) -> dict[str, str]:
    """The first has a key of files from before; the others were written in the order of their numbers."""
    return {
        f"agreement.{key}.what": what,
        f"agreement.{key}.who": "department",
        f"agreement.{key}.by": "2026-12-04",
    }
