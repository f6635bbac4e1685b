"""One row of a table → what it says of an item, or why it can't be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.base.problems import quote
from portal.base.suggestions import suggestion
from portal.imports.item_match import Match, match_item
from portal.imports.parties import party_of
from portal.imports.table_columns import Column
from portal.model.answer import Answer
from portal.model.decision import Decision
from portal.model.department import Department
from portal.model.portal import Portal
from portal.model.vocabulary import WRITTEN_BY_EDITORS, Party
from portal.texts.catalogue import Catalogue

Cells = Mapping[Column, str]
JOINED = "Cellerne er flettet over flere rækker. Del dem, og skriv ordene i hver række."
BY_SCHEME = "Svaret afhænger af A eller B og kan ikke besluttes sådan. Skriv, hvem det er."


@dataclass(frozen=True)
class Understood:
    """A row that was read: its number, its item and how surely, what holds today, what it says."""

    row: int
    match: Match
    before: Answer
    performs: Party
    pays: Party
    action: str
    note: str
    dwelling_type: str | None

    @property
    def is_new(self) -> bool:
        """Whether it says something else than what holds today."""
        same_words = _same(self.action, self.before.action) and _same(self.note, self.before.note)
        return (self.performs, self.pays) != (self.before.performs, self.before.pays) or not same_words

    @property
    def decision(self) -> Decision:
        """What is proposed. The standard's own words for what to do are no part of it."""
        return Decision.model_construct(
            item=self.match.item.id,
            performs=self.performs,
            pays=self.pays,
            action=None if _same(self.action, self.match.item.action) else self.action or None,
            note=self.note or None,
            dwelling_type=self.dwelling_type,
        )


@dataclass(frozen=True)
class NotUnderstood:
    """A row that was not read, and why, with what to do."""

    row: int
    why: str


@dataclass(frozen=True)
class OnlyHeading:
    """A row that names a group of items and nobody who does something."""

    row: int
    words: str


@dataclass(frozen=True)
class RowReader:
    """Reads the rows of one department's table."""

    portal: Portal
    department: Department
    t: Catalogue

    def read(self, row: int, cells: Cells, wrong: str) -> Understood | NotUnderstood | OnlyHeading:
        """What a row says; `wrong` is what its cells themselves are not good for."""
        if wrong:
            return NotUnderstood(row, wrong)
        match = self._match(cells)
        if not cells[Column.PERFORMS] and not cells[Column.PAYS] and not cells.get(Column.ID):
            is_item = isinstance(match, Match) and match.is_sure
            says_more = any(cells.get(one) for one in (Column.TYPE, Column.ACTION, Column.NOTE))
            is_heading = not (is_item or says_more)
            return OnlyHeading(row, cells.get(Column.ITEM, "")) if is_heading else NotUnderstood(row, _asked(cells))
        why = match if isinstance(match, str) else _asked(cells) or self._unknown_type(cells.get(Column.TYPE, ""))
        return NotUnderstood(row, why) if why or isinstance(match, str) else self._parties(row, cells, match)

    def _parties(self, row: int, cells: Cells, match: Match) -> Understood | NotUnderstood:
        performs = party_of(cells[Column.PERFORMS], "performs", self.t)
        pays = party_of(cells[Column.PAYS], "pays", self.t)
        if performs is None or pays is None:
            cell = cells[Column.PERFORMS if performs is None else Column.PAYS]
            return NotUnderstood(row, f"{quote(cell)} er ingen af parterne. Skriv Beboeren, Afdelingen eller Begge.")
        kind = cells.get(Column.TYPE) or None
        before = self.portal.answer(match.item, self.department, kind)
        action, note = cells.get(Column.ACTION, before.action or ""), cells.get(Column.NOTE, before.note or "")
        found = Understood(row, match, before, performs, pays, action, note, kind)
        writable = performs in WRITTEN_BY_EDITORS and pays in WRITTEN_BY_EDITORS
        return found if writable or not found.is_new else NotUnderstood(row, BY_SCHEME)

    def _match(self, cells: Cells) -> Match | str:
        items = self.portal.items_of(self.department)
        if given := cells.get(Column.ID):
            unknown = f"Emnet {quote(given)} findes ikke. {suggestion(given, items)}"
            return Match(items[given], 100) if given in items else unknown
        name = cells.get(Column.ITEM, "")
        match = match_item(name, items) if name else None
        if match is None:
            return f"{quote(name)} ligner intet emne. Skriv emnets id i en kolonne »Id«."
        return match if match.is_sure else _unsure(name, match)

    def _unknown_type(self, kind: str) -> str:
        known = [one.id for one in self.department.dwelling_types]
        return f"Boligtypen {quote(kind)} findes ikke. {suggestion(kind, known)}" if kind and kind not in known else ""


def _unsure(name: str, match: Match) -> str:
    others = [f"{quote(one.id)} ({one.name})" for one in (match.item, match.other) if one is not None]
    return f"{quote(name)} kan være {' eller '.join(others)}, {match.score} %. Skriv id'et i en kolonne »Id«."


def _asked(cells: Cells) -> str:
    empty = [one.value for one in (Column.PERFORMS, Column.PAYS) if not cells[one]]
    return f"{quote(empty[0])} er tom. Skriv hvem." if empty else ""


def _same(text: str, other: str | None) -> bool:
    return text.split() == (other or "").split()
