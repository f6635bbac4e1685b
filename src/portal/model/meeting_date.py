"""When a meeting was held, as exactly as it is known: a day, a month, a year or nothing."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Self

from portal.model.values import EARLIEST, LATEST

NAME = re.compile(r"(?:undated|(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?)(?:-([2-9]))?", re.ASCII)
"""`2019`, `2019-04`, `2019-04-24`, `undated`; `-2` for a second one at the same time."""


@total_ordering
@dataclass(frozen=True)
class MeetingDate:
    """The date in the name of a meeting's folder. Ordered as meetings follow each other; undated ones come first."""

    name: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int = 1

    @classmethod
    def read(cls, name: str) -> Self | None:
        """The date that a folder's name is, or None when it is none."""
        found = NAME.fullmatch(name)
        if found is None:
            return None
        year, month, day, number = (int(part) if part else None for part in found.groups())
        try:
            earliest = date(EARLIEST if year is None else year, *(1 if p is None else p for p in (month, day)))
        except ValueError:
            return None
        if not EARLIEST <= earliest.year <= LATEST:
            return None
        return cls(name, year, month, day, number or 1)

    @classmethod
    def meant_by(cls, text: str) -> Self | None:
        """The date that somebody wrote in another way, as 24-4-2019, 2019/4/24 or 20190424; None when it is none."""
        parts = [part.zfill(2) for part in re.findall(r"\d+", text)]
        if len(parts) == 1 and len(parts[0]) == len("20190424"):
            parts = [parts[0][:4], parts[0][4:6], parts[0][6:]]
        if len(parts) > 1 and len(parts[0]) != len("2019"):
            parts.reverse()
        return cls.read("-".join(parts)) or cls.read("-".join(parts[:3]))

    def of_number(self, number: int) -> str:
        """The name of the folder of the first, second, … meeting at the same time."""
        return self.name.removesuffix(f"-{self.number}") + (f"-{number}" if number > 1 else "")

    @property
    def first_day(self) -> date:
        """The earliest day it can have been."""
        return date(self.year, self.month or 1, self.day or 1) if self.year else date.min

    @property
    def counts_from(self) -> date:
        """The day from which what was decided holds: the last one of a month or a year that is all one knows."""
        if not self.year:
            return date.min
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def is_vague(self) -> bool:
        """Whether the day itself is unknown."""
        return self.day is None

    def __lt__(self, other: "MeetingDate") -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[date, bool, int]:
        return self.counts_from, not self.is_vague, self.number
