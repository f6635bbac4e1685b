"""`portal status`: what each department has to look at, as a table, as CSV or .xlsx for a spreadsheet, or as a calendar."""

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from portal.base.atomic_write import write_atomically
from portal.check.status import Status, status_of
from portal.check.status_table import cells, heads, status_csv
from portal.commands.change import checked_portal
from portal.feeds.due import due_calendar
from portal.imports.workbook import workbook
from portal.model.portal import Portal
from portal.model.source import YEARS
from portal.texts.catalogue import Catalogue, catalogue

WIDE = 160
"""Characters, where no terminal says how many it has."""
NAMED = 3
"""How many items are named in the table; the files have them all."""
WIDTHS = (30, 30, 18, 40, 40, 40, 40)


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    status = commands.add_parser("status", help="vis, hvad hver afdeling mangler og skal se efter")
    form = status.add_mutually_exclusive_group()
    form.add_argument(
        "--csv", nargs="?", const="", metavar="FIL", help="skriv det som CSV med alle emner nævnt; uden FIL her"
    )
    form.add_argument("--xlsx", type=Path, metavar="FIL", help="skriv det som regneark med alle emner nævnt")
    form.add_argument("--ics", type=Path, metavar="FIL", help="skriv fristerne som kalender")
    status.set_defaults(run=_status)


def _status(options: argparse.Namespace) -> None:
    portal = checked_portal(options.project.resolve())
    t = catalogue(portal.language)
    found = [status_of(department, portal) for department in portal.departments.values()]
    if options.csv is not None:
        _csv(options.csv, status_csv([cells(one, portal.today, t) for one in found], t))
    elif options.xlsx:
        rows = [heads(t), *(cells(one, portal.today, t) for one in found)]
        _write(options.xlsx, workbook(t("status-departments"), rows, WIDTHS))
    elif options.ics:
        _write(options.ics, due_calendar(portal, t))
    else:
        _print_table(found, portal, t)
        _print_sources(portal)


def _csv(file: str, table: str) -> None:
    if file:
        _write(Path(file), table.encode("utf-8-sig"))  # Excel knows UTF-8 by its mark
    else:
        print(table, end="")


def _write(file: Path, data: bytes) -> None:
    write_atomically(file, data)
    print(f"Skrevet: {file}")


def _print_table(found: list[Status], portal: Portal, t: Catalogue) -> None:
    table = Table(title=t("commands-status-departments", count=len(found), day=portal.today.isoformat()))
    for head in heads(t):
        table.add_column(head, overflow="fold")
    for one in found:
        table.add_row(*map(Text, cells(one, portal.today, t, NAMED)))
    Console(width=None if sys.stdout.isatty() else WIDE).print(table)
    changed = [one.department.slug for one in found if one.changed]
    if changed:
        print(f"Standarden er ændret, siden disse afdelinger bekræftede den: {', '.join(changed)}.")


def _print_sources(portal: Portal) -> None:
    """The sources to be opened again, and those of which nobody has noted the day."""
    old = [
        f"{one.id} ({one.read.isoformat()})" for one in portal.sources.values() if one.read and one.is_old(portal.today)
    ]
    undated = [one.id for one in portal.sources.values() if one.read is None]
    if old:
        print(f"Kilder, der er læst for over {YEARS} år siden: {', '.join(old)}. Læs dem igen.")
    if undated:
        print(f"Kilder, hvor ingen har noteret dagen: {', '.join(undated)}. Åbn dem, og skriv dagen.")
