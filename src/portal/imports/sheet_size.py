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
MOST_LETTERS = 20_000_000
"""In all cells together; one text may be in many, and the reader keeps a copy for each."""
FURTHEST = 10**7
"""No program writes a cell further away."""
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
ODS = "content.xml"
SHARED = "xl/sharedStrings.xml"
TOO_LONG = "Cellerne har over 20 millioner tegn. Behold det, det handler om, og prøv igen."


@dataclass(frozen=True)
class Cell:
    """A cell of an .xlsx with something in it: its name as people see it, its row and column from 1."""

    name: str
    row: int
    column: int
    has_formula: bool
    has_result: bool
    shared: int | None
    """The number of the text that it shares with others."""


def refuse_huge(file: SourceFile) -> None:
    """CommandError when a sheet goes further than a table of answers does, or all of them together."""
    corners = [*_of_office(file), *_of_open_document(file)]
    rows, columns = (max((corner[n] for corner in corners), default=0) for n in (0, 1))
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise file.refusal(
            f"Arket har {rows} rækker og {columns} kolonner. Behold de rækker, det handler om (højst {MOST_ROWS})."
        )
    if sum(row * column for row, column in corners) > MOST_ROWS * MOST_COLUMNS:
        raise file.refusal(
            f"Filen har {len(corners)} ark, og de er for store tilsammen. Behold det ark, det handler om."
        )
    if sum(_letters_of_office(file)) + sum(_letters_of_open_document(file)) > MOST_LETTERS:
        raise file.refusal(TOO_LONG)


def refuse_unknown_results(file: SourceFile) -> None:
    """CommandError for a formula whose result was never saved: it reads as an empty cell."""
    for sheet in _sheets(file):
        if unknown := [cell.name for cell in _cells(sheet) if cell.has_formula and not cell.has_result]:
            raise file.refusal(
                f"Formlen i {', '.join(unknown[:3])} har intet gemt resultat. Åbn filen i Excel, og gem den igen."
            )


def _of_office(file: SourceFile) -> Iterator[tuple[int, int]]:
    """Of each sheet its last row and column with something in them."""
    for sheet in _sheets(file):
        cells = [*_cells(sheet)]
        yield max((one.row for one in cells), default=0), max((one.column for one in cells), default=0)


def _sheets(file: SourceFile) -> Iterator[Element]:
    """Every part that a reader may take for a sheet."""
    for name in file.parts if file.ending == ".xlsx" else ():
        if b"sheetData" in file.part(name):
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
                is_shared = one.get("t") == "s" and value is not None
                shared = whole_number(value.text, 0, FURTHEST) if is_shared and value is not None else None
                yield Cell(name, row, column, "f" in inside, has_result, shared)


def _letters_of_office(file: SourceFile) -> Iterator[int]:
    """How many letters each cell has that shares its text; all others are in the file themselves."""
    shared = file.xml(SHARED) if file.ending == ".xlsx" else None
    lengths = [_length(one) for one in shared] if shared is not None else []
    for sheet in _sheets(file) if lengths else ():
        yield from (lengths[n] for cell in _cells(sheet) if (n := cell.shared) is not None and n < len(lengths))


def _letters_of_open_document(file: SourceFile) -> Iterator[int]:
    """How many letters each row has, as often as it is repeated."""
    content = file.xml(ODS) if file.ending == ".ods" else None
    for row in content.iter(f"{TABLE}table-row") if content is not None else ():
        cells = (whole_number(one.get(f"{TABLE}number-columns-repeated"), 1, FURTHEST) * _length(one) for one in row)
        yield whole_number(row.get(f"{TABLE}number-rows-repeated"), 1, FURTHEST) * sum(cells)


def _length(element: Element) -> int:
    return sum(map(len, element.itertext())) + len(element.get(f"{OFFICE}string-value", ""))


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
        row, rows, columns = 0, 0, 0
        for line in table.iter(f"{TABLE}table-row"):
            row += whole_number(line.get(f"{TABLE}number-rows-repeated"), 1, FURTHEST)
            if last := _last_cell(line):
                rows, columns = row, max(columns, last)
        yield rows, columns


def _last_cell(row: Element) -> int:
    """The number of the last cell with something in it; 0 where there is none."""
    column = last = 0
    for cell in row:
        column += whole_number(cell.get(f"{TABLE}number-columns-repeated"), 1, FURTHEST)
        if len(cell) or any(name.endswith("}value-type") for name in cell.attrib):
            last = column
    return last
