"""Which items a page of the site answers for, so that engines that find pages are scored like one that finds items."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from portal.addresses import address
from portal.publish.compile import compile_site

ItemsOf = Callable[[str], frozenset[str]]
"""A link (with or without host) → the items it answers for."""


def items_of(project: Path) -> ItemsOf:
    """The function for a project's content: item pages and rows, and guides by the items they name."""
    portal = compile_site(project).portal
    known = {address.item(item): frozenset([item]) for item in portal.items}
    known |= {f"{address.TABLE}#{item}": frozenset([item]) for item in portal.items}
    known |= {address.guide(guide.id): frozenset(guide.items) for guide in portal.guides.values()}

    def find(link: str) -> frozenset[str]:
        parts = urlsplit(link)
        path = "/" + parts.path.lstrip("./").removesuffix("index.html")
        return known.get(f"{path}#{parts.fragment}") or known.get(path) or frozenset()

    return find
