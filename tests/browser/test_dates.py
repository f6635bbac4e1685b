"""The calculators of deadlines: every day comes out as the calendar has it, month ends, leap years and July included."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from babel.dates import format_date
from dateutil.relativedelta import relativedelta
from dateutil.rrule import DAILY, rrule
from playwright.sync_api import Browser, Page

from portal.model.deadlines import DEADLINES, Calculator, Counting, Deadline

FORM = """<section><form data-dates hidden><input name="day" type="date"><input name="months" value="3"></form>
<output data-from="day" data-counting="{counting}" data-amount="{amount}">Skriv datoen</output></section>"""
COUNT = """days => days.map((day) => {
  const input = document.querySelector("input");
  input.value = day;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  return document.querySelector("output").textContent;
})"""
DAYS = [date(2023, 12, 1) + timedelta(days=n) for n in range(0, 800)]
"""Two years with a leap day, both changes of the clock and every month's end."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page in Copenhagen's time, where two days of the year have 23 and 25 hours."""
    context = browser.new_context(timezone_id="Europe/Copenhagen", locale="da-DK")
    yield context.new_page()
    context.close()


def by_dateutil(deadline: Deadline, day: date) -> date:
    if deadline.counting is Counting.DAYS:
        return day + relativedelta(days=deadline.amount)
    if deadline.counting is Counting.NOTICE:
        return day + relativedelta(day=1, months=deadline.amount + 1) - relativedelta(days=1)
    counted = rrule(DAILY, dtstart=day + timedelta(days=1), bymonth=[m for m in range(1, 13) if m != 7])
    return counted[deadline.amount - 1].date()


@pytest.mark.parametrize("deadline", [one for found in DEADLINES.values() for one in found], ids=lambda one: one.id)
def test_a_deadline_is_the_day_that_the_calendar_says(deadline: Deadline, page: Page, project: Path) -> None:
    page.set_content(FORM.format(counting=deadline.counting.value, amount=deadline.amount))
    page.add_script_tag(content=(project / "src/portal/theme/js/dates.js").read_text("utf-8"))
    days = DAYS if deadline.counting is not Counting.DAYS_WITHOUT_JULY else DAYS[::3]
    shown = page.evaluate(COUNT, [day.isoformat() for day in days])
    expected = [format_date(by_dateutil(deadline, day), "EEEE 'den' d. MMMM y", locale="da") for day in days]
    assert dict(zip(map(str, days), shown, strict=True)) == dict(zip(map(str, days), expected, strict=True))


def test_without_a_day_there_is_no_date(page: Page, project: Path) -> None:
    page.set_content(FORM.format(counting="days", amount=14))
    page.add_script_tag(content=(project / "src/portal/theme/js/dates.js").read_text("utf-8"))
    assert page.evaluate(COUNT, ["", "2026-02-30"]) == ["Skriv datoen", "Skriv datoen"]


def test_each_calculator_is_on_a_page(compiled) -> None:
    pages = {written.head.calculator for written in compiled.portal.written_pages}
    assert set(Calculator) <= pages
