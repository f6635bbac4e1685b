"""A .md → its blocks: headings, tables, and all else as it was written, since our texts are Markdown, too."""

import itertools
import re
from collections.abc import Iterator

from portal.base.problems import quote
from portal.check.house_rules import NUMBER
from portal.imports.blocks import Block, Kind, ReadText
from portal.imports.clauses import BY_HEADINGS, FoundText, find_clauses
from portal.imports.clean import clean_line, clean_text
from portal.imports.encoding import decoded
from portal.imports.plain_text import lines_of, typed_table
from portal.imports.source_file import SourceFile
from portal.read.fences import in_code

HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
UNDERLINE = re.compile(r" {0,3}(=+|-+) *")
BULLET = re.compile(r"[•·▪◦]|\uf0b7")
"""What people paste for a dash; the space after it may be one that does not break."""
STRESS = re.compile(r"(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1")
BREAK = "  "
"""Two spaces at the end of a line begin a new one on the page."""
FENCE = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
TITLE = re.compile(r"^title: *(.+)$", re.MULTILINE)
KEY, KNOWN = re.compile(r"^([^\s#:-][^\s:]*):", re.MULTILINE), ("title", "status")


def read_markdown(file: SourceFile) -> ReadText:
    """The blocks of a Markdown file. CommandError when it is in no encoding that is known.

    Where no headings part it, its lines are looked at one by one, as those of a plain text, when more clauses are found so: a
    numbered list may be all it is.
    """
    text, left_out = decoded(file)
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    head = FENCE.match(text)
    title = TITLE.search(head[1]) if head else None
    first = [Block(Kind.TITLE, plain=clean_line(title[1]).strip("'\""))] if title else []
    body = text[head.end() :] if head else text
    blocks = (*first, *_blocks(body))
    found = find_clauses(blocks)
    if found is None or found.by != BY_HEADINGS:
        by_line = (*first, *(block for lines in _paragraphs(body) for block in _by_line(lines)))
        blocks = by_line if _has_more_clauses(find_clauses(by_line), found) else blocks
    return ReadText(blocks, (*left_out, *_of_head(head[1] if head else "")))


def _has_more_clauses(one: FoundText | None, other: FoundText | None) -> bool:
    """Whether a text is cut at more places, and not at the points of a list in a clause, whose numbers begin again."""
    if one is None or other is None:
        return other is None
    numbers = [_number(clause.heading) for clause in one.clauses]
    return len(one.clauses) > len(other.clauses) and all(a < b for a, b in itertools.pairwise(filter(None, numbers)))


def _number(heading: str) -> tuple[int, ...]:
    """»§ 7.5 Altaner« → 7, 5; nothing where it has no number."""
    numbered = NUMBER.fullmatch(heading)
    return tuple(map(int, re.findall(r"\d+", numbered["number"]))) if numbered else ()


def _of_head(head: str) -> Iterator[str]:
    """What the head of a file says beside the title: it is of the text that was, and would be wrong of a proposal."""
    if others := [key for key in KEY.findall(head) if key not in KNOWN]:
        yield f"Felterne øverst i filen: {', '.join(map(quote, others))}"


def _paragraphs(text: str) -> Iterator[list[str]]:
    """The lines between empty ones; code is a paragraph by itself, with the empty ones in it."""
    every = text.split("\n")
    for is_code, group in itertools.groupby(zip(in_code(every), every, strict=True), key=lambda one: one[0]):
        lines = [line for _, line in group]
        if is_code:
            yield lines
        else:
            for is_empty, some in itertools.groupby(lines, key=lambda line: not line.strip()):
                if not is_empty:
                    yield [*map(_clean, some)]


def _clean(line: str) -> str:
    """A line with nothing unseen in it; how far it is moved in and that it ends a line stay."""
    indent, words = line[: len(line) - len(line.lstrip(" "))], line.strip(" ")
    words = BULLET.sub("- ", words, count=1) if BULLET.match(words) else words
    ends = words.endswith("\\") or line.endswith(BREAK)
    return indent + clean_text(words.removesuffix("\\")) + BREAK * ends


def _blocks(text: str) -> Iterator[Block]:
    for lines in _paragraphs(text):
        if in_code(lines)[0]:
            yield from _as_written(lines)
            continue
        kept: list[str] = []
        for number, line in enumerate(lines):
            below = UNDERLINE.fullmatch(lines[number + 1]) if number + 1 < len(lines) else None
            if heading := HEADING.match(line):
                yield from _as_written(kept)
                yield _heading(heading[2], len(heading[1]))
                kept = []
            elif below and number == 0:
                yield _heading(line, 1 if below[1][0] == "=" else 2)
            elif not (number == 1 and UNDERLINE.fullmatch(line)):
                kept.append(line)
        yield from _as_written(kept)


def _heading(words: str, level: int) -> Block:
    plain = STRESS.sub(r"\2", clean_line(words))
    return Block(Kind.HEADING, plain, plain, level)


def _as_written(lines: list[str]) -> Iterator[Block]:
    if lines and (table := typed_table(lines)):
        yield table
    elif lines:
        text = "\n".join(lines).rstrip()
        yield Block(Kind.TEXT, text, clean_text(text), as_written=True)


def _by_line(lines: list[str]) -> Iterator[Block]:
    if in_code(lines)[0]:
        yield from _as_written(lines)
    elif table := typed_table(lines):
        yield table
    else:
        yield from lines_of(lines, is_markdown=True)
