"""Parts that steps take off: marked, and put back by a later step, so that nobody ends with a thing in pieces."""

import re

from portal.base.problems import Problems, quote
from portal.check.waits import place_of_mark, place_of_step
from portal.markdown.steps import AWAY, OFF, StepProse
from portal.read.front_matter import Document

TAKEN = re.compile(
    r"\b(?:skru|løft|tag|træk|vip|hægt|lirk|pil)\s+(?:[a-zæøå]+\s+){0,4}?"
    r"(?P<part>(?!(?:mine|dine|sine)\b)[a-zæøå]{2,}(?:en|et|ne))\s+(?:[a-zæøå]+\s+)?(?:af|ud|op|ned)\b",
    re.IGNORECASE,
)
"""»Træk sæbeskuffen helt ud«: a known thing that comes off. Hair, a picture or gloves are not in the definite form."""


def check_parts(steps: list[StepProse], document: Document, problems: Problems) -> None:
    """Report a part that is not put back, one that was never taken off, and one that is taken off without a mark."""
    off: dict[str, int] = {}
    for number, step in enumerate(steps, 1):
        _report_unmarked(number, step, document, problems)
        for way, part in step.parts:
            if way == OFF:
                off[part] = number
            elif way != AWAY and off.pop(part, None) is None:
                problems.add(
                    place_of_mark(f"[{way}: {part}]", document),
                    f"Trin {number} sætter {quote(part)} på, men intet trin før tager den af. Skriv »[af: {part}]« der.",
                )
    for part, number in off.items():
        problems.add(
            place_of_mark(f"[{OFF}: {part}]", document),
            f"Trin {number} tager {quote(part)} af, og intet trin sætter den på igen. Skriv et trin med »[på: {part}]«.",
        )


def _report_unmarked(number: int, step: StepProse, document: Document, problems: Problems) -> None:
    if step.parts or not (found := TAKEN.search(step.text)):
        return
    part = found["part"]
    problems.add(
        place_of_step(number, document),
        f"Trin {number} tager {quote(part)} af. Skriv »[af: {part}]« sidst i trinnet og »[på: {part}]«, hvor den "
        f"kommer på igen. Skal den ikke på igen, så skriv »[væk: {part}]«.",
    )
