"""Steps that send the reader to other steps: such steps exist, and nobody is left without a way."""

from portal.base.problems import Problems
from portal.check.waits import place_of_step
from portal.markdown.steps import StepProse
from portal.markdown.ways import sends_all
from portal.read.front_matter import Document


def check_ways(steps: list[StepProse], document: Document, problems: Problems) -> None:
    """Report a way to no step or to the step itself, and a way that only some of the readers are given."""
    for number, step in enumerate(steps, 1):
        for way in step.ways:
            if way > len(steps) or way == number:
                problems.add(
                    place_of_step(number, document),
                    f"Trin {number} sender videre til trin {way}. Skriv et andet af de {len(steps)} trin.",
                )
        if len(set(step.ways)) == 1 and not sends_all(step.text):
            problems.add(
                place_of_step(number, document),
                f"Trin {number} sender kun nogle videre til trin {step.ways[0]}. Skriv også, hvor de andre går hen: "
                f"»Ellers går du til trin {_next(number, step.ways[0])}« er en måde.",
            )


def _next(number: int, taken: int) -> int:
    """The step that comes next for those who are not sent on."""
    return number + 1 if taken != number + 1 else number + 2
