"""The pages of each department, made from nothing but its own content and what all share (see base/parts.py)."""

from collections.abc import Callable
from dataclasses import astuple, dataclass
from functools import partial
from typing import Any

from portal.base.parts import Kind, Parts, key_of
from portal.base.problems import Place, Problem, Problems
from portal.markdown.links import Links, Wanted
from portal.model.alone import alone
from portal.model.portal import Portal
from portal.pages.notices import Sheets
from portal.pages.page import Page
from portal.read.prints import SHARED

Make = Callable[[Portal, Sheets, Links], list[Page]]
"""The pages of the departments of a portal; the links in them are noted."""


@dataclass(frozen=True)
class PagesPart:
    """The pages of departments that know each other, and what can only be looked at with all others: where their links lead
    and the pictures they show. `found` and `notes` were said of them.
    """

    pages: tuple[Page, ...]
    wanted: tuple[Wanted, ...]
    shown: tuple[str, ...]
    found: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def pages_of_group(
    slugs: tuple[str, ...], portal: Portal, sheets: Sheets, links: Links, given: str, parts: Parts | None, make: Make
) -> tuple[Page, ...]:
    """The pages of departments that know each other: those that are kept, where nothing has changed that they depend on.
    Their links, and what is said of them, are noted with the others. `given` is what the links are given (Links.given).
    """
    own = sheets.of(slugs)
    making = partial(_made, portal, slugs, own, links, make)
    if parts is None:
        part = making()
    else:
        part = parts.made(PAGES, slugs[0], part_key(portal, slugs, links=given, sheets=own.said), making)
    _note(part, links)
    return part.pages


def part_key(portal: Portal, slugs: tuple[str, ...], **given: object) -> bytes:
    """All that what is made of these departments alone depends on: the day, the address, what was read, and what is given."""
    return key_of(
        day=portal.today.isoformat(),
        site_url=portal.organisation.site_url,
        shared=portal.prints[SHARED],
        departments={slug: portal.prints[slug] for slug in slugs},
        **given,
    )


def _made(portal: Portal, slugs: tuple[str, ...], sheets: Sheets, links: Links, make: Make) -> PagesPart:
    own = links.afresh(Problems())
    pages = tuple(make(alone(portal, slugs), sheets, own))
    return PagesPart(
        pages, tuple(own.wanted), tuple(sorted(own.shown)), tuple(own.problems.found), tuple(own.problems.notes)
    )


def _note(part: PagesPart, links: Links) -> None:
    links.wanted.extend(part.wanted)
    links.shown.update(part.shown)
    for one in part.found:
        links.problems.add(one.place, one.message)
    for one in part.notes:
        links.problems.note(one.place, one.message)


def _written(part: PagesPart) -> object | None:
    """What JSON holds of it; pages with a mistake are never kept."""
    return None if part.found else astuple(part)


def _read(plain: Any) -> PagesPart:
    pages, wanted, shown, _, notes = plain
    return PagesPart(
        tuple(_page(*one) for one in pages),
        tuple((goal, fragment, Place(*place)) for goal, fragment, place in wanted),
        tuple(shown),
        (),
        tuple(Problem(Place(*place), message) for place, message in notes),
    )


def _page(
    address: str, title: str, description: str, kind: str, html: str, edit: str, headings: Any, *more: Any
) -> Page:
    return Page(address, title, description, kind, html, edit, tuple(map(tuple, headings)), *more)


PAGES = Kind("pages of departments", _written, _read)
