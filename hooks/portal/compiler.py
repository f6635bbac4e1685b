"""The whole way through the house in one function: read → check → answer → pages."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from portal.check.content import read_portal
from portal.model.portal import Portal
from portal.notices.shelf import printed
from portal.pages.page import Page
from portal.pages.site import all_pages, check_links
from portal.problems import ContentError, Problems


@dataclass(frozen=True)
class Site:
    """A compiled site: the model, its pages, and what is worth knowing but stops nothing."""

    portal: Portal
    pages: list[Page]
    notes: list[str]


def compile_site(root: Path, today: date | None = None) -> Site:
    """The site of a project folder. Raises ContentError with every problem when there is one."""
    problems = Problems()
    portal = read_portal(root, problems, today)
    if problems:
        check_links(portal, problems)
    if portal and not problems:
        portal = replace(portal, printed=printed(root, portal))
    pages = [] if problems else all_pages(portal, problems)
    if problems:
        raise ContentError(problems)
    return Site(portal, pages, problems.note_lines())
