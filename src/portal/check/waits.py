"""Steps that wait: each time can be read, and a guide takes no less than its steps wait for."""

import re

from portal.base.problems import Place, Problems, quote
from portal.markdown.steps import STEPS_HEADING, StepProse
from portal.markdown.waits import minutes_in
from portal.model.guide import Guide
from portal.read.front_matter import Document


def check_waits(steps: list[StepProse], document: Document, problems: Problems) -> None:
    """Report a time that no clock understands, and a step with two of them."""
    for number, step in enumerate(steps, 1):
        for time in step.waits:
            if minutes_in(time) is None:
                message = (
                    f"{quote(time)} er ikke en tid, man kan vente. Skriv fx »[vent: 15 min]« eller »[vent: 1 time]«."
                )
                problems.add(place_of_mark(f"[vent: {time}]", document), message)
        if len(step.waits) > 1:
            message = f"Trin {number} venter {len(step.waits)} gange. Behold den ene, eller del trinnet op."
            problems.add(place_of_mark(f"[vent: {step.waits[1]}]", document), message)


def check_minutes(guide: Guide, problems: Problems) -> None:
    """Report a guide that says it takes less time than its steps wait for."""
    waited = sum(step.wait or 0 for step in guide.steps)
    if waited > guide.minutes:
        message = f"Trinnene venter i {waited} minutter, men her står {guide.minutes}. Skriv hele tiden, ventetid med."
        problems.add(guide.place("minutes"), message)


def place_of_mark(mark: str, document: Document) -> Place:
    """Where a mark is first written in a guide."""
    before = document.body.partition(mark)[0]
    return Place(document.file, document.body_line + before.count("\n"), len(before.rpartition("\n")[2]) + 1)


def place_of_step(number: int, document: Document) -> Place:
    """Where a step begins: its line below the heading of the steps. The heading's when the list is numbered otherwise."""
    before, heading, steps = document.body.partition(f"{STEPS_HEADING}\n")
    found = re.search(rf"^{number}\. ", steps, re.MULTILINE)
    return Place(
        document.file, document.body_line + (before + heading + steps[: found.start() if found else 0]).count("\n"), 1
    )
