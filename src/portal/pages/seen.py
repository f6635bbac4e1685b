"""Pages that are made to be looked at alone: what others ask of them is held, their HTML is not.

A site of 500 departments has a gigabyte of it.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TypeVar

from portal.base.cache import Cache
from portal.base.cores import on_all_cores
from portal.base.parts import Kind, Parts
from portal.base.problems import ContentError, Problems
from portal.markdown.links import Links
from portal.model.portal import Portal
from portal.pages.alike import NOBODY, Alike, alike, can_stand, of_department
from portal.pages.notices import Sheets
from portal.pages.page import Page
from portal.pages.parts import PAGES, PagesPart, noted
from portal.pages.sections import Section, sections
from portal.texts.catalogue import Catalogue

Made = TypeVar("Made")
SEEN = Kind("seen pages", PAGES.write, PAGES.read)
MANY = 20_000
"""Answers that are held at once: those of some sixty departments."""
Went = Callable[[int, int], None]
"""Hears how many parts of the site are done, of how many."""


def nothing_said(done: int, number: int) -> None:
    """For those who are not interested."""


class SeenParts(Parts):
    """Parts whose pages have no HTML, in entries of their own, a thirtieth as large; those of a build are as good."""

    def made(self, kind: Kind[Made], name: str, key: bytes, make: Callable[[], Made]) -> Made:
        """The part of that kind and name."""
        if kind is not PAGES:
            return super().made(kind, name, key, make)
        part = super().made(SEEN, name, key, lambda: self._seen(name, key, make))  # type: ignore[arg-type]  # of pages
        self._last.clear()  # nobody looks twice
        return part  # type: ignore[return-value]  # what was made is pages, as the kind says

    def _seen(self, name: str, key: bytes, make: Callable[[], PagesPart]) -> PagesPart:
        built = self._kept(PAGES, name, key)
        part = PAGES.read(built) if built is not None else make()
        return PagesPart(tuple(map(seen, part.pages)), part.wanted, part.shown, part.found, part.notes)


def seen(page: Page) -> Page:
    """The page without its HTML, told which ids that has."""
    return Page(
        page.address,
        page.title,
        page.description,
        page.kind,
        "",
        page.edit,
        page.headings,
        page.department,
        page.language,
        page.heading,
    ).with_ids(page.ids)


def seen_pages(
    portal: Portal,
    sheets: Sheets,
    links: Links,
    catalogues: Mapping[str, Catalogue],
    cache: Cache | None,
    went: Went = nothing_said,
) -> list[Page]:
    """Every page of the site without its HTML; their links, and what is said of them, are noted in `links`. Of departments that
    are alike those of the first are made, with the name of none; where something is wrong with them, those of each.
    """
    same = alike(portal, sheets)

    def looked_at(who: Alike) -> tuple[list[Section], Callable[[int], PagesPart]]:
        own = links.afresh(Problems())
        every = [*sections(portal, sheets, own, catalogues, SeenParts(cache), who)]
        return every, lambda number: _look(every[number], own, portal)

    every, look = looked_at(same)
    parts = on_all_cores(look, len(every), lambda done: went(done, len(every)))
    standing = {one.slug: part for one, part in zip(every, parts, strict=True) if same.leads(one.slug)}
    fallen = {slug for slug, part in standing.items() if not can_stand(part)}
    again = [number for number, one in enumerate(every) if same.first.get(one.slug) in fallen]
    look = looked_at(NOBODY)[1] if again else look
    each = dict(zip(again, on_all_cores(lambda n: look(again[n]), len(again), lambda _: None), strict=True))
    for number, section in enumerate(every):
        if number in each:
            parts[number] = each[number]
        elif section.slug:
            parts[number] = of_department(standing[same.first[section.slug]], portal.departments[section.slug])
    for one in parts:
        noted(one, links)
    return [page.with_ids(page.ids) for one in parts for page in one.pages]


def _look(section: Section, own: Links, portal: Portal) -> PagesPart:
    """The pages of a section, with what can only be looked at with all others."""
    own.wanted.clear()
    own.shown.clear()
    own.problems.found.clear()
    own.problems.notes.clear()
    pages: list[Page] = []
    with suppress(ContentError):  # there is more than can be said: as much as can be is in it
        pages += map(seen, section.make())
    portal.forget_answers(MANY)
    found, notes = own.problems.found, own.problems.notes
    return PagesPart(tuple(pages), tuple(own.wanted), tuple(own.shown), tuple(found), tuple(notes))
