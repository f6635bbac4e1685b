"""Pages that are made from nothing but what all share and some departments: those of a department, an item, a guide, a text
(see base/parts.py).
"""

from collections.abc import Callable, Iterable
from dataclasses import astuple, dataclass
from functools import cached_property, partial
from typing import Any

from portal.base.parts import Kind, Parts, key_of
from portal.base.problems import Place, Problem, Problems
from portal.markdown.links import Links, Wanted
from portal.model.alone import alone
from portal.model.portal import Portal
from portal.pages.page import Page
from portal.read.prints import SHARED

Make = Callable[[Portal, Links], Iterable[Page]]
"""The pages of a portal that has some departments alone; the links in them are noted."""


@dataclass(frozen=True)
class PagesPart:
    """Pages that are made together, and what can only be looked at with all others: where their links lead and the pictures
    they show. `found` and `notes` were said of them.
    """

    pages: tuple[Page, ...]
    wanted: tuple[Wanted, ...]
    shown: tuple[str, ...]
    found: tuple[Problem, ...]
    notes: tuple[Problem, ...]


@dataclass(frozen=True)
class KeptPages:
    """Makes pages, or takes those that are kept where nothing has changed that they depend on. Their links, and what is said
    of them, are noted with the others.
    """

    portal: Portal
    links: Links
    parts: Parts | None

    @cached_property
    def _given(self) -> str:
        return self.links.given

    def made(self, name: str, slugs: tuple[str, ...], make: Make, **given: object) -> tuple[Page, ...]:
        """The pages of that name, which these departments are in and no others. `given` is what `make` has beside them."""
        making = partial(_made, self.portal, slugs, self.links, make)
        if self.parts is None:
            part = making()
        else:
            part = self.parts.made(PAGES, name, part_key(self.portal, slugs, links=self._given, **given), making)
        noted(part, self.links)
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


def _made(portal: Portal, slugs: tuple[str, ...], links: Links, make: Make) -> PagesPart:
    own = links.afresh(Problems())
    pages = tuple(make(alone(portal, slugs), own))
    return PagesPart(
        pages, tuple(own.wanted), tuple(sorted(own.shown)), tuple(own.problems.found), tuple(own.problems.notes)
    )


def noted(part: PagesPart, links: Links) -> None:
    """Note the links of a part, and what is said of it, with the others."""
    links.wanted.extend(part.wanted)
    links.shown.update(part.shown)
    for one in part.found:
        links.problems.add(one.place, one.message)
    for one in part.notes:
        links.problems.note(one.place, one.message)


def _written(part: PagesPart) -> object | None:
    """What JSON holds of it, and the ids on each page, which take long to find; pages with a mistake are never kept."""
    return None if part.found else (*astuple(part), [page.ids for page in part.pages])


def _read(plain: Any) -> PagesPart:
    pages, wanted, shown, _, notes, ids = plain
    return PagesPart(
        tuple(_page(tuple(found), *one) for one, found in zip(pages, ids, strict=True)),
        tuple((goal, fragment, Place(*place)) for goal, fragment, place in wanted),
        tuple(shown),
        (),
        tuple(Problem(Place(*place), message) for place, message in notes),
    )


def _page(
    ids: tuple[str, ...],
    address: str,
    title: str,
    description: str,
    kind: str,
    html: str,
    edit: str,
    headings: Any,
    *more: Any,
) -> Page:
    return Page(address, title, description, kind, html, edit, tuple(map(tuple, headings)), *more).with_ids(ids)


PAGES = Kind("pages", _written, _read)
