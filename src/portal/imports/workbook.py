"""Rows of words as an .xlsx of one sheet."""

import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from portal.base.refused import among_temporary_files

LONGEST_NAME = 31
"""What Excel takes for a sheet's name."""


def workbook(title: str, rows: Iterable[Sequence[str]], widths: Sequence[int]) -> bytes:
    """A sheet whose first row is its head; words that begin with = are words. `widths` are those of the columns, in letters."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title[:LONGEST_NAME]
    for line in rows:
        sheet.append(list(line))
    for row in sheet.iter_rows():
        for cell in row:
            cell.data_type = "s" if cell.value else cell.data_type
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"
    made = io.BytesIO()
    with among_temporary_files():  # openpyxl writes each sheet there first
        book.save(made)
    return made.getvalue()
