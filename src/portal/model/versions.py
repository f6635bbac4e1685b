"""Every version of a department's documents: the text, the meeting that adopted it, and where it is read."""

from dataclasses import dataclass

from portal.addresses import address
from portal.model.department import Department
from portal.model.house_rules import HouseRules
from portal.model.meeting import Meeting
from portal.model.portal import Portal
from portal.model.vocabulary import DocumentKind


@dataclass(frozen=True)
class Version:
    """A text, the meeting that adopted it, and the page of that version."""

    meeting: Meeting
    text: HouseRules
    address: str
    in_force: bool


def versions_of(department: Department, kind: DocumentKind, portal: Portal) -> list[Version]:
    """The versions of a document that its meetings adopted, the latest first."""
    in_force = department.adoption_on(portal.today, kind)
    return [
        Version(one, text, address.document_version(department.slug, kind, one.date.name), one is in_force)
        for one in reversed(department.meetings)
        if (text := one.document(kind))
    ]


def standard_beside(kind: DocumentKind, portal: Portal) -> HouseRules | None:
    """Today's standard of a kind of document; only house rules have one."""
    return portal.house_rules if kind is DocumentKind.HOUSE_RULES else None
