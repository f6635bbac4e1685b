"""What each department has to look at, as plain facts: for `portal status` and the notes of `portal check`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.model.department import REVIEW_EVERY, Department
from portal.model.portal import Portal
from portal.model.vocabulary import DocumentKind


@dataclass(frozen=True)
class Status:
    """A department today. Dates are None when they are not known.

    `due`: when the yearly review has to be held; `confirmed`: the meeting that last confirmed the table; `changed`: items
    that the standard answers otherwise since; `open_items`: items without an answer; `documents`: kind → its meeting;
    `missing`: what nobody has written down.
    """

    department: Department
    due: date | None
    confirmed: str | None
    changed: tuple[str, ...]
    open_items: tuple[str, ...]
    documents: dict[DocumentKind, str]
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
        documents={kind: held.date.name for kind, held in adoptions.items() if held},
        has_proposal=department.proposal is not None,
        missing=tuple(_missing(department, portal)),
    )


def changed_items(department: Department, portal: Portal) -> tuple[str, ...]:
    """The items that the standard answers otherwise since a meeting confirmed them."""
    return tuple(
        item.id
        for item in portal.items.values()
        if (found := department.confirmed(item.id, portal.today)) and not found.item.reads_like(item)
    )


def _missing(department: Department, portal: Portal) -> Iterator[str]:
    if not department.contact.telephone:
        yield "kontorets telefon"
    if not portal.emergency_of(department).telephone:
        yield "vagtens telefon"
    if department.scheme_of(on=portal.today) is None:
        yield "A- eller B-ordning"
    if department.reviewed is None:
        yield "årlig gennemgang"
