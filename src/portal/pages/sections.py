"""The site in sections: pages that are made together, each section alone, so that any can be made before the others."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from portal.addresses import address
from portal.base.parts import Parts
from portal.markdown.links import Links
from portal.model.groups import deciders, groups_of
from portal.model.guide import Guide
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.written_page import WrittenPage
from portal.pages.alike import NOBODY, SLUG, Alike, stand_in
from portal.pages.compare import compare_page
from portal.pages.compose import compose_page
from portal.pages.dangers import danger_page
from portal.pages.departments import department_pages, departments_page
from portal.pages.design_system import design_system_page
from portal.pages.fieldwork import fieldwork_pages
from portal.pages.find import find_page
from portal.pages.front import front_page
from portal.pages.guides import guide_page, guides_page
from portal.pages.house_rules import house_rules_pages, standard_house_rules_page
from portal.pages.items import item_page, table_page
from portal.pages.net import net_pages
from portal.pages.notices import Sheets, notices_pages
from portal.pages.page import Page
from portal.pages.parts import KeptPages, Make
from portal.pages.proposals import proposal_pages
from portal.pages.readiness import readiness_pages
from portal.pages.rooms import room_pages
from portal.pages.shown_parts import shown_departments
from portal.pages.sources import sources_pages
from portal.pages.status import status_page
from portal.pages.versions import choose_pages, version_pages
from portal.pages.written import is_of_departments, written_page
from portal.read.prints import SHARED
from portal.texts.catalogue import Catalogue

OF_THE_WHOLE: dict[str, Callable[[Portal, Catalogue], Page]] = {
    address.FRONT: front_page,
    address.FIND: find_page,
    address.DEPARTMENTS: departments_page,
}
"""Pages that may name every department."""
OF_NO_DEPARTMENT: dict[str, Callable[[Portal, Catalogue], Page]] = {
    address.TABLE: table_page,
    address.COMPARE: compare_page,
    address.COMPOSE: compose_page,
    address.GUIDES: guides_page,
}


@dataclass(frozen=True)
class Section:
    """What makes pages, and where they are: `at` one address, or `below` some; with neither, wherever no other is. Of a
    department that is like others, `slug` is its name.
    """

    make: Callable[[], Iterable[Page]]
    at: str = ""
    below: tuple[str, ...] = ()
    slug: str = ""

    def has(self, page: str) -> bool:
        """Whether an address is one of this section's."""
        return page == self.at or page.startswith(self.below or "\n")

    @property
    def is_the_rest(self) -> bool:
        """Whether it has what no other has."""
        return not (self.at or self.below)


def sections(
    portal: Portal,
    sheets: Sheets,
    links: Links,
    catalogues: Mapping[str, Catalogue],
    parts: Parts | None,
    same: Alike = NOBODY,
) -> Iterator[Section]:
    """All sections of the site, in the order of its pages. Those of departments that are alike have the pages of the one that
    stands for them, or none.
    """
    t = catalogues[portal.language]
    kept = KeptPages(portal, links, parts)
    for at, make in OF_THE_WHOLE.items():
        yield Section(partial(_one, make, portal, t), at)
    for at, make in OF_NO_DEPARTMENT.items():
        yield Section(partial(kept.made, at, (), _of_text(make, t)), at)
    yield Section(partial(_one, status_page, portal, t, parts), address.STATUS)
    yield Section(partial(danger_page, portal, t), address.DANGERS)
    yield Section(partial(kept.made, at := address.DESIGN_SYSTEM, _shown(portal), _of_text(design_system_page, t)), at)
    yield from _of_items(kept, t)
    yield Section(partial(kept.made, address.ROOMS, (), lambda own, _: room_pages(own, t)), below=(address.ROOMS,))
    rules = partial(kept.made, address.HOUSE_RULES, (), lambda own, links: [standard_house_rules_page(own, links, t)])
    yield Section(rules, address.HOUSE_RULES)
    yield from _of_departments(kept, sheets, t, same)
    yield from _of_guides(kept, t)
    yield Section(partial(sources_pages, portal, t), below=(address.SOURCES,))
    yield Section(partial(net_pages, portal, t), below=(address.NET,))
    if readiness := portal.readiness:
        yield Section(partial(readiness_pages, portal, t), readiness.page)
    if fieldwork := portal.organisation.fieldwork:
        yield Section(partial(fieldwork_pages, portal, links.problems, t), below=(fieldwork.page,))
    yield Section(partial(_written, kept, catalogues))


def sections_at(addresses: Collection[str], found: Iterable[Section]) -> list[Section]:
    """The sections that have these addresses."""
    every = list(found)
    known = {page for page in addresses if any(one.has(page) for one in every)}
    return [
        one for one in every if any(one.has(page) for page in known) or (one.is_the_rest and known != set(addresses))
    ]


def known_addresses(portal: Portal) -> frozenset[str]:
    """The addresses that are known before a page is made: what is round each page asks for some."""
    dangers = {address.DANGERS} if portal.dangers.dangers else set()
    return frozenset({address.of_document(one.document.file) for one in portal.written_pages} | dangers)


def _one(make: Callable[..., Page], *given: object) -> list[Page]:
    return [make(*given)]


def _of_text(make: Callable[[Portal, Catalogue], Page], t: Catalogue) -> Make:
    return lambda own, _: [make(own, t)]


def _shown(portal: Portal) -> tuple[str, ...]:
    """The departments that the page of the components shows, with those that they know."""
    shown = {one.slug for one in shown_departments(portal)}
    return tuple(slug for slugs in groups_of(portal.departments) if shown & {*slugs} for slug in slugs)


def _of_items(kept: KeptPages, t: Catalogue) -> Iterator[Section]:
    """A page for each item: it names the departments that decided on it, or all where it is about what they take over."""
    every, decided = tuple(kept.portal.departments), deciders(kept.portal.departments)
    for item in kept.portal.items.values():
        slugs = every if item.taken_over else decided.get(item.id, ())
        make = partial(_item, item, t)
        yield Section(partial(kept.made, at := address.item(item.id), slugs, make), at)


def _item(item: Item, t: Catalogue, own: Portal, _: Links) -> list[Page]:
    return [item_page(item, own, t)]


def _of_guides(kept: KeptPages, t: Catalogue) -> Iterator[Section]:
    """A page for each guide: one that departments must allow names those that do."""
    every = tuple(kept.portal.departments)
    for guide in kept.portal.guides.values():
        slugs = every if guide.department_must_allow else ()
        yield Section(partial(kept.made, at := address.guide(guide.id), slugs, partial(_guide, guide, t)), at)


def _guide(guide: Guide, t: Catalogue, own: Portal, links: Links) -> list[Page]:
    return [guide_page(guide, own, links, t)]


def _written(kept: KeptPages, catalogues: Mapping[str, Catalogue]) -> Iterator[Page]:
    """The pages of docs/: nearly all have nothing of a department in them."""
    every = tuple(kept.portal.departments)
    for one in kept.portal.written_pages:
        slugs = every if is_of_departments(one) else ()
        yield from kept.made(one.document.file, slugs, partial(_document, one, catalogues))


def _document(written: WrittenPage, catalogues: Mapping[str, Catalogue], own: Portal, links: Links) -> list[Page]:
    return [written_page(written, own, links, catalogues)]


def _of_departments(kept: KeptPages, sheets: Sheets, t: Catalogue, same: Alike) -> Iterator[Section]:
    """A section for each group of departments that know each other."""
    for slugs in groups_of(kept.portal.departments):
        below, slug = tuple(map(address.department, slugs)), slugs[0]
        if same.leads(slug):
            yield Section(partial(_for_all, slug, same, kept, sheets, t), below=below, slug=slug)
        elif same.follows(slug):
            yield Section(_nothing, below=below, slug=slug)
        else:
            yield Section(partial(_group, slugs, kept, sheets, t), below=below)


def _nothing() -> tuple[Page, ...]:
    return ()


def _for_all(slug: str, same: Alike, kept: KeptPages, sheets: Sheets, t: Catalogue) -> tuple[Page, ...]:
    """The pages of the department that stands for one and all that are like it."""
    departments = {SLUG: stand_in(kept.portal.departments[slug])}
    prints = {SHARED: kept.portal.prints[SHARED], SLUG: same.prints[slug]}
    one = replace(kept, portal=replace(kept.portal, departments=departments, prints=prints))
    own = sheets.of((SLUG,))
    return one.made(f"{slug}/alike", (SLUG,), partial(_departments, own, t), sheets=own.said)


def _group(slugs: tuple[str, ...], kept: KeptPages, sheets: Sheets, t: Catalogue) -> tuple[Page, ...]:
    own = sheets.of(slugs)
    make = partial(_departments, own, t)
    return kept.made(slugs[0], slugs, make, sheets=own.said)


def _departments(sheets: Sheets, t: Catalogue, own: Portal, links: Links) -> list[Page]:
    return department_part(own, sheets, links, t)


def department_part(portal: Portal, sheets: Sheets, links: Links, t: Catalogue) -> list[Page]:
    """Every page that is about one of a portal's departments."""
    return [
        *department_pages(portal, t),
        *notices_pages(portal, sheets, t),
        *house_rules_pages(portal, links, t),
        *proposal_pages(portal, links, t),
        *version_pages(portal, t),
        *choose_pages(portal, t),
    ]
