"""What is happening in a department and its next meeting, as every surface says it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from zoneinfo import ZoneInfo

from babel.dates import format_date

from portal.addresses import address
from portal.model.department import Department
from portal.model.department_facts import Activity
from portal.model.message import Message
from portal.model.next_meeting import USUAL_LENGTH, NextMeeting
from portal.model.notice_periods import Basis
from portal.model.portal import Portal
from portal.model.vocabulary import Repeats
from portal.texts.catalogue import Catalogue
from portal.texts.wording import clock, day, moment, weekday_and_day

PLACE = ZoneInfo("Europe/Copenhagen")
"""Every time in the content is the clock on the wall there."""
NEXT_TIMES = 12
"""How many of an activity's times are on a page: one of them is shown, by the device's clock."""
MEETING = "meeting"
"""The name of the next meeting among what happens; messages have names of their own."""


@dataclass(frozen=True)
class Happening:
    """Something that happens: what, its lines, and the moment it is over. `at` is a page that says more, if any."""

    id: str
    what: str
    lines: tuple[str, ...]
    until: datetime
    at: str = ""

    @property
    def anchor(self) -> str:
        """Its place on the department's page."""
        return f"besked-{self.id}"

    @property
    def is_meeting(self) -> bool:
        """Whether it is the next meeting."""
        return self.id == MEETING


def happening(portal: Portal, department: Department | None, t: Catalogue) -> list[Happening]:
    """What goes on in a department, its next meeting last; without a department what goes on everywhere."""
    messages = [_message(one, t) for one in portal.messages_of(department)]
    called = next_meeting(portal, department) if department else None
    return [*messages, _meeting(called, department, t)] if called and department else messages


def next_meeting(portal: Portal, department: Department) -> NextMeeting | None:
    """The meeting that is called and has not been held."""
    called = department.next_meeting
    return called if called and not called.is_over(datetime.combine(portal.today, time())) else None


def period_in_words(starts: datetime, ends: datetime, t: Catalogue) -> str:
    """»tirsdag den 9. marts 2027 kl. 08.00–14.00«, or from one day to another."""
    if starts.date() == ends.date():
        return t("happening-period-day", starts=moment(starts, t), ends=clock(ends, t))
    return t("happening-period", starts=moment(starts, t), ends=moment(ends, t))


def next_times(activity: Activity, today: date, t: Catalogue) -> list[tuple[datetime, str]]:
    """The next times of an activity: the moment each is over, and it in words."""
    times = islice(activity.times_from(today), NEXT_TIMES)
    return [(ends.replace(tzinfo=PLACE), period_in_words(starts, ends, t)) for starts, ends in times]


def over_at(activity: Activity) -> datetime | None:
    """The moment after which it does not happen any more; None where nobody has said a last day."""
    if not activity.repeats:
        return activity.ends.replace(tzinfo=PLACE)
    return datetime.combine(activity.until, time.max, PLACE).replace(microsecond=0) if activity.until else None


def notice_in_words(message: Message, t: Catalogue) -> Iterator[str]:
    """What the law asks for and what is known of it; nothing where nobody comes in and nothing is worked on."""
    if message.notice is None:
        return
    yield t.of("happening-notice-law", message.notice.value)
    if message.announced:
        yield t("happening-announced", date=day(message.announced, t))
    elif message.notice in (Basis.WORK, Basis.MAJOR):
        yield t("happening-announced-unknown")


def meeting_name(called: NextMeeting, t: Catalogue) -> str:
    """What the meeting is called: an afdelingsmøde only where its kind is known."""
    kind = called.kind.name.lower().replace("_", "-") if called.kind else "unknown"
    return t.of("meeting-next", kind)


def meeting_lines(called: NextMeeting, t: Catalogue) -> Iterator[str]:
    """When, where, and until when and how one proposes something; what is unknown says so."""
    yield _sentence(moment(called.date, t))
    yield t("meeting-next-place", place=called.place) if called.place else t("meeting-next-place-unknown")
    if called.proposals_by:
        yield t("meeting-next-proposals", date=weekday_and_day(called.proposals_by, t))
    else:
        yield t("meeting-next-proposals-unknown")
    if called.proposals_how:
        yield called.proposals_how


def _sentence(words: str) -> str:
    """The words as a line of their own: a date begins with the small letter of a weekday."""
    return words[0].upper() + words[1:]


def _message(one: Message, t: Catalogue) -> Happening:
    lines = [_sentence(period_in_words(one.starts, one.until, t)), one.where, *([one.text] if one.text else [])]
    return Happening(one.id, one.what, (*lines, *notice_in_words(one, t)), one.until.replace(tzinfo=PLACE))


def _meeting(called: NextMeeting, department: Department, t: Catalogue) -> Happening:
    until = (called.date + USUAL_LENGTH).replace(tzinfo=PLACE)
    at = address.department_proposal(department.slug) if department.proposal else ""
    return Happening(MEETING, meeting_name(called, t), tuple(meeting_lines(called, t)), until, at)


def repeats_in_words(activity: Activity, t: Catalogue) -> str:
    """»Hver onsdag.« or »Den første tirsdag i måneden til og med …«; empty when it happens once."""
    values: dict[str, object] = {"weekday": format_date(activity.starts, "EEEE", locale=t.language)}
    if activity.repeats is None:
        return ""
    if activity.repeats is Repeats.MONTHLY:
        values["week"] = activity.week_of_month if activity.week_of_month > 0 else "last"
    if activity.until is None:
        return t.of("activities-every", activity.repeats.value, **values)
    return t.of("activities-until", activity.repeats.value, date=day(activity.until, t), **values)
