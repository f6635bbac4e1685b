"""The whole site as pages, with what only the whole can know: colliding addresses and dead links."""

import re
import unicodedata

from portal.model.portal import Portal
from portal.pages.departments import department_pages, departments_page
from portal.pages.front import find_page, front_page
from portal.pages.guides import guide_pages
from portal.pages.house_rules import house_rules_pages
from portal.pages.items import item_pages, table_page
from portal.pages.links import Links
from portal.pages.page import Page
from portal.pages.written import written_pages
from portal.problems import Place, Problems, quote

ID = re.compile(r'\bid="([^"]+)"')


def all_pages(portal: Portal, problems: Problems) -> list[Page]:
    """Every page of the site; dead links and two pages with one address are told as problems."""
    links = Links(frozenset(portal.pictures), problems)
    pages = [
        front_page(portal),
        find_page(portal),
        table_page(portal),
        *item_pages(portal),
        departments_page(portal),
        *department_pages(portal),
        *house_rules_pages(portal, links),
        *guide_pages(portal, links),
        *written_pages(portal, links),
    ]
    _tell_collisions(pages, problems)
    links.tell_dead({page.address: lambda page=page: anchors(page) for page in pages})
    return pages


def anchors(page: Page) -> set[str]:
    """The ids on a page that a link can lead to."""
    return set(ID.findall(page.html))


def _tell_collisions(pages: list[Page], problems: Problems) -> None:
    first: dict[str, Page] = {}
    for page in pages:
        key = unicodedata.normalize("NFC", page.address).casefold()
        if key in first:
            problems.add(
                Place(page.edit), f"Adressen {page.address} bruges også af {quote(first[key].edit)}. Omdøb den ene fil."
            )
        first.setdefault(key, page)
