"""Markdown that others wrote → HTML that can do nothing but be read.

Raw HTML, attribute lists, snippets and macros have no effect: they are shown as text. Links go through the caller's
`resolve`; pictures likewise. nh3 cleans what comes out, so that a fault in one layer is caught by the next.
"""

import html
import re
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import SubstituteTagInlineProcessor
from markdown.treeprocessors import Treeprocessor

from portal.base.slugs import slug
from portal.markdown.kept import Kept, Resolve
from portal.markdown.list_beginnings import let_lists_begin
from portal.markdown.nested_points import let_two_spaces_nest
from portal.markdown.numbered import show_numbers
from portal.read.tree import FORM_ENDINGS

TAGS = {
    *("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code"),
    *("em", "strong", "a", "img", "table", "thead", "tbody", "tr", "th", "td"),
}
TOKENS = "toc_tokens"
"""Where the extension for tables of contents leaves what it found."""
HEADINGS = ("h2", "h3", "h4", "h5", "h6")
ATTRIBUTES = {
    "a": {"href", "download"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "li": {"value"},
    "td": {"data-label"},
    **{heading: {"id"} for heading in HEADINGS},
}


@dataclass(frozen=True)
class Prose:
    """Rendered text and its headings (level 2 and deeper) as (level, id, title)."""

    html: str
    headings: tuple[tuple[int, str, str], ...]


_ALONE = re.compile(r"<(li|td|p)([^>]*)>(<a [^>]*>[^<]*</a>)\s*</\1>")
"""A point, cell or paragraph that is nothing but a link: on a phone it is as high as a finger (theme/css/targets.css)."""
_KEPT: Kept[Prose] = Kept()
"""A clause that 60 departments took over is read once, too."""


def render(text: str, resolve: Resolve) -> Prose:
    """The HTML of a Markdown text."""
    return _KEPT.made(text, resolve, partial(_rendered, text))


def _rendered(text: str, resolve: Resolve) -> Prose:
    markdown = new_reader(resolve)
    clean = cleaned(markdown.convert(text))
    return Prose(_ALONE.sub(r"<\1\2 data-alone>\3</\1>", clean), tuple(_flat(getattr(markdown, TOKENS))))


def plain(clean_html: str) -> str:
    """The words of cleaned HTML as one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", clean_html)).split())


def new_reader(resolve: Resolve) -> Markdown:
    """A Markdown reader that shows HTML as text and asks `resolve` for every address."""
    markdown = Markdown(
        extensions=[
            TableExtension(),
            FencedCodeExtension(),
            SaneListExtension(),
            TocExtension(marker="", slugify=lambda text, _: slug(text)),
        ],
        output_format="html",
        tab_length=3,  # what belongs to »1. …« is indented as far as its text, as other Markdown tools do
    )
    show_numbers(markdown)
    let_lists_begin(markdown)
    let_two_spaces_nest(markdown)
    # As other Markdown tools do; after code (»backtick«, 190), which holds no line ends of that kind.
    markdown.inlinePatterns.register(SubstituteTagInlineProcessor(r"(?<!\\)\\\n", "br"), "portal_breaks", 185)
    # Without these, HTML in the text is only text.
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    markdown.inlinePatterns.deregister("automail")
    # After the last of Markdown's own (»unescape«, 0): before it an address holds placeholders for escaped signs.
    markdown.treeprocessors.register(_Links(markdown, resolve), "portal_links", -1)
    markdown.treeprocessors.register(_Labels(markdown), "portal_labels", -2)
    return markdown


class _Links(Treeprocessor):
    """Gives every link and picture the address that the caller's `resolve` names, and lifts h1 to h2."""

    def __init__(self, markdown: Markdown, resolve: Resolve) -> None:
        super().__init__(markdown)
        self.resolve = resolve

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for element in root.iter():
            if element.tag == "h1":
                element.tag = "h2"
            elif element.tag == "a":
                self._set(element, "href", False)
            elif element.tag == "img":
                self._set(element, "src", True)

    def _set(self, element: Element, attribute: str, is_picture: bool) -> None:
        # The browser reads entities in an address, so the check must, too.
        target = html.unescape(element.get(attribute, ""))
        found = self.resolve(target, is_picture)
        if found is None:
            element.attrib.pop(attribute, None)
        else:
            element.set(attribute, found)
            if found.endswith(FORM_ENDINGS) and not urlsplit(found).scheme:
                element.set("download", "")


class _Labels(Treeprocessor):
    """Writes each column's heading on its cells: on a phone a row is shown as a card, far from the headings."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for table in root.iter("table"):
            heads = ["".join(head.itertext()).strip() for head in table.iter("th")]
            for row in table.iter("tr"):
                for label, cell in zip(heads, row.findall("td"), strict=False):
                    if label:
                        cell.set("data-label", label)


def cleaned(written: str) -> str:
    """The HTML without anything that is not plain text, lists, tables, links or pictures."""
    return nh3.clean(
        written,
        tags=TAGS,
        clean_content_tags=set(),
        attributes=ATTRIBUTES,
        url_schemes={"https", "http", "mailto", "tel"},
        link_rel="noopener noreferrer",
    )


def _flat(tokens: list[dict[str, Any]]) -> list[tuple[int, str, str]]:
    headings = []
    for token in tokens:
        headings.append((max(token["level"], 2), token["id"], html.unescape(token["name"])))
        headings += _flat(token["children"])
    return headings
