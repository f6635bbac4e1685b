"""A .txt or .md → its blocks: paragraphs between empty lines, headings with #, lists and tables as they were typed."""

import re
from collections.abc import Iterator

from portal.imports.blocks import Block, Kind, ReadText, text_block
from portal.imports.clean import clean_line, clean_text
from portal.imports.encoding import decoded
from portal.imports.source_file import SourceFile

HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
LIST = re.compile(r"^( *)(?:[-*+•·▪◦o]|\uf0b7) +(?=\S)|^( *)•")
BETWEEN, OUTER = re.compile(r"(?<!\\)\|"), re.compile(r"^\|+|(?<!\\)\|+$")
"""What parts the cells of a table; one with a stroke before it is a sign in a cell."""
FENCE = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
TITLE = re.compile(r"^title: *(.+)$", re.MULTILINE)


def read_plain(file: SourceFile) -> ReadText:
    """The blocks of a text file. CommandError when it is in no encoding that is known."""
    text, left_out = decoded(file)
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4) if file.ending == ".md" else text
    if head := FENCE.match(text):
        text = text[head.end() :]
    title = TITLE.search(head[1]) if head else None
    first = [Block(Kind.TITLE, plain=clean_line(title[1]).strip("'\""))] if title else []
    is_markdown = file.ending == ".md"
    return ReadText((*first, *_blocks(text, is_markdown)), left_out)


def _blocks(text: str, is_markdown: bool) -> Iterator[Block]:
    for paragraph in re.split(r"\n[ \t\u00a0]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [line for line in paragraph.split("\n") if line.strip()]
        if is_markdown and lines and all("|" in line for line in lines) and len(lines) > 1:
            yield Block(Kind.TABLE, rows=tuple(_cells(line) for line in lines if not re.fullmatch(r"[\s|:-]+", line)))
        else:
            yield from _lines(lines, is_markdown)


def _lines(lines: list[str], is_markdown: bool) -> Iterator[Block]:
    """One block a line: programs that save text write a paragraph as a line."""
    for line in lines:
        if heading := HEADING.match(clean_line(line)):
            yield Block(Kind.HEADING, heading[2], heading[2], len(heading[1]))
        elif point := LIST.match(line):
            words = clean_text(line[point.end() :])
            depth = len(point[1] or point[2] or "")
            yield Block(Kind.BULLET, words if is_markdown else text_block(words).text, words, 1 + min(depth, 12) // 4)
        elif words := clean_text(line):
            yield text_block(words, words if is_markdown else None)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(clean_line(cell.replace("\\|", "|")) for cell in BETWEEN.split(OUTER.sub("", line.strip())))
