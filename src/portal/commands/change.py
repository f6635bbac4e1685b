"""What a command is about to change in the content: checked as it will be, then done whole or not at all."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from portal.base.change_files import change_files
from portal.base.problems import CommandError, ContentError, Problems, quote
from portal.base.suggestions import suggestion
from portal.check.content import read_portal
from portal.check.content_files import CONTENT
from portal.check.department_files import DEPARTMENTS
from portal.model.department import Department
from portal.model.meeting_date import MeetingDate
from portal.model.portal import Portal
from portal.read.tree import read_tree

MEETING = re.compile(rf"{DEPARTMENTS}/[^/]+/meetings/[^/]+")


@dataclass(frozen=True)
class Change:
    """Files to write and files or folders to take away, by their paths below the project folder."""

    put: Mapping[str, bytes] = field(default_factory=dict)
    take: Collection[str] = ()


def checked_portal(root: Path, change: Change | None = None) -> Portal:
    """The content, as it is or as a change will make it. ContentError when something is wrong with it."""
    problems = Problems()
    portal = read_portal(root, problems, change=(change.put, change.take) if change else None)
    if problems:
        raise ContentError(problems)
    return portal


def mended_portal(root: Path, folder: str, change: Change) -> Portal:
    """The content as a change to one meeting's folder will make it. ContentError when something is wrong with it: not what
    is wrong with other meetings' folders, since each is mended by a command of its own.
    """
    problems = Problems()
    portal = read_portal(root, problems, change=(change.put, change.take))
    if rest := not_of_other_meetings(problems, folder):
        raise ContentError(rest)
    return portal


def not_of_other_meetings(problems: Problems, folder: str) -> Problems:
    """What is wrong elsewhere than in other meetings' folders than this one."""
    return Problems({one for one in problems.found if not _is_of_another(one.place.file, folder)})


def _is_of_another(file: str, folder: str) -> bool:
    meeting = MEETING.match(file)
    return meeting is not None and meeting[0] != folder


def carry_out(root: Path, change: Change, write: bool) -> None:
    """Change the content when `write` is meant, whole or (OSError) not at all. Check it with `checked_portal` before."""
    if not write:
        print("Intet er skrevet endnu. Skriv det med --write.")
        return
    change_files(root, change.put, change.take)
    for path in sorted(change.put):
        print(f"Skrevet: {path}")


def files_below(root: Path, folder: str) -> dict[str, bytes]:
    """The files of a folder of the content by their path below it, without what other programs left there."""
    tree = read_tree(root, (CONTENT,), Problems())
    return {path.removeprefix(f"{folder}/"): tree.files[path] for path in tree.under(folder, "")}


def meeting_folder(root: Path, slug: str, meeting: str) -> str:
    """A meeting's folder by its names alone: the content can't be read whole as long as a seal is broken or gone.
    CommandError with the nearest one when there is none.
    """
    slugs = _folders(root / DEPARTMENTS)
    if slug not in slugs:
        raise CommandError(f"Afdelingen {quote(slug)} findes ikke. {suggestion(slug, slugs)}")
    meetings = _folders(root / DEPARTMENTS / slug / "meetings")
    if meeting not in meetings:
        raise CommandError(f"Mødet {quote(meeting)} findes ikke. {suggestion(meeting, meetings)}")
    return f"{DEPARTMENTS}/{slug}/meetings/{meeting}"


def _folders(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if one.is_dir()) if folder.is_dir() else []


def department_named(portal: Portal, slug: str) -> Department:
    """The department with that slug. CommandError with the nearest one when there is none."""
    if slug not in portal.departments:
        raise CommandError(f"Afdelingen {quote(slug)} findes ikke. {suggestion(slug, portal.departments)}")
    return portal.departments[slug]


def new_meeting_date(portal: Portal, department: Department, name: str) -> MeetingDate:
    """When a meeting that gets a folder now was held. CommandError when it is no date, not over or has a folder."""
    held = MeetingDate.read(name)
    if held is None or held.year is None:
        meant = MeetingDate.meant_by(name)
        cure = f"Skriv --date {meant.name}." if meant else "Skriv fx --date 2026-04-22, 2026-04 eller 2026."
        raise CommandError(f"{quote(name)} er ikke en dato, som portalen læser den. {cure}")
    if held.first_day > portal.today:
        raise CommandError(f"Mødet {held.name} ligger i fremtiden. Prøv igen, når det er holdt.")
    taken = {one.date.name for one in department.meetings}
    first = held.of_number(1)
    if held.name in taken:
        free = next(one for n in range(2, 10) if (one := held.of_number(n)) not in taken)
        raise CommandError(
            f"meetings/{held.name}: mødet har allerede en mappe. Skriv --date {free}, hvis det er et møde mere."
        )
    if held.number > 1 and first not in taken:
        raise CommandError(f"Der er ikke et møde {first} endnu. Skriv --date {first}.")
    return held
