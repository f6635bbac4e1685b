"""The feed of activities, read back as a calendar client reads it: parsed, and repeated events expanded."""

from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

from portal.base.problems import Problems
from portal.check.records import check_record
from portal.feeds.calendar import calendar, calendar_path
from portal.model.department import Department
from portal.model.department_facts import DepartmentFacts
from portal.model.next_meeting import NextMeeting
from portal.model.organisation import Organisation
from portal.pages.page import Site
from portal.publish.compile import compile_site
from portal.publish.outputs import all_outputs
from portal.read.yaml_nodes import read_yaml
from portal.texts.catalogue import catalogue

T = catalogue("da")
PROEVEN = Organisation(name="Boligforeningen Prøven")
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
LONGEST_LINE = 75
"""Octets in a line of a feed, the line break not counted (RFC 5545, section 3.1)."""


WHAT = "Fællesspisning, æbler; og \\ dans"
ACTIVITY = """
  - id: noget-{number}
    what: {what}
    where: Fælleshuset
    who: Alle beboere
    {times}"""


def department_with(*activities: str) -> Department:
    """A department whose activities are reported as an editor writes their times, with a semicolon for each new line."""
    entries = [
        ACTIVITY.format(number=number, what=WHAT, times=times.replace("; ", "\n    "))
        for number, times in enumerate(activities, 1)
    ]
    problems = Problems()
    node = read_yaml(f"name: Prøven\nactivities:{''.join(entries)}\n", "department.yml", problems)
    facts = check_record(DepartmentFacts, node, "department.yml", problems)
    assert facts, problems.lines()
    return Department.whole(facts, slug="proeven")


def events_of(feed: bytes) -> list[Event]:
    """The events of a feed, after a strict reader has found nothing to complain about."""
    parsed = Calendar.from_ical(feed)
    assert [error for part in parsed.walk() for error in part.errors] == []
    return parsed.walk("VEVENT")


def times_of(event: Event) -> list[datetime]:
    """Every time an event begins; a rule that never ends is followed for its first twenty times."""
    start = event.decoded("dtstart")
    if "rrule" not in event:
        return [start]
    every = rrulestr(event["rrule"].to_ical().decode(), dtstart=start)
    return [time for time, _ in zip(every, range(20), strict=False)]


def days_of(written: str) -> list[date]:
    """The days on which an activity falls, as a calendar client shows it."""
    (event,) = events_of(calendar(department_with(written), PROEVEN, T))
    return [time.astimezone(COPENHAGEN).date() for time in times_of(event)]


def test_what_an_editor_wrote_comes_out_the_same() -> None:
    (event,) = events_of(calendar(department_with("starts: 2026-12-06 13:00; ends: 2026-12-06 16:30"), PROEVEN, T))
    assert str(event["summary"]) == WHAT
    assert str(event["location"]) == "Fælleshuset"
    assert str(event["description"]) == "Alle beboere"
    assert times_of(event) == [datetime(2026, 12, 6, 13, 0, tzinfo=COPENHAGEN)]
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(hours=3, minutes=30)


def test_every_week_keeps_its_hour_when_the_clocks_are_set_back() -> None:
    written = "starts: 2026-10-07 14:00; ends: 2026-10-07 16:00; repeats: weekly; until: 2026-11-11"
    (event,) = events_of(calendar(department_with(written), PROEVEN, T))
    times = times_of(event)
    assert [time.date() for time in times] == [date(2026, 10, 7) + timedelta(weeks=n) for n in range(6)]
    assert {time.astimezone(COPENHAGEN).hour for time in times} == {14}
    assert {time.utcoffset() for time in times} == {timedelta(hours=2), timedelta(hours=1)}


def test_the_first_thursday_of_every_month() -> None:
    written = "starts: 2026-10-01 18:00; ends: 2026-10-01 20:30; repeats: monthly; until: 2027-03-31"
    expected = [(2026, 10, 1), (2026, 11, 5), (2026, 12, 3), (2027, 1, 7), (2027, 2, 4), (2027, 3, 4)]
    assert days_of(written) == [date(*day) for day in expected]


def test_the_fifth_tuesday_is_the_last_one_in_months_with_four() -> None:
    written = "starts: 2026-09-29 10:00; ends: 2026-09-29 11:00; repeats: monthly; until: 2026-12-31"
    assert days_of(written) == [date(2026, 9, 29), date(2026, 10, 27), date(2026, 11, 24), date(2026, 12, 29)]


@pytest.mark.parametrize("hour", ["00:30", "23:00"])
def test_the_last_day_counts_at_any_hour(hour: str) -> None:
    written = f"starts: 2027-06-01 {hour}; ends: 2027-06-01 23:45; repeats: weekly; until: 2027-06-15"
    assert days_of(written) == [date(2027, 6, 1), date(2027, 6, 8), date(2027, 6, 15)]


def test_without_a_last_day_it_goes_on() -> None:
    days = days_of("starts: 2026-09-02 14:00; ends: 2026-09-02 16:00; repeats: weekly")
    assert days[-1] - days[0] == timedelta(weeks=19)


def test_the_feed_is_written_as_the_standard_says() -> None:
    feed = calendar(
        department_with(
            "starts: 2026-09-02 14:00; ends: 2026-09-02 16:00; repeats: weekly",
            "starts: 2026-12-06 13:00; ends: 2026-12-06 16:00",
        ),
        PROEVEN,
        T,
    )
    lines = feed.split(b"\r\n")
    assert (lines[0], lines[-2:]) == (b"BEGIN:VCALENDAR", [b"END:VCALENDAR", b""])
    assert b"\n" not in feed.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= LONGEST_LINE
    parsed = Calendar.from_ical(feed)
    assert parsed["PRODID"] == "-//Boligforeningen Prøven//Selvhjaelp//DA"
    assert "VERSION" in parsed
    assert [str(zone["tzid"]) for zone in parsed.walk("VTIMEZONE")] == ["Europe/Copenhagen"]
    events = parsed.walk("VEVENT")
    assert all({"UID", "DTSTAMP", "DTSTART", "DTEND"} <= set(event) for event in events)
    assert len({str(event["uid"]) for event in events}) == len(events) == 2


def test_the_feed_is_the_same_from_build_to_build() -> None:
    written = "starts: 2026-09-02 14:00; ends: 2026-09-02 16:00; repeats: weekly"
    assert calendar(department_with(written), PROEVEN, T) == calendar(department_with(written), PROEVEN, T)


@pytest.fixture(scope="module")
def site(compiled: Site) -> Site:
    """The real content, compiled."""
    return compiled


def test_every_department_with_activities_has_its_feed_and_no_other(tree: Path) -> None:
    """Of a small organisation, whose every file is made in a moment."""
    site = compile_site(tree, date(2025, 6, 1))
    active = [one for one in site.portal.departments.values() if one.activities or one.next_meeting]
    feeds = {path: data for path, data in all_outputs(site).items() if path.endswith("aktiviteter.ics")}
    assert active
    assert set(feeds) == {calendar_path(one) for one in active}
    for one in active:
        events = events_of(feeds[calendar_path(one)])

        assert all(times_of(event) for event in events)


def test_a_department_leads_to_its_feed(site: Site) -> None:
    pages = {page.address: page.html for page in site.pages}
    for one in site.portal.departments.values():
        assert ('href="aktiviteter.ics"' in pages[f"/afdelinger/{one.slug}/"]) == bool(
            one.activities or one.next_meeting
        )


def test_the_next_meeting_and_its_deadline_are_in_the_calendar() -> None:
    called = NextMeeting.model_validate(
        {"date": "2027-04-21 19:00", "kind": "afdelingsmøde", "proposals_by": "2027-04-07"}
    )
    department = department_with().model_copy(update={"next_meeting": called})
    meeting, deadline = events_of(calendar(department, PROEVEN, T))
    assert meeting["summary"] == "Næste afdelingsmøde"
    assert meeting["dtstart"].dt == datetime(2027, 4, 21, 19, tzinfo=COPENHAGEN)
    assert "Send dit forslag senest onsdag den 7. april 2027." in meeting["description"]
    assert (deadline["dtstart"].dt, deadline["summary"]) == (
        date(2027, 4, 7),
        "Sidste dag for forslag (Næste afdelingsmøde)",
    )


def meetings(department: Department) -> set[str]:
    """The names of what the feed says of the next meeting."""
    called = department.next_meeting
    return {f"{kind}-{called.date.date().isoformat()}" for kind in ("meeting", "proposals")} if called else set()


@pytest.mark.parametrize(
    "times",
    [
        "starts: 2026-09-02 14:00; ends: 2026-09-02 16:00; repeats: weekly",
        "starts: 2026-10-29 18:00; ends: 2026-10-29 20:00; repeats: monthly; until: 2027-05-01",
        "starts: 2026-09-10 17:00; ends: 2026-09-10 19:00; repeats: monthly",
        "starts: 2027-01-23 11:00; ends: 2027-01-23 15:00",
    ],
)
def test_the_next_times_on_a_page_are_those_of_the_calendar(times: str) -> None:
    """Not the first time ever: the feed's rule and the page count the same days."""
    department = department_with(times)
    [activity], [event] = department.activities, events_of(calendar(department, PROEVEN, T))
    ours = [starts for starts, _ in islice(activity.times_from(date(2026, 11, 26)), 8)]
    theirs = [one.replace(tzinfo=None) for one in times_of(event) if one.date() >= date(2026, 11, 26)]
    assert theirs
    assert ours[: len(theirs)] == theirs[:8]
