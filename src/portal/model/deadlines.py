"""Deadlines that follow from a day: which day they count from, and by which rule. The browser does the counting."""

from dataclasses import dataclass
from enum import StrEnum


class Calculator(StrEnum):
    """What a page helps to count."""

    MOVING_IN = "moving-in"
    MOVING_OUT = "moving-out"
    DISAGREEMENT = "disagreement"


class Counting(StrEnum):
    """How a deadline is counted."""

    DAYS = "days"
    """So many days after the day, before it when the number is negative."""
    NOTICE = "notice"
    """So many whole months from the first of the month after the day; the last day of them."""
    DAYS_WITHOUT_JULY = "days-without-july"
    """So many days of which none is in July (almenlejeloven § 83, stk. 2)."""


@dataclass(frozen=True)
class Deadline:
    """A deadline: its id in the texts, the day it counts from, the rule and its number.

    With `NOTICE` the number is what the reader writes in the field `months`; `amount` is what it shows at first.
    """

    id: str
    start: str
    counting: Counting
    amount: int


DEADLINES = {
    Calculator.MOVING_IN: (Deadline("defects", "begins", Counting.DAYS, 14),),
    Calculator.MOVING_OUT: (
        Deadline("ends", "notice", Counting.NOTICE, 3),
        Deadline("address", "moved", Counting.DAYS, -8),
        Deadline("inspection", "moved", Counting.DAYS, 14),
        Deadline("invitation", "inspected", Counting.DAYS, -7),
        Deadline("estimate", "inspected", Counting.DAYS, 14),
    ),
    Calculator.DISAGREEMENT: (Deadline("acts", "asked", Counting.DAYS_WITHOUT_JULY, 28),),
}
"""Almenlejeloven §§ 83, 93 and 94, the sector's two weeks after the tenancy begins, and notice as the contract has it."""
