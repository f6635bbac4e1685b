"""A rendered text → its chapters, so that a phone can show a long page as a list of them."""

import re
from dataclasses import dataclass
from itertools import pairwise

TAG = re.compile(r"<(/?)(blockquote|ul|ol|table|h2)\b[^>]*>")
HEADING = re.compile(r'<h2(?: id="([^"]*)")?>(.*?)</h2>', re.DOTALL)


@dataclass(frozen=True)
class Chapter:
    """A heading of the second level with all that follows until the next: cleaned HTML."""

    id: str
    title: str
    html: str


FEWEST = 5
SHORTEST = 3500
"""Chapters, and letters of HTML: what has less is read in one go."""


def long_text(clean_html: str) -> tuple[str, list[Chapter]]:
    """As in_chapters; a text that is not long has none, and comes whole."""
    before, chapters = in_chapters(clean_html)
    is_long = len(chapters) >= FEWEST and len(clean_html) >= SHORTEST
    return (before, chapters) if is_long else (clean_html, [])


def in_chapters(clean_html: str) -> tuple[str, list[Chapter]]:
    """Cleaned HTML as what comes before the first heading, and the chapters. One in a list or a quotation begins none."""
    starts = [*_starts(clean_html), len(clean_html)]
    return clean_html[: starts[0]], [_chapter(clean_html[a:b]) for a, b in pairwise(starts)]


def _starts(clean_html: str) -> list[int]:
    depth, starts = 0, []
    for tag in TAG.finditer(clean_html):
        closes, name = tag.groups()
        if name != "h2":
            depth += -1 if closes else 1
        elif not closes and depth == 0 and HEADING.match(clean_html, tag.start()):
            starts.append(tag.start())
    return starts


def _chapter(part: str) -> Chapter:
    heading = HEADING.match(part)
    assert heading
    return Chapter(heading[1] or "", heading[2], part[heading.end() :])
