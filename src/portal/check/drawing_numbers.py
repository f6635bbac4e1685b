"""The numbers that a drawing is drawn by: each is one that can be drawn, and the whole has a shape that fits on a page."""

import re
from collections.abc import Iterator

from portal.base.problems import quote

FURTHEST = 100_000
"""Units from the corner; the drawings that ship need 800, what drawing programs write some thousands."""
LONGEST_SIDE = 10
"""Times the other side; it is shown as wide as the page, and a strip of one by a thousand would be as high as forty screens."""
NUMBER = r"[+-]?(?:[0-9]{1,9}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,2})?"
APART = r"(?:\s*,\s*|\s+)"
NUMBERS = re.compile(rf"\s*{NUMBER}(?:px|pt|mm|cm|em|%)?(?:{APART}{NUMBER}(?:px|pt|mm|cm|em|%)?)*\s*")
WORDS = ("none", "auto", "inherit", "")
ROWS = {
    "points": re.compile(r"[0-9+.,eE\s-]*"),
    "d": re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9+.,eE\s-]*"),
    "transform": re.compile(r".*", re.DOTALL),  # pictures.py says how one is written
}
"""How attributes with many numbers are written."""
SIZES = ("width", "height", "r", "rx", "ry", "stroke-width", "stroke-miterlimit", "font-size")
"""What can't be less than nothing: a browser leaves the shape out, and says so."""
SINGLE = (
    *SIZES,
    *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "dx", "dy"),
    *("opacity", "fill-opacity", "stroke-opacity", "stroke-dasharray"),
)
VIEW_BOX = re.compile(rf"\s*({NUMBER}){APART}({NUMBER}){APART}({NUMBER}){APART}({NUMBER})\s*")


def number_faults(attribute: str, value: str) -> Iterator[str]:
    """What is wrong with the numbers of an attribute."""
    if attribute == "viewBox":
        yield from _view_box_faults(value)
    elif (attribute in SINGLE and value.strip() not in WORDS) or attribute in ROWS:
        written = ROWS.get(attribute, NUMBERS)
        if not written.fullmatch(value) or not all(map(_can_be_drawn, re.findall(NUMBER, value))):
            yield f"{quote(value)} kan ikke tegnes. Skriv almindelige tal ved {quote(attribute)}, højst {FURTHEST}."
        elif attribute in SIZES and "-" in value.lower().replace("e-", ""):
            yield f"{quote(value)} kan ikke tegnes. {quote(attribute)} skal være 0 eller mere."


def _view_box_faults(value: str) -> Iterator[str]:
    """What is wrong with the part of the plane that a drawing shows."""
    found = VIEW_BOX.fullmatch(value)
    if not found or not all(map(_can_be_drawn, found.groups())) or float(found[3]) <= 0 or float(found[4]) <= 0:
        yield f'{quote(value)} kan ikke tegnes. Skriv fire tal ved »viewBox«, fx viewBox="0 0 320 240".'
        return
    width, height = float(found[3]), float(found[4])
    if max(width, height) > LONGEST_SIDE * min(width, height):
        yield (
            f"Tegningen er {found[3]} bred og {found[4]} høj ved »viewBox«. Gør den mere firkantet: den ene side må "
            f"højst være {LONGEST_SIDE} gange den anden."
        )


def _can_be_drawn(number: str) -> bool:
    return abs(float(number)) <= FURTHEST
