"""What an .xlsx says beside the words of its cells: hidden sheets, rows and columns, words struck out, errors for results."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from portal.imports.source_file import SourceFile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
OFF = ("0", "false", "off", "none")
REFERENCE = re.compile(r"[A-Z]{1,3}(\d{1,7})")
COMMENTS = re.compile(r"xl/(?:comments|threadedComments)(?:\d*|/[^/]+)\.xml")
MOST_COLUMNS = 1000
HIDDEN = "Rækken er skjult i filen. Vis den, eller slet den."
STRUCK = "Cellen {cell} er streget over. Slet ordene, eller fjern stregen."
ERROR = "Cellen {cell} viser en fejl ({shown}). Ret formlen."


@dataclass(frozen=True)
class Marks:
    """Of one sheet, by the numbers that people see less one: rows with what is wrong with them, and hidden columns."""

    is_hidden: bool = False
    rows: Mapping[int, str] = field(default_factory=dict)
    hidden_columns: frozenset[int] = frozenset()


def marks_of(file: SourceFile) -> dict[str, Marks]:
    """The marks of each sheet by its name; empty for what is no .xlsx. CommandError when a part of it is broken."""
    book, names = file.xml("xl/workbook.xml"), file.xml("xl/_rels/workbook.xml.rels")
    if book is None or names is None:
        return {}
    targets = {one.get("Id", ""): one.get("Target", "") for one in names}
    struck = _Struck(_struck_styles(file), _struck_words(file))
    found = {}
    for sheet in book.iter(f"{MAIN}sheet"):
        part = file.xml(posixpath.normpath(posixpath.join("/xl", targets.get(sheet.get(ID, ""), "")))[1:])
        is_hidden = sheet.get("state", "visible") != "visible"
        found[sheet.get("name", "")] = Marks(is_hidden) if part is None else _marks(part, is_hidden, struck)
    return found


def has_comments(file: SourceFile) -> bool:
    """Whether cells have comments: they are beside the table, and nothing of them is read."""
    return any(COMMENTS.fullmatch(name) for name in file.parts)


class _Struck(NamedTuple):
    """The numbers of the styles that strike a whole cell out, and of the shared texts of which some words are."""

    styles: frozenset[str]
    words: frozenset[str]

    def has(self, cell: Element) -> bool:
        """Whether a cell, or some of its words, is struck out."""
        shared = cell.get("t") == "s" and cell.findtext(f"{MAIN}v", "").strip() in self.words
        return len(cell) > 0 and (cell.get("s", "") in self.styles or shared or _is_struck(cell))


def _marks(sheet: Element, is_hidden: bool, struck: _Struck) -> Marks:
    rows: dict[int, str] = {}
    for row in sheet.iter(f"{MAIN}row"):
        for number, why in _wrong(row, struck):
            rows.setdefault(number, why)
    columns = [
        range(_number(one, "min") - 1, min(_number(one, "max"), MOST_COLUMNS))
        for one in sheet.iter(f"{MAIN}col")
        if _is_on(one, "hidden")
    ]
    return Marks(is_hidden, rows, frozenset(number for some in columns for number in some))


def _wrong(row: Element, struck: _Struck) -> Iterator[tuple[int, str]]:
    """What is wrong with a row, by its number from 0."""
    if _is_on(row, "hidden"):
        yield _number(row, "r") - 1, HIDDEN
    for cell in row.iter(f"{MAIN}c"):
        name, shown = cell.get("r", ""), cell.findtext(f"{MAIN}v", "")
        place = REFERENCE.fullmatch(name)
        if place and cell.get("t") == "e":
            yield int(place[1]) - 1, ERROR.format(cell=name, shown=shown)
        elif place and struck.has(cell):
            yield int(place[1]) - 1, STRUCK.format(cell=name)


def _struck_styles(file: SourceFile) -> frozenset[str]:
    """The numbers of the styles whose words are struck out."""
    styles = file.xml("xl/styles.xml")
    if styles is None:
        return frozenset()
    fonts = [_is_struck(font) for font in styles.iterfind(f"{MAIN}fonts/{MAIN}font")]
    of_cells = [style.get("fontId", "") for style in styles.iterfind(f"{MAIN}cellXfs/{MAIN}xf")]
    return frozenset(
        str(number)
        for number, font in enumerate(of_cells)
        if font.isdecimal() and int(font) < len(fonts) and fonts[int(font)]
    )


def _struck_words(file: SourceFile) -> frozenset[str]:
    """The numbers of the shared texts of which some words are struck out."""
    shared = file.xml("xl/sharedStrings.xml")
    texts = () if shared is None else shared.findall(f"{MAIN}si")
    return frozenset(str(number) for number, text in enumerate(texts) if _is_struck(text))


def _is_struck(around: Element) -> bool:
    """Whether something in an element says that words are struck out."""
    return any(mark.get("val", "1") not in OFF for mark in around.iter(f"{MAIN}strike"))


def _number(element: Element, name: str) -> int:
    """The number of a row or a column, from 1; 0 for none, which is no row."""
    written = element.get(name, "")
    return int(written) if written.isdecimal() and len(written) < 8 else 0


def _is_on(element: Element, name: str) -> bool:
    return element.get(name, "0") not in OFF
