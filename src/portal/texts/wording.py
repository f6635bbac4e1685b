"""How dates, times, names and origins are said in the interface's language."""

from datetime import date, datetime
from functools import cache

from babel.dates import format_date, format_datetime

from portal.model.answer import Answer
from portal.model.department import Activity, Department
from portal.model.vocabulary import Repeats
from portal.texts import texts

LANGUAGE = "da"


@cache
def day(value: date) -> str:
    """A date in Danish: 22. april 2026."""
    return format_date(value, "d. MMMM y", locale=LANGUAGE)


def weekday_and_day(value: date) -> str:
    """A date with its weekday: tirsdag den 12. januar 2027."""
    return format_date(value, "EEEE 'den' d. MMMM y", locale=LANGUAGE)


def moment(value: datetime) -> str:
    """A moment in Danish: onsdag den 2. september 2026 kl. 14.00."""
    return format_datetime(value, "EEEE 'den' d. MMMM y 'kl.' HH.mm", locale=LANGUAGE)


def clock(value: datetime) -> str:
    """A time of day: 14.00."""
    return format_datetime(value, "HH.mm", locale=LANGUAGE)


def title_of(department: Department) -> str:
    """The name, with the word »eksempel« where the department is made up."""
    return f"{department.name} ({texts().departments.example.lower()})" if department.example else department.name


def origin_words(answer: Answer) -> str:
    """Where an answer comes from, in a sentence."""
    sentence = texts(LANGUAGE).answer.origin[answer.origin.value]
    return sentence.format(date=day(answer.since)) if answer.since else sentence


def repeats_in_words(activity: Activity) -> str:
    """»Hver onsdag« or »Den første tirsdag i måneden«; empty when it happens once."""
    t = texts().activities
    weekday = format_date(activity.starts, "EEEE", locale=LANGUAGE)
    match activity.repeats:
        case Repeats.WEEKLY:
            return t.weekly.format(weekday=weekday)
        case Repeats.MONTHLY:
            return t.monthly.format(number=t.number[str(activity.week_of_month)], weekday=weekday)
        case _:
            return ""
