"""A list that begins on the line after other words begins there: Markdown wants an empty line, and runs them together without.

As in other Markdown tools, a line with a dash begins a list, and so does one with a number right after a list of dashes. After a
sentence it must be number 1, and more than the line's first word that happens to be one: »… du bor på\\n1. sal« is no list. Days
below each other are one after a sentence, too: »Lukket:\\n1. maj\\n24. december«.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor

from portal.markdown import nested_points

BEFORE_INDENTED = 95
"""Its place among the parser's own: before »indent« (90), which takes all that is below a point with it."""
POINT = re.compile(r" {0,2}(?:[-*+]|(?P<number>\d{1,9})\.) +(?=\S)(?!(?:[-*_+] *)+$)")
"""A line that begins a point, and is no line across the page (»* * *«)."""
MONTH = re.compile(
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b", re.IGNORECASE
)
DATE = re.compile(rf" *\d{{1,2}}\. +{MONTH.pattern}", re.IGNORECASE)
FENCE = re.compile(r" *(?:```|~~~)")
INDENTED = "   "
BELOW = {"dash": nested_points.BELOW, "number": nested_points.DASH_BELOW}
"""Points that two spaces put below those of a list."""
ENDS = (".", ":", "!", "?")


def let_lists_begin(markdown: Markdown) -> None:
    """Let a reader of Markdown see them."""
    markdown.parser.blockprocessors.register(_Beginnings(markdown.parser), "portal_lists", BEFORE_INDENTED)


class _Beginnings(BlockProcessor):
    """Parts a block where lists begin in it, at all of them at once: one after the other takes the square of the lines."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether a list begins after the block's first line."""
        return _beginning(block.split("\n")) > 0

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make several blocks of the first."""
        lines, parts = blocks.pop(0).split("\n"), []
        while at := _beginning(lines):
            parts.append("\n".join(lines[:at]))
            lines = lines[at:]
        blocks[:0] = [*parts, "\n".join(lines)]


def _beginning(lines: list[str]) -> int:
    """The place of the line with which a list begins; 0 when none does after the first line."""
    above, is_code = _kind(lines[0]), bool(FENCE.match(lines[0]))
    for at, line in enumerate(lines[1:], 1):
        is_code ^= bool(FENCE.match(line))
        if is_code:
            continue
        if above == "indented" and _indent(line) < _indent(lines[0]):
            line = line.lstrip(" ")
        kind = "indented" if above in BELOW and BELOW[above].match(line) else _kind(line)
        if kind in ("dash", "number") and kind != above and (above != "words" or _follows_words(lines, at)):
            return at
        if (
            above == "words"
            and _are_days(lines[at : at + 2])
            and _is_sentence(lines[at - 1])
            and not DATE.match(lines[0])
        ):
            return at
    return 0


def _are_days(lines: list[str]) -> bool:
    return len(lines) > 1 and all(map(DATE.match, lines))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _kind(line: str) -> str:
    """What a line begins: a point of one of the two lists, what belongs to one above it, or words."""
    if line.startswith(INDENTED):
        return "indented"
    point = None if DATE.match(line) else POINT.match(line)
    return "words" if point is None else "number" if point["number"] else "dash"


def _follows_words(lines: list[str], at: int) -> bool:
    """Whether a list may begin right after words: with a dash, or with 1 after a sentence or before 2."""
    point = POINT.match(lines[at])
    if point is None or point["number"] is None:
        return True
    below = POINT.match(next((line for line in lines[at + 1 :] if not line.startswith(INDENTED)), ""))
    goes_on = below is not None and below["number"] == "2"
    return point["number"] == "1" and (goes_on or _is_sentence(lines[at - 1]))


def _is_sentence(line: str) -> bool:
    return line.rstrip().endswith(ENDS)
