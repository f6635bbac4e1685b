"""`portal status`: what each department has to look at, as a table or as CSV for a spreadsheet."""

import argparse
import csv
import sys
from collections.abc import Iterable
from datetime import date

from rich.console import Console
from rich.table import Table
from rich.text import Text

from portal.check.status import Status, status_of
from portal.commands.change import checked_portal
from portal.texts.catalogue import catalogue

HEADS = ("Afdeling", "Årlig gennemgang", "Tabel bekræftet", "Ændret siden", "Uden svar", "Husorden og andet", "Mangler")
WIDE = 160
"""Characters, where no terminal says how many it has."""
FORMULA = ("=", "+", "-", "@", "\t")
NAMED = 3
"""How many items are named in the table; the CSV has them all."""


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    status = commands.add_parser("status", help="list what each department has to look at")
    status.add_argument("--csv", action="store_true", help="print it as CSV, with every item named")
    status.set_defaults(run=_status)


def _status(options: argparse.Namespace) -> None:
    portal = checked_portal(options.project.resolve())
    found = [status_of(department, portal) for department in portal.departments.values()]
    if options.csv:
        _print_csv(found, portal.today)
    else:
        _print_table(found, portal.today)


def _print_csv(found: Iterable[Status], today: date) -> None:
    writer = csv.writer(sys.stdout, delimiter=";", lineterminator="\n")
    writer.writerow(HEADS)
    writer.writerows(map(_harmless, _cells(one, today, named=None)) for one in found)


def _harmless(cell: str) -> str:
    """A text that a spreadsheet would take for a formula begins with an apostrophe (OWASP: CSV injection)."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _print_table(found: list[Status], today: date) -> None:
    table = Table(title=f"{len(found)} afdelinger den {today.isoformat()}")
    for head in HEADS:
        table.add_column(head, overflow="fold")
    for one in found:
        table.add_row(*map(Text, _cells(one, today, NAMED)))
    Console(width=None if sys.stdout.isatty() else WIDE).print(table)
    changed = [one.department.slug for one in found if one.changed]
    if changed:
        print(f"Standarden er ændret, siden disse afdelinger bekræftede den: {', '.join(changed)}.")


def _cells(one: Status, today: date, named: int | None) -> tuple[str, ...]:
    return (
        one.department.name,
        _review(one, today),
        one.confirmed or "nej",
        _listed(one.changed, named),
        _listed(one.open_items, named),
        _texts(one),
        ", ".join(one.missing),
    )


def _review(one: Status, today: date) -> str:
    days = one.days_left(today)
    if one.due is None or days is None:
        return "ikke oplyst"
    return f"{one.due.isoformat()} (om {days} dage)" if days >= 0 else f"{one.due.isoformat()} ({-days} dage over)"


def _listed(items: tuple[str, ...], named: int | None) -> str:
    if named is None or len(items) <= named:
        return ", ".join(items)
    return f"{', '.join(items[:named])} og {len(items) - named} til"


def _texts(one: Status) -> str:
    t = catalogue("da")
    adopted = [f"{t.of('document-name', kind.value)} {meeting}" for kind, meeting in one.documents.items()]
    return ", ".join([*adopted, *(["forslag venter"] if one.has_proposal else [])])
