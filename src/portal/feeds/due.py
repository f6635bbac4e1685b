"""What is due, as a calendar that editors subscribe to."""

from datetime import UTC, datetime, time

from icalendar import Calendar, Event

from portal.check.status import Due, everything_due
from portal.model.portal import Portal
from portal.texts.catalogue import Catalogue


def due_calendar(portal: Portal, t: Catalogue) -> bytes:
    """Every day on which something is due, as an iCalendar feed (RFC 5545) of whole days."""
    feed = Calendar()
    feed.add("prodid", f"-//{portal.organisation.name}//Selvhjaelp//DA")
    feed.add("version", "2.0")
    feed.add("x-wr-calname", t("status-calendar"))
    for one in everything_due(portal):
        feed.add_component(_event(one, t))
    written: bytes = feed.to_ical()
    return written


def _event(one: Due, t: Catalogue) -> Event:
    event = Event()
    event.add("uid", f"{one.kind.value}-{one.id}@status")
    # Its own day keeps the feed the same from build to build: when it was last changed is not known.
    event.add("dtstamp", datetime.combine(one.day, time(), UTC))
    event.add("summary", t.of("status-due", one.kind.value, name=one.name))
    event.add("dtstart", one.day)
    return event
