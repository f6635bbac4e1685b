"""An .odt → its blocks; what has no place in them is refused or named."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from portal.base.problems import quote
from portal.imports.blocks import Block, Kind, ReadText, escaped, text_block
from portal.imports.clean import clean_line, clean_text
from portal.imports.odt_marks import raise_figures, struck, take_hidden
from portal.imports.odt_numbers import ListNumbers
from portal.imports.odt_refused import INDEXES, refused
from portal.imports.odt_words import (
    DRAW,
    OFFICE,
    STYLE,
    TABLE,
    TEXT,
    XLINK,
    inside,
    markdown,
    paragraphs_of,
    plain,
    words_of,
)
from portal.imports.pictures import Pictures, not_placed, picture_block
from portal.imports.source_file import SourceFile
from portal.imports.whole_number import whole_number

FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
PICTURE, SHOWS = "portal-picture", "portal-shows"
"""What is noted on a frame: no document can hold these, since they are written over."""
FRAMED = tuple(f"{DRAW}{kind}" for kind in ("image", "object", "object-ole", "plugin", "applet", "floating-frame"))


def read_odt(file: SourceFile) -> ReadText:
    """The blocks of an OpenDocument text. CommandError with every reason when it can't be read whole."""
    content, styles = file.xml("content.xml"), file.xml("styles.xml")
    body = content.find(f".//{OFFICE}text") if content is not None else None
    if content is None or body is None:
        raise file.refusal("Dokumentet er tomt. Vælg et andet.")
    hidden = take_hidden(body, content, styles)
    if reasons := [*refused(body, file, struck(body, content, styles))]:
        raise file.refusal(*reasons)
    raise_figures(body, content, styles)
    bold = {one.get(f"{STYLE}name") for one in content.iter(f"{STYLE}style") if _is_bold(one)}
    numbers = ListNumbers(content, styles)
    pictures = Pictures(file.name)
    _read_pictures(body, file, pictures)
    blocks = tuple(_blocks(body, numbers, bold))
    total = sum(1 for frame in body.iter(f"{DRAW}frame") if any(one.tag in FRAMED for one in frame))
    return ReadText(
        blocks,
        (*_left_out(body, styles), *(f"Den skjulte tekst {quote(one)}" for one in hidden), *not_placed(total, blocks)),
        pictures.found,
    )


def _read_pictures(body: Element, file: SourceFile, pictures: Pictures) -> None:
    """Note on each frame the name its picture gets, and what it shows."""
    for frame in body.iter(f"{DRAW}frame"):
        image = frame.find(f"{DRAW}image")
        if image is not None:
            words = next((found for tag in ("title", "desc") if (found := frame.findtext(SVG + tag))), None)
            frame.set(SHOWS, pictures.described(words))
            frame.set(PICTURE, pictures.name_of(file.part((image.get(f"{XLINK}href") or "").removeprefix("./"))))


def _pictures(one: Element) -> Iterator[Block]:
    for frame in one.iter(f"{DRAW}frame"):
        if name := frame.get(PICTURE):
            yield picture_block(name, frame.get(SHOWS) or "")


def _is_bold(style: Element) -> bool:
    return any(one.get(f"{FO}font-weight") == "bold" for one in style)


def _left_out(body: Element, styles: Element | None) -> Iterator[str]:
    if body.find(f".//{OFFICE}annotation") is not None:
        yield "Kommentarerne i margenen"
    for name, kind in (("header", "Sidehovedet"), ("footer", "Sidefoden")):
        parts = (one for one in styles.iter() if one.tag.startswith(STYLE + name)) if styles is not None else ()
        if words := " ".join(filter(None, map(inside, parts))):
            yield f"{kind} {quote(words)}"
    if any(body.find(f".//{index}") is not None for index in INDEXES):
        yield "Indholdsfortegnelsen"


def _blocks(parent: Element, numbers: ListNumbers, bold: set[str | None], level: int = 0) -> Iterator[Block]:
    for one in parent:
        match one.tag.rpartition("}")[2]:
            case "h":
                yield from _heading(one, numbers)
            case "p":
                yield from _paragraph(one, bold)
            case "list":
                yield from _list(one, numbers, bold, level + 1, one.get(f"{TEXT}style-name"))
            case "table":
                yield from _table(one, numbers, bold)
            case "section":
                yield from _blocks(one, numbers, bold)


def _heading(one: Element, numbers: ListNumbers) -> Iterator[Block]:
    level = whole_number(one.get(f"{TEXT}outline-level"))
    if words := clean_line(f"{numbers.of_heading(level)} {plain(one)}"):
        yield Block(Kind.HEADING, escaped(words), words, level)
    yield from _pictures(one)


def _paragraph(one: Element, bold: set[str | None], number: str = "") -> Iterator[Block]:
    words = clean_text(f"{number} {plain(one)}")
    if words:
        yield _worded(one, bold, number, words)
    yield from _pictures(one)


def _worded(one: Element, bold: set[str | None], number: str, words: str) -> Block:
    name = one.get(f"{TEXT}style-name")
    if name == "Title":
        return Block(Kind.TITLE, escaped(words), clean_line(words))
    marked = clean_text(f"{number} {markdown(one, bold)}")
    return text_block(words, f"**{escaped(words)}**" if name in bold else marked)


def _list(one: Element, numbers: ListNumbers, bold: set[str | None], level: int, style: str | None) -> Iterator[Block]:
    for point in one:
        first = True
        for part in point:
            tag = part.tag.rpartition("}")[2]
            if tag == "list":
                yield from _list(part, numbers, bold, level + 1, part.get(f"{TEXT}style-name") or style)
            elif tag == "h":
                yield from _heading(part, numbers)
            elif tag == "p":
                number = numbers.of_point(style, level) if first else ""
                is_point = first and not numbers.counts(style, level)
                for block in _paragraph(part, bold, number):
                    is_words = is_point and not block.is_picture
                    yield Block(Kind.BULLET, block.text, block.plain, level) if is_words else block
                first = False


def _table(one: Element, numbers: ListNumbers, bold: set[str | None]) -> Iterator[Block]:
    rows = [row.findall(f"{TABLE}table-cell") for row in one.iter(f"{TABLE}table-row")]
    rows = [row for row in rows if any(words_of(cell) for cell in row)]
    if len(rows) <= 1 or max(map(len, rows)) <= 1:
        for row in rows:
            for cell in row:
                yield from _blocks(cell, numbers, bold)
    else:
        yield Block(Kind.TABLE, rows=tuple(tuple(_cell(cell, bold) for cell in row) for row in rows))


def _cell(cell: Element, bold: set[str | None]) -> str:
    return clean_line(" ".join(markdown(one, bold) for one in paragraphs_of(cell)))
