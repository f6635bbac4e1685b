"""The whole way through the house in one function: read → check → answer → pages → ledger."""

from datetime import date
from pathlib import Path

from portal.base.problems import ContentError, Problems
from portal.check.content import read_portal
from portal.ledger.current import current_addresses
from portal.ledger.moved_anchors import check_addresses, with_moved_anchors
from portal.ledger.moves import moved
from portal.ledger.short_addresses import short_addresses
from portal.ledger.short_names import check_short
from portal.model.portal import Portal
from portal.notices.forms import empty_forms
from portal.notices.store import ready_notices
from portal.pages.all_pages import all_pages, check_links
from portal.pages.notices import Sheets
from portal.pages.page import Site
from portal.publish.stages import Stages, Step
from portal.texts.catalogue import catalogue


def compile_site(root: Path, today: date | None = None, stages: Stages | None = None) -> Site:
    """The site of a project folder. Raises ContentError with every problem when there is one."""
    problems, stages = Problems(), stages or Stages()
    with stages.stage(Step.READ):
        portal = read_portal(root, problems, today)
        if problems:
            check_links(portal, problems)
            raise ContentError(problems)
    with stages.stage(Step.PAGES):
        return _site(root, portal, problems)


def _site(root: Path, portal: Portal, problems: Problems) -> Site:
    catalogues = {one: catalogue(one, portal.own_texts.get(one, "")) for one in portal.organisation.languages}
    t = catalogues[portal.language]
    printed = ready_notices(root, portal, t)
    forms = {slug: empty_forms(department, portal, t) for slug, department in portal.departments.items()}
    pages = all_pages(portal, Sheets(forms, printed), problems, catalogues)
    check_short(portal, problems)
    addresses = current_addresses(portal, pages)
    check_addresses(portal, addresses, problems)
    if problems:
        raise ContentError(problems)
    now_at = moved(portal, addresses)
    pages = with_moved_anchors(pages, now_at, addresses, t)
    return Site(
        portal=portal,
        catalogues=catalogues,
        pages=tuple(pages),
        addresses=current_addresses(portal, pages),
        short=tuple(short_addresses(portal)),
        moved=now_at,
        printed=printed,
        notes=tuple(problems.note_lines()),
    )
