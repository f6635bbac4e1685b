"""The Jinja room: autoescaping templates that turn the model into HTML."""

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from portal.addresses import address
from portal.pages.field_reference import field_reference
from portal.texts import texts
from portal.texts.wording import LANGUAGE, clock, day, moment, origin_words, repeats_in_words


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("portal.theme", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(t=texts(LANGUAGE), address=address, origin_words=origin_words)
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
