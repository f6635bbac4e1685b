"""A .txt → its blocks: paragraphs between empty lines, headings with #, and lists as they were typed."""

import re
from collections.abc import Iterator

from portal.imports.blocks import DATE, Block, Kind, ReadText, text_block, unsure_sign
from portal.imports.clean import clean_line, clean_text
from portal.imports.encoding import decoded
from portal.imports.source_file import SourceFile

HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
LIST = re.compile(r"^( *)(?:[-*+•·▪◦o]|\uf0b7) +(?=\S)|^( *)•")
BEGINS = re.compile(rf"#|>|§|{LIST.pattern}|\d+[.)] ", re.ASCII)
"""What begins something of its own."""
MARGIN, WIDEST = 50, 100
"""Letters of the longest line, between which a program may have broken lines: people's own are shorter, paragraphs longer."""
ENDS = (".", ":", "!", "?", ";")
BETWEEN, OUTER = re.compile(r"(?<!\\)\|"), re.compile(r"^\||(?<!\\)\|$")
"""What parts the cells of a table; one with a stroke before it is a sign in a cell."""
RULE = re.compile(r"[\s|:-]+")


def read_plain(file: SourceFile) -> ReadText:
    """The blocks of a text file. CommandError when it is in no encoding that is known."""
    text, left_out = decoded(file)
    return ReadText(tuple(_blocks(text.replace("\r\n", "\n").replace("\r", "\n"))), left_out)


def _blocks(text: str) -> Iterator[Block]:
    width = max(map(len, text.split("\n")))
    for paragraph in re.split(r"\n[ \t\u00a0]*\n", text):
        yield from lines_of(_whole([line for line in paragraph.split("\n") if line.strip()], width))


def _whole(lines: list[str], width: int) -> list[str]:
    """The lines of a paragraph, those joined that a program broke at the width of its window: the next word had no room."""
    whole: list[str] = []
    for before, line in zip(["", *lines], lines, strict=False):
        has_no_room = len(before.rstrip()) + 1 + len(line.split()[0]) > width
        if whole and MARGIN <= width <= WIDEST and has_no_room and _goes_on(before.rstrip(), line.strip()):
            whole[-1] = f"{whole[-1].rstrip()} {line.strip()}"
        else:
            whole.append(line)
    return whole


def _goes_on(before: str, line: str) -> bool:
    """Whether a line may go on with the sentence of the one before."""
    is_own = BEGINS.match(line) is not None and not DATE.match(line)
    return not (is_own or HEADING.match(before)) and (line[0].islower() or not before.endswith(ENDS))


def lines_of(lines: list[str], is_markdown: bool = False) -> Iterator[Block]:
    """One block a line: programs that save text write a paragraph as a line."""
    indents: list[int] = []
    for line in lines:
        if heading := HEADING.match(clean_line(line)):
            yield Block(Kind.HEADING, heading[2], heading[2], len(heading[1]))
        elif point := LIST.match(line):
            words = clean_text(line[point.end() :])
            level = _level(len(point[1] or point[2] or ""), indents)
            sign = "" if is_markdown else unsure_sign(line.lstrip())
            yield Block(Kind.BULLET, words if is_markdown else text_block(words).text, words, level, sign=sign)
        elif words := clean_text(line):
            yield text_block(words, words if is_markdown else None)


def _level(indent: int, indents: list[int]) -> int:
    """How deep in a list a point is; `indents` are those of the points that it is in, and get its own."""
    while indents and indents[-1] >= indent:
        indents.pop()
    indents.append(indent)
    return len(indents)


def typed_table(lines: list[str]) -> Block | None:
    """The table that lines with strokes make; None for other lines."""
    if len(lines) < 2 or not all("|" in line for line in lines):
        return None
    return Block(Kind.TABLE, rows=tuple(_cells(line) for line in lines if not RULE.fullmatch(line)))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(clean_line(cell.replace("\\|", "|")) for cell in BETWEEN.split(OUTER.sub("", line.strip())))
