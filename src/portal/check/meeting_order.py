"""What a meeting's folder says that does not fit the days around it: a repeal of nothing, an approval before the meeting."""

from portal.base.problems import Problems, quote
from portal.model.decision import Decision
from portal.model.department import Department
from portal.model.meeting import Meeting


def note_order(meeting: Meeting, department: Department, problems: Problems) -> None:
    """Note what was perhaps meant otherwise; nothing of it makes the content wrong."""
    if meeting.approved and meeting.approved < meeting.date.first_day:
        message = f"Godkendt før mødet {meeting.date.name} blev holdt. Ret dagen, hvis den er skrevet forkert."
        problems.note(meeting.place("approved"), message)
    for number, one in enumerate(meeting.decisions.decisions if meeting.decisions else ()):
        if meeting.decisions and one.repealed and not _is_decided_before(one, meeting, department):
            message = f"Ingen tidligere beslutning om {quote(one.item)} kan ophæves. Ret emnet eller boligtypen."
            problems.note(meeting.decisions.place("decisions", number, "item"), message)


def _is_decided_before(repeal: Decision, meeting: Meeting, department: Department) -> bool:
    held = [*department.decided, *(one for old in department.predecessors for one in old.decided)]
    earlier = (one.decision for one in held if one.meeting.date < meeting.date and not one.decision.repealed)
    return any(one.item == repeal.item and repeal.dwelling_type in (None, one.dwelling_type) for one in earlier)
