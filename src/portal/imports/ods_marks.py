"""What an .ods says beside the words of its cells: the same as of an .xlsx."""

import itertools
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from portal.imports.cell_marks import ERROR, HIDDEN, MOST_COLUMNS, STRUCK, Marks
from portal.imports.odt_marks import Style, struck_styles
from portal.imports.odt_words import OFFICE, STYLE, TABLE, TEXT
from portal.imports.sheet_size import MOST_ROWS
from portal.imports.source_file import SourceFile
from portal.imports.whole_number import whole_number

RESULT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")


def ods_marks(file: SourceFile) -> dict[str, Marks]:
    """The marks of each sheet by its name. CommandError when a part of the file is broken."""
    content, styles = file.xml("content.xml"), file.xml("styles.xml")
    if content is None:
        return {}
    struck, unseen = struck_styles(content, styles), {*_unseen_styles(content)}
    return {
        table.get(f"{TABLE}name", ""): _marks(table, table.get(f"{TABLE}style-name") in unseen, struck)
        for table in content.iter(f"{TABLE}table")
    }


def has_ods_comments(file: SourceFile) -> bool:
    """Whether cells have comments: nothing of them is read."""
    content = file.xml("content.xml")
    return content is not None and content.find(f".//{OFFICE}annotation") is not None


def _unseen_styles(content: Element) -> Iterator[str]:
    """The names of the styles of sheets that nobody sees."""
    for style in content.iter(f"{STYLE}style"):
        if any(one.get(f"{TABLE}display") == "false" for one in style.iter(f"{STYLE}table-properties")):
            yield style.get(f"{STYLE}name", "")


def _marks(table: Element, is_hidden: bool, struck: set[Style]) -> Marks:
    every = (
        (one.get(f"{TABLE}default-cell-style-name", ""), _is_hidden(one))
        for one in table.iter(f"{TABLE}table-column")
        for _ in range(_alike(one, "columns"))
    )
    columns = list(itertools.islice(every, MOST_COLUMNS))
    usual = [style for style, _ in columns]
    rows: dict[int, str] = {}
    number = 0
    for row in table.iter(f"{TABLE}table-row"):
        below = number + _alike(row, "rows")
        if why := HIDDEN if _is_hidden(row) else next(_wrong(row, number, usual, struck), ""):
            rows |= dict.fromkeys(range(number, min(below, MOST_ROWS)), why)
        number = below
        if number >= MOST_ROWS:
            break
    return Marks(is_hidden, rows, frozenset(number for number, (_, unseen) in enumerate(columns) if unseen))


def _wrong(row: Element, number: int, usual: list[str], struck: set[Style]) -> Iterator[str]:
    """What is wrong with the cells of a row, the first to the left first."""
    position = 0
    for cell in (one for one in row if one.tag in CELLS):
        name = f"{_letters(position)}{number + 1}"
        inherited = row.get(f"{TABLE}default-cell-style-name") or "".join(usual[position : position + 1])
        words = "".join("".join(part.itertext()) for part in cell.iter(f"{TEXT}p"))
        if cell.get(RESULT) == "error":
            yield ERROR.format(cell=name, shown=words)
        elif words.strip() and _is_struck(cell, inherited, struck):
            yield STRUCK.format(cell=name)
        position += _alike(cell, "columns")


def _is_struck(cell: Element, inherited: str, struck: set[Style]) -> bool:
    """Whether there is a stroke through the cell or through some of its words."""
    if ("table-cell", cell.get(f"{TABLE}style-name") or inherited) in struck:
        return True
    kinds = (("paragraph", f"{TEXT}p"), ("text", f"{TEXT}span"))
    return any((kind, one.get(f"{TEXT}style-name", "")) in struck for kind, tag in kinds for one in cell.iter(tag))


def _is_hidden(one: Element) -> bool:
    return one.get(f"{TABLE}visibility", "visible") != "visible"


def _alike(one: Element, what: str) -> int:
    """How many rows or columns an element stands for."""
    return whole_number(one.get(f"{TABLE}number-{what}-repeated"))


def _letters(position: int) -> str:
    """The name of a column from its place (from 0)."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
