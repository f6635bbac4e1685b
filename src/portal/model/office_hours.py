"""When an office is open: hours by weekday, and the days it is closed (public holidays of Denmark and its own)."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from portal.base.own_objects import objects_of_user
from portal.base.problems import quote
from portal.base.program import program
from portal.model.fields import Line, Part
from portal.model.values import refuse

KNOWN_AHEAD = timedelta(days=400)
"""How far ahead closed days are written for the browser: a site that nobody builds from autumn on knows Easter, too."""
WRITTEN = re.compile(r"(\d{1,2})[.:](\d{2})", re.ASCII)
HOURS, MINUTES = 24, 60


class Weekday(StrEnum):
    """The days as editors write them, Monday first."""

    MONDAY = "mandag"
    TUESDAY = "tirsdag"
    WEDNESDAY = "onsdag"
    THURSDAY = "torsdag"
    FRIDAY = "fredag"
    SATURDAY = "lørdag"
    SUNDAY = "søndag"


def _clock(value: str) -> str:
    found = WRITTEN.fullmatch(value)
    if not found or int(found[1]) >= HOURS or int(found[2]) >= MINUTES:
        raise refuse(f"{quote(value)} er ikke et klokkeslæt. Skriv timer og minutter, fx 8.00.")
    return value


Clock = Annotated[Line, AfterValidator(_clock)]


class OpenHours(Part):
    """The same hours on one or more weekdays."""

    days: tuple[Weekday, ...] = Field(min_length=1, description="Ugedage: mandag, tirsdag …")
    opens: Clock = Field(description="Hvornår kontoret åbner, fx 8.00.")
    closes: Clock = Field(description="Hvornår kontoret lukker, fx 9.00.")

    @model_validator(mode="after")
    def _closes_after_it_opens(self) -> Self:
        if minutes(self.closes) <= minutes(self.opens):
            raise refuse("Kontoret lukker, før det åbner. Ret »opens« eller »closes«.", "closes")
        return self


def minutes(clock: str) -> int:
    """Minutes after midnight: 8.30 → 510."""
    hours, rest = re.split("[.:]", clock)
    return int(hours) * MINUTES + int(rest)


def hours_by_day(hours: Iterable[OpenHours]) -> list[tuple[int, int, int]]:
    """(weekday, opens, closes) with Monday as 0 and minutes after midnight, in the order of a week."""
    week = list(Weekday)
    return sorted((week.index(day), minutes(one.opens), minutes(one.closes)) for one in hours for day in one.days)


def closed_days(own: Iterable[date], today: date, hours: Iterable[OpenHours]) -> list[date]:
    """The days a year ahead that the office would be open on, were they not public holidays of Denmark or closed by itself."""
    usual = {weekday for weekday, _, _ in hours_by_day(hours)}
    last = today + KNOWN_AHEAD
    public = (day for year in range(today.year, last.year + 1) for day in _public_holidays(year))
    return sorted(day for day in {*public, *own} if today <= day <= last and day.weekday() in usual)


@cache
def _public_holidays(year: int) -> tuple[date, ...]:
    """Those of Denmark, kept from build to build: the library loads the calendars of all countries for one."""
    objects, name = objects_of_user(), f"public holidays {program()}"
    kept = objects.kept(str(year).encode(), name) if objects else None
    if isinstance(kept, tuple):
        return kept
    import holidays  # half a second of each build's

    found = tuple(sorted(holidays.country_holidays("DK", years=year)))
    if objects:
        objects.keep(str(year).encode(), name, found)
    return found
