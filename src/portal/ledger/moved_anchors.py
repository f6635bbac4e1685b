"""Checks that no published address dies, and lets anchors that have moved stay findable on their page."""

from collections.abc import Collection
from dataclasses import replace

from portal.base.problems import Problems
from portal.ledger.ledger import check_ledger, vanished
from portal.ledger.redirects import RedirectMap, check_redirects
from portal.model.portal import Portal
from portal.pages.page import Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue


def keep_addresses(
    portal: Portal, pages: list[Page], current: Collection[str], problems: Problems, t: Catalogue
) -> list[Page]:
    """The pages, those with moved anchors completed; every address that would die is reported as a problem."""
    check_redirects(portal.redirects, current, {page.address for page in pages}, problems)
    ways = RedirectMap(portal.redirects)
    check_ledger(portal.ledger, current, ways, problems)
    if problems:
        return pages
    moved = _moved(portal, ways, current)
    titles = {page.address: page.title for page in pages}
    return [_with_moved(page, moved[page.address], titles, t) if page.address in moved else page for page in pages]


def _moved(portal: Portal, ways: RedirectMap, current: Collection[str]) -> dict[str, dict[str, str]]:
    """Page → the anchors that once stood on it and are gone → where each leads now."""
    found: dict[str, dict[str, str]] = {}
    for old in vanished(portal.ledger, current):
        page, mark, anchor = old.partition("#")
        if mark and page in current:
            found.setdefault(page, {})[anchor] = ways.goal(old, current) or page
    return found


def _with_moved(page: Page, moved: dict[str, str], titles: dict[str, str], t: Catalogue) -> Page:
    lines = [(anchor, goal, titles.get(goal.partition("#")[0], page.title)) for anchor, goal in moved.items()]
    return replace(page, html=page.html + render("moved.html", page.address, t, moved=lines))
