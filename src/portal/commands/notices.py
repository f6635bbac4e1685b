"""`portal notices` and `portal notice`."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from portal.addresses.sheets import SIZES
from portal.base.atomic_write import write_atomically
from portal.base.problems import ContentError, Problems
from portal.check.content import read_portal
from portal.check.published import LEDGER
from portal.commands import notice_arguments as wanted
from portal.ledger.ledger import keep_addresses
from portal.model.notice_periods import Basis
from portal.model.portal import Portal
from portal.notices.forms import KINDS, blank_data
from portal.notices.print_jobs import PrintJob, all_jobs, print_jobs, usual_jobs
from portal.notices.printing import finished, stamped
from portal.notices.store import STORE
from portal.notices.typeset import typeset
from portal.publish.compile import compile_site
from portal.publish.sheets import make_sheets
from portal.texts.catalogue import Catalogue, catalogue

BASIS = "varsling og vand: look er et kig, work er arbejde, major er stort arbejde, urgent kan ikke vente. Skal siges med en dato"


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this room."""
    notices = commands.add_parser(
        "notices",
        help=f"lav de opslag, der ligger klar på siden og er ændret, i {STORE}/; med et valg afdelingens egne",
    )
    notices.add_argument("--department", metavar="AFDELING", help="kun denne afdeling")
    notices.add_argument("--guide", metavar="ID", help="kun denne vejledning")
    notices.add_argument("--item", metavar="ID", help="kun dette emne")
    notices.add_argument("--size", choices=SIZES, help="kun denne størrelse")
    notices.set_defaults(run=_notices)
    notice = commands.add_parser("notice", help="lav et opslag med felter, du udfylder nu eller i hånden")
    notice.add_argument("kind", choices=sorted(KINDS))
    notice.add_argument("--department", metavar="AFDELING", required=True)
    notice.add_argument("--size", choices=SIZES, default="a4")
    notice.add_argument("--output", type=Path, metavar="FIL", help="ellers build/<slags>-<afdeling>.pdf")
    notice.add_argument("--date", metavar="ÅÅÅÅ-MM-DD")
    notice.add_argument("--from", dest="start", metavar="TT:MM")
    notice.add_argument("--to", dest="end", metavar="TT:MM")
    notice.add_argument("--for", dest="applies_to", metavar="TEKST", help="hvilke boliger")
    notice.add_argument(
        "--basis",
        choices=[basis.value for basis in Basis],
        help=BASIS,
    )
    for name in ("reason", "what", "where", "who"):
        notice.add_argument(f"--{name}", metavar="TEKST")
    notice.add_argument("--activity", metavar="ID", help="aktivitet: tag den fra afdelingens kalender")
    notice.set_defaults(run=_notice)
    for parser in (notices, notice):
        parser.add_argument("--site-url", metavar="URL", help="portalens adresse, når organisation.yml ikke har den")


def _notices(options: argparse.Namespace) -> None:
    project, portal, t = read(options)
    site_url = wanted.site_url(options.site_url, portal)
    if any((options.department, options.guide, options.item, options.size)):
        press(project, list(_chosen(options, portal, site_url, t)), site_url, t)
    else:
        press(project, list(usual_jobs(portal, site_url, t)), site_url, t, all_jobs(portal, site_url, t))


def _chosen(options: argparse.Namespace, portal: Portal, site_url: str, t: Catalogue) -> Iterator[PrintJob]:
    departments = wanted.departments(options.department, portal)
    all_records = not (options.guide or options.item)
    guides = wanted.names(options.guide, portal.guides, "Vejledningen", all_records)
    items = wanted.names(options.item, portal.item_ids, "Emnet", all_records)
    return print_jobs(portal, site_url, departments, guides, items, t, (options.size,) if options.size else SIZES)


def press(project: Path, some: list[PrintJob], site_url: str, t: Catalogue, known: Iterable[PrintJob] = ()) -> None:
    """Make those that have changed, into the project's store, and say how many. What is printed is in the ledger first."""
    _keep_what_is_printed(project, t)
    made = make_sheets(project, some, site_url, t, known)
    print(t("commands-notices-made", made=made, same=len(some) - made, folder=str(project / STORE)))


def _keep_what_is_printed(project: Path, t: Catalogue) -> None:
    """An address on paper can't be taken back: the ledger has it before the paper does."""
    site = compile_site(project)
    if new := keep_addresses(project, site.portal, site.addresses):
        print(t("commands-addresses-written", count=new, file=LEDGER))


def _notice(options: argparse.Namespace) -> None:
    project, portal, t = read(options)
    department = wanted.departments(options.department, portal)[0]
    filled = wanted.filled(options, department, portal, t)
    known = options.site_url or portal.organisation.site_url
    site_url = wanted.site_url(options.site_url, portal) if known else None
    if site_url:
        _keep_what_is_printed(project, t)
    data = blank_data(options.kind, filled, department, portal, site_url, t)
    sheet = PrintJob(options.kind, "blank", options.size, lambda: data)
    file = options.output or project / "build" / f"{options.kind}-{department.slug}.pdf"
    write_atomically(file, typeset(sheet.template, finished(stamped(sheet, portal.today, t)), portal.today))
    for note in wanted.notes(filled, portal.today, t):
        print(f"Bemærk: {note}")
    print(f"Opslaget ligger i {file}.")


def read(options: argparse.Namespace) -> tuple[Path, Portal, Catalogue]:
    """The project folder, its content and the words of its language. ContentError when the content has problems."""
    project, problems = options.project.resolve(), Problems()
    portal = read_portal(project, problems)
    if problems:
        raise ContentError(problems)
    return project, portal, catalogue(portal.language, portal.own_texts.get(portal.language, ""))
