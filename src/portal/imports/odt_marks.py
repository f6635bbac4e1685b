"""What an OpenDocument text does to its words that decides whether they are meant: struck through, hidden, raised."""

from collections.abc import Callable, Iterator
from functools import partial
from xml.etree.ElementTree import Element

from portal.imports.html_blocks import RAISED

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STROKES = (f"{STYLE}text-line-through-style", f"{STYLE}text-line-through-type")
FIELDS = (f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph")


def struck(body: Element, *parts: Element | None) -> Iterator[Element]:
    """The words with a stroke through them. `parts` are where the styles are."""
    names = _styles(lambda one: any(one.get(stroke, "none") != "none" for stroke in STROKES), parts)
    return (one for one in body.iter() if one.get(f"{TEXT}style-name") in names and "".join(one.itertext()).strip())


def take_hidden(body: Element, *parts: Element | None) -> list[str]:
    """The words that nobody sees; they are taken out here, what comes after them stays."""
    names = _styles(lambda one: one.get(f"{TEXT}display") == "none", parts)
    taken = []
    for one in list(body.iter()):
        if one.tag in FIELDS or one.get(f"{TEXT}style-name") in names or one.get(f"{TEXT}display") == "none":
            words, after = " ".join(" ".join(one.itertext()).split()), one.tail
            one.clear()
            one.tail = after
            taken += [words] if words else []
    return taken


def raise_figures(body: Element, *parts: Element | None) -> None:
    """25 m² instead of 25 m2: the figure would be read as one of the number before it."""
    for kind in RAISED:
        names = _styles(partial(_is_at, kind), parts)
        for one in body.iter(f"{TEXT}span"):
            if one.get(f"{TEXT}style-name") in names:
                one.text = (one.text or "").translate(RAISED[kind])


def _is_at(place: str, properties: Element) -> bool:
    """`super 58%` and `sub 58%` are called as in HTML; a height in per cent is neither."""
    return properties.get(f"{STYLE}text-position", "").startswith(place)


def _styles(is_so: Callable[[Element], bool], parts: tuple[Element | None, ...]) -> set[str]:
    """The names of the styles one of whose properties is so."""
    found = (one for part in parts if part is not None for one in part.iter(f"{STYLE}style"))
    return {name for one in found if (name := one.get(f"{STYLE}name")) and any(map(is_so, one))}
