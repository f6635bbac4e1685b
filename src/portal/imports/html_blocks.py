"""The HTML that mammoth makes → blocks."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from portal.base.problems import quote
from portal.imports.blocks import Block, Kind, escaped, text_block
from portal.imports.clean import clean_line, clean_text
from portal.imports.pictures import picture_block
from portal.imports.source_file import SourceFile

HEADINGS = {f"h{level}": level for level in range(1, 7)}
ALONE = ("br", "input")
BOXES = "☐☒"
MARKS = {"strong": "**", "em": "*"}
RAISED = {"sup": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"), "sub": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")}
"""A raised figure would else be read as one of the number before it: 25 m², not 25 m2."""


def html_blocks(root: Element, file: SourceFile) -> Iterator[Block]:
    """The blocks below an element, in order. CommandError for a table inside a table."""
    for one in root:
        if one.tag in HEADINGS:
            yield from _heading(one)
        elif one.tag in ("ul", "ol"):
            yield from _list(one, 1)
        elif one.tag == "table":
            yield from _table(one, file)
        else:
            yield from _paragraph(one)


def _heading(one: Element) -> Iterator[Block]:
    if words := clean_line(_plain(one)):
        kind = Kind.TITLE if one.get("class") == "title" else Kind.HEADING
        yield Block(kind, escaped(words), words, HEADINGS[str(one.tag)])
    yield from _pictures(one)


def _paragraph(one: Element) -> Iterator[Block]:
    if words := clean_text(_plain(one)):
        yield text_block(words, clean_text(_markdown(one)))
    yield from _pictures(one)


def _pictures(one: Element) -> Iterator[Block]:
    for picture in one.iter("img"):
        if name := picture.get("src"):
            yield picture_block(name, picture.get("alt") or "")


def _list(one: Element, level: int) -> Iterator[Block]:
    """A list. The numbers of one that counts are in its words already."""
    for point in one:
        own = Element("p")
        own.text = point.text
        own.extend([part for part in point if part.tag not in ("ul", "ol")])
        if words := clean_text(_plain(own)):
            kind = Kind.BULLET if one.tag == "ul" else Kind.TEXT
            yield Block(kind, clean_text(_markdown(own)), words, level)
        yield from _pictures(own)
        for inner in point:
            if inner.tag in ("ul", "ol"):
                yield from _list(inner, level + 1)


def _table(one: Element, file: SourceFile) -> Iterator[Block]:
    """A table; one of a single row or column only holds its text in place."""
    if one.find(".//table") is not None:
        raise file.refusal(f"Tabellen med {quote(clean_line(_plain(one)))} ligger uden om en tabel. Tag den ydre væk.")
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in one.iter("tr")]
    rows = [row for row in rows if any(clean_line(_plain(cell)) for cell in row)]
    if len(rows) <= 1 or max(map(len, rows)) <= 1:
        for row in rows:
            for cell in row:
                yield from html_blocks(cell, file)
    else:
        yield Block(Kind.TABLE, rows=tuple(tuple(clean_line(_cell(cell)) for cell in row) for row in rows))


def _cell(cell: Element) -> str:
    return " ".join(_markdown(part) for part in cell) or _markdown(cell)


def _plain(one: Element) -> str:
    if one.tag in ALONE:
        return _alone(one)
    inner = (one.text or "") + "".join(_plain(part) + (part.tail or "") for part in one)
    return inner.translate(RAISED.get(str(one.tag), {}))


def _alone(one: Element) -> str:
    """What an element without words of its own says: a line's end, or a box that is ticked or not."""
    if one.tag == "br":
        return "\n"
    return BOXES["checked" in one.attrib]


def _markdown(one: Element) -> str:
    inner = escaped(one.text or "") + "".join(_markdown(part) + escaped(part.tail or "") for part in one)
    if one.tag in ALONE:
        return _alone(one)
    inner = inner.translate(RAISED.get(str(one.tag), {}))
    if one.tag == "a" and re.match(r"https?://[^\s()]+$", one.get("href") or ""):
        return f"[{inner}]({one.get('href')})"
    mark = MARKS.get(str(one.tag))
    return _marked(inner, mark) if mark and inner.strip() else inner


def _marked(words: str, mark: str) -> str:
    """Marks lie close around the words; the spaces stay outside."""
    inner = words.strip()
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{before}{mark}{inner}{mark}{after}"
