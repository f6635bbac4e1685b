"""What somebody asked for on the command line, checked: an unknown name or a bad date gives one Danish line."""

import argparse
import re
from collections.abc import Iterable, Iterator
from datetime import date

from portal.base.problems import CommandError, printable, quote
from portal.base.suggestions import suggestion
from portal.check.site_address import is_site_address
from portal.model.department import Department
from portal.model.department_facts import Activity
from portal.model.notice_periods import Basis, earliest
from portal.model.portal import Portal
from portal.notices.forms import FormValues
from portal.texts.catalogue import Catalogue

ANNOUNCED = ("varsling", "vand")
"""What the law wants announced so long before (almenlejeloven § 33)."""
LONGEST = 120
"""Characters of a text that is filled in; the sheet shrinks for it, but must stay a sheet one reads in passing."""


def site_url(given: str | None, portal: Portal) -> str:
    """The portal's own address. CommandError when nobody has written it: a QR code without it leads nowhere."""
    url = given or portal.organisation.site_url
    if not url:
        raise CommandError(
            "content/organisation.yml: site_url mangler. En QR-kode skal have portalens adresse. "
            "Skriv den der, eller brug --site-url https://…"
        )
    if not is_site_address(url):
        raise CommandError(f"{_shown(url)} er ikke en adresse på nettet. Den skal begynde med https://.")
    return url.rstrip("/")


def departments(slug: str | None, portal: Portal) -> list[Department]:
    """One department, or all. CommandError when there is none of that name."""
    return [portal.departments[name] for name in names(slug, portal.departments, "Afdelingen", True)]


def names(name: str | None, known: Iterable[str], what: str, all_of_them: bool) -> list[str]:
    """The one name, else all or none. CommandError when it is unknown."""
    known = list(known)
    if name is None:
        return known if all_of_them else []
    if name not in known:
        raise CommandError(f"{what} {_shown(name)} findes ikke. {suggestion(name, known)}")
    return [name]


def filled(options: argparse.Namespace, department: Department, portal: Portal, t: Catalogue) -> FormValues:
    """What is on the notice; a field that is not given stays a line to fill by hand."""
    activity = _activity(options.activity, department)
    day = (
        _day(options.date, portal.today, t) if options.date else _next_day(activity, portal.today) if activity else None
    )
    start = _clock(options.start) or (f"{activity.starts:%H.%M}" if activity else None)
    end = _clock(options.end) or (f"{activity.ends:%H.%M}" if activity else None)
    if start and end and [int(part) for part in start.split(".")] >= [int(part) for part in end.split(".")]:
        raise CommandError(t("notices-forms-turned-times", fault=t("notices-forms-turned"), start=start, end=end))
    if day and options.kind in ANNOUNCED and not options.basis:
        raise CommandError(
            "Skriv, hvad der skal ske: --basis look, work, major eller urgent. Det afgør varslet (§ 33)."
        )
    return FormValues(
        day,
        start,
        end,
        _text(options.applies_to),
        Basis(options.basis) if options.basis else None,
        _text(options.reason),
        _text(options.what) or (activity.what if activity else None),
        _text(options.where) or (activity.where if activity else None),
        _text(options.who) or (activity.who if activity else None),
    )


def notes(written: FormValues, announced: date, t: Catalogue) -> Iterator[str]:
    """What the law says against the date: reported, not refused, for the resident may have agreed."""
    if written.day and written.basis and written.day < (first := earliest(written.basis, announced)):
        days = (first - announced).days
        yield t("notices-forms-late", days=days)


def _activity(name: str | None, department: Department) -> Activity | None:
    if name is None:
        return None
    known = {activity.id: activity for activity in department.activities}
    return known[names(name, known, "Aktiviteten", False)[0]]


def _next_day(activity: Activity, today: date) -> date:
    """The day of its next time; its first one when all are over."""
    return next((starts.date() for starts, _ in activity.times_from(today)), activity.starts.date())


def _day(text: str, today: date, t: Catalogue) -> date:
    try:
        day = date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII) else None
    except ValueError:
        day = None
    if day is None:
        raise CommandError(f"{_shown(text)} er ikke en dato. Skriv år-måned-dag, fx 2027-01-12.")
    if day < today:
        raise CommandError(f"{_shown(text)}: {t('notices-forms-past')}")
    return day


def _clock(text: str | None) -> str | None:
    if text is None:
        return None
    found = re.fullmatch(r"([01]?\d|2[0-3])[:.]([0-5]\d)", text, re.ASCII)
    if not found:
        raise CommandError(f"{_shown(text)} er ikke et klokkeslæt. Skriv fx 9:00.")
    return f"{int(found[1])}.{found[2]}"


def _text(text: str | None) -> str | None:
    words = " ".join((text or "").split())
    if len(words) > LONGEST:
        raise CommandError(f"{_shown(words)} er på {len(words)} tegn. Skriv højst {LONGEST}.")
    if not words.isprintable():
        raise CommandError(f"{_shown(words)} har usynlige tegn. Skriv teksten igen.")
    return words or None


def _shown(text: str) -> str:
    return printable(quote(text))
