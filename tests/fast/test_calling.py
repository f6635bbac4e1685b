"""Calling: when an office is open, and which words lead to a number."""

from datetime import date

import pytest
from markupsafe import Markup, escape
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
    """Of the days it would be open on, more than a year ahead."""
    week = [hours("torsdag", "fredag", "lørdag")]
    closed = closed_days([date(2026, 12, 24), date(2026, 1, 2)], date(2026, 11, 26), week)
    winter = [date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)]
    easter_on = [date(2027, 3, 25), date(2027, 3, 26), date(2027, 5, 6), date(2027, 12, 25)]
    assert closed == [date(2026, 12, 24), *winter, *easter_on]


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
        ("RING 112!", '<a href="tel:112">RING 112</a>!'),
        ("RING STRAKS 112", '<a href="tel:112">RING STRAKS 112</a>'),
        ("RING TIL VAGTEN", f"{ASKS}RING TIL VAGTEN</a>"),
        ("Ved brand, ring: 112.", 'Ved brand, <a href="tel:112">ring: 112</a>.'),
        ("Ring på hos naboen.", "Ring på hos naboen."),
        ("Ring: på hos naboen.", "Ring: på hos naboen."),
        ("<b> & ring 112", '&lt;b&gt; &amp; <a href="tel:112">ring 112</a>'),
        (Markup('<p>Ring <a href="x">ring 112</a></p>'), '<p>Ring <a href="x">ring 112</a></p>'),
        (Markup('<p title="ring 112">Ja</p>'), '<p title="ring 112">Ja</p>'),
        ("Ring\n112", '<a href="tel:112">Ring\n112</a>'),
        ("Ring til 70\u00a000\u00a000\u00a000.", '<a href="tel:70000000">Ring til 70\u00a000\u00a000\u00a000</a>.'),
        ("Ring på 70 00 00 00", '<a href="tel:70000000">Ring på 70 00 00 00</a>'),
        ("Ring til vagten på 70 00 00 00", '<a href="tel:70000000">Ring til vagten på 70 00 00 00</a>'),
        ("Ring 112, 114 eller andre", '<a href="tel:112">Ring 112</a>, 114 eller andre'),
        (Markup("Ring <strong>112</strong> nu"), '<a href="tel:112">Ring <strong>112</strong></a> nu'),
        (Markup("<strong>Ring 112</strong>"), '<strong><a href="tel:112">Ring 112</a></strong>'),
    ],
)
def test_the_word_to_call_is_a_link(text: str, shown: str) -> None:
    assert linked_calls(text, HERE) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Ring 112 boliger op.",
        "ring: 112 boliger",
        "ring 112 mm",
        "omring 112",
        "Springbræt 112",
        "ringeklokken 112",
        "Ring 112.000 kr. ind",
        "ring 112,50",
        "ring 112-114",
        "ring 112/2025",
        "ring § 112",
        "ring 12345678 kr.",
        "ring 12 34 56 78-90",
        "ring 12 34 56 78 90",
        "ring til CVR 12345678",
        "ring 24.11.2026",
        "ring 2025-2026",
        "Ring ikke til 112",
        Markup("<code>ring 112</code>"),
        Markup("<pre><code>ring 112</code></pre>"),
        Markup("<summary><h2>Ring 112</h2></summary>"),
        Markup("<p>Ring <strong>112 boliger</strong></p>"),
        Markup('<a href="x">Ring <strong>112</strong></a>'),
        Markup('<img alt="ring 112" src="x">'),
    ],
)
def test_and_nothing_else_is(text: str) -> None:
    """A date, a price, a range, a law's number, how many there are, what is shown as typed, what opens a fold, what is a link."""
    html = text if isinstance(text, Markup) else escape(text)
    assert linked_calls(text, HERE) == html
