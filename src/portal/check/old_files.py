"""Departments written before meetings had folders → the same meetings, for the command that moves them.

Every old date was that of an afdelingsmøde. A scheme had none: it comes from a meeting of which nothing is known.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import Field

from portal.check.adopted_texts import written_out
from portal.model.confirmed import ConfirmedItem, ConfirmedStandard
from portal.model.decision import Decision, Decisions
from portal.model.department_facts import DepartmentFacts, DwellingType
from portal.model.fields import Day, Part, Record, Slug, Text
from portal.model.house_rules import HouseRules
from portal.model.item import Item
from portal.model.meeting import Meeting, TypeScheme
from portal.model.meeting_date import MeetingDate
from portal.model.share import Pays, Performs
from portal.model.vocabulary import Body, Scheme

NAMES = ("responsibilities.yml", "house-rules.md")
MOVE = "Filen er skrevet på den gamle måde. Flyt den til mødernes mapper med: portal migrate --write."


class OldDwellingType(DwellingType):
    """A dwelling type with its scheme."""

    scheme: Scheme | None = None


class OldFacts(DepartmentFacts):
    """A department.yml that says what meetings decided, too."""

    scheme: Scheme | None = None
    table_confirmed: Day | None = None
    dwelling_types: tuple[OldDwellingType, ...] = ()


class Deviation(Part):
    """What a department has decided otherwise than the standard."""

    item: Slug = Field(description="Emnets id i standardtabellen.")
    decided: Day = Field(description="Datoen for det afdelingsmøde, der besluttede det.")
    performs: Performs = Field(description="Hvem der udfører arbejdet her.")
    pays: Pays = Field(description="Hvem der betaler her.")
    dwelling_type: Slug | None = Field(None, description="Boligtypen, hvis det kun gælder den.")
    note: Text | None = Field(None, description="Beslutningen med almindelige ord.")
    house_rule: Slug | None = Field(None, description="Punktet i afdelingens husorden.")


class Deviations(Record):
    """A responsibilities.yml of a department"""

    deviations: tuple[Deviation, ...] = Field((), description="Kun det, der er anderledes end standarden.")


@dataclass(frozen=True)
class OldDepartment:
    """What was in files of the old kind: the same as meetings, and the house rules that were only proposed."""

    slug: str
    name: str
    meetings: tuple[Meeting, ...]
    proposal: HouseRules | None


def old_meetings(
    facts: OldFacts,
    deviations: Deviations,
    rules: HouseRules | None,
    items: Sequence[Item],
    standard: HouseRules,
) -> tuple[Meeting, ...]:
    """The meetings of a department.yml, a responsibilities.yml and a house-rules.md of the old kind, oldest first."""
    adopted = rules.adopted if rules else None
    days = {one.decided for one in deviations.deviations} | {facts.table_confirmed, adopted} - {None}
    dated = [_meeting(day, facts, deviations, rules, items, standard) for day in sorted(day for day in days if day)]
    return (*_scheme(facts), *dated)


def _scheme(facts: OldFacts) -> tuple[Meeting, ...]:
    kinds = tuple(TypeScheme(dwelling_type=k.id, scheme=k.scheme) for k in facts.dwelling_types if k.scheme)
    if facts.scheme is None and not kinds:
        return ()
    return (Meeting(date=MeetingDate("undated"), scheme=facts.scheme, type_schemes=kinds),)


def _meeting(
    day: date,
    facts: OldFacts,
    deviations: Deviations,
    rules: HouseRules | None,
    items: Sequence[Item],
    standard: HouseRules,
) -> Meeting:
    decided = tuple(_decision(one) for one in deviations.deviations if one.decided == day)
    confirmed = tuple(ConfirmedItem.of(item) for item in items) if facts.table_confirmed == day else ()
    return Meeting(
        date=MeetingDate(day.isoformat(), day.year, day.month, day.day),
        kind=Body.MEETING,
        decisions=Decisions(decisions=decided) if decided else None,
        standard=ConfirmedStandard(items=confirmed) if confirmed else None,
        house_rules=written_out(rules, items, standard) if rules and rules.adopted == day else None,
    )


def _decision(old: Deviation) -> Decision:
    same = ("item", "performs", "pays", "note", "house_rule", "dwelling_type")
    return Decision(**{name: getattr(old, name) for name in same})
