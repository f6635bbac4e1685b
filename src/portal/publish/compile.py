"""The whole way through the house in one function: read → check → answer → pages → ledger."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from portal.base.cache import Cache
from portal.base.parts import Parts
from portal.base.problems import ContentError, Problems
from portal.base.uncollected import uncollected
from portal.check.content import read_part, read_portal
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


@uncollected()
def compile_site(
    root: Path,
    today: date | None = None,
    stages: Stages | None = None,
    cache: Cache | None = None,
    parts: Parts | None = None,
) -> Site:
    """The site of a project folder. Raises ContentError with every problem when there is one. `cache` keeps what is slow
    to read, `parts` what is made of each department.
    """
    problems, stages = Problems(), stages or Stages()
    with stages.stage(Step.READ):
        portal = read_portal(root, problems, today, cache=cache)
        if problems:
            check_links(portal, problems)
            raise ContentError(problems)
    with stages.stage(Step.PAGES):
        return _site(root, portal, problems, parts)


@uncollected()
def compile_part(root: Path, departments: frozenset[str], problems: Problems) -> Site:
    """The site as if the organisation had these departments alone: in a time that the others have no part in.

    For a look at what was saved. What was published and is gone is not looked for. Problems are reported, those that come
    from the departments that are left out among them; it may fail in any way where there are some.
    """
    return _pages(root, read_part(root, departments, problems), problems)


def _site(root: Path, portal: Portal, problems: Problems, parts: Parts | None) -> Site:
    site = _pages(root, portal, problems, parts)
    check_short(portal, problems)
    check_addresses(portal, site.addresses, problems)
    if problems:
        raise ContentError(problems)
    now_at = moved(portal, site.addresses)
    pages = with_moved_anchors(site.pages, now_at, site.addresses, site.texts)
    return replace(
        site,
        pages=tuple(pages),
        addresses=current_addresses(portal, pages),
        short=tuple(short_addresses(portal)),
        moved=now_at,
        notes=tuple(problems.note_lines()),
    )


def _pages(root: Path, portal: Portal, problems: Problems, parts: Parts | None = None) -> Site:
    """The site before anything is known of what was published."""
    catalogues = {one: catalogue(one, portal.own_texts.get(one, "")) for one in portal.organisation.languages}
    t = catalogues[portal.language]
    printed = ready_notices(root, portal, t)
    forms = {slug: empty_forms(department, portal, t) for slug, department in portal.departments.items()}
    pages = tuple(all_pages(portal, Sheets(forms, printed, bool(printed)), problems, catalogues, parts))
    return Site(portal, catalogues, pages, current_addresses(portal, pages), printed=printed)
