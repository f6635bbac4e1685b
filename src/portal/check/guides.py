"""The text below the head of a guide → its steps."""

from portal.base.problems import Place, Problems, quote
from portal.check.parts import check_parts
from portal.check.step_lines import not_a_step
from portal.check.waits import check_waits
from portal.check.ways import check_ways
from portal.markdown.link_places import LinkPlaces
from portal.markdown.steps import STEPS_HEADING, StepProse, render_steps, split_at_steps
from portal.markdown.waits import minutes_in
from portal.model.guide import Step
from portal.read.front_matter import Document


def read_steps(document: Document, problems: Problems) -> tuple[Step, ...]:
    """The points of the one numbered list under »Sådan gør du«."""
    _, steps, after, line = split_at_steps(document.body)
    found: list[StepProse] = []
    if steps is None or not steps.strip():
        problems.add(
            Place(document.file, document.body_line + line, 1),
            f"Vejledningen har ingen trin. Skriv overskriften {quote(STEPS_HEADING)} og en liste, der begynder med 1.",
        )
    elif (parsed := render_steps(steps, lambda target, _: target)) is None:
        beside, what = not_a_step(steps)
        problems.add(Place(document.file, document.body_line + line + 1 + beside, 1), what)
    else:
        found = parsed
        check_parts(found, document, problems)
        check_waits(found, document, problems)
        check_ways(found, document, problems)
        _check_pictures(found, LinkPlaces(document.file, document.body, document.body_line), problems)
    _report_second_heading(after or "", document, problems)
    return tuple(Step(step.text, step.picture, step.picture_text, _wait(step)) for step in found)


def _wait(step: StepProse) -> int | None:
    """How many minutes a step waits."""
    return minutes_in(step.waits[0]) if step.waits else None


def _check_pictures(steps: list[StepProse], spots: LinkPlaces, problems: Problems) -> None:
    """A step has one drawing at most, and words for those who can't see it."""
    for number, step in enumerate(steps, 1):
        places = [spots.next(target) for target in step.pictures]
        if len(places) > 1:
            problems.add(places[1], f"Trin {number} har {len(places)} billeder. Behold det ene, eller del trinnet op.")
        if step.picture and not step.picture.casefold().endswith(".svg"):
            problems.add(places[0], f"Billedet i trin {number} er ikke en tegning. Brug en fil af typen .svg.")


def _report_second_heading(after: str, document: Document, problems: Problems) -> None:
    lines = after.split("\n")
    if STEPS_HEADING in lines:
        last_line = document.body_line + document.body.count("\n")
        place = Place(document.file, last_line - (len(lines) - 1 - lines.index(STEPS_HEADING)), 1)
        problems.add(place, "Overskriften »Sådan gør du« står her for anden gang. Behold den ene.")
