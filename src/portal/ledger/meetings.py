"""The ledger of meetings: every meeting that was ever published, in content/meetings.txt, with the mark of its seal."""

from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.check.published_meetings import FILE, STANDARD
from portal.model.department import Department
from portal.model.meeting import Meeting
from portal.model.portal import Portal
from portal.model.published import UNSEALED, PublishedMeeting

HEAD = """\
# Alle møder, der nogensinde er udgivet. Det, et møde har besluttet, ændrer kun et møde.
# Filen skrives kun af: portal publish-addresses
# En linje er en afdeling og et møde, mærket på dets forsegling, og det, mødet besluttede. De andre er emnernes navne dengang.
"""


def missing_meetings(portal: Portal) -> list[str]:
    """What the ledger lacks of the meetings that there are, as lines that can be anywhere in it."""
    return [*map(_line, _missing(portal)), *(name for one in _now(portal) for name in _names(one))]


def keep_meetings(project: Path, portal: Portal) -> int:
    """Add to the ledger the meetings that there are; returns how many lines are new. OSError when it can't be written."""
    if lines := missing_meetings(portal):
        named = {(one.department, one.name) for one in _missing(portal)}
        old = portal.published_meetings
        kept = [_line(one) for one in old if (one.department, one.name) not in named]
        kept += [name for one in old for name in _names(one)]
        text = HEAD + "".join(f"{one}\n" for one in sorted({*kept, *lines}))
        write_atomically(project / FILE, text.encode())
    return len(lines)


def _missing(portal: Portal) -> list[PublishedMeeting]:
    """The meetings that the ledger does not know, or knows without a seal that they have now."""
    known = {(one.department, one.name): one.mark for one in portal.published_meetings}
    now = (one for one in _now(portal) if known.get((one.department, one.name)) in (None, UNSEALED))
    return [one for one in now if known.get((one.department, one.name)) != one.mark]


def _now(portal: Portal) -> list[PublishedMeeting]:
    return [
        _published(one, department, portal) for department in portal.departments.values() for one in department.meetings
    ]


def _published(meeting: Meeting, department: Department, portal: Portal) -> PublishedMeeting:
    """A meeting as the ledger keeps it, with the names of today for decisions that don't say what their item was called."""
    decided = meeting.decisions.decisions if meeting.decisions else ()
    items = tuple(dict.fromkeys(one.item for one in decided))
    files = (*(f"{one.kind}.md" for one in meeting.documents), *([STANDARD] if meeting.standard else ()))
    mark = meeting.mark if meeting.is_sealed else UNSEALED
    called = portal.items_of(department)
    titles = {one.item: called[one.item].name for one in decided if one.title is None and one.item in called}
    return PublishedMeeting(0, department.slug, meeting.date.name, mark, items, files, tuple(titles.items()))


def _line(one: PublishedMeeting) -> str:
    return " ".join([f"{one.department}/{one.name}", one.mark, *sorted(one.items), *sorted(one.files)])


def _names(one: PublishedMeeting) -> list[str]:
    return [f"{one.department}/{one.name} {item}: {name}" for item, name in one.titles]
