"""`portal migrate`: departments of the old kind → meetings with a folder each."""

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from portal.base.change_files import change_files
from portal.base.problems import CommandError, ContentError, Place, Problems
from portal.check.content import read_old_departments
from portal.check.department_files import DEPARTMENTS
from portal.check.old_files import NAMES, OldDepartment
from portal.commands.change import Change, checked_portal
from portal.ledger.meeting_files import meeting_files
from portal.read.nodes import Mapping, Node
from portal.read.nodes import Sequence as List
from portal.read.yaml_nodes import read_yaml

OLD_FIELDS = ("scheme", "table_confirmed")
ALONE = re.compile(rf"(?:{'|'.join(OLD_FIELDS)})\s*:.*")


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    migrate = commands.add_parser("migrate", help="giv hvert møde i de gamle filer sin egen mappe")
    migrate.add_argument("--write", action="store_true", help="gør det; uden bliver det kun vist")
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
    change = _joined([moved(department, root) for department in old])
    if old:
        checked_portal(root, change)
    if options.write:
        change_files(root, change.put, change.take)
    if not old:
        print("Alle afdelinger har allerede møder med mapper. Der er ikke noget at flytte.")
    elif not options.write:
        print("Intet er skrevet endnu. Skriv det med: portal migrate --write")


def _joined(changes: Sequence[Change]) -> Change:
    """All departments move, or none."""
    put = {path: data for one in changes for path, data in one.put.items()}
    return Change(put, [path for one in changes for path in one.take])


def _table(department: OldDepartment) -> Iterator[str]:
    yield f"{department.name}:"
    for meeting in department.meetings:
        parts = [
            f"ordning {meeting.scheme or 'for boligtyper'}" if meeting.scheme or meeting.type_schemes else "",
            _number(len(meeting.decisions.decisions), "beslutning", "beslutninger") if meeting.decisions else "",
            _number(len(meeting.standard.items), "emne", "emner") + " bekræftet" if meeting.standard else "",
            f"husorden med {_number(len(meeting.house_rules.clauses), 'punkt', 'punkter')}"
            if meeting.house_rules
            else "",
        ]
        yield f"  meetings/{meeting.date.name:<12} {', '.join(filter(None, parts))}"
        if meeting.date.year is None:
            yield "    Ukendt: hvem der besluttede ordningen, og hvornår. Ved I det, så gør det, før I udgiver: Ret mappens navn,"
            yield f"    skriv »kind«, slet seal.txt, og skriv »portal seal {department.slug} «, og så mappens navn."
        if meeting.standard:
            yield "    Ukendt: hvordan standarden stod på mødet. Dagens standard er skrevet af. Se den efter."
        if meeting.house_rules and any(one.file != meeting.house_rules.file for one in meeting.house_rules.clauses):
            yield "    Punkter fra standarden er skrevet helt ud. Deres linjer med »Forslag: …« er ikke vedtaget og er udeladt."
    if department.proposal:
        yield "  proposal/house-rules.md  forslaget til husorden"


def _number(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def moved(department: OldDepartment, root: Path) -> Change:
    """A department's meetings as folders, without the old files. CommandError when something is in the way."""
    folder = f"{DEPARTMENTS}/{department.slug}"
    put: dict[str, bytes] = {}
    for meeting in department.meetings:
        target = f"{folder}/meetings/{meeting.date.name}"
        _must_be_free(root, target)
        put |= {f"{target}/{name}": data for name, data in meeting_files(meeting).items()}
    if department.proposal:
        target = f"{folder}/proposal/house-rules.md"
        _must_be_free(root, target)
        put[target] = (root / folder / "house-rules.md").read_bytes()
    facts = f"{folder}/department.yml"
    put[facts] = _without_old_fields((root / facts).read_text("utf-8"), facts)
    return Change(put, [path for name in NAMES if (root / (path := f"{folder}/{name}")).exists()])


def _must_be_free(root: Path, path: str) -> None:
    if (root / path).exists():
        raise CommandError(f"{path}: ligger der allerede. Flyt det væk, og prøv igen.")


def _without_old_fields(text: str, file: str) -> bytes:
    """A department.yml without the lines of what belongs to meetings now. CommandError when they are not alone."""
    lines = text.splitlines(keepends=True)
    for place in _old_fields(read_yaml(text, file, Problems())):
        if not ALONE.fullmatch(lines[place.line - 1].strip()):
            raise CommandError(f"{place}: feltet står sammen med andet. Skriv det på en linje for sig, og prøv igen.")
        lines[place.line - 1] = ""
    return "".join(lines).encode()


def _old_fields(node: Node | None) -> list[Place]:
    """Where the fields are written that were facts of a department once."""
    if not isinstance(node, Mapping):
        return []
    kinds = node.entries.get("dwelling_types")
    types = [one for one in kinds.items if isinstance(one, Mapping)] if isinstance(kinds, List) else []
    return [one.key_places[key] for one in (node, *types) for key in OLD_FIELDS if key in one.entries]
