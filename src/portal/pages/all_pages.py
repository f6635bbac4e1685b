"""The whole site as pages, with what only the whole can know: colliding addresses and dead links."""

import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping
from functools import partial

from portal.base.cache import Cache
from portal.base.parts import Parts
from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.markdown.links import Links
from portal.markdown.prose import render as render_prose
from portal.model.organisation import Organisation
from portal.model.portal import Portal
from portal.pages.dangers import drawings_of_dangers
from portal.pages.frame_ids import is_of_the_frame
from portal.pages.guides import guide_texts
from portal.pages.house_rules import house_rules_texts
from portal.pages.notices import Sheets
from portal.pages.page import Page
from portal.pages.proposals import proposal_texts
from portal.pages.readiness import report_ways_to_nowhere
from portal.pages.renamed_pages import renamed_pages
from portal.pages.rooms import drawings_of_rooms
from portal.pages.sections import sections, sections_at
from portal.pages.seen import Went, nothing_said, seen_pages
from portal.pages.tools import drawings_of_tools
from portal.pages.written import written_texts
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
    links = links_of(portal, problems)
    pages = [page for one in sections(portal, sheets, links, catalogues, parts) for page in one.make()]
    _check_together(pages, portal, links)
    return pages


def all_pages_seen(
    portal: Portal,
    sheets: Sheets,
    problems: Problems,
    catalogues: Mapping[str, Catalogue],
    cache: Cache | None = None,
    went: Went = nothing_said,
) -> list[Page]:
    """The same pages without their HTML, and the same problems: each is made and looked at, and none is held."""
    links = links_of(portal, problems)
    pages = seen_pages(portal, sheets, links, catalogues, cache, went)
    _check_together(pages, portal, links)
    return pages


def _check_together(pages: list[Page], portal: Portal, links: Links) -> None:
    """Report what only the whole can know."""
    problems = links.problems
    _report_collisions(pages, problems)
    addresses = {page.address for page in pages}
    _report_menu_without_page(portal.organisation, addresses, problems)
    report_ways_to_nowhere(portal, addresses, problems)
    _report_same_titles(pages, problems)
    _report_same_ids(pages, problems)
    links.report_dead({page.address: partial(_anchors, page) for page in reversed(pages)})
    links.shown.update(drawings_of_dangers(portal), drawings_of_rooms(portal), drawings_of_tools(portal))
    links.note_unused()


def pages_at(
    addresses: Collection[str],
    portal: Portal,
    sheets: Sheets,
    problems: Problems,
    catalogues: Mapping[str, Catalogue],
    others: Mapping[str, Page] | None,
    parts: Parts | None = None,
) -> list[Page]:
    """The pages at some addresses, before all others are made. Dead links are reported, those that lead to none of them nor
    of `others`: address → page; where these are not known, none is.
    """
    links = links_of(portal, problems)
    made = [
        page
        for one in sections_at(addresses, sections(portal, sheets, links, catalogues, parts))
        for page in one.make()
    ]
    if others is not None:
        links.report_dead({page.address: partial(_anchors, page) for page in [*others.values(), *made]})
    return [page for page in made if page.address in addresses]


def links_of(portal: Portal, problems: Problems) -> Links:
    """What resolves the links of a portal's texts."""
    return Links(frozenset(portal.pictures), problems, frozenset(portal.files), renamed_pages(portal))


def _anchors(page: Page) -> frozenset[str]:
    return page.anchors


def check_links(portal: Portal, problems: Problems) -> None:
    """Report what is wrong with links and pictures when other problems keep the pages from being made."""
    links = links_of(portal, problems)
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
