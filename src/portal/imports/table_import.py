"""A table of a board → the decisions that it proposes: what it says otherwise than what holds today."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.base.problems import quote
from portal.base.suggestions import suggestion
from portal.imports.sheets import Sheet, read_sheets
from portal.imports.source_file import SourceFile, bounded
from portal.imports.table_columns import Columns, check_columns, find_columns
from portal.imports.table_row import JOINED, NotUnderstood, OnlyHeading, RowReader, Understood
from portal.model.decision import Decisions
from portal.model.department import Department
from portal.model.portal import Portal
from portal.texts.catalogue import Catalogue


@dataclass(frozen=True)
class ImportedTable:
    """The rows that were understood, those that were not, what else is to be said, what was left out."""

    understood: tuple[Understood, ...]
    not_understood: tuple[NotUnderstood, ...]
    said: tuple[str, ...]
    left_out: tuple[str, ...]

    @property
    def new(self) -> tuple[Understood, ...]:
        """The rows that say something else than what holds today."""
        return tuple(one for one in self.understood if one.is_new)

    @property
    def decisions(self) -> Decisions:
        """All that it proposes."""
        return Decisions.model_construct(decisions=tuple(one.decision for one in self.new))


def import_table(
    file: SourceFile, portal: Portal, department: Department, t: Catalogue, name: str | None
) -> ImportedTable:
    """What a table says beside what holds today. `name` chooses a sheet. CommandError when no table can be read."""
    with bounded(file):
        return _imported(file, RowReader(portal, department, t), name)


def _imported(file: SourceFile, reader: RowReader, name: str | None) -> ImportedTable:
    sheets, left_out = read_sheets(file)
    sheet, columns = _chosen(file, sheets, name)
    check_columns(columns, sheet, file)
    rows = list(_rows(sheet, columns, reader))
    understood, twice = _once(one for one in rows if isinstance(one, Understood))
    wrong = [*twice, *(one for one in rows if isinstance(one, NotUnderstood))]
    headings = [
        f"række {one.row}: {quote(one.words)} læses som overskrift" for one in rows if isinstance(one, OnlyHeading)
    ]
    others = [
        f"Det skjulte ark {quote(one.name)}" if one.is_hidden else f"Arket {quote(one.name)}"
        for one in sheets
        if one is not sheet
    ]
    return ImportedTable(
        tuple(understood),
        tuple(sorted(wrong, key=lambda one: one.row)),
        (*columns.said, *headings),
        (*left_out, *_above(sheet, columns), *columns.others, *_nameless(sheet, columns), *others),
    )


def _above(sheet: Sheet, columns: Columns) -> Iterator[str]:
    """A title or a date over the table may say what it is; it is no part of a row."""
    for row in sheet.rows[: columns.row]:
        if words := " ".join(filter(None, row)):
            yield f"Linjen over tabellen {quote(words)}"


def _nameless(sheet: Sheet, columns: Columns) -> Iterator[str]:
    """Columns that no name is over, with words in them: a remark beside the table."""
    names = sheet.rows[columns.row]
    for position in range(max(map(len, sheet.rows))):
        words = (row[position] for row in sheet.rows[columns.row + 1 :] if position < len(row) and row[position])
        if (position >= len(names) or not names[position]) and (first := next(words, "")):
            yield f"Kolonnen uden navn med {quote(first)}"


def _chosen(file: SourceFile, sheets: list[Sheet], name: str | None) -> tuple[Sheet, Columns]:
    if name and not any(one.name == name for one in sheets):
        names = [one.name for one in sheets]
        raise file.refusal(f"Arket {quote(name)} findes ikke eller er tomt. {suggestion(name, names)}")
    tables = [(one, found) for one in sheets if _is_asked(one, name) and (found := find_columns(one))]
    if not tables:
        raise file.refusal("Her er ingen tabel. Skriv øverst, hvad kolonnerne er: Emne, Hvem gør det?, Hvem betaler?")
    if len(tables) > 1:
        raise file.refusal(f'Filen har flere tabeller. Vælg den ene med --sheet "{tables[0][0].name}".')
    return tables[0]


def _is_asked(sheet: Sheet, name: str | None) -> bool:
    """Whether it may be the table: the one with this name, or one that can be seen."""
    return not sheet.is_hidden if name is None else sheet.name == name


def _rows(sheet: Sheet, columns: Columns, reader: RowReader) -> Iterator[Understood | NotUnderstood | OnlyHeading]:
    """The rows below the columns' names, each with the number that people see. Those with nothing in our columns are passed
    over: that the other columns are not taken is said of them.
    """
    for number, row in enumerate(sheet.rows[columns.row + 1 :], columns.row + 1):
        cells = {column: row[position] if position < len(row) else "" for column, position in columns.at.items()}
        if any(cells.values()):
            wrong = JOINED if number in sheet.joined else sheet.wrong.get(number, "")
            yield reader.read(sheet.first + number, cells, wrong)


def _once(rows: Iterable[Understood]) -> tuple[list[Understood], list[NotUnderstood]]:
    """The rows, and those that speak of an item that an earlier one speaks of."""
    first: dict[tuple[str, str | None], Understood] = {}
    twice = []
    for one in rows:
        before = first.setdefault((one.match.item.id, one.dwelling_type), one)
        if before is not one:
            why = f"Emnet {quote(one.match.item.id)} står også i række {before.row}. Slet den ene."
            twice.append(NotUnderstood(one.row, why))
    return list(first.values()), twice
