"""How dates, times, names and origins are said in a language."""

from datetime import date, datetime

from babel.dates import format_date, format_datetime

from portal.model.answer import Answer
from portal.model.department import Activity, Department, Street
from portal.model.item import Item
from portal.model.vocabulary import Party, Repeats, Scheme
from portal.texts.catalogue import Catalogue


def day(value: date, t: Catalogue) -> str:
    """A date: 22. april 2026."""
    return format_date(value, t("date-pattern-day"), locale=t.language)


def weekday_and_day(value: date, t: Catalogue) -> str:
    """A date with its weekday: tirsdag den 12. januar 2027."""
    return format_date(value, t("date-pattern-weekday"), locale=t.language)


def moment(value: datetime, t: Catalogue) -> str:
    """A moment: onsdag den 2. september 2026 kl. 14.00."""
    return format_datetime(value, t("date-pattern-moment"), locale=t.language)


def clock(value: datetime, t: Catalogue) -> str:
    """A time of day: 14.00."""
    return format_datetime(value, t("date-pattern-clock"), locale=t.language)


def title_of(department: Department, t: Catalogue) -> str:
    """The name, with the word for »example« where the department is made up."""
    return t("departments-example-name", department=department.name) if department.example else department.name


def origin_words(answer: Answer, t: Catalogue) -> str:
    """Where an answer comes from, in a sentence."""
    since = {"date": day(answer.since, t)} if answer.since else {}
    return t.of("answer-origin", answer.origin.value, **since)


def share_in_words(performs: Party, pays: Party, t: Catalogue) -> str:
    """»Du gør det. Du betaler.«, and once what both say: »Spørg ejendomskontoret.«"""
    who, payer = t.of("answer-performs", performs.value), t.of("answer-pays", pays.value)
    return t("answer-share-once", performs=who) if who == payer else t("answer-share", performs=who, pays=payer)


def schemes_in_words(item: Item, t: Catalogue) -> str:
    """The standard's share under A and under B, for an item where they differ."""
    a, b = (share_in_words(share.performs, share.pays, t) for share in map(item.share, (Scheme.A, Scheme.B)))
    return t("answer-share-by-scheme", a=a, b=b)


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


def street_in_words(street: Street, t: Catalogue) -> str:
    """»Gårdvej nr. 1–25, ulige numre«, or the street's name alone when all of it belongs to the department."""
    side = street.side.value if street.side else "both"
    if street.first is None and street.last is None:
        return t.of("street-whole", side, street=street.street)
    values: dict[str, object] = {"from": street.first or 1, "to": street.last or ""}
    return t.of("street-numbers", side, street=street.street, **values)
