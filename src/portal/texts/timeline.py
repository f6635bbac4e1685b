"""What a department decided, meeting by meeting, the latest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.addresses import address
from portal.model.decision import Decision
from portal.model.department import Department
from portal.model.meeting import Meeting
from portal.model.portal import Portal
from portal.model.vocabulary import DocumentKind
from portal.texts.catalogue import Catalogue
from portal.texts.take_over import take_over_in_words
from portal.texts.wording import decided_in_words, own_steps


@dataclass(frozen=True)
class Point:
    """A thing that a meeting decided: what it is about, where that is on the site, in words."""

    about: str
    page: str
    words: str


@dataclass(frozen=True)
class Held:
    """A meeting and all that it decided."""

    meeting: Meeting
    anchor: str
    points: tuple[Point, ...]

    @property
    def is_dated(self) -> bool:
        """Whether it is known when the meeting was held, if only the year."""
        return self.meeting.date.year is not None


def timeline(department: Department, portal: Portal, t: Catalogue) -> list[Held]:
    """The meetings of a department that decided something, the latest first."""
    held = [
        Held(one, address.meeting_anchor(one.date.name), tuple(_points(one, department, portal, t)))
        for one in reversed(department.meetings)
    ]
    return [one for one in held if one.points]


def _points(meeting: Meeting, department: Department, portal: Portal, t: Catalogue) -> Iterator[Point]:
    for decision in meeting.decisions.decisions if meeting.decisions else ():
        yield _decision(decision, department, portal, t)
    for kind in DocumentKind:
        if meeting.document(kind):
            page = address.document_version(department.slug, kind, meeting.date.name)
            steps = own_steps(meeting, t, kind)
            words = t("timeline-adopted-before", steps=steps) if steps else t("timeline-adopted")
            yield Point(t.of("document-name", kind.value), page, words)
    if meeting.standard:
        table = address.department_table(department.slug)
        yield Point(t("timeline-table"), table, t("timeline-confirmed", count=len(meeting.standard.items)))
    yield from _schemes(meeting, department, t)


def _decision(decision: Decision, department: Department, portal: Portal, t: Catalogue) -> Point:
    item = portal.items_of(department)[decision.item]
    name = _about(decision.title or item.name, decision.dwelling_type, department)
    return Point(name, address.department_table(department.slug, item.id), decided_in_words(decision, t))


def _schemes(meeting: Meeting, department: Department, t: Catalogue) -> Iterator[Point]:
    """The schemes, and what the department takes over each month: for all, then for dwelling types."""
    page = f"{address.department(department.slug)}#ordning"
    schemes = [(None, meeting.scheme), *((one.dwelling_type, one.scheme) for one in meeting.type_schemes)]
    for kind, scheme in schemes:
        if scheme:
            about = _about(t("department-scheme"), kind, department)
            yield Point(about, page, f"{t.of('department-scheme', scheme.value)}.")
    for rule in meeting.take_over:
        words = " ".join(filter(None, (take_over_in_words(rule, t), rule.note)))
        yield Point(_about(t("timeline-take-over"), rule.dwelling_type, department), page, words)


def _about(name: str, kind: str | None, department: Department) -> str:
    """A name with the dwelling type that it is about, when it is not about all."""
    found = department.dwelling_type(kind)
    return f"{name} ({found.name})" if found else name
