"""The whole way through the house in one function: read → check → answer → pages → ledger."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from portal.base.cache import Cache
from portal.base.parts import Parts
from portal.base.problems import ContentError, Problems
from portal.base.uncollected import uncollected
from portal.check.content import Change, read_portal
from portal.ledger.current import current_addresses
from portal.ledger.moved_anchors import check_addresses, with_moved_anchors
from portal.ledger.moves import moved
from portal.ledger.short_addresses import short_addresses
from portal.ledger.short_names import check_short
from portal.model.portal import Portal
from portal.notices.forms import empty_forms
from portal.notices.store import ready_notices
from portal.pages.all_pages import all_pages, all_pages_seen, check_links
from portal.pages.notices import Sheets
from portal.pages.page import Addresses, Page, Site
from portal.pages.seen import Went, nothing_said
from portal.publish.stages import Stages, Step
from portal.texts.catalogue import Catalogue, catalogue


@dataclass(frozen=True)
class Content:
    """What was read and has no mistake by itself: the portal, and what is worth knowing of it."""

    portal: Portal
    problems: Problems

    @property
    def catalogues(self) -> dict[str, Catalogue]:
        """The words of the interface by language."""
        own = self.portal.own_texts
        return {one: catalogue(one, own.get(one, "")) for one in self.portal.organisation.languages}


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
    stages = stages or Stages()
    with stages.stage(Step.READ):
        content = read_content(root, today, cache)
    with stages.stage(Step.PAGES):
        return site_of(root, content, parts)


@uncollected()
def read_content(
    root: Path, today: date | None = None, cache: Cache | None = None, change: Change | None = None
) -> Content:
    """The content of a project folder, checked, as it is or as a change will make it. Raises ContentError with every problem
    when there is one.
    """
    problems = Problems()
    portal = read_portal(root, problems, today, change, cache)
    if problems:
        check_links(portal, problems)
        raise ContentError(problems)
    return Content(portal, problems)


@dataclass(frozen=True)
class Checked:
    """Content without a mistake: how many pages are made of it, and what is worth knowing of it."""

    portal: Portal
    pages: int
    notes: tuple[str, ...]


@uncollected()
def check_site(
    root: Path,
    today: date | None = None,
    stages: Stages | None = None,
    cache: Cache | None = None,
    went: Went = nothing_said,
    change: Change | None = None,
) -> Checked:
    """Look at all that `compile_site` makes, or would make after a change, and hold no finished page. Raises ContentError with
    every problem when there is one. `went` hears how far it is.
    """
    stages = stages or Stages()
    with stages.stage(Step.READ):
        content = read_content(root, today, cache, change)
    with stages.stage(Step.PAGES):
        made = _made(root, content, partial(all_pages_seen, cache=cache, went=went))
        moved(content.portal, made.current)
    return Checked(content.portal, len(made.pages), tuple(content.problems.note_lines()))


@uncollected()
def site_of(root: Path, content: Content, parts: Parts | None = None) -> Site:
    """The site that is made of it. Raises ContentError with every problem when there is one."""
    portal, catalogues = content.portal, content.catalogues
    made = _made(root, content, partial(all_pages, parts=parts))
    now_at = moved(portal, made.current)
    pages = tuple(with_moved_anchors(made.pages, now_at, made.current, catalogues[portal.language]))
    return Site(
        portal,
        catalogues,
        pages,
        addresses=current_addresses(portal, pages),
        printed=made.printed,
        short=tuple(short_addresses(portal)),
        moved=now_at,
        notes=tuple(content.problems.note_lines()),
    )


class _Made(NamedTuple):
    """Pages without a mistake, with all addresses that there are then and the PDFs that lie ready."""

    pages: list[Page]
    current: Addresses
    printed: Mapping[str, Path]


def _made(root: Path, content: Content, make: Callable[..., list[Page]]) -> _Made:
    """What is made of the content, checked. ContentError when something is wrong with it."""
    portal, problems, catalogues = content.portal, content.problems, content.catalogues
    printed = ready_notices(root, portal, catalogues[portal.language])
    made = make(portal, sheets_of(content, printed), problems, catalogues)
    check_short(portal, problems)
    check_addresses(portal, current := current_addresses(portal, made), problems)
    if problems:
        raise ContentError(problems)
    return _Made(made, current, printed)


def sheets_of(content: Content, printed: Mapping[str, Path]) -> Sheets:
    """What there is to print in each department; `printed` are the PDFs that lie ready."""
    t = content.catalogues[content.portal.language]
    return Sheets(partial(empty_forms, t=t), printed, bool(printed))
