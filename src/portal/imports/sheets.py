"""An .xlsx, .ods or .csv → the rows of each sheet, every cell as clean text."""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import python_calamine

from portal.imports.cell_marks import Marks, has_comments, marks_of
from portal.imports.clean import clean_line
from portal.imports.encoding import decoded
from portal.imports.source_file import SourceFile

MOST_ROWS = 3000
"""The standard has 125 items; a table of several thousand rows is another sheet, or has been filled to its end."""
MOST_COLUMNS = 200
FORMULA = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*>\s*<f\b[^>]*?(?:/>|>[^<]*</f>)\s*(<v>[^<]|<is>)?')
CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
REPEATED_ROW = re.compile(
    rb'<table:table-row\b[^>]*number-rows-repeated="(\d+)"[^>]*>((?:(?!</table:table-row>).)*)', re.DOTALL
)
REPEATED_CELL = re.compile(rb'<table:table-cell\b[^>]*number-columns-repeated="(\d+)"[^>]*(?<!/)>')
SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, the number of its first row as people see it, its rows, the cells (row from 0, as in `rows`)
    that hold nothing because they were joined with the one above them, rows with what else is wrong with them, columns
    that are hidden (from 0, as in `rows`), and whether all of it is.
    """

    name: str
    first: int
    rows: tuple[tuple[str, ...], ...]
    joined: frozenset[int] = frozenset()
    wrong: Mapping[int, str] = field(default_factory=dict)
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False


def read_sheets(file: SourceFile) -> tuple[list[Sheet], tuple[str, ...]]:
    """The sheets that hold something, and what was left out of the file. CommandError with what to do."""
    if file.ending == ".csv":
        text, left_out = decoded(file)
        return [_csv(text, file)], left_out
    _refuse_huge(file)
    _refuse_unknown_results(file)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(file.data))
        marks = marks_of(file)
        sheets = [_sheet(book, name, marks.get(name, Marks())) for name in book.sheet_names]
    except python_calamine.CalamineError as error:
        raise file.refusal("Filen er i stykker eller låst. Åbn den, og gem den igen uden adgangskode.") from error
    macros = ("Makroerne; de er ikke kørt",) if "xl/vbaProject.bin" in file.parts else ()
    comments = ("Kommentarerne til cellerne",) if has_comments(file) else ()
    return [one for one in sheets if one.rows], (*macros, *comments)


def _sheet(book: python_calamine.CalamineWorkbook, name: str, marks: Marks) -> Sheet:
    sheet = book.get_sheet_by_name(name)
    first, left = sheet.start or (0, 0)
    rows = tuple(tuple(_cell(value) for value in row) for row in sheet.to_python(skip_empty_area=True))
    merged = sheet.merged_cell_ranges or []
    joined = {row - first for (top, _), (bottom, _) in merged for row in range(top, bottom + 1) if bottom > top}
    wrong = {row - first: why for row, why in marks.rows.items()}
    hidden = frozenset(column - left for column in marks.hidden_columns)
    return Sheet(name, first + 1, rows, frozenset(joined), wrong, hidden, marks.is_hidden)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return clean_line(str(value)) if value is not None else ""


def _refuse_huge(file: SourceFile) -> None:
    """The reader keeps a place for each cell between the first and the last: one in the far corner would fill the memory."""
    content = file.part("content.xml")
    repeated = [int(count) for count, row in REPEATED_ROW.findall(content) if b"<text:p" in row]
    wide = [int(count) for count in REPEATED_CELL.findall(content)]
    cells = [cell for name in filter(SHEET.fullmatch, file.parts) for cell in CELL.findall(file.part(name))]
    rows = max([*repeated, *(int(row) for _, row in cells)], default=0)
    columns = max([*wide, *(_column_number(letters) for letters, _ in cells)], default=0)
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise file.refusal(
            f"Arket har {rows} rækker og {columns} kolonner. Behold de rækker, det handler om (højst {MOST_ROWS})."
        )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _refuse_unknown_results(file: SourceFile) -> None:
    """A formula whose result was never saved reads as an empty cell."""
    for name in filter(SHEET.fullmatch, file.parts):
        unknown = [cell.decode() for cell, result in FORMULA.findall(file.part(name)) if not result]
        if unknown:
            cells = ", ".join(unknown[:3])
            raise file.refusal(f"Formlen i {cells} har intet gemt resultat. Åbn filen i Excel, og gem den igen.")


def _csv(text: str, file: SourceFile) -> Sheet:
    rows: list[list[str]] = []
    line = 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_mark_between(text), strict=True)
    try:
        for row in reader:
            rows.append([clean_line(cell) for cell in row])
            line = reader.line_num + 1
    except csv.Error as error:
        raise file.refusal(
            f'Linje {line} kan ikke læses. Slet et anførselstegn ("), der står alene, eller gem filen som .xlsx.'
        ) from error
    if len(rows) > MOST_ROWS:
        raise file.refusal(f"Filen har {len(rows)} rækker. Behold de rækker, det handler om (højst {MOST_ROWS}).")
    return Sheet(file.name, 1, tuple(map(tuple, rows)))


def _mark_between(text: str) -> str:
    """What is between the cells: it is in most lines, whatever a title above them holds."""
    lines = [line for line in text.splitlines() if line.strip()]
    return max(";,\t", key=lambda mark: (sum(mark in line for line in lines), text.count(mark)))
