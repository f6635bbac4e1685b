"""The site in sections: pages that are made together, each section alone, so that any can be made before the others."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from portal.addresses import address
from portal.base.parts import Parts
from portal.markdown.links import Links
from portal.model.groups import groups_of
from portal.model.portal import Portal
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
from portal.pages.parts import pages_of_group
from portal.pages.proposals import proposal_pages
from portal.pages.readiness import readiness_pages
from portal.pages.rooms import room_pages
from portal.pages.sources import sources_pages
from portal.pages.status import status_page
from portal.pages.versions import choose_pages, version_pages
from portal.pages.written import written_pages
from portal.texts.catalogue import Catalogue


@dataclass(frozen=True)
class Section:
    """What makes pages, and where they are: `at` one address, or `below` some; with neither, wherever no other is."""

    make: Callable[[], Iterable[Page]]
    at: str = ""
    below: tuple[str, ...] = ()

    def has(self, page: str) -> bool:
        """Whether an address is one of this section's."""
        return page == self.at or page.startswith(self.below or "\n")

    @property
    def is_the_rest(self) -> bool:
        """Whether it has what no other has."""
        return not (self.at or self.below)


def sections(
    portal: Portal, sheets: Sheets, links: Links, catalogues: Mapping[str, Catalogue], parts: Parts | None
) -> Iterator[Section]:
    """All sections of the site, in the order of its pages."""
    t = catalogues[portal.language]
    single: dict[str, Callable[[Portal, Catalogue], Page]] = {
        address.FRONT: front_page,
        address.FIND: find_page,
        address.TABLE: table_page,
        address.COMPARE: compare_page,
        address.COMPOSE: compose_page,
        address.DEPARTMENTS: departments_page,
        address.GUIDES: guides_page,
        address.DESIGN_SYSTEM: design_system_page,
    }
    for at, make in single.items():
        yield Section(partial(_one, make, portal, t), at)
    yield Section(partial(_one, status_page, portal, t, parts), address.STATUS)
    yield Section(partial(danger_page, portal, t), address.DANGERS)
    for item in portal.items.values():
        yield Section(partial(_one, item_page, item, portal, t), address.item(item.id))
    yield Section(partial(room_pages, portal, t), below=(address.ROOMS,))
    yield Section(partial(_one, standard_house_rules_page, portal, links, t), address.HOUSE_RULES)
    yield from _of_departments(portal, sheets, links, t, parts)
    for guide in portal.guides.values():
        yield Section(partial(_one, guide_page, guide, portal, links, t), address.guide(guide.id))
    yield Section(partial(sources_pages, portal, t), below=(address.SOURCES,))
    yield Section(partial(net_pages, portal, t), below=(address.NET,))
    if readiness := portal.readiness:
        yield Section(partial(readiness_pages, portal, t), readiness.page)
    if fieldwork := portal.organisation.fieldwork:
        yield Section(partial(fieldwork_pages, portal, links.problems, t), below=(fieldwork.page,))
    yield Section(partial(written_pages, portal, links, catalogues))


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


def _of_departments(
    portal: Portal, sheets: Sheets, links: Links, t: Catalogue, parts: Parts | None
) -> Iterator[Section]:
    """A section for each group of departments that know each other."""
    given = links.given
    for slugs in groups_of(portal.departments):
        make = partial(pages_of_group, slugs, portal, sheets, links, given, parts, partial(department_part, t=t))
        yield Section(make, below=tuple(map(address.department, slugs)))


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
