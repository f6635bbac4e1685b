"""An .xlsx, .ods or .csv → the rows of each sheet, every cell as clean text."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import python_calamine

from portal.imports.cell_marks import Marks, has_comments, marks_of
from portal.imports.clean import clean_line
from portal.imports.encoding import decoded
from portal.imports.ods_marks import has_ods_comments, ods_marks
from portal.imports.sheet_size import MOST_ROWS, refuse_huge, refuse_unknown_results
from portal.imports.source_file import SourceFile


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
        return [typed_sheet(file)], decoded(file)[1]
    refuse_huge(file)
    refuse_unknown_results(file)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(file.data))
        marks = ods_marks(file) if file.ending == ".ods" else marks_of(file)
        sheets = [_sheet(book, name, marks.get(name, Marks())) for name in book.sheet_names]
    except python_calamine.CalamineError as error:
        raise file.refusal("Filen er i stykker eller låst. Åbn den, og gem den igen uden adgangskode.") from error
    macros = ("Makroerne; de er ikke kørt",) if "xl/vbaProject.bin" in file.parts else ()
    comments = ("Kommentarerne til cellerne",) if has_comments(file) or has_ods_comments(file) else ()
    return [one for one in sheets if one.rows], (*macros, *comments)


def _sheet(book: python_calamine.CalamineWorkbook, name: str, marks: Marks) -> Sheet:
    sheet = book.get_sheet_by_name(name)
    first, left = sheet.start or (0, 0)
    rows = tuple(tuple(_cell(value) for value in row) for row in sheet.to_python(skip_empty_area=True))
    merged = sheet.merged_cell_ranges or []
    joined = {
        row - first
        for (top, _), (bottom, _) in merged
        for row in range(top, min(bottom, first + len(rows)) + 1)
        if bottom > top
    }
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


def typed_sheet(file: SourceFile) -> Sheet:
    """The rows of a text file. CommandError when it is in no encoding that is known or a line can't be read."""
    text, _ = decoded(file)
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
    return max(";,\t|", key=lambda mark: (sum(mark in line for line in lines), text.count(mark)))
