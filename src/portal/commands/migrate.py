"""`portal migrate`: departments of the old kind → meetings with a folder each."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.base.problems import CommandError, ContentError, Problems
from portal.check.content import DEPARTMENTS, read_old_departments
from portal.check.old_files import OldDepartment
from portal.ledger.meeting_files import meeting_files

OLD_LINES = re.compile(r"^(?:scheme|table_confirmed):.*\n|^    scheme:.*\n", re.MULTILINE)
"""The lines of a department.yml that belong to meetings now; a scheme that is rowed in is that of a dwelling type."""


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    migrate = commands.add_parser("migrate", help="give each meeting of the old files a folder of its own")
    migrate.add_argument("--write", action="store_true", help="do it; without, only show what would be done")
    migrate.set_defaults(run=_migrate)


def _migrate(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    problems = Problems()
    old = read_old_departments(root, problems)
    if problems:
        raise ContentError(problems)
    for department in old:
        for line in _table(department):
            print(line)
    for department in old if options.write else ():
        move(department, root)
    if not old:
        print("Alle afdelinger har allerede møder med mapper. Der er ikke noget at flytte.")
    elif not options.write:
        print("Intet er skrevet endnu. Skriv det med: portal migrate --write")


def _table(department: OldDepartment) -> Iterator[str]:
    yield f"{department.name}:"
    for meeting in department.meetings:
        parts = [
            f"ordning {meeting.scheme or 'for boligtyper'}" if meeting.scheme or meeting.type_schemes else "",
            f"{len(meeting.decisions.decisions)} beslutninger" if meeting.decisions else "",
            f"{len(meeting.standard.items)} emner bekræftet" if meeting.standard else "",
            f"husorden med {len(meeting.house_rules.clauses)} punkter" if meeting.house_rules else "",
        ]
        yield f"  meetings/{meeting.date.name:<12} {', '.join(filter(None, parts))}"
        if meeting.date.year is None:
            yield "    Ukendt: hvem der besluttede ordningen, og hvornår. Ret mappens navn og »kind«, når I ved det."
        if meeting.standard:
            yield "    Ukendt: hvordan standarden stod på mødet. Dagens standard er skrevet af. Se den efter."
        if meeting.house_rules and any(one.file != meeting.house_rules.file for one in meeting.house_rules.clauses):
            yield "    Punkter fra standarden er skrevet helt ud. Deres linjer med »Forslag: …« er ikke vedtaget og er udeladt."
    if department.proposal:
        yield "  proposal/house-rules.md  forslaget til husorden"


def move(department: OldDepartment, root: Path) -> None:
    """Write a department's meetings into folders and take away the old files. CommandError when one is in the way."""
    folder = root / DEPARTMENTS / department.slug
    meetings = department.meetings
    for meeting in meetings:
        if (folder / "meetings" / meeting.date.name).exists():
            raise CommandError(f"{folder / 'meetings' / meeting.date.name}: mappen er der allerede. Flyt den først.")
    for meeting in meetings:
        for name, data in meeting_files(meeting).items():
            write_atomically(folder / "meetings" / meeting.date.name / name, data)
    _move_proposal(department, folder)
    facts = folder / "department.yml"
    write_atomically(facts, OLD_LINES.sub("", facts.read_text("utf-8")).encode())
    (folder / "responsibilities.yml").unlink(missing_ok=True)


def _move_proposal(department: OldDepartment, folder: Path) -> None:
    old = folder / "house-rules.md"
    if department.proposal:
        write_atomically(folder / "proposal" / "house-rules.md", old.read_bytes())
    old.unlink(missing_ok=True)
