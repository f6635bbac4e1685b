"""A department's table as .xlsx: the same columns that `import_table` reads, so that it comes back as it was."""

from collections.abc import Iterator

from portal.imports.table_columns import Column
from portal.imports.workbook import workbook
from portal.model.department import Department
from portal.model.portal import Portal
from portal.texts.catalogue import Catalogue

WIDTHS = {Column.ID: 24, Column.ITEM: 40, Column.TYPE: 14, Column.ACTION: 60, Column.NOTE: 50}
USUAL_WIDTH = 24


def table_xlsx(portal: Portal, department: Department, t: Catalogue) -> bytes:
    """The answers of a department today, a row for each item and for each dwelling type that has another answer."""
    rows = [[column.value for column in Column], *_rows(portal, department, t)]
    return workbook(department.slug, rows, [WIDTHS.get(column, USUAL_WIDTH) for column in Column])


def _rows(portal: Portal, department: Department, t: Catalogue) -> Iterator[list[str]]:
    for item in portal.items_of(department).values():
        usual = portal.answer(item, department)
        for kind in (None, *(one.id for one in department.dwelling_types)):
            answer = portal.answer(item, department, kind)
            if kind is None or not answer.says_the_same(usual):
                who = t.of("answer-performs", answer.performs.value), t.of("answer-pays", answer.pays.value)
                yield [item.id, item.name, kind or "", *who, answer.action or "", answer.note or ""]
