"""What each department has to look at, as plain facts: for `portal status`, `/status/` and the notes of `portal check`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from portal.model.confirmed import ConfirmedItem
from portal.model.department import REVIEW_EVERY, Department
from portal.model.guide import Guide
from portal.model.meeting_date import MeetingDate
from portal.model.portal import Portal
from portal.model.source import YEARS, Source, SourceStatus
from portal.model.vocabulary import DocumentKind


@dataclass(frozen=True)
class Status:
    """A department today. Dates are None when they are not known.

    `due`: when the yearly review has to be held; `confirmed`: the meeting that last confirmed the table; `changed`: items
    that the standard answers otherwise since; `open_items`: items without an answer; `documents`: kind → its meeting's
    date; `missing`: what nobody has written down.
    """

    department: Department
    due: date | None
    confirmed: str | None
    changed: tuple[str, ...]
    open_items: tuple[str, ...]
    documents: dict[DocumentKind, MeetingDate]
    has_proposal: bool
    missing: tuple[str, ...]

    def days_left(self, today: date) -> int | None:
        """Days until the review, less than none when it is overdue."""
        return (self.due - today).days if self.due else None


def status_of(department: Department, portal: Portal) -> Status:
    """The facts of one department on the portal's day."""
    confirmation = department.confirmation_on(portal.today)
    adoptions = {kind: department.adoption_on(portal.today, kind) for kind in DocumentKind}
    return Status(
        department=department,
        due=department.reviewed + REVIEW_EVERY if department.reviewed else None,
        confirmed=confirmation.date.name if confirmation else None,
        changed=changed_items(department, portal),
        open_items=tuple(
            item.id for item in portal.items_of(department).values() if portal.answer(item, department).must_ask
        ),
        documents={kind: held.date for kind, held in adoptions.items() if held},
        has_proposal=department.proposal is not None,
        missing=tuple(_missing(department, portal)),
    )


def changed_items(department: Department, portal: Portal) -> tuple[str, ...]:
    """The items that the standard answers otherwise since a meeting confirmed them."""
    confirmed: dict[str, ConfirmedItem] = {}
    for meeting in sorted(department.meetings, key=lambda one: one.date):
        if meeting.standard and meeting.date.counts_from <= portal.today:
            confirmed |= meeting.standard.by_item
    return tuple(
        item.id for item in portal.items.values() if (found := confirmed.get(item.id)) and not found.reads_like(item)
    )


REVIEW_GUIDES = timedelta(days=365 * YEARS)
"""A guide is gone through as often as a source is read again."""


@dataclass(frozen=True)
class Shared:
    """What all departments share and somebody has to look at: guides that nobody has gone through lately, and sources
    that nobody has opened lately.
    """

    guides: tuple[Guide, ...]
    sources: tuple[Source, ...]


def shared_status(portal: Portal) -> Shared:
    """The guides and sources to look at on the portal's day."""
    limit = portal.today - REVIEW_GUIDES
    guides = (one for one in portal.guides.values() if one.reviewed is None or one.reviewed < limit)
    return Shared(tuple(guides), tuple(one for one in portal.sources.values() if _must_be_read(one, portal.today)))


def _must_be_read(source: Source, today: date) -> bool:
    return source.read is None or source.status is SourceStatus.TO_VERIFY or source.is_old(today)


class Kind(StrEnum):
    """What is due."""

    REVIEW = "review"
    PROPOSALS = "proposals"
    MEETING = "meeting"
    SOURCE = "source"
    GUIDE = "guide"


@dataclass(frozen=True, order=True)
class Due:
    """Something with a day: what it is, and the id and name of the department, source or guide it is about."""

    day: date
    kind: Kind
    id: str
    name: str


def everything_due(portal: Portal) -> list[Due]:
    """What has a day, the earliest first; what is overdue is among it."""
    return sorted([*_of_departments(portal), *_of_what_is_shared(portal)])


def _of_departments(portal: Portal) -> Iterator[Due]:
    for one in portal.departments.values():
        if one.reviewed:
            yield Due(one.reviewed + REVIEW_EVERY, Kind.REVIEW, one.slug, one.name)
        meeting = one.next_meeting
        if meeting and meeting.date.date() >= portal.today:
            yield Due(meeting.date.date(), Kind.MEETING, one.slug, one.name)
            if meeting.proposals_by:
                yield Due(meeting.proposals_by, Kind.PROPOSALS, one.slug, one.name)


def _of_what_is_shared(portal: Portal) -> Iterator[Due]:
    for source in portal.sources.values():
        if source.read:
            yield Due(source.read + REVIEW_GUIDES, Kind.SOURCE, source.id, source.words)
    for guide in portal.guides.values():
        if guide.reviewed:
            yield Due(guide.reviewed + REVIEW_GUIDES, Kind.GUIDE, guide.id, guide.title)


def _missing(department: Department, portal: Portal) -> Iterator[str]:
    if not department.contact.telephone:
        yield "kontorets telefon"
    if not portal.emergency_of(department).telephone:
        yield "vagtens telefon"
    if department.scheme_of(on=portal.today) is None:
        yield "A- eller B-ordning"
    if department.reviewed is None:
        yield "årlig gennemgang"
