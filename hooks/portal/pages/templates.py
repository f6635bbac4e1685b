"""The Jinja room: autoescaping templates that turn the model into HTML."""

from datetime import date, datetime
from functools import cache

from babel.dates import format_date, format_datetime
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from portal.activities import repeats_in_words
from portal.answer import Answer, role_of
from portal.pages import address
from portal.pages.field_reference import field_reference
from portal.texts import texts

LANGUAGE = "da"


@cache
def day(value: date) -> str:
    """A date in Danish: 22. april 2026."""
    return format_date(value, "d. MMMM y", locale=LANGUAGE)


def moment(value: datetime) -> str:
    """A moment in Danish: onsdag den 2. september 2026 kl. 14.00."""
    return format_datetime(value, "EEEE 'den' d. MMMM y 'kl.' HH.mm", locale=LANGUAGE)


def clock(value: datetime) -> str:
    """A time of day: 14.00."""
    return format_datetime(value, "HH.mm", locale=LANGUAGE)


def origin_words(answer: Answer) -> str:
    """Where an answer comes from, in a sentence."""
    sentence = texts(LANGUAGE).answer.origin[answer.origin.value]
    return sentence.format(date=day(answer.since)) if answer.since else sentence


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("portal.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(t=texts(LANGUAGE), address=address, origin_words=origin_words, role_of=role_of)
    environment.globals.update(field_reference=field_reference)
    environment.filters.update(day=day, moment=moment, clock=clock, repeats=repeats_in_words)
    return environment


ENVIRONMENT = _environment()


def render(template: str, here: str, **values: object) -> str:
    """The HTML of a template for the page at the address `here`; `url` in it makes relative links."""

    def url(target: str) -> str:
        return address.relative(here, target)

    return ENVIRONMENT.get_template(template).render(url=url, **values)


def trusted(html: str) -> Markup:
    """Marks HTML that prose.render has cleaned, or a picture that was checked, as ready for the page."""
    return Markup(html)
