"""The line under »Sådan gør du« that makes it no list of steps, and what to write instead."""

import re

from portal.base.problems import quote

STEP = re.compile(r"\d+\.\s+\S|\s+\S")
"""A step, or what belongs to the one above: it is moved in."""
OTHER_STEP = re.compile(
    r"(?:(?P<number>\d+)(?:\)\s*|\.(?=\S)|\s*[-–:]\s+)|(?:trin|punkt)\s+(?P<word>\d+)[.:)]?\s+)(?P<text>\S.*)", re.I
)
POINT = re.compile(r"[-*+•]\s*(?P<text>\S.*)")
HEADING = re.compile(r"#{1,6}\s*(?P<text>[^#\s].*)|\*\*(?P<bold>[^*]+)\*\*")
UNDERLINE = re.compile(r"=+|-+")
OTHER = "Under »Sådan gør du« må der kun stå én liste med numre. Flyt linjen til et andet afsnit, eller ryk den ind."


def not_a_step(steps: str) -> tuple[int, str]:
    """Where the first line is that is no step (from 0), and the sentence for an editor."""
    lines = steps.split("\n")
    number = 0
    for place, line in enumerate(lines):
        if not line.strip():
            continue
        if not STEP.match(line):
            below = lines[place + 1].strip() if place + 1 < len(lines) else ""
            return place, _advice(
                line.strip(), number + 1, underlined=bool(below) and UNDERLINE.fullmatch(below) is not None
            )
        number += line[0].isdigit()
    return 0, OTHER


def _advice(line: str, number: int, underlined: bool) -> str:
    if underlined:
        right = quote(f"## {line}")
        return f"En overskrift begynder med ##. Skriv {right}, og slet stregen under den."
    if found := OTHER_STEP.fullmatch(line):
        right = f"{found['number'] or found['word']}. {found['text']}"
        return f"Et trin begynder med et tal, et punktum og et mellemrum. Skriv {quote(right)}."
    if found := HEADING.fullmatch(line):
        right = f"## {found['text'] or found['bold']}"
        return f"En overskrift skrives med ## og et mellemrum. Skriv {quote(right)}."
    if found := POINT.fullmatch(line):
        right = f"{number}. {found['text']}"
        return f"Et trin begynder med et tal. Skriv {quote(right)}."
    return OTHER
