"""What one pays when moving out, by the months one has lived there: a table for all readers, a calculator beside it."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from babel.numbers import format_decimal

from portal.model.department import Department
from portal.model.meeting import Meeting
from portal.model.portal import Portal
from portal.model.take_over import TakeOver
from portal.model.vocabulary import Scheme
from portal.texts.catalogue import Catalogue
from portal.texts.take_over import take_over_in_words
from portal.texts.wording import meeting_in_words, title_of

SHOWN_MONTHS = (0, 12, 24, 40, 60, 80, 100, 120)
MOVING = "fraflytning"
"""The standard's item of moving out; it differs by scheme like the jobs it is about."""


@dataclass(frozen=True)
class TakeOverRule:
    """A department's rule: `key` distinguishes it from others on the page, `percent` is for the script."""

    key: str
    name: str
    slug: str
    percent: str
    rule: str
    meeting: str
    note: str | None
    rows: tuple[tuple[int, str], ...]


def take_over_rules(portal: Portal, t: Catalogue, only: Department | None = None) -> list[TakeOverRule]:
    """The rules of all departments that have decided one, or of a single department, for dwellings that may have A-ordning."""
    departments = [only] if only else portal.departments.values()
    return [
        _rule(found, meeting, department, kind, t)
        for department in departments
        for kind in department.kinds
        if department.scheme_of(kind, on=portal.today) is not Scheme.B
        for meeting, found in department.take_over_on(kind, portal.today)
    ]


def _rule(found: TakeOver, meeting: Meeting, department: Department, kind: str | None, t: Catalogue) -> TakeOverRule:
    own = department.dwelling_type(kind)
    name = title_of(department, t)
    return TakeOverRule(
        key=f"{department.slug}-{kind}" if own else department.slug,
        name=f"{name}, {own.name.lower()}" if own else name,
        slug=department.slug,
        percent=f"{float(found.per_month):.10g}",
        rule=take_over_in_words(found, t),
        meeting=meeting_in_words(meeting, t),
        note=found.note,
        rows=tuple((months, percent_in_words(found.tenant_share(months), t)) for months in SHOWN_MONTHS),
    )


def percent_in_words(share: Fraction, t: Catalogue) -> str:
    """»60 %«, with one decimal where there is one."""
    return t("take-over-share", percent=_decimal(round(float(share), 1), t.language))


@lru_cache(maxsize=2048)
def _decimal(number: float, language: str) -> str:
    """The same few numbers are in the table of each department, on each page of what tenants take over."""
    return format_decimal(number, locale=language)
