"""`portal visits`: the files of a round of visits as PDF, spreadsheet and text. `portal visit-form`: the list as XLSForm."""

import argparse
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.commands.change import checked_portal
from portal.commands.three_forms import in_three_forms, write_all
from portal.fieldwork.reading import read_sheets
from portal.fieldwork.report import Table, summary, tables_of
from portal.fieldwork.xlsform import xlsform
from portal.notices.visits import PUBLIC, title, visits_pdf
from portal.texts.catalogue import Catalogue, catalogue

FOLDER = "build/besoeg"


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    visits = commands.add_parser(
        "visits", help="lav lister og tal af de filer, en runde besøg er gemt i: PDF, regneark og tekst"
    )
    visits.add_argument(
        "files", nargs="+", type=Path, metavar="FIL", help="filerne fra telefonerne; de bliver lagt sammen"
    )
    visits.add_argument("--output", type=Path, metavar="MAPPE", help=f"ellers {FOLDER}/ i projektet")
    visits.add_argument("--site-url", metavar="URL", help="portalens adresse, når organisation.yml ikke har den")
    form = commands.add_parser("visit-form", help="skriv listen til besøg som XLSForm til KoboToolbox eller ODK")
    form.add_argument("file", type=Path, metavar="FIL", help="fx besoeg.xlsx")
    form.set_defaults(run=_form)
    visits.set_defaults(run=_visits)


def _visits(options: argparse.Namespace) -> None:
    project = options.project.resolve()
    sheet, portal = read_sheets(options.files), checked_portal(project)
    t = catalogue(portal.language, portal.own_texts.get(portal.language, ""))
    folder = options.output or project / FOLDER
    start = f"{t('visits-out-file')}-{sheet.department}-{sheet.date}"
    site_url, made = options.site_url or portal.organisation.site_url, dict[str, bytes]()
    for name, tables in _apart(tables_of(sheet, t), start, t).items():
        lead = "" if all(table.id == PUBLIC for table in tables) else summary(sheet, t)
        pdf = visits_pdf(sheet, tables, portal, site_url, portal.today, t)
        made |= in_three_forms(name, title(sheet, t), lead, tables, pdf, t)
    write_all(folder, made)
    print(f"{summary(sheet, t)}\nListerne ligger i {folder}: {', '.join(made)}.")
    print("De har personoplysninger. Læg dem, hvor organisationen har bestemt, og slet dem, når I er færdige med dem.")


def _apart(tables: list[Table], start: str, t: Catalogue) -> dict[str, list[Table]]:
    """What everybody may read, and who wants to be contacted, are files of their own; the second only when somebody does."""
    by_name: dict[str, list[Table]] = {}
    for table in tables:
        if table.id != "wishes" or table.rows:
            name = f"{start}-{t.of('visits-out-file', table.id)}" if table.id in ("public", "wishes") else start
            by_name.setdefault(name, []).append(table)
    return by_name


def _form(options: argparse.Namespace) -> None:
    portal = checked_portal(options.project.resolve())
    write_atomically(options.file, xlsform(catalogue(portal.language, portal.own_texts.get(portal.language, ""))))
    print(f"Skrevet: {options.file}")
