"""A finished page and the whole compiled site, before any site generator has seen them.

The model is named for the types alone: the process that puts pages into their frame needs none of it, and loading it costs
more than framing a hundred pages.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING

from portal.addresses.moved import Moved

if TYPE_CHECKING:
    from portal.addresses.short import Short
    from portal.model.portal import Portal
    from portal.texts.catalogue import Catalogue

NOTHING_MOVED = Moved()
FIELDWORK = "fieldwork"
"""The kind of the pages of the field: it brings their policy and their scripts."""
ID = re.compile(r'id="([^"]+)"')


@dataclass(frozen=True)
class Page:
    """One page: `address` is its place on the site, `edit` the file an editor opens, `headings` its contents.

    `kind` names the layout (it becomes a class on the page), `department` the department it is about, if any,
    `language` its language where it is not the site's, and `heading` what is over the page where that is shorter than
    its title in a list or a tab.
    """

    address: str
    title: str
    description: str
    kind: str
    html: str
    edit: str
    headings: tuple[tuple[int, str, str], ...] = ()
    department: str | None = None
    language: str | None = None
    heading: str | None = None

    @property
    def file(self) -> str:
        """The Markdown file a generator would make the page from: `/find/` → `find/index.md`."""
        return f"{self.address.lstrip('/')}index.md"

    @property
    def output(self) -> str:
        """The file it is on the site: `/find/` → `find/index.html`."""
        return f"{self.address.lstrip('/')}index.html"

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every id in its HTML, in order, double ones twice. To look for the few ids first, and then whether each is in a tag,
        costs a fifth of looking through all tags.
        """
        return tuple(one[1] for one in ID.finditer(self.html) if self._is_in_a_tag(one.start()))

    def _is_in_a_tag(self, at: int) -> bool:
        """Whether an attribute begins at a place of its HTML."""
        before = self.html.rfind("<", 0, at), self.html.rfind(">", 0, at)
        return before[0] > before[1] and self.html[at - 1].isspace()

    def with_ids(self, ids: tuple[str, ...]) -> Page:
        """Itself, told which ids its HTML has; those of all departments are nearly the same, and held once."""
        self.__dict__["ids"] = _held_once(ids)
        return self

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The ids that a link can lead to."""
        return frozenset(self.ids)


@lru_cache(maxsize=10_000)
def _held_once(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(intern, ids))


class Addresses(Container[str]):
    """What can be linked or printed: pages, anchors on them, short addresses. Asked, never listed: they would be as many as
    departments times items.
    """

    def __init__(self, pages: Iterable[Page], shorts: Collection[str]) -> None:
        self.pages: Mapping[str, Page] = {page.address: page for page in pages}
        self.shorts = shorts

    def title_of(self, goal: str) -> str:
        """The heading that an address leads to, else its page; the address itself where there is none."""
        address, _, anchor = goal.partition("#")
        if (page := self.pages.get(address)) is None:
            return goal
        return next((title for _, name, title in page.headings if name == anchor), page.title)

    def __contains__(self, asked: object) -> bool:
        page, mark, anchor = str(asked).partition("#")
        if mark:
            return page in self.pages and anchor in self.pages[page].anchors
        return page in self.pages or page in self.shorts


@dataclass(frozen=True)
class Site:
    """A compiled site: the model, the words of its interface, its pages, and what is worth knowing but stops nothing.

    `addresses` are all that can be linked or printed, `short` the short ones for everybody with where they lead, `moved`
    what is gone with where it leads now, `printed` the notices that lie ready as PDF: address → file.
    """

    portal: Portal
    catalogues: Mapping[str, Catalogue]
    pages: tuple[Page, ...]
    addresses: Addresses
    printed: Mapping[str, Path]
    short: tuple[Short, ...] = ()
    moved: Moved = NOTHING_MOVED
    notes: tuple[str, ...] = ()

    @property
    def texts(self) -> Catalogue:
        """The words of the site's own language."""
        return self.catalogues[self.portal.language]
