"""The addresses that the site has now."""

from collections.abc import Iterable

from portal.addresses import address, short
from portal.model.portal import Portal
from portal.pages.page import Addresses, Page


def current_addresses(portal: Portal, pages: Iterable[Page]) -> Addresses:
    """The addresses of a portal with these pages."""
    names = {short.page(department.short_name) for department in portal.departments.values()}
    guides = {short.guide(one) for one in portal.guides}
    return Addresses(pages, frozenset(names | guides | {short.item(one) for one in portal.items}))


def pages_of(slug: str, pages: Iterable[str]) -> set[str]:
    """What is after a department's own address in those of its pages: `husorden/`, `hvem-ordner-hvad/` …"""
    home = address.department(slug)
    return {page.removeprefix(home) for page in pages if page.startswith(home) and page != home}
