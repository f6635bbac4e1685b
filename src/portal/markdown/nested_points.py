"""Points below a point: two spaces are enough, as other Markdown tools read and write them."""

import re

from markdown import Markdown
from markdown.extensions.sane_lists import SaneUListProcessor

TWO = "  "
DASH_BELOW = re.compile(r" {2}[-*+] ")
BELOW = re.compile(r" {2}(?:[-*+]|\d+\.) ")


def let_two_spaces_nest(markdown: Markdown) -> None:
    """Let a reader of Markdown, which has SaneListExtension, take them so below a dash."""
    markdown.parser.blockprocessors.register(_Points(markdown.parser), "ulist", 30)


def moved_in(block: str, below: re.Pattern[str], indent: int) -> str:
    """The lines of a list; where some are indented by twos, as far as the parser wants them."""
    lines = block.split("\n")
    if lines[0].startswith(" ") or not any(map(below.match, lines)):
        return block
    words = [(line, line.lstrip(" ")) for line in lines]
    return "\n".join(" " * (indent * ((len(line) - len(rest)) // len(TWO))) + rest for line, rest in words)


class _Points(SaneUListProcessor):
    def get_items(self, block: str) -> list[str]:
        """The points of a block, each with what is below it."""
        return super().get_items(moved_in(block, BELOW, self.tab_length))
