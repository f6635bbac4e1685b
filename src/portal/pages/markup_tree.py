"""HTML of our own templates as a tree, and back: what stood as words or in an attribute is written so that it stays that."""

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

from markupsafe import Markup, escape

EMPTY = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
"""Elements of HTML that are never closed."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in EMPTY:
            self.builder.end(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.data(data)


def tree(html: str) -> Element:
    """The markup below one element. HTML that our templates made: every element but the empty ones is closed."""
    reader = _Reader()
    reader.builder.start("div", {})
    reader.feed(str(html))
    reader.close()
    reader.builder.end("div")
    return reader.builder.close()


def inner(root: Element) -> Markup:
    """The markup of what is below an element."""
    return Markup("".join(_inner(root)))


def outer(element: Element) -> Markup:
    """The markup of an element, without the words that follow it."""
    return Markup("".join(_outer(element)))


def _inner(root: Element) -> Iterator[str]:
    yield escape(root.text or "")
    for child in root:
        yield from _outer(child)
        yield escape(child.tail or "")


def _outer(element: Element) -> Iterator[str]:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in element.attrib.items())
    yield f"<{element.tag}{attributes}>"
    if element.tag not in EMPTY:
        yield from _inner(element)
        yield f"</{element.tag}>"
