"""Numbered points as they were written: Markdown counts on from the first number by itself.

A house rule that a meeting adopted as »1, 2, 4« is shown so, since others may point to number 4. A list that says the same number
again and again is counted, as people who know Markdown expect, but not days: »1. maj« and »1. oktober« are the first of both.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneOListProcessor
from markdown.treeprocessors import Treeprocessor

from portal.markdown.list_beginnings import MONTH
from portal.markdown.nested_points import DASH_BELOW, moved_in

VALUE = "value"
"""HTML's attribute for the number of a point."""
LONGEST = 6
"""Digits; what is longer is no number of a point."""
LISTS = re.compile(r"<(/?)(ol|ul|li)\b[^>]*?(?: (?:start|value)=\"(\d{1,6})\")?[^>]*>")


def show_numbers(markdown: Markdown) -> None:
    """Let a reader of Markdown, which has SaneListExtension, keep the numbers of points."""
    markdown.parser.blockprocessors.register(_Points(markdown.parser), "olist", 40)
    markdown.treeprocessors.register(_Counted(markdown), "portal_numbers", -3)


class _Points(SaneOListProcessor):
    """Writes on each point the number that it was given."""

    def get_items(self, block: str) -> list[str]:
        """The points of a block, each with what is below it."""
        return super().get_items(moved_in(block, DASH_BELOW, self.tab_length))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the points of a block."""
        found = [one[1].rstrip(".") for line in blocks[0].split("\n") if (one := self.CHILD_RE.match(line))]
        super().run(parent, blocks)
        points = parent if parent.tag == self.TAG else parent[-1]
        for point, number in zip(points[-len(found) :], found, strict=False):
            if len(number) <= LONGEST:
                point.set(VALUE, str(int(number)))


class _Counted(Treeprocessor):
    """Takes away the numbers that a browser counts by itself."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for points in root.iter("ol"):
            is_lazy = len(points) > 1 and len({point.get(VALUE) for point in points}) == 1 and not _has_days(points)
            start = points.get("start", "1")
            count = int(start) - 1 if len(start) <= LONGEST else 0
            for point in points:
                count += 1
                number = int(point.attrib.pop(VALUE, count))
                if number != count and not is_lazy:
                    count = number
                    point.set(VALUE, str(number))


def _has_days(points: Element) -> bool:
    return any(MONTH.match("".join(point.itertext()).lstrip()) for point in points)


def with_numbers_in_words(clean_html: str) -> str:
    """The HTML of a text with the number of each point before its words: of two wordings a number alone may be what changed."""
    counts: list[int | None] = []

    def written(tag: re.Match[str]) -> str:
        if tag[2] != "li":
            counts.append(int(tag[3] or 1) if tag[2] == "ol" else None) if not tag[1] else counts.pop()
        elif not tag[1] and (count := counts[-1]) is not None:
            counts[-1] = int(tag[3] or count) + 1
            return f"{tag[0]}{int(tag[3] or count)}. "
        return tag[0]

    return LISTS.sub(written, clean_html)
