"""Tables → Markdown and a spreadsheet."""

import io
import re

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font

from portal.base.refused import among_temporary_files
from portal.fieldwork.report import FIGURE, Table

MEANS_SOMETHING = re.compile(r"([\\`*_{}\[\]<>#|~])")
WHOLE = re.compile(r"0|[1-9][0-9]{0,4}")
WIDEST = 60
"""Characters of a column."""


def markdown(title: str, lead: str, tables: list[Table], nothing: str) -> str:
    """One document; what was typed is plain text in it. `nothing` stands for a table without rows."""
    parts = [f"# {_plain(title)}", *([_plain(lead)] if lead else [])]
    for table in tables:
        rows = [table.head, ("---",) * len(table.head), *table.rows]
        parts += [f"## {table.title}", table.lead, "\n".join(map(_row, rows)) if table.rows else nothing]
    return "\n\n".join(parts) + "\n"


def spreadsheet(tables: list[Table]) -> bytes:
    """An .xlsx with a sheet for each table. A cell is text or a number: nothing typed is taken for a formula."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        sheet = book.create_sheet(table.title[:31])
        for number, row in enumerate([table.head, *table.rows], 1):
            for column, typed in enumerate(row, 1):
                value = ILLEGAL_CHARACTERS_RE.sub("", typed)
                cell = sheet.cell(number, column, _as_number(value, column - 1 in table.figures))
                if isinstance(cell.value, str):
                    cell.data_type = "s"
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                cell.font = Font(bold=number == 1)
        for column, name in enumerate(table.head, 1):
            longest = max(len(row[column - 1]) for row in [table.head, *table.rows])
            sheet.column_dimensions[sheet.cell(1, column).column_letter].width = min(
                WIDEST, max(len(name), longest) + 3
            )
        sheet.freeze_panes = "A2"
    file = io.BytesIO()
    with among_temporary_files():  # openpyxl writes each sheet there first
        book.save(file)
    return file.getvalue()


def _as_number(value: str, is_figure: bool) -> str | int | float:
    """»0012« is what a dwelling is called; »17,5« is a number where a meter showed it."""
    if is_figure and FIGURE.fullmatch(value):
        return float(value.replace(",", "."))
    return int(value) if WHOLE.fullmatch(value) else value


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(one if one == '---' else _plain(one) for one in cells)} |"


def _plain(text: str) -> str:
    return MEANS_SOMETHING.sub(r"\\\1", " ".join(ILLEGAL_CHARACTERS_RE.sub("", text).split()))
