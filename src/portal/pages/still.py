"""The product's own markup, held still in one state: what a script would fill, uncover or open on a page is so from the start."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from copy import deepcopy
from functools import lru_cache
from itertools import count
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from portal.pages.markup_tree import inner, outer, tree

POINTS = frozenset(("aria-controls", "aria-labelledby", "aria-describedby", "for", "headers", "list", "id"))
"""What names an element of the page by its id, itself or another."""
COPIES = ("data-copy", "data-copy-of", "data-clause-change", "data-words")
"""How the templates that scripts copy are named."""
DROPPED = ("script", "template")
OWN = "\0"
"""Where the number of the part comes in its ids; no text of a page has this letter."""
HARMLESS = "#day"
"""Where a link leads whose goal is not in the part: the page's own heading."""


class Still:
    """Holds parts still. Each gets ids of its own, so that a part may stand on the page in several states."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self, html: str, show: str = "", fill: Mapping[str, str] | None = None) -> Markup:
        """The markup in a state. `show` has words by which scripts find what they uncover: an element is uncovered, and a dialog
        or a fold opened, when a class, a `data-` attribute or its value is one of them, or its own name is. `fill` has the
        words for places by the same names.
        """
        held = _held(str(html), show, _hashable(fill or {}))
        return Markup(held.replace(OWN, f"s{next(self._numbers)}-"))

    def copy(self, html: str, name: str, show: str = "", /, **parts: str) -> Markup:
        """What a script makes of the template of that name: its parts filled, those with nothing to say taken out."""
        return self(_copied(str(html), name, frozenset(one for one, words in parts.items() if words)), show, parts)

    def said(self, html: str, names: str) -> Markup:
        """Of the words that are ready in a template, those that a script puts in under these names."""
        found = [one for one in _tree(str(html)).iter() if one.get("data-says", " ") in names.split()]
        return Markup("").join(map(outer, found))


Filling = tuple[tuple[str, str, bool], ...]
"""The words for places: name, words, whether they are markup. Words and markup of the same letters are equal to Python."""


def _hashable(fill: Mapping[str, str]) -> Filling:
    return tuple((name, str(words), isinstance(words, Markup)) for name, words in fill.items())


@lru_cache(maxsize=32)
def _tree(html: str) -> Element:
    """The same part is shown in many states. Whoever changes it has a copy."""
    return tree(html)


@lru_cache(maxsize=256)
def _held(html: str, show: str, fill: Filling) -> str:
    """A part in a state, its ids behind a mark. A save changes few of them: the others are as they were."""
    words = {name: Markup(text) if is_markup else text for name, text, is_markup in fill}
    names = frozenset(show.split())
    root = deepcopy(_tree(html))
    for element in root.iter():
        _uncover(element, names)
        _fill(element, words)
    for element in root.iter():
        for child in [one for one in element if one.tag in DROPPED or _is_no_picture(one)]:
            _take_out(element, child)
    _with_own_ids(root, OWN)
    return str(inner(root))


@lru_cache(maxsize=256)
def _copied(html: str, name: str, filled: Collection[str]) -> str:
    """The template of that name as a page of its own, without what nothing is said in."""
    templates = [one for one in _tree(html).iter("template") if name in map(one.get, COPIES)]
    root = Element("div")
    for one in templates[:1]:
        root.extend(deepcopy(one))
    if not len(root):
        raise KeyError(name)
    root[0].set("data-shown-copy", name)
    _without_empty(root, filled)
    return str(inner(root))


def _with_own_ids(root: Element, prefix: str) -> None:
    """Each id is there once on the page, and what names one names that in its own part: of two with one id the nearest."""
    every = list(root.iter())
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, element in enumerate(every):
        if "id" in element.attrib:
            places[element.attrib["id"]].append(place)

    def own(name: str, here: int) -> list[str]:
        if name not in places:
            return []
        there = min(places[name], key=lambda place: abs(place - here))
        again = places[name].index(there)
        return [f"{prefix}{name}{f'-{again + 1}' if again else ''}"]

    for place, element in enumerate(every):
        for name in [one for one in element.attrib if one in POINTS]:
            element.set(name, " ".join(one for word in element.attrib[name].split() for one in own(word, place)))
            if not element.attrib[name]:
                del element.attrib[name]
        if element.get("href", "").startswith("#"):
            goal = own(element.attrib["href"][1:], place)
            element.set("href", f"#{goal[0]}" if goal else HARMLESS)
        if element.get("type") == "radio":  # a group of its own, else one choice takes away the other's
            element.set("name", prefix + element.get("name", ""))


def _is_no_picture(element: Element) -> bool:
    """Whether it waits for a script to name its file: a browser shows a broken picture there."""
    return element.tag == "img" and "src" not in element.attrib


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
    filling = tree(escape(words[found[0]]))
    if len(element):
        element[-1].tail = (element[-1].tail or "") + (filling.text or "")
    else:
        element.text = (element.text or "") + (filling.text or "")
    element.extend(filling)
    if element.tag == "a" and "href" not in element.attrib:
        element.set("href", HARMLESS)


def _places(element: Element) -> list[str]:
    """The names of a place for words: the value of data-part or data-sheet, else the attribute, the role or the element."""
    named = [element.attrib[one] for one in ("data-part", "data-sheet") if one in element.attrib]
    return named or [
        *(name for name in element.attrib if name.startswith("data-")),
        element.get("role", ""),
        element.tag,
    ]


def _without_empty(root: Element, filled: Collection[str]) -> None:
    """As portal.copy of theme/lookup/page.js: a part with nothing to say goes, with the line that is there for it alone."""
    above = {child: parent for parent in root.iter() for child in parent}
    for element in [one for one in root.iter() if "data-part" in one.attrib and one.attrib["data-part"] not in filled]:
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
