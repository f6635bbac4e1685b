"""What drawing programs write beside the shapes: what nobody sees of it is taken away, a style becomes the attributes it means.

It is taken away where it is known; whatever else there is stays, and is refused like anything that somebody wrote.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from portal.markdown.drawings import SVG

OWN = (
    "{http://www.inkscape.org/namespaces/inkscape}",
    "{http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd}",
)
"""The namespaces of Inkscape: guides, grids, layers' names. Nothing in them is drawn."""
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
METADATA = f"{SVG}metadata"
VERSION = re.compile(r"1\.[012]|2(?:\.0)?")
PROPERTY = re.compile(r"[a-z-]+", re.ASCII)
VALUE = re.compile(r"[^(){}\\@!]*(?:\([^(){}\\@!]*\)[^(){}\\@!]*)?")
"""With one function at most, as in a colour; no attribute is »!important«."""
AS_ATTRIBUTES = {
    *("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-miterlimit"),
    *("opacity", "fill-opacity", "stroke-opacity", "fill-rule", "clip-rule", "clip-path"),
    *("font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline"),
}
"""Properties that mean the same as an attribute."""
WITHOUT_EFFECT = {
    "display": ("inline", "block"),
    "visibility": ("visible",),
    "overflow": ("visible",),
    "stroke-dashoffset": ("0", "none"),
    "paint-order": ("normal", "fill stroke markers", "fill markers stroke"),
    "mix-blend-mode": ("normal",),
    "isolation": ("auto",),
    "enable-background": ("new", "accumulate"),
    "font-style": ("normal",),
    "font-variant": ("normal",),
    "font-stretch": ("normal",),
    "letter-spacing": ("0", "0px", "normal"),
    "word-spacing": ("0", "0px", "normal"),
    "writing-mode": ("lr-tb", "lr", "horizontal-tb"),
}
"""Properties that Inkscape writes out as they are anyway."""
NOT_DRAWN = re.compile(r"-inkscape-.+|stop-(?:color|opacity)|(?:line-height|white-space|direction)")
"""Of what we draw nothing asks for these."""
CURRENT = "currentcolor"
"""The one value that asks for »color«, which Inkscape writes beside every shape."""
AUTOMATIC = re.compile(
    r"(?:svg|defs|g|layer|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|clipPath|title|desc)\d[\d-]*",
    re.ASCII,
)
"""How Inkscape names what nobody named."""
REFERENCE = re.compile(r"url\(#([^)]+)\)")


def without_traces(root: Element) -> None:
    """Take out of a drawing what its program wrote of itself."""
    for element in list(root.iter()):
        for child in [one for one in element if _is_traces(one)]:
            element.remove(child)
    asked = any(CURRENT in value.lower() for element in root.iter() for value in element.attrib.values())
    named = {name for element in root.iter() for name in _named(element)}
    for element in root.iter():
        for name in [name for name in element.attrib if name == SPACE or name.startswith(OWN)]:
            del element.attrib[name]
        if element is root and VERSION.fullmatch(element.get("version", "")):
            del element.attrib["version"]
        if AUTOMATIC.fullmatch(own := element.get("id", "")) and own not in named:
            del element.attrib["id"]
        _say_in_attributes(element, may_drop_color=not asked)


def _is_traces(element: Element) -> bool:
    """Whether nothing of it is seen; words behind it would be lost with it."""
    tag = str(element.tag)
    return (tag == METADATA or tag.startswith(OWN)) and not (element.tail or "").strip()


def _named(element: Element) -> Iterator[str]:
    """The ids that an element refers to."""
    yield from element.get("aria-labelledby", "").split()
    for value in element.attrib.values():
        yield from REFERENCE.findall(value)


def _say_in_attributes(element: Element, *, may_drop_color: bool) -> None:
    """A style that says no more than attributes can; of others what can't be said stays in it."""
    parts = [part.partition(":") for part in element.get("style", "").split(";") if part.strip()]
    read = [(name.strip(), value.strip()) for name, _, value in parts]
    if not all(PROPERTY.fullmatch(name) and value and VALUE.fullmatch(value) for name, value in read):
        return
    left = []
    for name, value in read:
        if name in AS_ATTRIBUTES:
            element.set(name, value)
        elif not (
            value in WITHOUT_EFFECT.get(name, ()) or NOT_DRAWN.fullmatch(name) or (name == "color" and may_drop_color)
        ):
            left.append(f"{name}:{value}")
    if left:
        element.set("style", ";".join(left))
    else:
        element.attrib.pop("style", None)
