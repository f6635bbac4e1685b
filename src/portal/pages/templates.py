"""Autoescaping Jinja templates that turn the model into HTML."""

import re
from collections.abc import Callable
from functools import cache, partial

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from portal.addresses import address
from portal.base.compiled_templates import compiled
from portal.markdown.chapters import long_text
from portal.model.origin_place import clause_place, origin_place
from portal.model.telephone import ALARM
from portal.pages.calls import linked_calls
from portal.pages.field_reference import field_reference
from portal.texts.catalogue import Catalogue
from portal.texts.corrected import correction_in_words
from portal.texts.happening import repeats_in_words
from portal.texts.haste import urgency_in_words
from portal.texts.streets import street_in_words
from portal.texts.wording import (
    action_in_words,
    adopted_in_words,
    clock,
    condition_in_words,
    date_in_words,
    day,
    limits_in_words,
    meeting_in_words,
    moment,
    origin_words,
    schemes_in_words,
    share_in_words,
    step_in_words,
)

WORDING: dict[str, Callable[..., object]] = {
    "day": day,
    "date": date_in_words,
    "moment": moment,
    "clock": clock,
    "repeats": repeats_in_words,
    "street": street_in_words,
    "origin": origin_words,
    "share": share_in_words,
    "schemes": schemes_in_words,
    "meeting": meeting_in_words,
    "adopted": adopted_in_words,
    "action": action_in_words,
    "limits": limits_in_words,
    "case": condition_in_words,
    "urgency": urgency_in_words,
    "correction": correction_in_words,
    "step": step_in_words,
}
"""What templates say in the language of their page, each as a filter."""


HOURS = re.compile(r"\b(?:kl\.|klokken) ?\d[\d.:]*(?:[–-]\d[\d.:]*)?(?<![.:])", re.IGNORECASE)
PROSE = Markup('<div class="bv-prose md-typeset">{html}</div>')
CHAPTERS = Markup('\n<div class="bv-chapters">{chapters}</div>')
FOLD = Markup(
    '<section class="bv-chapter"><details data-phone-fold open><summary><h2 id="{id}">{title}</h2></summary>'
    "{prose}</details></section>"
)


@cache
def _environment(t: Catalogue) -> Environment:
    environment = Environment(
        loader=ChoiceLoader([PackageLoader("portal.theme", "pages"), PackageLoader("portal.theme", "mkdocs")]),
        auto_reload=False,  # they come with the package
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled(),
    )
    environment.globals.update(
        t=t,
        address=address,
        alarm=ALARM,
        origin_place=origin_place,
        clause_place=clause_place,
        field_reference=field_reference,
    )
    environment.filters.update({name: partial(say, t=t) for name, say in WORDING.items()})
    environment.filters.update(url=_from_the_frame, hours=_whole_hours)
    return environment


def render(template: str, here: str, t: Catalogue, **values: object) -> str:
    """The HTML of a template for the page at the address `here`; in it `url` makes relative links, `calls` makes links of
    the words to call.
    """

    def calls(text: str) -> Markup:
        return linked_calls(text, here)

    url = cache(partial(address.relative, here))  # a page leads to the same few places from each of its rows
    return _environment(t).get_template(template).render(url=url, calls=calls, **values)


@pass_context
def _from_the_frame(context: Context, target: str) -> str:
    """A way as the frame's templates write it, for those that a page shows."""
    return str(context["url"](f"/{target.removeprefix('.')}"))


def _whole_hours(words: str) -> Markup:
    """Words with times of day in them: »kl. 22–7« stays on one line."""
    return Markup(HOURS.sub(r'<span class="bv-hour">\g<0></span>', str(escape(words))))


def folded(clean_html: str) -> Markup:
    """Cleaned HTML ready for the page; the chapters of a long text are parts that a phone shows folded."""
    before, chapters = long_text(clean_html)
    parts = [FOLD.format(id=one.id, title=Markup(one.title), prose=_prose(one.html)) for one in chapters]
    return _prose(before) + CHAPTERS.format(chapters=Markup("\n").join(parts)) if parts else _prose(before)


def _prose(clean_html: str) -> Markup:
    return PROSE.format(html=Markup(clean_html))


def trusted(html: str) -> Markup:
    """Marks HTML that prose.render has cleaned, or a picture that was checked, as ready for the page."""
    return Markup(html)
