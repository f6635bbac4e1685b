"""Names of files and folders that become addresses: each part must be one that can be printed and typed."""

import re
from pathlib import PurePosixPath

from portal.addresses import address, short
from portal.addresses.address import LONGEST_SLUG, SLUG
from portal.base.problems import Place, Problems, quote
from portal.base.slugs import slug as slug_of
from portal.check.drawing_words import language_of_list
from portal.read.tree import Tree

PART = re.compile(SLUG)
PAGES, DEPARTMENTS = "docs/", "content/departments/"
FORMS = "admin"
"""A page of the portal that is among its files, not its pages: another of this name would be lost in silence."""
TAKEN = frozenset(
    start.strip("/")
    for start in (address.TABLE, address.DEPARTMENTS, address.HOUSE_RULES, address.FIND, short.GUIDES, short.PLACES)
) | {"assets", "data", FORMS}
"""First parts of addresses that the portal gives away itself; below them a page or a picture could take the place of a
printed address, a department's page or a file."""


def check_names(tree: Tree, departments: list[str], problems: Problems) -> None:
    """Report every page and department whose name makes no address, and every text in docs/ that nothing reads."""
    for slug in departments:
        if not _is_address(slug) and not problems.about(DEPARTMENTS + slug):
            problems.add(Place(DEPARTMENTS + slug), _advice(slug))
    for path in tree.under(PAGES.rstrip("/"), ""):
        if path.endswith((".yml", ".txt")) and not language_of_list(path):
            right = PurePosixPath(path.removesuffix(".txt")).name if path.endswith(".md.txt") else ""
            what = f"Kald den {quote(right)}." if right else "I docs kan der ligge sider (.md) og billeder."
            problems.add(Place(path), f"Filen bliver ikke læst. {what}")
        elif path.endswith(".md"):
            parts = PurePosixPath(path.removeprefix(PAGES)).with_suffix("").parts
            for part in parts:
                if not _is_address(part):
                    problems.add(Place(path), _advice(part))
        if is_taken(path.removeprefix(PAGES)):
            problems.add(Place(path), "Mappen hører til portalens egne adresser. Læg filen et andet sted i docs.")
        elif path == f"{PAGES}{FORMS}.md":
            problems.add(Place(path), "Navnet hører til portalens egne adresser. Kald filen noget andet.")


def is_taken(path: str) -> bool:
    """Whether a path on the site, without its first slash, lies where the portal writes files of its own."""
    first, below, _ = path.partition("/")
    return bool(below) and first in TAKEN


def _is_address(part: str) -> bool:
    return len(part) <= LONGEST_SLUG and PART.fullmatch(part) is not None


def _advice(part: str) -> str:
    right = slug_of(part)[:LONGEST_SLUG].strip("-")
    return f"{quote(part)} kan ikke stå i en adresse. Skriv {quote(right)}."
