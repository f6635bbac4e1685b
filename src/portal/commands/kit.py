"""`portal kit`: the booklet for a servicebesøg, and on demand a list for each dwelling."""

import argparse
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.base.problems import CommandError, ContentError, Place, Problems
from portal.commands import notice_arguments as wanted
from portal.commands.notices import press, read
from portal.fieldwork.dwellings import MOST, dwellings_of
from portal.model.department import Department
from portal.model.portal import Portal
from portal.notices.print_jobs import PrintJob, kit_jobs
from portal.notices.printing import finished, stamped
from portal.notices.typeset import typeset
from portal.notices.visit_kit import lists_data
from portal.read.text import read_text
from portal.texts.catalogue import Catalogue

LISTS = "lav i stedet en liste til hver bolig: de boliger, der står i FIL, eller så mange, som department.yml siger"
BY_COUNT = ""
"""What `--lists` without a file stands for."""
LARGEST = 200_000
"""Bytes of a list; a thousand dwellings have forty."""


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    kit = commands.add_parser("kit", help="lav mappen til et servicebesøg")
    kit.add_argument("--department", metavar="AFDELING", required=True)
    kit.add_argument("--lists", nargs="?", const=BY_COUNT, metavar="FIL", help=LISTS)
    kit.add_argument("--output", type=Path, metavar="FIL", help="til --lists; ellers build/lister-<afdeling>.pdf")
    kit.add_argument("--site-url", metavar="URL", help="portalens adresse, når organisation.yml ikke har den")
    kit.set_defaults(run=_kit)


def _kit(options: argparse.Namespace) -> None:
    project, portal, t = read(options)
    chosen = wanted.departments(options.department, portal)
    if options.lists is not None:
        return _lists(chosen[0], options, project, portal, t)
    site_url = wanted.site_url(options.site_url, portal)
    press(project, list(kit_jobs(portal, site_url, chosen, t)), site_url, t)


def _lists(department: Department, options: argparse.Namespace, project: Path, portal: Portal, t: Catalogue) -> None:
    """They are never in the store of what the site offers: numbers of dwellings are of nobody's concern there."""
    dwellings = _read_list(Path(options.lists)) if options.lists else _counted(department)
    job = PrintJob("lists", "kit-lists", "a4", lambda: lists_data(department, dwellings, portal, t))
    file = options.output or project / "build" / f"lister-{department.slug}.pdf"
    write_atomically(file, typeset(job.template, finished(stamped(job, portal.today, t)), portal.today))
    count = "1 bolig" if len(dwellings) == 1 else f"{len(dwellings)} boliger"
    print(f"Lister til {count} ligger i {file}. Print dem på begge sider.")
    print("Når de er udfyldt, har de personoplysninger. Læg dem, hvor organisationen har bestemt.")


def _counted(department: Department) -> list[str]:
    count = department.dwellings
    if not count:
        raise CommandError(
            f"{department.file}: antallet af boliger er ikke oplyst. Skriv det ved »dwellings«, eller giv en fil med én "
            "bolig på hver linje: --lists FIL"
        )
    if count > MOST:
        raise CommandError(f"Der er over {MOST} boliger. Giv dem i flere filer: --lists FIL")
    return [str(number) for number in range(1, count + 1)]


def _read_list(file: Path) -> list[str]:
    problems = Problems()
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError:
        raise CommandError(f"{file} kan ikke læses. Ret navnet på filen, og prøv igen.") from None
    if len(data) > LARGEST:
        problems.add(Place(str(file)), f"Filen er over {LARGEST // 1000} KB. Giv en liste med én bolig på hver linje.")
        raise ContentError(problems)
    text = read_text(data, str(file), problems)
    names = dwellings_of(text, str(file), problems) if text is not None else []
    if problems:
        raise ContentError(problems)
    return names
