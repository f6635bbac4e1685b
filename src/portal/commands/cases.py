"""`portal cases`: a year's house-rule cases, of one department or of all, as PDF, spreadsheet and text."""

import argparse
from pathlib import Path

from portal.base.problems import CommandError
from portal.commands.change import checked_portal
from portal.commands.three_forms import in_three_forms, write_all
from portal.fieldwork.cases import is_cases
from portal.fieldwork.cases_report import PUBLIC, cases_summary, cases_tables
from portal.fieldwork.joining import joined
from portal.fieldwork.reading import read_sheet
from portal.fieldwork.sheet import Sheet
from portal.notices.visits import tables_pdf
from portal.texts.catalogue import Catalogue, catalogue

FOLDER = "build/sager"
OTHER_YEAR = "{file}: filen er af et andet år ({one}) end den første ({other}). Tag ét år ad gangen."


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    cases = commands.add_parser("cases", help="lav årets ark over husordenssager, for én afdeling eller for alle")
    cases.add_argument("files", nargs="+", type=Path, metavar="FIL", help="et års filer, fra en eller flere afdelinger")
    cases.add_argument("--output", type=Path, metavar="MAPPE", help=f"ellers {FOLDER}/ i projektet")
    cases.set_defaults(run=_cases)


def _cases(options: argparse.Namespace) -> None:
    project = options.project.resolve()
    sheets = _by_department(options.files)
    portal = checked_portal(project)
    t = catalogue(portal.language, portal.own_texts.get(portal.language, ""))
    title, start, folder = _title(sheets, t), _start(sheets, t), options.output or project / FOLDER
    tables, lead, made = cases_tables(sheets, t), cases_summary(sheets, t), dict[str, bytes]()
    for is_public in (True, False):
        some = [one for one in tables if (one.id == PUBLIC) == is_public]
        name, words = (f"{start}-{t('cases-out-file-public')}", "") if is_public else (start, lead)
        pdf = tables_pdf(title, words, some, portal, portal.today, t, is_public=is_public)
        made |= in_three_forms(name, title, words, some, pdf, t)
    write_all(folder, made)
    print(f"{lead}\nArkene ligger i {folder}: {', '.join(made)}.")
    print("Kun det samlede ark må hænges op, og kun ét: to af samme år kan vise det, det ene skjuler.")


def _by_department(files: list[Path]) -> list[Sheet]:
    """One sheet a department, of colleagues' files joined; all of one year. CommandError with one line otherwise."""
    found: dict[str, Sheet] = {}
    for file in files:
        sheet = read_sheet(file, "cases", is_cases)
        first = next(iter(found.values()), sheet)
        if sheet.date != first.date:
            raise CommandError(OTHER_YEAR.format(file=file, one=sheet.date[:4], other=first.date[:4]))
        found[sheet.id] = joined(found[sheet.id], sheet) if sheet.id in found else sheet
    return list(found.values())


def _title(sheets: list[Sheet], t: Catalogue) -> str:
    year = sheets[0].date[:4]
    if len(sheets) == 1:
        return t("cases-out-name", name=sheets[0].name, year=year)
    return t("cases-out-name-all", count=len(sheets), year=year)


def _start(sheets: list[Sheet], t: Catalogue) -> str:
    department = sheets[0].department if len(sheets) == 1 else t("cases-out-file-all")
    return f"{t('cases-out-file')}-{department}-{sheets[0].date[:4]}"
