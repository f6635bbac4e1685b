"""The whole site as pages, with what only the whole can know: colliding addresses and dead links."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial

from portal.base.parts import Parts
from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.markdown.links import Links
from portal.markdown.prose import render as render_prose
from portal.model.alone import alone
from portal.model.groups import groups_of
from portal.model.organisation import Organisation
from portal.model.portal import Portal
from portal.pages.compare import compare_page
from portal.pages.compose import compose_page
from portal.pages.dangers import danger_page, drawings_of_dangers
from portal.pages.departments import department_pages, departments_page
from portal.pages.design_system import design_system_page
from portal.pages.fieldwork import fieldwork_pages
from portal.pages.find import find_page
from portal.pages.frame_ids import is_of_the_frame
from portal.pages.front import front_page
from portal.pages.guides import guide_pages, guide_texts
from portal.pages.house_rules import house_rules_pages, house_rules_texts, standard_house_rules_page
from portal.pages.items import item_pages, table_page
from portal.pages.net import net_pages
from portal.pages.notices import Sheets, notices_pages
from portal.pages.page import Page
from portal.pages.parts import pages_of_departments
from portal.pages.proposals import proposal_pages, proposal_texts
from portal.pages.readiness import readiness_pages, report_ways_to_nowhere
from portal.pages.renamed_pages import renamed_pages
from portal.pages.rooms import drawings_of_rooms, room_pages
from portal.pages.sources import sources_pages
from portal.pages.status import status_page
from portal.pages.versions import choose_pages, version_pages
from portal.pages.written import written_pages, written_texts
from portal.texts.catalogue import Catalogue


def all_pages(
    portal: Portal,
    sheets: Sheets,
    problems: Problems,
    catalogues: Mapping[str, Catalogue],
    parts: Parts | None = None,
) -> list[Page]:
    """Every page of the site; dead links and two pages with one address are reported as problems. `parts`: where those of
    departments are kept; None keeps nothing, for a portal that is not as it was read.
    """
    links, t = _links(portal, problems), catalogues[portal.language]
    pages = [
        front_page(portal, t),
        find_page(portal, t),
        *danger_page(portal, t),
        table_page(portal, t),
        *item_pages(portal, t),
        *room_pages(portal, t),
        compare_page(portal, t),
        compose_page(portal, t),
        departments_page(portal, t),
        standard_house_rules_page(portal, links, t),
        *_of_departments(portal, sheets, links, t, parts),
        *guide_pages(portal, links, t),
        *sources_pages(portal, t),
        *net_pages(portal, t),
        *readiness_pages(portal, t),
        status_page(portal, t),
        design_system_page(portal, t),
        *fieldwork_pages(portal, problems, t),
        *written_pages(portal, links, catalogues),
    ]
    _report_collisions(pages, problems)
    addresses = {page.address for page in pages}
    _report_menu_without_page(portal.organisation, addresses, problems)
    report_ways_to_nowhere(portal, addresses, problems)
    _report_same_titles(pages, problems)
    _report_same_ids(pages, problems)
    links.report_dead({page.address: partial(_anchors, page) for page in reversed(pages)})
    links.shown.update(drawings_of_dangers(portal), drawings_of_rooms(portal))
    links.note_unused()
    return pages


def _of_departments(portal: Portal, sheets: Sheets, links: Links, t: Catalogue, parts: Parts | None) -> Iterable[Page]:
    make = partial(department_part, t=t)
    if parts:
        return pages_of_departments(portal, sheets, links, parts, make)
    groups = groups_of(portal.departments)
    return (page for slugs in groups for page in make(alone(portal, slugs), sheets.of(slugs), links))


def department_part(portal: Portal, sheets: Sheets, links: Links, t: Catalogue) -> list[Page]:
    """Every page that is about one department."""
    return [
        *department_pages(portal, t),
        *notices_pages(portal, sheets, t),
        *house_rules_pages(portal, links, t),
        *proposal_pages(portal, links, t),
        *version_pages(portal, t),
        *choose_pages(portal, t),
    ]


def _links(portal: Portal, problems: Problems) -> Links:
    return Links(frozenset(portal.pictures), problems, frozenset(portal.files), renamed_pages(portal))


def _anchors(page: Page) -> frozenset[str]:
    return page.anchors


def check_links(portal: Portal, problems: Problems) -> None:
    """Report what is wrong with links and pictures when other problems keep the pages from being made."""
    links = _links(portal, problems)
    for file, text, line, here in (
        *house_rules_texts(portal),
        *proposal_texts(portal),
        *guide_texts(portal),
        *written_texts(portal),
    ):
        render_prose(text, links.resolver(file, text, line, here))
    known = portal.known
    links.report_unknown(
        {"vejledninger": known.guides, "hvem-ordner-hvad": known.items, "afdelinger": known.departments}
    )


def _report_menu_without_page(organisation: Organisation, addresses: set[str], problems: Problems) -> None:
    """The menu is on every page: a dead link in it would be dead everywhere."""
    for field in ("menu", "footer"):
        for number, entry in enumerate(getattr(organisation, field)):
            if entry.page not in addresses:
                place = organisation.place(field, number, "page")
                problems.add(place, f"Siden {quote(entry.page)} findes ikke. {suggestion(entry.page, addresses)}")


def _report_same_titles(pages: list[Page], problems: Problems) -> None:
    """Two pages of one title can't be reported apart in a list of results, a bookmark or a tab."""
    first: dict[str, Page] = {}
    for page in pages:
        other = first.setdefault(page.title.casefold(), page)
        if other is not page and other.address != page.address:
            problems.add(
                Place(page.edit),
                f"Titlen {quote(page.title)} bruges også af {other.address}. Giv siden en anden titel.",
            )


def _report_same_ids(pages: list[Page], problems: Problems) -> None:
    """A heading can take the anchor of one of the page's own parts; a link to it would lead to the first."""
    for page in pages:
        for anchor, times in Counter(page.ids).items():
            if times > 1:
                problems.add(
                    Place(page.edit),
                    f"Ankeret {quote('#' + anchor)} står {times} gange på {page.address}. "
                    "Omdøb overskriften, eller brug tegningen én gang.",
                )
            elif is_of_the_frame(anchor):
                problems.add(
                    Place(page.edit),
                    f"Ankeret {quote('#' + anchor)} på {page.address} bruger siden selv. Omdøb overskriften.",
                )


def _report_collisions(pages: list[Page], problems: Problems) -> None:
    first: dict[str, Page] = {}
    for page in pages:
        key = unicodedata.normalize("NFC", page.address).casefold()
        if key in first:
            problems.add(
                Place(page.edit), f"Adressen {page.address} bruges også af {quote(first[key].edit)}. Omdøb den ene fil."
            )
        first.setdefault(key, page)
