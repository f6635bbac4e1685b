"""The facts of a department: where it lies, how to reach it, what happens there. What it decided is no fact."""

import re
from calendar import monthcalendar
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count
from typing import ClassVar, Self

from pydantic import Field, model_validator

from portal.base.first_names import FIRST_NAMES
from portal.model.fields import Count, Day, Line, Moment, Part, Record, Slug, Text, WebAddress, YesNo
from portal.model.next_meeting import NextMeeting
from portal.model.organisation import Contact, Emergency
from portal.model.street import Street
from portal.model.telephone import Telephone
from portal.model.values import refuse
from portal.model.vocabulary import Repeats

A_YEAR = timedelta(days=366)
FULL_WEEKS = 4
"""A month always has four of a weekday; what falls on a fifth is held on the last one."""


REACHED = re.compile(r"@|(?<!\d)\d(?:[ .-]?\d){7}(?!\d)")
"""An e-mail address, or eight digits."""
TO_MEETINGS = "Det står nu i mødets mappe. Flyt det med: portal migrate --write"
"""What is said of fields that were facts of a department once and are decisions of a meeting."""


class DwellingType(Part):
    """A kind of dwelling that has a scheme or decisions of its own (almenlejeloven § 25)."""

    moved: ClassVar = {"scheme": TO_MEETINGS}

    id: Slug = Field(description="Boligtypens korte navn; ændres aldrig.")
    name: Line = Field(description="Navnet, beboerne ser.")


class Partner(Part):
    """Somebody outside the organisation whom the department works with."""

    role: Line = Field(description="Hvem det er, som rolle eller sted, fx bibliotek; aldrig et navn på en person.")
    what: Line = Field(description="Hvad I bruger dem til.")
    telephone: Telephone | None = Field(None, description="Deres offentlige telefonnummer.")
    link: WebAddress | None = Field(None, description="Deres offentlige side, begynder med https://.")

    @model_validator(mode="after")
    def _is_no_person(self) -> Self:
        for name in ("role", "what"):
            if REACHED.search(getattr(self, name)):
                raise refuse(
                    "Her står noget, der ligner et nummer eller en e-mail. Skriv kun rollen. Et offentligt nummer skrives ved "
                    "»telephone«, en side ved »link«.",
                    name,
                )
        if self.role.split()[0] in FIRST_NAMES:
            raise refuse("Her står et navn. Skriv kun rollen eller stedet, fx bibliotek.", "role")
        return self

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not (self.telephone or self.link):
            raise refuse(
                "Ingen kan få fat i dem. Skriv deres offentlige nummer ved »telephone« eller deres side ved »link«.",
                "role",
            )
        return self


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

    def times_from(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """When it begins and ends, each time from a day on; in a year's time at most, since a page is built more often."""
        length, last = self.ends - self.starts, min(self.until or date.max, day + A_YEAR)
        for begins in self._begins():
            if begins.date() > last and self.repeats:
                return
            if (begins + length).date() >= day:
                yield begins, begins + length

    def _begins(self) -> Iterator[datetime]:
        yield self.starts
        if self.repeats is Repeats.WEEKLY:
            yield from (self.starts + timedelta(weeks=n) for n in count(1))
        if self.repeats is Repeats.MONTHLY:
            months = (self.starts.month - 1 + n for n in count(1))
            yield from (self._in_month(self.starts.year + m // 12, m % 12 + 1) for m in months)

    def _in_month(self, year: int, month: int) -> datetime:
        """The same weekday of the same week of a month, or its last."""
        days = [one for week in monthcalendar(year, month) if (one := week[self.starts.weekday()])]
        return self.starts.replace(year=year, month=month, day=days[self.week_of_month - (self.week_of_month > 0)])

    def is_over(self, now: datetime) -> bool:
        """Whether the last time has passed."""
        if self.repeats:
            return self.until is not None and self.until < now.date()
        return self.ends < now


class Predecessor(Part):
    """A department that was merged into this one: what it decided holds on its streets until something new is decided."""

    department: Slug = Field(description="Navnet på mappen for den afdeling, der er lagt ind i denne.")
    streets: tuple[Line, ...] = Field(min_length=1, description="Vejene, den havde, som de står under »streets«.")


class DepartmentFacts(Record):
    """content/departments/<slug>/department.yml"""

    moved: ClassVar = {"scheme": TO_MEETINGS, "table_confirmed": TO_MEETINGS}

    name: Line = Field(description="Afdelingens navn.")
    example: YesNo = Field(False, description="Om afdelingen er opfundet for at vise portalen.")
    district: Line | None = Field(None, description="Bydelen.")
    dwellings: Count | None = Field(None, description="Antal boliger.")
    streets: tuple[Street, ...] = Field((), description="Afdelingens veje, evt. kun nogle husnumre.")
    dwelling_types: tuple[DwellingType, ...] = Field((), description="Boligtyper, når de ikke er ens.")
    continues: tuple[Predecessor, ...] = Field((), description="Afdelinger, der er lagt ind i denne.")
    formerly: tuple[Slug, ...] = Field(
        (), description="Navne, mappen har haft før, det ældste først. De gamle adresser fører hertil."
    )
    contact: Contact = Field(Contact(), description="Ejendomskontoret.")
    emergency: Emergency = Field(Emergency(), description="Afdelingens vagt.")
    reviewed: Day | None = Field(None, description="Datoen for den seneste årlige gennemgang.")
    short: Slug | None = Field(None, description="Kort navn i adresser på tryk, når mappens navn er for langt.")
    special: tuple[Text, ...] = Field((), description="Hvad der er særligt her, i korte sætninger.")
    activities: tuple[Activity, ...] = Field((), description="Aktiviteter i afdelingen.")
    partners: tuple[Partner, ...] = Field(
        (), description="Dem uden for organisationen, afdelingen arbejder sammen med."
    )
    next_meeting: NextMeeting | None = Field(None, description="Det næste møde, når det er indkaldt.")
