"""Checks that no published address dies, and lets anchors that have moved stay findable on their page."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from portal.addresses.moved import Moved
from portal.base.problems import Problems
from portal.ledger.ledger import check_ledger
from portal.ledger.redirects import check_redirects
from portal.ledger.renames import check_renames, ways_of
from portal.model.portal import Portal
from portal.pages.page import Addresses, Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue


def check_addresses(portal: Portal, current: Addresses, problems: Problems) -> None:
    """Report every redirect that can't work and every published address that would die."""
    check_redirects(portal.redirects, current, current.pages, problems)
    check_renames(portal, current, problems)
    check_ledger(portal, current, ways_of(portal), problems)


def with_moved_anchors(pages: Iterable[Page], moved: Moved, current: Addresses, t: Catalogue) -> list[Page]:
    """The pages; where anchors have moved away from one, it says where to."""
    return [
        _with_moved(page, moved.anchors[page.address], current, t) if page.address in moved.anchors else page
        for page in pages
    ]


def _with_moved(page: Page, moved: Mapping[str, str], current: Addresses, t: Catalogue) -> Page:
    lines = [(anchor, goal, current.title_of(goal)) for anchor, goal in moved.items()]
    return replace(page, html=page.html + render("moved.html", page.address, t, moved=lines))
