"""The text below the head of a guide → its steps."""

import re

from portal.model.guide import Guide, Step
from portal.problems import Place, Problems, quote
from portal.prose import render_steps
from portal.read.front_matter import Document

STEPS_HEADING = "## Sådan gør du"


def gather_steps(guide: Guide, guide_id: str, document: Document, problems: Problems) -> None:
    """Find the one numbered list under »Sådan gør du« and join it to the record."""
    _, steps, after, line = split_at_steps(document.body)
    place = Place(document.file, document.body_line + line, 1)
    found: list[Step] = []
    if steps is None:
        problems.add(
            Place(document.file, document.body_line, 1),
            f"Vejledningen har ingen trin. Skriv overskriften {quote(STEPS_HEADING)} og en liste, der begynder med 1.",
        )
    elif (parsed := render_steps(steps, lambda target, _: target)) is None:
        problems.add(place, "Under »Sådan gør du« må der kun stå én liste med numre. Flyt resten til et andet afsnit.")
    else:
        found = [Step(step.text, step.picture, step.picture_text) for step in parsed]
    if after is not None and STEPS_HEADING in after.split("\n"):
        problems.add(place, "Overskriften »Sådan gør du« står to gange. Behold den ene.")
    guide.gather(guide_id, document.body, document.body_line, tuple(found))


def split_at_steps(body: str) -> tuple[str, str | None, str | None, int]:
    """The text before the steps, the steps, the text after them, and the heading's line (from 0) in the body."""
    lines = body.split("\n")
    start = next((n for n, line in enumerate(lines) if line.rstrip() == STEPS_HEADING), None)
    if start is None:
        return body, None, None, 0
    end = next((n for n in range(start + 1, len(lines)) if re.match(r"##\s", lines[n])), len(lines))
    return "\n".join(lines[:start]), "\n".join(lines[start + 1 : end]), "\n".join(lines[end:]), start
