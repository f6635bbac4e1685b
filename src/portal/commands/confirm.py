"""`portal confirm` and `portal seal`: what a meeting confirmed is copied into its folder, and the folder is sealed."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.base.problems import CommandError, ContentError, Problems, quote
from portal.base.suggestions import suggestion
from portal.check.content import DEPARTMENTS, read_portal
from portal.ledger.meeting_files import meeting_files
from portal.model.confirmed import ConfirmedItem, ConfirmedStandard
from portal.model.department import Department
from portal.model.item import Item
from portal.model.meeting import Meeting
from portal.model.meeting_date import MeetingDate
from portal.model.portal import Portal
from portal.model.vocabulary import Body
from portal.read.seal import SEAL, seal_of


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this module."""
    confirm = commands.add_parser("confirm", help="write down the standard as a meeting confirmed it")
    confirm.add_argument("department", metavar="slug")
    confirm.add_argument("--date", required=True, help="when the meeting was held: 2026-04-22, 2026-04 or 2026")
    confirm.add_argument(
        "--kind", default=Body.MEETING.value, choices=[one.value for one in Body if one is not Body.OTHER]
    )
    some = confirm.add_mutually_exclusive_group()
    some.add_argument("--only", nargs="+", default=[], metavar="ITEM", help="the items it confirmed, when not all")
    some.add_argument("--except", nargs="+", default=[], metavar="ITEM", dest="left_out", help="the items it did not")
    confirm.add_argument("--write", action="store_true", help="do it; without, only show what would be done")
    confirm.set_defaults(run=_confirm)
    seal = commands.add_parser("seal", help="seal the folder of a meeting that was written by hand")
    seal.add_argument("department", metavar="slug")
    seal.add_argument("meeting", help="the folder's name")
    seal.set_defaults(run=_seal)


def _confirm(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    portal = _portal(root)
    department = _department(portal, options.department)
    folder = root / DEPARTMENTS / department.slug / "meetings" / options.date
    meeting = confirmation(portal, department, options)
    if folder.exists():
        raise CommandError(f"{folder}: mødet har allerede en mappe. Skriv --date {options.date}-2 for et møde mere.")
    for line in _table(meeting, department, portal):
        print(line)
    if not options.write:
        print("Intet er skrevet endnu. Skriv det med --write.")
        return
    for name, data in meeting_files(meeting).items():
        write_atomically(folder / name, data)
    print(f"Skrevet i {folder.relative_to(root)}.")


def confirmation(portal: Portal, department: Department, options: argparse.Namespace) -> Meeting:
    """The meeting that confirms the chosen items of today's standard. CommandError when date or items don't fit."""
    held = MeetingDate.read(options.date)
    if held is None or held.year is None:
        raise CommandError(f"{quote(options.date)} er ikke en dato. Skriv fx 2026-04-22, 2026-04 eller 2026.")
    if held.first_day > portal.today:
        raise CommandError(f"Mødet {held.name} ligger i fremtiden. Bekræft først, når det er holdt.")
    for name in (*options.only, *options.left_out):
        if name not in portal.items:
            raise CommandError(f"{quote(name)} findes ikke i tabellen. {suggestion(name, portal.items)}")
    items = [one for one in portal.items.values() if _is_meant(one, options)]
    if not items:
        raise CommandError("Der er ingen emner tilbage at bekræfte. Ret --only eller --except.")
    standard = ConfirmedStandard(items=tuple(ConfirmedItem.of(item) for item in items))
    return Meeting(date=held, kind=Body(options.kind), standard=standard)


def _is_meant(item: Item, options: argparse.Namespace) -> bool:
    return item.id in options.only if options.only else item.id not in options.left_out


def _table(meeting: Meeting, department: Department, portal: Portal) -> Iterator[str]:
    """One line for each item whose answer is another one once it is confirmed, then the sum."""
    after = department.model_copy(update={"meetings": (*department.meetings, meeting)})
    confirmed = meeting.standard.by_item if meeting.standard else {}
    for name in confirmed:
        item = portal.items[name]
        old, new = portal.answer(item, department), portal.answer(item, after)
        if old.decision:
            yield f"  {name}: mødets tidligere beslutning gælder stadig"
        elif old.origin is not new.origin or old.action != new.action:
            yield f"  {name}: {old.origin.value} → {new.origin.value}"
    yield f"{department.name}: {len(confirmed)} emner bekræftet {meeting.date.name}."


def _seal(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    folder = root / DEPARTMENTS / options.department / "meetings" / options.meeting
    if not folder.is_dir():
        raise CommandError(f"{folder}: mappen findes ikke. Se efter stavefejl.")
    if (folder / SEAL).exists():
        raise CommandError(f"{folder}: mødet er allerede forseglet. Læg det nye i et nyt møde.")
    _portal(root)
    files = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    write_atomically(folder / SEAL, seal_of(files).encode())
    print(f"Forseglet: {len(files)} filer i {folder.relative_to(root)}.")


def _portal(root: Path) -> Portal:
    """The checked content. ContentError when something is wrong with it: nothing is written on top of that."""
    problems = Problems()
    portal = read_portal(root, problems)
    if problems:
        raise ContentError(problems)
    return portal


def _department(portal: Portal, slug: str) -> Department:
    if slug not in portal.departments:
        raise CommandError(f"Afdelingen {quote(slug)} findes ikke. {suggestion(slug, portal.departments)}")
    return portal.departments[slug]
