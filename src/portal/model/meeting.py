"""A meeting: one body, one day, and everything it decided. Nothing outside its folder changes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self

from pydantic import Field, model_validator

from portal.model.confirmed import ConfirmedItem, ConfirmedStandard
from portal.model.correction import Correction, Corrections
from portal.model.decision import Decision, Decisions
from portal.model.fields import Day, Line, Part, Record, Slug
from portal.model.house_rules import Clause, DocumentStep, HouseRules, RuleChanges
from portal.model.meeting_date import MeetingDate
from portal.model.take_over import TakeOver
from portal.model.values import refuse
from portal.model.vocabulary import Body, DocumentKind, Scheme


class TypeScheme(Part):
    """The scheme of one dwelling type (almenlejeloven § 25)."""

    dwelling_type: Slug = Field(description="Boligtypens id i department.yml.")
    scheme: Scheme = Field(description="A eller B.")


class MeetingHead(Record):
    """content/departments/<afdeling>/meetings/<dato>/meeting.yml"""

    kind: Body | None = Field(None, description="Hvem der besluttede det; udelades, når det ikke vides.")
    body: Line | None = Field(None, description="Hvem det var, med »kind: andet«, fx »byggeudvalget«.")
    approved: Day | None = Field(None, description="Den dag, organisationen godkendte det.")
    minutes: Line | None = Field(None, description="Hvor referatet findes.")
    scheme: Scheme | None = Field(None, description="A- eller B-ordning, når mødet besluttede den.")
    type_schemes: tuple[TypeScheme, ...] = Field((), description="Ordningen for boligtyper, der har deres egen.")
    take_over: tuple[TakeOver, ...] = Field(
        (), description="Hvor meget afdelingen overtager af istandsættelsen for hver måned, man har boet der."
    )

    @model_validator(mode="after")
    def _other_has_words(self) -> Self:
        if (self.kind is Body.OTHER) != (self.body is not None):
            raise refuse("»kind: andet« og »body« hører sammen. Skriv begge eller ingen.", "kind")
        return self


class Proposal(MeetingHead):
    """What a proposal/ folder holds: the same as a meeting's, and never in force."""

    decisions: Decisions | None = None
    house_rules: HouseRules | None = None
    maintenance: HouseRules | None = None
    raaderet: HouseRules | None = None
    changes: tuple[RuleChanges, ...] = ()

    def document(self, kind: DocumentKind) -> HouseRules | None:
        """The whole text of a kind that it adopts, or None."""
        whole = {DocumentKind.MAINTENANCE: self.maintenance, DocumentKind.RAADERET: self.raaderet}
        return whole.get(kind, self.house_rules)

    @property
    def documents(self) -> tuple[HouseRules, ...]:
        """Every whole text that it adopts."""
        return tuple(found for kind in DocumentKind if (found := self.document(kind)))

    def changes_of(self, kind: DocumentKind) -> RuleChanges | None:
        """What it changes of a text without writing all of it, or None."""
        return next((one for one in self.changes if one.kind is kind), None)


class Meeting(Proposal):
    """A whole meeting folder. Unknown is who decided when `kind` is None, and when when `date` is undated; `mark` distinguishes
    its files from others.
    """

    date: MeetingDate
    mark: str = ""
    is_sealed: bool = False
    standard: ConfirmedStandard | None = None
    corrections: Corrections | None = None

    def own_dates(self, kind: DocumentKind) -> tuple[DocumentStep, ...]:
        """The days that a text says of itself when all are before the meeting; none where the meeting gave it its words."""
        text = self.document(kind)
        if text is None or self.changes_of(kind):
            return ()
        is_older = all(step.when.counts_from < self.date.first_day for step in text.dates)
        return text.dates if is_older or self.date.year is None else ()

    def adopts(self, clause: Clause) -> bool:
        """Whether a clause of its house rules is among what it decided: all of a whole text, else what it changed of one."""
        changes = self.changes_of(DocumentKind.HOUSE_RULES)
        if changes is None:
            return self.house_rules is not None
        return clause.id in {one.id for one in changes.clauses} | {one.clause for one in changes.serves}

    def corrected(self, file: str | None = None) -> tuple[Correction, ...]:
        """The typing mistakes mended since, in one of its files or in all."""
        made = self.corrections.corrections if self.corrections else ()
        return tuple(one for one in made if file in (None, one.file))

    def scheme_of(self, type_id: str | None) -> Scheme | None:
        """The scheme it decided for a dwelling type, or for all with None."""
        if type_id is None:
            return self.scheme
        return next((one.scheme for one in self.type_schemes if one.dwelling_type == type_id), None)


@dataclass(frozen=True)
class Decided:
    """A decision and the meeting that made it."""

    meeting: Meeting
    decision: Decision

    @property
    def begins(self) -> date | None:
        """The day it comes into force, or None when that hangs on an event."""
        return self.decision.begins(self.meeting.date.counts_from, self.meeting.date.is_vague)

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.begins is not None and self.begins <= day and not self.is_over(day)

    def is_over(self, day: date) -> bool:
        """Whether its last day, when it has one, lies before a day."""
        return self.decision.until is not None and self.decision.until < day


@dataclass(frozen=True)
class Confirmed:
    """An item of the standard and the meeting that confirmed it."""

    meeting: Meeting
    item: ConfirmedItem


def every_decision(meetings: Iterable[Meeting]) -> list[Decided]:
    """What the meetings decided, the latest meeting first and within one what comes into force last first."""
    latest_first = sorted(meetings, key=lambda one: one.date, reverse=True)
    made = [Decided(one, decision) for one in latest_first for decision in _points(one)]
    return sorted(made, key=lambda one: (one.meeting.date, one.begins or date.max), reverse=True)


def _points(meeting: Meeting) -> tuple[Decision, ...]:
    return meeting.decisions.decisions if meeting.decisions else ()


def confirmed_on(meetings: Iterable[Meeting], item_id: str, day: date) -> Confirmed | None:
    """An item as the latest meeting that had confirmed it by a day did so, or None."""
    held = [one for one in meetings if one.standard and one.date.counts_from <= day]
    for meeting in sorted(held, key=lambda one: one.date, reverse=True):
        if meeting.standard and (found := meeting.standard.by_item.get(item_id)):
            return Confirmed(meeting, found)
    return None
