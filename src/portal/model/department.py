"""A department: where it lies, how to reach it, what its afdelingsmøde has decided."""

from datetime import date, datetime, timedelta
from typing import Self

from pydantic import Field, model_validator

from portal.addresses.short import department_name
from portal.model.fields import Count, Day, Line, Moment, Part, Record, Slug, Text, YesNo, refuse
from portal.model.house_rules import HouseRules
from portal.model.item import Pays, Performs
from portal.model.organisation import Contact, Emergency
from portal.model.vocabulary import Repeats, Scheme, Side

REVIEW_EVERY = timedelta(days=365)
"""The Beredskab visits every department once a year."""
FULL_WEEKS = 4
"""A month always has four of a weekday; what falls on a fifth is held on the last one."""
HIGHEST_HOUSE_NUMBER = 999
"""Danish house numbers run to 999 (BEK om vejnavne og adresser)."""


class Street(Part):
    """A street, or the part of it that belongs to the department."""

    street: Line = Field(description="Vejens navn.")
    first: Count | None = Field(None, alias="from", description="Laveste husnummer, når det ikke er hele vejen.")
    last: Count | None = Field(None, alias="to", description="Højeste husnummer.")
    side: Side | None = Field(None, description="Kun ulige (odd) eller lige (even) numre.")
    dwelling_type: Slug | None = Field(None, description="Boligtypen på vejen, når afdelingen har flere.")

    @model_validator(mode="after")
    def _runs_upwards(self) -> Self:
        low = 1 if self.first is None else self.first
        high = HIGHEST_HOUSE_NUMBER if self.last is None else self.last
        if not 1 <= low <= high <= HIGHEST_HOUSE_NUMBER:
            raise refuse(
                f"Husnumrene går fra {low} til {high}. De skal gå opad, fra 1 til {HIGHEST_HOUSE_NUMBER}. Ret dem.",
                "to" if self.first is None else "from",
            )
        return self

    def numbers(self) -> frozenset[int]:
        """The house numbers it covers."""
        every = range(self.first or 1, (self.last or HIGHEST_HOUSE_NUMBER) + 1)
        odd = {Side.ODD: (1,), Side.EVEN: (0,), None: (0, 1)}[self.side]
        return frozenset(number for number in every if number % 2 in odd)


class DwellingType(Part):
    """A kind of dwelling that has a scheme or decisions of its own (almenlejeloven § 25)."""

    id: Slug = Field(description="Boligtypens korte navn; ændres aldrig.")
    name: Line = Field(description="Navnet, beboerne ser.")
    scheme: Scheme | None = Field(None, description="A eller B, når typen har sin egen ordning.")


class Activity(Part):
    """Something that happens in the department."""

    id: Slug = Field(description="Aktivitetens korte navn; ændres aldrig.")
    what: Line = Field(description="Hvad der sker.")
    where: Line = Field(description="Hvor det sker.")
    who: Line = Field(description="Hvem der kan være med, og hvem der holder det (en rolle, aldrig et navn).")
    starts: Moment = Field(description="Første gang begynder, fx 2026-09-02 14:00.")
    ends: Moment = Field(description="Første gang slutter.")
    repeats: Repeats | None = Field(None, description="Hver uge (weekly) eller hver måned (monthly).")
    until: Day | None = Field(None, description="Sidste dag, når det gentages.")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.ends <= self.starts:
            raise refuse("Aktiviteten slutter, før den begynder. Ret »starts« eller »ends«.", "ends")
        if self.until and not self.repeats:
            raise refuse("»until« bruges kun sammen med »repeats«. Slet det ene, eller skriv det andet.", "until")
        if self.until and self.until < self.starts.date():
            raise refuse("»until« ligger før »starts«. Ret den ene dato.", "until")
        return self

    @property
    def week_of_month(self) -> int:
        """Which one of its weekdays in the month it falls on: 1 to 4, or -1 for the last."""
        week = (self.starts.day - 1) // 7 + 1
        return week if week <= FULL_WEEKS else -1

    def is_over(self, now: datetime) -> bool:
        """Whether the last time has passed."""
        if self.repeats:
            return self.until is not None and self.until < now.date()
        return self.ends < now


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
    """content/departments/<slug>/responsibilities.yml"""

    deviations: tuple[Deviation, ...] = Field((), description="Kun det, der er anderledes end standarden.")


class DepartmentFacts(Record):
    """content/departments/<slug>/department.yml"""

    name: Line = Field(description="Afdelingens navn.")
    example: YesNo = Field(False, description="Om afdelingen er opfundet for at vise portalen.")
    district: Line | None = Field(None, description="Bydelen.")
    dwellings: Count | None = Field(None, description="Antal boliger.")
    streets: tuple[Street, ...] = Field((), description="Afdelingens veje, evt. kun nogle husnumre.")
    scheme: Scheme | None = Field(None, description="A- eller B-ordning; udelades, når det ikke vides.")
    dwelling_types: tuple[DwellingType, ...] = Field((), description="Boligtyper, når de ikke er ens.")
    contact: Contact = Field(Contact(), description="Ejendomskontoret.")
    emergency: Emergency = Field(Emergency(), description="Afdelingens vagt.")
    reviewed: Day | None = Field(None, description="Datoen for den seneste årlige gennemgang.")
    table_confirmed: Day | None = Field(None, description="Afdelingsmødet, der bekræftede hele tabellen.")
    short: Slug | None = Field(None, description="Kort navn i adresser på tryk, når mappens navn er for langt.")
    special: tuple[Text, ...] = Field((), description="Hvad der er særligt her, i korte sætninger.")
    activities: tuple[Activity, ...] = Field((), description="Aktiviteter i afdelingen.")


class Department(DepartmentFacts):
    """A whole department: its facts and what the other files of its folder hold.

    `slug` is the name of the folder, used in addresses; `deviations` what it decided otherwise, in the order of the
    file; `house_rules` its own house rules as they are written there, or None.
    """

    slug: str
    deviations: Deviations = Deviations()
    house_rules: HouseRules | None = None

    @property
    def short_name(self) -> str:
        """Its part of a short address."""
        return department_name(self.slug, self.short)

    def decision(self, item_id: str, dwelling_type: str | None, on: date) -> Deviation | None:
        """The latest decision on an item that holds on a day; one for the dwelling type goes before one for all."""
        made = [one for one in self.deviations.deviations if one.item == item_id and one.decided <= on]
        for wanted in (dwelling_type, None):
            if found := [one for one in made if one.dwelling_type == wanted]:
                return max(found, key=lambda one: one.decided)
        return None

    def confirmed_on(self, day: date) -> date | None:
        """The meeting that had confirmed the whole table by that day, if any."""
        return self.table_confirmed if self.table_confirmed and self.table_confirmed <= day else None

    def adopted_rules_on(self, day: date) -> date | None:
        """The meeting that had adopted the department's own house rules by that day, if any."""
        adopted = self.house_rules.adopted if self.house_rules else None
        return adopted if adopted and adopted <= day else None

    def review_is_overdue(self, today: date) -> bool:
        """Whether the last yearly review is more than a year ago. An unknown one is not overdue, only unknown."""
        return self.reviewed is not None and today - self.reviewed > REVIEW_EVERY

    def dwelling_type(self, type_id: str | None) -> DwellingType | None:
        """The dwelling type with that id, or None."""
        return next((kind for kind in self.dwelling_types if kind.id == type_id), None)

    def scheme_of(self, type_id: str | None = None) -> Scheme | None:
        """The scheme of a dwelling type, else the department's; None when unknown."""
        kind = self.dwelling_type(type_id)
        return (kind.scheme if kind else None) or self.scheme
