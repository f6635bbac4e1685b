"""All that a site generator needs to know: the finished pages and what is round each of them.

Nothing here loads the model: `portal build` hands it to a process that only frames the pages.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files

from portal.pages.page import Page
from portal.texts.catalogue import Catalogue
from portal.texts.residents import OfferedLanguage

TEMPLATES = files("portal.theme") / "mkdocs"
"""What the generator fills: header, menu, footer."""
ICON = "assets/favicon.svg"
CHOOSER = "js/chooser.js"
"""The script of every page that comes after the look-up's: choosing a department."""


@dataclass(frozen=True)
class Way:
    """A way to a page, in the menu or the footer."""

    page: str
    title: str


@dataclass(frozen=True)
class Frame:
    """What is round the pages.

    `menu` and `footer` are the organisation's own ways, `style` and `script` the files that every page asks for, `languages`
    those that residents ask in, `addresses` the pages that there are, `offline` whether a service worker will be beside them,
    `fieldwork` the scripts of each page of the field by its name, `fieldwork_style` their sheet and `fieldwork_policy` what their
    head says that they may not do, where there are such pages,
    `beside` the files that the generator has to write beside the pages: path on the site → bytes.
    """

    pages: tuple[Page, ...]
    language: str
    catalogues: Mapping[str, Catalogue]
    site_url: str | None
    menu: tuple[Way, ...]
    footer: tuple[Way, ...]
    languages: tuple[OfferedLanguage, ...]
    logo: str | None
    style: str
    script: str
    addresses: frozenset[str]
    fieldwork: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fieldwork_style: str = ""
    fieldwork_policy: str = ""
    offline: bool = False
    beside: Mapping[str, bytes] = field(default_factory=dict)

    @cached_property
    def by_file(self) -> dict[str, Page]:
        """The pages by the Markdown file that a generator would make each from."""
        return {page.file: page for page in self.pages}

    @property
    def texts(self) -> Catalogue:
        """The words of the site's own language."""
        return self.catalogues[self.language]

    def texts_of(self, page: Page) -> Catalogue:
        """The words of the interface round a page."""
        return self.catalogues[page.language or self.language]
