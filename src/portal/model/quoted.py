"""What is quoted of a clause: its first sentence, whole. One that ends in a colon is nothing without what comes after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
MARKS = re.compile(r"[*_`]|^>\s?", re.MULTILINE)
POINT = re.compile(r"^\s*(?:[-+*]|\d+[.)])\s+")
HEADING = re.compile(r"^#{1,6}\s")
RULE = re.compile(r"^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$")
SHORT = "".join(
    rf"(?<!\b{one}\.)" for one in ("kl", "nr", "ca", "bl", "fx", "jf", "tlf", "maks", "max", "min", "stk", "pkt")
)
SENTENCE = re.compile(rf"(?<=[.!?]){SHORT}\s+(?=[A-ZÆØÅ§»\"(\d])")
"""A full stop after »kl« or a date's day ends no sentence."""
MOST = 160
"""Characters with the points of a list: two lines of a card."""


@dataclass(frozen=True)
class _Block:
    """A paragraph, or one point of a list or row of a table."""

    text: str
    is_point: bool


def first_sentence(markdown: str) -> str:
    """The first sentence of a text, without its marks. After a colon, or where it begins so, with the points of the list, the
    rows of the table or the sentence that follow; points that make it longer than two lines are three dots.
    """
    blocks = list(_blocks(markdown))
    if not blocks:
        return ""
    if blocks[0].is_point:
        return _points(blocks, "")
    before, *rest = SENTENCE.split(blocks[0].text)
    if not before.endswith(":"):
        return before
    after = [*([_Block(rest[0], False)] if rest else ()), *blocks[1:]]
    if after and not after[0].is_point:
        return f"{before} {SENTENCE.split(after[0].text)[0]}"
    return _points(after, before)


def _points(blocks: list[_Block], before: str) -> str:
    """Points one after another, as many as there is room for, and at least the first."""
    points = []
    for block in blocks:
        if not block.is_point:
            break
        points.append(block.text)
    said = [points[0].rstrip(".;,")] if points else []
    for point in points[1:]:
        if len("; ".join([before, *said, point])) > MOST:
            return f"{before} {'; '.join(said)} …".strip()
        said.append(point.rstrip(".;,"))
    return f"{before} {'; '.join(said)}{'.' if said else ''}".strip()


def _blocks(markdown: str) -> Iterator[_Block]:
    """The text in parts, without headings and the heads of tables."""
    for part in re.split(r"\n\s*\n", LINKS.sub(r"\1", markdown)):
        lines = [line for line in part.split("\n") if line.strip() and not HEADING.match(line)]
        rule = next((n for n, line in enumerate(lines) if RULE.match(line) and "|" in "".join(lines[:n])), None)
        if rule is not None:
            rows = lines[rule + 1 :]
            yield from (_Block(text, False) for text in _joined(lines[: rule - 1]))
            yield from (_Block(" ".join(" ".join(row.split("|")).split()), True) for row in rows)
        else:
            yield from _prose(lines)


def _joined(lines: list[str]) -> list[str]:
    text = POINT.sub("", " ".join(lines))
    return [" ".join(MARKS.sub("", text).split())] if lines else []


def _prose(lines: list[str]) -> Iterator[_Block]:
    """A paragraph and the points after it, each with the lines that go on with it."""
    starts = [n for n, line in enumerate(lines) if POINT.match(line)]
    yield from (_Block(text, False) for text in _joined(lines[: starts[0] if starts else None]))
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        yield from (_Block(text, True) for text in _joined(lines[start:end]))
