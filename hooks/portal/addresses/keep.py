"""Checks that no published address dies, and lets anchors that have moved stay findable on their page."""

from collections.abc import Callable
from dataclasses import replace

from portal.addresses.ledger import check_ledger, current_addresses, vanished
from portal.addresses.redirects import Ways, check_redirects
from portal.addresses.short import check_short
from portal.model.portal import Portal
from portal.pages import address
from portal.pages.page import Page
from portal.pages.templates import render
from portal.problems import Problems

Anchors = Callable[[Page], set[str]]


def keep_addresses(portal: Portal, pages: list[Page], anchors: Anchors, problems: Problems) -> list[Page]:
    """The pages, those with moved anchors completed; every address that would die is told as a problem."""
    current = current_addresses(portal, pages, anchors)
    check_short(portal, problems)
    check_redirects(portal.redirects, current, {page.address for page in pages}, problems)
    ways = Ways(portal.redirects)
    check_ledger(portal.ledger, current, ways, problems)
    return pages if problems else [_with_moved(page, _moved(page, portal, ways, current), pages) for page in pages]


def _moved(page: Page, portal: Portal, ways: Ways, current: set[str]) -> dict[str, str]:
    """The anchors that once stood on the page, and where each leads now."""
    here = f"{page.address}#"
    old = [one for one in vanished(portal.ledger, current) if one.startswith(here)] if portal.ledger else []
    return {one.removeprefix(here): ways.goal(one, current) or page.address for one in old}


def _with_moved(page: Page, moved: dict[str, str], pages: list[Page]) -> Page:
    if not moved:
        return page
    titles = {other.address: other.title for other in pages}
    lines = [(anchor, goal, _title(goal, titles, pages)) for anchor, goal in moved.items()]
    return replace(page, html=page.html + render("moved.html", page.address, moved=lines))


def _title(goal: str, titles: dict[str, str], pages: list[Page]) -> str:
    """The heading of the new place, else its page's title."""
    page, _, anchor = goal.partition("#")
    headings = next((other.headings for other in pages if other.address == page), ())
    return next((title for _, id_, title in headings if id_ == anchor), titles.get(page, address.FRONT))
