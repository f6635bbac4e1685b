"""A department's table as .xlsx: the same columns that `import_table` reads, so that it comes back as it was."""

import io
from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from portal.imports.table_columns import Column
from portal.model.department import Department
from portal.model.portal import Portal
from portal.texts.catalogue import Catalogue

WIDTHS = {Column.ID: 24, Column.ITEM: 40, Column.TYPE: 14, Column.ACTION: 60, Column.NOTE: 50}
USUAL_WIDTH = 24
LONGEST_NAME = 31
"""What Excel takes for a sheet's name."""


def table_xlsx(portal: Portal, department: Department, t: Catalogue) -> bytes:
    """The answers of a department today, a row for each item and for each dwelling type that has another answer."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = department.slug[:LONGEST_NAME]
    for line in ([column.value for column in Column], *_rows(portal, department, t)):
        sheet.append(line)
    for row in sheet.iter_rows():
        for cell in row:
            cell.data_type = "s" if cell.value else cell.data_type  # words that begin with = are no formula
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, column in enumerate(Column, 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(column, USUAL_WIDTH)
    sheet.freeze_panes = "A2"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _rows(portal: Portal, department: Department, t: Catalogue) -> Iterator[list[str]]:
    for item in portal.items_of(department).values():
        usual = portal.answer(item, department)
        for kind in (None, *(one.id for one in department.dwelling_types)):
            answer = portal.answer(item, department, kind)
            if kind is None or not answer.says_the_same(usual):
                who = t.of("answer-performs", answer.performs.value), t.of("answer-pays", answer.pays.value)
                yield [item.id, item.name, kind or "", *who, answer.action or "", answer.note or ""]
