"""The product's own markup, held still in one state: what a script would fill, uncover or open on a page is so from the start."""

from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from itertools import count
from xml.etree.ElementTree import Element, TreeBuilder, tostring

from markupsafe import Markup

POINTS = ("aria-controls", "aria-labelledby", "aria-describedby", "for", "headers", "list")
"""What names another element of the page by its id."""
EMPTY = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
"""Elements of HTML that are never closed."""
COPIES = ("data-copy", "data-copy-of", "data-clause-change", "data-words")
"""How the templates that scripts copy are named."""
DROPPED = ("script", "template")


class _Tree(HTMLParser):
    """HTML of our own templates as a tree."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.builder = TreeBuilder()
        self.builder.start("div", {})
        self.feed(html)
        self.close()
        self.builder.end("div")
        self.root = self.builder.close()

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


class Still:
    """Holds parts still. Each gets ids of its own, so that a part may stand on the page in several states."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self, html: str, show: str = "", fill: Mapping[str, str] | None = None) -> Markup:
        """The markup in a state. `show` has words by which scripts find what they uncover: an element is uncovered, and a dialog
        or a fold opened, when a class, a `data-` attribute or its value is one of them, or its own name is. `fill` has the
        words for places by the same names.
        """
        root = _Tree(html).root
        names = frozenset(show.split())
        for element in root.iter():
            _uncover(element, names)
            _fill(element, fill or {})
        return self._written(root)

    def copy(self, html: str, name: str, show: str = "", /, **parts: str) -> Markup:
        """What a script makes of the template of that name: its parts filled, those with nothing to say taken out."""
        templates = [one for one in _Tree(html).root.iter("template") if name in map(one.get, COPIES)]
        root = Element("div")
        for one in templates[:1]:
            root.extend(one)
        if not len(root):
            raise KeyError(name)
        root[0].set("data-shown-copy", name)
        _without_empty(root, parts)
        return self(_inner(root), show, parts)

    def said(self, html: str, names: str) -> Markup:
        """Of the words that are ready in a template, those that a script puts in under these names."""
        found = [one for one in _Tree(html).root.iter() if one.get("data-says", " ") in names.split()]
        return Markup("".join(tostring(one, "unicode", method="html") for one in found))

    def _written(self, root: Element) -> Markup:
        prefix = f"s{next(self._numbers)}-"
        own = {one.get("id") for one in root.iter()} - {None}
        for element in root.iter():
            for name in (*POINTS, "id"):
                if name in element.attrib:
                    element.set(
                        name, " ".join(prefix + one if one in own else one for one in element.attrib[name].split())
                    )
            if element.get("href", "").removeprefix("#") in own and element.get("href", "").startswith("#"):
                element.set("href", f"#{prefix}{element.attrib['href'][1:]}")
            if element.get("type") == "radio":  # a group of its own, else one choice takes away the other's
                element.set("name", prefix + element.get("name", ""))
            for child in [one for one in element if one.tag in DROPPED]:
                _take_out(element, child)
        return Markup(_inner(root))


def _names(element: Element) -> set[str]:
    """What a script finds an element by."""
    hooks = {name: value for name, value in element.attrib.items() if name.startswith("data-")}
    return {
        element.tag,
        *element.get("class", "").split(),
        *hooks,
        *(word for value in hooks.values() for word in value.split()),
    }


def _uncover(element: Element, shown: Iterable[str]) -> None:
    is_shown = not _names(element).isdisjoint(shown)
    if "data-when" in element.attrib and shown:
        element.attrib.pop("hidden", None)
        if not is_shown:
            element.set("hidden", "")
    elif is_shown:
        element.attrib.pop("hidden", None)
    if element.tag in ("dialog", "details") and is_shown:
        element.set("open", "")


def _fill(element: Element, words: Mapping[str, str]) -> None:
    found = [one for one in _places(element) if one in words]
    if not found:
        return
    filling = _Tree(
        str(words[found[0]]) if isinstance(words[found[0]], Markup) else str(Markup.escape(words[found[0]]))
    ).root
    if len(element):
        element[-1].tail = (element[-1].tail or "") + (filling.text or "")
    else:
        element.text = (element.text or "") + (filling.text or "")
    element.extend(filling)
    if element.tag == "a" and "href" not in element.attrib:
        element.set("href", "#day")


def _places(element: Element) -> list[str]:
    """The names of a place for words: the value of data-part or data-sheet, else the attribute, the role or the element."""
    named = [element.attrib[one] for one in ("data-part", "data-sheet") if one in element.attrib]
    return named or [
        *(name for name in element.attrib if name.startswith("data-")),
        element.get("role", ""),
        element.tag,
    ]


def _without_empty(root: Element, parts: Mapping[str, str]) -> None:
    """As portal.copy of theme/lookup/page.js: a part with nothing to say goes, with the line that is there for it alone."""
    above = {child: parent for parent in root.iter() for child in parent}
    for element in [one for one in root.iter() if "data-part" in one.attrib and not parts.get(one.attrib["data-part"])]:
        gone = element
        while gone is not root and "data-drop" not in gone.attrib:
            gone = above.get(gone, root)
        gone = element if gone is root else gone
        if gone in list(above[gone]):
            _take_out(above[gone], gone)


def _take_out(parent: Element, child: Element) -> None:
    before = list(parent).index(child)
    if child.tail and before:
        parent[before - 1].tail = (parent[before - 1].tail or "") + child.tail
    elif child.tail:
        parent.text = (parent.text or "") + child.tail
    parent.remove(child)


def _inner(root: Element) -> str:
    return (root.text or "") + "".join(tostring(one, "unicode", method="html") for one in root)
