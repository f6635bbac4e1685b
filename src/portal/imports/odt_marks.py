"""What an OpenDocument text does to its words that decides whether they are meant: struck through, hidden, raised."""

from collections.abc import Callable, Iterator
from functools import partial
from xml.etree.ElementTree import Element

from portal.imports.html_blocks import RAISED

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STROKES = (f"{STYLE}text-line-through-style", f"{STYLE}text-line-through-type")
PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
Style = tuple[str, str]
MOST_STYLES = 12
"""A style is made from another one; a ring of them ends here."""


def struck(body: Element, *parts: Element | None) -> Iterator[Element]:
    """The words with a stroke through them. `parts` are where the styles are."""
    styles = struck_styles(*parts)
    return (one for one in body.iter() if _style_of(one) in styles and "".join(one.itertext()).strip())


def struck_styles(*parts: Element | None) -> set[Style]:
    """The styles that strike words out, of paragraphs, words and cells, each as its kind and name."""
    return _styles(partial(_says, STROKES, lambda value: value != "none"), parts)


def take_hidden(body: Element, *parts: Element | None) -> list[str]:
    """The words that nobody sees; they are taken out here, what comes after them stays."""
    styles = _styles(partial(_says, (f"{TEXT}display",), lambda value: value == "none"), parts)
    taken = []
    for one in list(body.iter()):
        if _style_of(one) in styles or one.get(f"{TEXT}display") == "none" or _is_hidden(one):
            words, after = " ".join(" ".join([one.get(f"{TEXT}string-value", ""), *one.itertext()]).split()), one.tail
            for part in list(one.iter()):
                part.clear()
            one.tail = after
            taken += [words] if words else []
    return taken


def _is_hidden(one: Element) -> bool:
    """Whether a field hides itself, or the paragraph that it is in."""
    if one.tag in PARAGRAPHS:
        return any(_is_on(field) for field in one.iter(f"{TEXT}hidden-paragraph"))
    return one.tag == f"{TEXT}hidden-text" and _is_on(one)


def _is_on(field: Element) -> bool:
    return field.get(f"{TEXT}is-hidden") == "true"


def raise_figures(body: Element, *parts: Element | None) -> None:
    """25 m² instead of 25 m2: the figure would be read as one of the number before it."""
    for kind in RAISED:
        # `super 58%` and `sub 58%` are called as in HTML; a height in per cent is neither
        styles = _styles(partial(_says, (f"{STYLE}text-position",), partial(_begins, kind)), parts)
        for one in body.iter(f"{TEXT}span"):
            if _style_of(one) in styles:
                one.text = (one.text or "").translate(RAISED[kind])


def _begins(start: str, value: str) -> bool:
    return value.startswith(start)


def _says(names: tuple[str, ...], is_so: Callable[[str], bool], style: Element) -> bool | None:
    """Whether a style's own properties are so; None when they say nothing of it."""
    said = [value for one in style for name in names if (value := one.get(name)) is not None]
    return any(map(is_so, said)) if said else None


def _style_of(one: Element) -> Style:
    """The kind of the style that words have, and its name: two kinds may have one name."""
    return "paragraph" if one.tag in PARAGRAPHS else "text", one.get(f"{TEXT}style-name", "")


def _styles(is_so: Callable[[Element], bool | None], parts: tuple[Element | None, ...]) -> set[Style]:
    """The styles that are so, by themselves or by the one they are made from; of two with one name the first part's."""
    every: dict[Style, Element] = {}
    for one in (one for part in parts if part is not None for one in part.iter(f"{STYLE}style")):
        every.setdefault((one.get(f"{STYLE}family", ""), one.get(f"{STYLE}name", "")), one)
    return {style for style in every if _inherited(style, is_so, every)}


def _inherited(style: Style, is_so: Callable[[Element], bool | None], every: dict[Style, Element]) -> bool:
    for _ in range(MOST_STYLES):
        if (one := every.get(style)) is None:
            return False
        if (said := is_so(one)) is not None:
            return said
        style = style[0], one.get(f"{STYLE}parent-style-name", "")
    return False
