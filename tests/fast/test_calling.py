"""Calling: when an office is open, and which words lead to a number."""

from datetime import date

import pytest
from markupsafe import Markup
from pydantic import ValidationError

from portal.model.office_hours import OpenHours, closed_days, hours_by_day
from portal.pages.calls import linked_calls

HERE = "/vejledninger/luk-for-vandet/"
ASKS = '<a href="../../afdelinger/" data-call="duty" data-words>'


def hours(*days: str, opens: str = "8.00", closes: str = "9.00") -> OpenHours:
    return OpenHours.model_validate({"days": list(days), "opens": opens, "closes": closes})


def test_hours_come_by_weekday_in_minutes() -> None:
    week = [hours("torsdag", opens="16.00", closes="17:30"), hours("mandag", "torsdag")]
    assert hours_by_day(week) == [(0, 480, 540), (3, 480, 540), (3, 960, 1050)]


@pytest.mark.parametrize(("opens", "closes"), [("9.00", "8.00"), ("8.00", "8.00"), ("25.00", "26.00"), ("8", "9")])
def test_hours_that_cannot_be_are_refused(opens: str, closes: str) -> None:
    with pytest.raises(ValidationError):
        hours("mandag", opens=opens, closes=closes)


def test_public_holidays_and_the_offices_own_days_are_closed() -> None:
    """Of the days it would be open on, a season ahead."""
    week = [hours("torsdag", "fredag", "lørdag")]
    closed = closed_days([date(2026, 12, 24), date(2026, 1, 2)], date(2026, 11, 26), week)
    holidays = [date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1), date(2027, 3, 25), date(2027, 3, 26)]
    assert closed == [date(2026, 12, 24), *holidays]


def test_store_bededag_is_a_working_day_since_2024() -> None:
    """LOV nr 214 af 06/03/2023."""
    assert date(2027, 4, 23) not in closed_days([], date(2027, 4, 1), [hours("fredag")])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Gå ud, og ring 112.", 'Gå ud, og <a href="tel:112">ring 112</a>.'),
        ("Ring til vagten.", f"{ASKS}Ring til vagten</a>."),
        ("Ring straks til ejendomskontoret eller vagten.", f"{ASKS}Ring straks til ejendomskontoret eller vagten</a>."),
        ("Ring til politiet på 114, og anmeld det.", '<a href="tel:114">Ring til politiet på 114</a>, og anmeld det.'),
        ("Ring til 70 00 00 00 nu.", '<a href="tel:70000000">Ring til 70 00 00 00</a> nu.'),
        ("Ring på hos naboen.", "Ring på hos naboen."),
        ("<b> & ring 112", '&lt;b&gt; &amp; <a href="tel:112">ring 112</a>'),
        (Markup('<p>Ring <a href="x">ring 112</a></p>'), '<p>Ring <a href="x">ring 112</a></p>'),
        (Markup('<p title="ring 112">Ja</p>'), '<p title="ring 112">Ja</p>'),
    ],
)
def test_the_word_to_call_is_a_link_and_nothing_else_is(text: str, shown: str) -> None:
    assert linked_calls(text, HERE) == shown
