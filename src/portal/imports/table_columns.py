"""The row of a sheet that names its columns, and what each of them is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

from portal.base.problems import quote
from portal.imports.parties import is_a_party
from portal.imports.sheets import Sheet
from portal.imports.source_file import SourceFile

ALIKE = 82
"""Likeness in per cent from which a heading with a slip of the keyboard is understood; what it was taken for is shown."""
MOST_ABOVE = 25
"""Rows with a logo, a title and a date may be above the columns' names."""


class Column(StrEnum):
    """What a column holds; the value is its name in the table that is given back."""

    ID = "Id"
    ITEM = "Emne"
    TYPE = "Boligtype"
    PERFORMS = "Hvem gør det?"
    PAYS = "Hvem betaler?"
    ACTION = "Hvad gør du?"
    NOTE = "Note"


NAMES: Mapping[Column, tuple[str, ...]] = {
    Column.ID: ("id", "emnets id", "emne-id", "nøgle"),
    Column.ITEM: ("emne", "hvad", "opgave", "bygningsdel", "del", "arbejde", "installation", "hvad handler det om"),
    Column.TYPE: ("boligtype", "boligtypens id"),
    Column.PERFORMS: ("hvem gør det", "udføres af", "udfører", "hvem udfører", "hvem ordner", "ansvar", "ansvarlig"),
    Column.PAYS: ("hvem betaler", "betaler", "betales af", "betaling", "udgift"),
    Column.ACTION: ("hvad gør du", "hvad gør du nu", "handling"),
    Column.NOTE: ("note", "noter", "bemærkning", "bemærkninger", "kommentar"),
}


@dataclass(frozen=True)
class Columns:
    """Where the columns are: the row that names them (from 0) and the number of each column; `said` is how they were read,
    `others` the names of columns that are none of ours, `twice` two names each that are one column.
    """

    row: int
    at: Mapping[Column, int]
    said: tuple[str, ...]
    others: tuple[str, ...] = ()
    twice: tuple[tuple[str, str], ...] = ()


def find_columns(sheet: Sheet) -> Columns | None:
    """The first row that names an item and at least one of the parties; None when there is none."""
    for number, row in enumerate(sheet.rows[:MOST_ABOVE]):
        found = _columns(number, row)
        others = len(found.at) + sum(map(is_a_party, row))
        if (Column.ITEM in found.at or Column.ID in found.at) and others > 1:
            return found
    return None


def check_columns(found: Columns, sheet: Sheet, file: SourceFile) -> None:
    """CommandError when the sheet does not say both who does it and who pays."""
    hidden = [one.value for one, place in found.at.items() if place in sheet.hidden_columns]
    if found.twice or hidden:
        raise file.refusal(
            *(f"{quote(one)} og {quote(other)} er samme kolonne. Slet den ene." for one, other in found.twice),
            *(f"Kolonnen {quote(one)} er skjult i filen. Vis den, eller slet den." for one in hidden),
        )
    marks = [cell for cell in sheet.rows[found.row] if is_a_party(cell)]
    missing = [one.value for one in (Column.PERFORMS, Column.PAYS) if one not in found.at]
    if missing and len(marks) > 1:
        named = " og ".join(map(quote, marks[:2]))
        raise file.refusal(
            f"{named} er kolonner med kryds. Det siger ikke, om de gør det eller betaler. "
            "Lav to kolonner: »Hvem gør det?« og »Hvem betaler?«."
        )
    if missing:
        raise file.refusal(*(f"Kolonnen {quote(one)} mangler i arket {quote(sheet.name)}. Lav den." for one in missing))


def _columns(number: int, row: tuple[str, ...]) -> Columns:
    at: dict[Column, int] = {}
    said, others, twice = [], [], []
    for position, cell in enumerate(row):
        column, score = _column(cell)
        if column is not None and column not in at:
            at[column] = position
            said += [f"{quote(cell)} læses som {quote(column.value)} ({score} %)."] if score < 100 else []
        elif column is not None:
            twice.append((row[at[column]], cell))
        elif cell:
            others.append(f"Kolonnen {quote(cell)}")
    return Columns(number, at, tuple(said), tuple(others), tuple(twice))


def _column(cell: str) -> tuple[Column | None, int]:
    words = cell.casefold().strip(" ?:.*")
    names = {name: column for column, known in NAMES.items() for name in known}
    found = process.extractOne(words, names.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE) if words else None
    return (names[found[0]], round(found[1])) if found else (None, 0)
