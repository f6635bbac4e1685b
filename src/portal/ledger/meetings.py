"""The ledger of meetings: every meeting that was ever published, in content/meetings.txt, with the mark of its seal."""

from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.check.published_meetings import FILE, STANDARD, UNSEALED
from portal.model.meeting import Meeting
from portal.model.portal import Portal
from portal.model.published import PublishedMeeting

HEAD = """\
# Alle møder, der nogensinde er udgivet. Det, et møde har besluttet, ændrer kun et møde.
# Filen skrives kun af: portal publish-addresses
# En linje er en afdeling og et møde, mærket på dets forsegling, og det, mødet besluttede.
"""


def missing_meetings(portal: Portal) -> list[str]:
    """What the ledger lacks of the meetings that there are, as lines that can be anywhere in it."""
    known = {(one.department, one.name): one.mark for one in portal.published_meetings}
    now = (one for one in _now(portal) if known.get((one.department, one.name)) in (None, UNSEALED))
    return [_line(one) for one in now if known.get((one.department, one.name)) != one.mark]


def keep_meetings(project: Path, portal: Portal) -> int:
    """Add to the ledger the meetings that there are; returns how many are new. OSError when it can't be written."""
    new = missing_meetings(portal)
    if new:
        named = {line.split(" ")[0] for line in new}
        kept = (line for line in map(_line, portal.published_meetings) if line.split(" ")[0] not in named)
        lines = sorted([*kept, *new])
        write_atomically(project / FILE, (HEAD + "".join(f"{one}\n" for one in lines)).encode())
    return len(new)


def _now(portal: Portal) -> list[PublishedMeeting]:
    return [_published(one, slug) for slug, department in portal.departments.items() for one in department.meetings]


def _published(meeting: Meeting, slug: str) -> PublishedMeeting:
    decided = meeting.decisions.decisions if meeting.decisions else ()
    items = tuple(dict.fromkeys(one.item for one in decided))
    files = (*(f"{one.kind}.md" for one in meeting.documents), *([STANDARD] if meeting.standard else ()))
    mark = meeting.mark if meeting.is_sealed else UNSEALED
    return PublishedMeeting(0, slug, meeting.date.name, mark, items, files)


def _line(one: PublishedMeeting) -> str:
    return " ".join([f"{one.department}/{one.name}", one.mark, *sorted(one.items), *sorted(one.files)])
