"""How long before a visit the law wants it announced (almenlejeloven §§ 32-33)."""

from datetime import date, timedelta
from enum import StrEnum


class Basis(StrEnum):
    """Why the department comes in, which decides the notice it must give."""

    LOOK = "look"
    """Only a look, § 32: the law names no number of days."""
    WORK = "work"
    """Work without substantial inconvenience, § 33: six weeks."""
    MAJOR = "major"
    """Other work, § 33: three months."""
    URGENT = "urgent"
    """Repairs that can't wait, § 33: none."""

    @property
    def weeks(self) -> int:
        """The notice in weeks; the rest of it is in months."""
        return 6 if self is Basis.WORK else 0

    @property
    def months(self) -> int:
        """The notice in months."""
        return 3 if self is Basis.MAJOR else 0


WORKS = (Basis.WORK, Basis.MAJOR, Basis.URGENT)
"""What a water shut-off can be: nobody only looks."""


def earliest(basis: Basis, announced: date) -> date:
    """The first day on which the visit may take place when it is announced on the day `announced`."""
    return _months_later(announced, basis.months) + timedelta(weeks=basis.weeks)


def _months_later(day: date, months: int) -> date:
    """The same day of the month, or the month's last day where it has no such day."""
    year, month = divmod(day.month - 1 + months, 12)
    for number in range(day.day, 0, -1):
        try:
            return date(day.year + year, month + 1, number)
        except ValueError:
            continue
    raise ValueError(day)
