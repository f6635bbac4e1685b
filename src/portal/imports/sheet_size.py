"""How far the cells of a workbook go, before it is read: the reader keeps a place for each cell between the first and the last,
and one in the far corner would fill the memory.

It is asked of every part that may be a sheet, however its XML is written, whatever the part is called.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from portal.imports.source_file import SourceFile
from portal.imports.whole_number import whole_number

MOST_ROWS = 3000
"""The standard has 125 items; a table of several thousand rows is another sheet, or has been filled to its end."""
MOST_COLUMNS = 200
FURTHEST = 10**7
"""No program writes a cell further away."""
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
ODS = "content.xml"


@dataclass(frozen=True)
class Cell:
    """A cell of an .xlsx with something in it: its name as people see it, its row and column from 1."""

    name: str
    row: int
    column: int
    has_formula: bool
    has_result: bool


def refuse_huge(file: SourceFile) -> None:
    """CommandError when a sheet goes further than a table of answers does."""
    corners = [*_of_office(file), *_of_open_document(file)]
    rows, columns = (max((corner[n] for corner in corners), default=0) for n in (0, 1))
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise file.refusal(
            f"Arket har {rows} rækker og {columns} kolonner. Behold de rækker, det handler om (højst {MOST_ROWS})."
        )


def refuse_unknown_results(file: SourceFile) -> None:
    """CommandError for a formula whose result was never saved: it reads as an empty cell."""
    for sheet in _sheets(file):
        if unknown := [cell.name for cell in _cells(sheet) if cell.has_formula and not cell.has_result]:
            raise file.refusal(
                f"Formlen i {', '.join(unknown[:3])} har intet gemt resultat. Åbn filen i Excel, og gem den igen."
            )


def _of_office(file: SourceFile) -> Iterator[tuple[int, int]]:
    """The place of each cell that has something in it."""
    for sheet in _sheets(file):
        yield from ((cell.row, cell.column) for cell in _cells(sheet))


def _sheets(file: SourceFile) -> Iterator[Element]:
    """Every part that a reader may take for a sheet."""
    for name in file.parts if file.ending == ".xlsx" else ():
        if name.endswith(".xml") and b"sheetData" in file.part(name):
            part = file.xml(name)
            if part is not None:
                yield part


def _cells(sheet: Element) -> Iterator[Cell]:
    """A row or a cell without a name follows the one before it."""
    row = 0
    for line in (one for one in sheet.iter() if _kind(one) == "row"):
        row, column = whole_number(line.get("r"), row + 1, FURTHEST), 0
        for one in (part for part in line if _kind(part) == "c"):
            name = one.get("r", "")
            letters = name.rstrip("0123456789")
            column = _column(letters) if letters else column + 1
            row = whole_number(name[len(letters) :], row, FURTHEST)
            if len(one):
                inside = {_kind(part): part for part in one}
                value = inside.get("v")
                has_result = "is" in inside or (value is not None and bool(value.text))
                yield Cell(name, row, column, "f" in inside, has_result)


def _kind(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper()[:5]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _of_open_document(file: SourceFile) -> Iterator[tuple[int, int]]:
    """Of each table its last row and column with something in them."""
    content = file.xml(ODS) if file.ending == ".ods" else None
    for table in content.iter(f"{TABLE}table") if content is not None else ():
        row = 0
        for line in table.iter(f"{TABLE}table-row"):
            row += whole_number(line.get(f"{TABLE}number-rows-repeated"), 1, FURTHEST)
            if last := _last_cell(line):
                yield row, last


def _last_cell(row: Element) -> int:
    """The number of the last cell with something in it; 0 where there is none."""
    column = last = 0
    for cell in row:
        column += whole_number(cell.get(f"{TABLE}number-columns-repeated"), 1, FURTHEST)
        if len(cell) or any(name.endswith("}value-type") for name in cell.attrib):
            last = column
    return last
