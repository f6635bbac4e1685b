"""A department's activities as a calendar that one can subscribe to."""

from datetime import UTC, date, datetime, time
from functools import cache

from icalendar import Calendar, Event, Timezone, vRecur

from portal.addresses import address
from portal.model.department import Department
from portal.model.department_facts import Activity
from portal.model.next_meeting import USUAL_LENGTH, NextMeeting
from portal.model.organisation import Organisation
from portal.model.vocabulary import Repeats
from portal.texts.catalogue import Catalogue
from portal.texts.happening import PLACE, meeting_lines, meeting_name

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def calendar(department: Department, organisation: Organisation, t: Catalogue) -> bytes:
    """The activities, the next meeting and its deadline as an iCalendar feed (RFC 5545), the same bytes whenever it is made."""
    feed = Calendar()
    feed.add("prodid", f"-//{organisation.name}//Selvhjaelp//DA")
    feed.add("version", "2.0")
    feed.add("x-wr-calname", t("department-calendar", department=department.name))
    feed.add_component(_zone())
    for activity in department.activities:
        feed.add_component(_event(activity, department))
    if called := department.next_meeting:
        feed.add_component(_meeting(called, department, t))
        if called.proposals_by:
            feed.add_component(_deadline(called, called.proposals_by, department, t))
    written: bytes = feed.to_ical()
    return written


@cache
def _zone() -> Timezone:
    """Copenhagen's clock through the years, found by search: once for all departments."""
    return Timezone.from_tzinfo(PLACE, str(PLACE))


def has_calendar(department: Department) -> bool:
    """Whether there is anything to subscribe to."""
    return bool(department.activities or department.next_meeting)


def calendar_path(department: Department) -> str:
    """Where the feed lies on the site: `afdelinger/<slug>/aktiviteter.ics`."""
    return f"{address.department(department.slug).lstrip('/')}aktiviteter.ics"


def _event(activity: Activity, department: Department) -> Event:
    event = Event()
    event.add("uid", f"{activity.id}@{department.first_name}")
    # When it was last changed is not known; its own start keeps the feed the same from build to build.
    event.add("dtstamp", activity.starts.replace(tzinfo=PLACE).astimezone(UTC))
    event.add("summary", activity.what)
    event.add("location", activity.where)
    event.add("description", activity.who)
    event.add("dtstart", activity.starts.replace(tzinfo=PLACE))
    event.add("dtend", activity.ends.replace(tzinfo=PLACE))
    if activity.repeats:
        event.add("rrule", _rule(activity, activity.repeats))
    return event


def _meeting(called: NextMeeting, department: Department, t: Catalogue) -> Event:
    starts = called.date.replace(tzinfo=PLACE)
    event = Event()
    event.add("uid", f"meeting-{called.date.date().isoformat()}@{department.first_name}")
    event.add("dtstamp", starts.astimezone(UTC))
    event.add("summary", meeting_name(called, t))
    if called.place:
        event.add("location", called.place)
    event.add("description", "\n".join(meeting_lines(called, t)))
    event.add("dtstart", starts)
    event.add("dtend", starts + USUAL_LENGTH)
    return event


def _deadline(called: NextMeeting, last: date, department: Department, t: Catalogue) -> Event:
    """The whole day until whose end one may propose something."""
    event = Event()
    event.add("uid", f"proposals-{called.date.date().isoformat()}@{department.first_name}")
    event.add("dtstamp", called.date.replace(tzinfo=PLACE).astimezone(UTC))
    event.add("summary", t("meeting-next-deadline", meeting=meeting_name(called, t)))
    event.add("dtstart", last)
    return event


def _rule(activity: Activity, repeats: Repeats) -> vRecur:
    rule: dict[str, object] = {"freq": repeats.value}
    if repeats is Repeats.MONTHLY:
        rule["byday"] = f"{activity.week_of_month}{DAYS[activity.starts.weekday()]}"
    if activity.until:
        rule["until"] = datetime.combine(activity.until, time(23, 59, 59), PLACE).astimezone(UTC)
    return vRecur(rule)
