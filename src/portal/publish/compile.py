"""The whole way through the house in one function: read → check → answer → pages → ledger."""

from datetime import date
from pathlib import Path

from portal.base.problems import ContentError, Problems
from portal.check.content import read_portal
from portal.ledger.ledger import current_addresses, moved_pages
from portal.ledger.moved_anchors import keep_addresses
from portal.ledger.short_addresses import check_short, short_addresses
from portal.model.portal import Portal
from portal.notices.forms import empty_forms
from portal.notices.store import ready_notices
from portal.pages.all_pages import all_pages, check_links
from portal.pages.notices import Sheets
from portal.pages.page import Site
from portal.texts.catalogue import catalogue


def compile_site(root: Path, today: date | None = None) -> Site:
    """The site of a project folder. Raises ContentError with every problem when there is one."""
    problems = Problems()
    portal = read_portal(root, problems, today)
    if problems:
        check_links(portal, problems)
        raise ContentError(problems)
    return _site(root, portal, problems)


def _site(root: Path, portal: Portal, problems: Problems) -> Site:
    catalogues = {one: catalogue(one, portal.own_texts.get(one, "")) for one in portal.organisation.languages}
    t = catalogues[portal.language]
    printed = ready_notices(root, portal, t)
    forms = {slug: empty_forms(department, portal, t) for slug, department in portal.departments.items()}
    pages = all_pages(portal, Sheets(forms, printed), problems, catalogues)
    shorts = tuple(short_addresses(portal))
    check_short(portal, shorts, problems)
    addresses = current_addresses(portal, pages, shorts)
    pages = keep_addresses(portal, pages, addresses, problems, t)
    if problems:
        raise ContentError(problems)
    return Site(
        portal=portal,
        catalogues=catalogues,
        pages=tuple(pages),
        addresses=addresses,
        short=shorts,
        moved=moved_pages(portal, addresses),
        printed=printed,
        notes=tuple(problems.note_lines()),
    )
