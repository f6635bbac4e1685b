"""The departments' status as a table of words: for a terminal, a page, a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from datetime import date

from portal.check.status import Status
from portal.model.meeting_date import MeetingDate
from portal.texts.catalogue import Catalogue

COLUMNS = ("department", "review", "confirmed", "changed", "open", "texts", "missing")
FORMULA = ("=", "+", "-", "@", "\t")
YEAR = 365


def heads(t: Catalogue) -> list[str]:
    """The heads of the columns."""
    return [t.of("status", one) for one in COLUMNS]


def cells(one: Status, today: date, t: Catalogue, named: int | None = None) -> list[str]:
    """A department's row; of items no more than `named` are named."""
    return [
        one.department.name,
        _review(one, today, t),
        one.confirmed or t("status-not-confirmed"),
        _listed(one.changed, named, t),
        _listed(one.open_items, named, t),
        _texts(one, today, t),
        ", ".join(one.missing),
    ]


def status_csv(rows: Iterable[Iterable[str]], t: Catalogue) -> str:
    """The table as Excel reads it in Denmark; `rows` are cells with every item named."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\n")
    writer.writerow(heads(t))
    writer.writerows(map(_harmless, row) for row in rows)
    return file.getvalue()


def _harmless(cell: str) -> str:
    """A text that a spreadsheet would take for a formula begins with an apostrophe (OWASP: CSV injection)."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _review(one: Status, today: date, t: Catalogue) -> str:
    days = one.days_left(today)
    if one.due is None or days is None:
        return t("status-unknown")
    return t("status-days-left" if days >= 0 else "status-days-over", day=one.due.isoformat(), days=abs(days))


def _listed(items: tuple[str, ...], named: int | None, t: Catalogue) -> str:
    if named is None or len(items) <= named:
        return ", ".join(items)
    return t("status-more", names=", ".join(items[:named]), count=len(items) - named)


def _texts(one: Status, today: date, t: Catalogue) -> str:
    adopted = [_text(t.of("document-name", kind.value), held, today, t) for kind, held in one.documents.items()]
    return ", ".join([*adopted, *([t("status-proposal")] if one.has_proposal else [])])


def _text(name: str, held: MeetingDate, today: date, t: Catalogue) -> str:
    if held.year is None:
        return t("status-text-undated", name=name)
    return t("status-text", name=name, meeting=held.name, years=(today - held.counts_from).days // YEAR)
