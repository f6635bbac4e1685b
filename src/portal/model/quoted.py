"""What is quoted of a clause: its first sentence, whole. One that ends in a colon is nothing without what comes after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
MARKS = re.compile(r"\\([!-/:-@\[-`{-~])|[*_`]|^>\s?", re.MULTILINE)
"""What is no word; of an escaped mark the mark stays."""
POINT = re.compile(r"^\s*(?:[-+*]|\d+[.)])\s+")
NUMBERED = re.compile(r"^\s*\d")
HEADING = re.compile(r"^#{1,6}\s")
RULE = re.compile(r"^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$")
SHORT = r"kl nr ca bl bl\.a fx f\.eks jf tlf maks max min stk pkt evt inkl ekskl hhv hr"
NO_END = "".join(rf"(?<!\b(?i:{one})\.)" for one in SHORT.split())
SENTENCE = re.compile(rf"(?<=[.!?]){NO_END}\s+(?=[A-ZÆØÅ§»\"(]|(?<!\d\.\s)\d)")
"""A full stop after »kl« or a date's day ends no sentence, nor does one between two numbers."""
PLACE = re.compile(r"(?i:§|stk\.|nr\.|punkt|pkt\.)?\s*\d+(?:\.\d+)*\s?[a-z]?\.")
"""»Stk. 1.« says where a sentence is, and is none."""
MOST = 160
"""Characters with the points of a list: two lines of a card."""


@dataclass(frozen=True)
class _Block:
    """A paragraph, or one point of a list or row of a table."""

    text: str
    is_point: bool


def first_sentence(markdown: str) -> str:
    """The first sentence of a text, without its marks. After a colon, or where it begins so, with the points of the list, the
    rows of the table or the sentence that follow, and so with the points where it ends in no mark at all (»Det er forbudt at«);
    points that make it longer than two lines are three dots.
    """
    blocks = list(_blocks(markdown))
    if not blocks:
        return ""
    if blocks[0].is_point:
        return _points(blocks, "")
    before, *rest = _sentences(blocks[0].text)
    after = [*(_Block(one, False) for one in rest[:1]), *blocks[1:]]
    if before[-1] in ".!?" or not after:
        return before
    if after[0].is_point:
        return _points(after, before)
    return f"{before} {_sentences(after[0].text)[0]}" if before.endswith(":") else before


def _sentences(text: str) -> list[str]:
    """A paragraph in sentences, of which the first may begin with its number."""
    first, *rest = SENTENCE.split(text)
    return [f"{first} {rest[0]}", *rest[1:]] if rest and PLACE.fullmatch(first) else [first, *rest]


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
            yield from (_Block(text, False) for text in _joined(lines[: rule - 1]))
            rows = (_bare(row.replace("|", " ")) for row in lines[rule + 1 :])
            yield from (_Block(row, True) for row in rows if row)
        else:
            yield from _prose(lines)


def _joined(lines: list[str]) -> list[str]:
    text = _bare(POINT.sub("", " ".join(lines)))
    return [text] if text else []


def _bare(text: str) -> str:
    return " ".join(MARKS.sub(r"\1", text).split())


def _prose(lines: list[str]) -> Iterator[_Block]:
    """A paragraph and the points after it, each with the lines that go on with it."""
    first = next((n for n, line in enumerate(lines) if POINT.match(line) and _may_begin(n, lines)), len(lines))
    starts = [n for n, line in enumerate(lines) if n >= first and POINT.match(line)]
    yield from (_Block(text, False) for text in _joined(lines[:first]))
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        yield from (_Block(text, True) for text in _joined(lines[start:end]))


def _may_begin(number: int, lines: list[str]) -> bool:
    """Whether a list may begin in a line: within a paragraph a line that begins with »1.« is most often a date."""
    return number == 0 or not NUMBERED.match(lines[number]) or lines[number - 1].rstrip().endswith(":")
