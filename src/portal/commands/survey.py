"""`portal survey`: the files of a safety survey as PDF, spreadsheet and text, beside an earlier one where there is one."""

import argparse
from datetime import date
from pathlib import Path

from portal.base.problems import CommandError
from portal.commands.change import checked_portal
from portal.commands.three_forms import in_three_forms, write_all
from portal.fieldwork.reading import named, read_sheets
from portal.fieldwork.sheet import Sheet
from portal.fieldwork.survey import is_survey
from portal.fieldwork.survey_report import PUBLIC, survey_summary, survey_tables
from portal.notices.visits import tables_pdf
from portal.texts.catalogue import Catalogue, catalogue
from portal.texts.wording import day

FOLDER = "build/tryghed"
NO_LAST = (
    "{file}: undersøgelsen ({one}) er ikke en tidligere af samme afdeling ({other}). Vælg en anden fil efter --last."
)


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    survey = commands.add_parser("survey", help="lav et ark til mødet og alle tal af en tryghedsundersøgelse")
    survey.add_argument(
        "files", nargs="+", type=Path, metavar="FIL", help="undersøgelsens filer; de bliver lagt sammen"
    )
    survey.add_argument(
        "--last", nargs="+", type=Path, metavar="FIL", help="sidste undersøgelses filer, når I vil sammenligne"
    )
    survey.add_argument("--output", type=Path, metavar="MAPPE", help=f"ellers {FOLDER}/ i projektet")
    survey.set_defaults(run=_survey)


def _survey(options: argparse.Namespace) -> None:
    project = options.project.resolve()
    sheet = read_sheets(options.files, "survey", is_survey)
    last = read_sheets(options.last, "survey", is_survey) if options.last else None
    _check_last(sheet, last, options.last)
    portal = checked_portal(project)
    t = catalogue(portal.language, portal.own_texts.get(portal.language, ""))
    folder, start = options.output or project / FOLDER, f"{t('survey-out-file')}-{sheet.department}-{sheet.date}"
    tables, lead, made = survey_tables(sheet, last, t), _lead(sheet, last, t), dict[str, bytes]()
    title = t("survey-out-name", name=sheet.name, date=day(date.fromisoformat(sheet.date), t))
    for name, some in (
        (f"{start}-{t.of('survey-out-file', PUBLIC)}", [one for one in tables if one.id == PUBLIC]),
        (start, [one for one in tables if one.id != PUBLIC]),
    ):
        is_public = name != start
        words = _compared(last, t) if is_public else lead
        pdf = tables_pdf(title, words, some, portal, portal.today, t, is_public=is_public)
        made |= in_three_forms(name, title, words, some, pdf, t)
    write_all(folder, made)
    print(f"{lead}\nListerne ligger i {folder}: {', '.join(made)}.")
    print("Kun arket til mødet må hænges op. De andre har personoplysninger.")


def _check_last(sheet: Sheet, last: Sheet | None, files: list[Path] | None) -> None:
    """CommandError with one line when the two can't be compared."""
    if last and files and (last.department != sheet.department or last.date >= sheet.date):
        raise CommandError(NO_LAST.format(file=files[0], one=named(last), other=named(sheet)))


def _lead(sheet: Sheet, last: Sheet | None, t: Catalogue) -> str:
    return " ".join(filter(None, (survey_summary(sheet, t), _compared(last, t))))


def _compared(last: Sheet | None, t: Catalogue) -> str:
    return t("survey-out-compared", date=day(date.fromisoformat(last.date), t)) if last else ""
