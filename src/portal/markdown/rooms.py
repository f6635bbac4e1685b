"""A checked drawing of a room → the things in it that can be tapped, the drawing with each as a link, and a crop of each.

A thing is a group right below the drawing's outer group. Its id begins with the room's, and its first shape is its field:
the rectangle a finger hits, which nothing draws.
"""

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from portal.markdown.drawings import SVG, written_anew

OUTER = ("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin")
"""What a thing inherits from the outer group."""
BADGE = 15
"""Radius of a thing's number, in a drawing 480 wide: 22 pixels across on a screen of 360."""
NUMBER = re.compile(r"-?[0-9]{1,4}(\.[0-9]{1,3})?")
"""What SVG and Python read alike: no `nan`, no `1_0`, no digits of other scripts, nothing far outside."""


@dataclass(frozen=True)
class Field:
    """The rectangle that a finger hits, in the drawing's own measure."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Field") -> bool:
        """Whether both have some room in common."""
        is_beside = self.x + self.width <= other.x or other.x + other.width <= self.x
        return not (is_beside or self.y + self.height <= other.y or other.y + other.height <= self.y)

    def is_within(self, width: float, height: float) -> bool:
        """Whether all of it is in a drawing of that size."""
        return min(self.x, self.y) >= 0 and self.x + self.width <= width and self.y + self.height <= height


def things_in(root: Element, room: str) -> dict[str, tuple[Element, Element]]:
    """Mark without the room's name → the outer group and the thing's group."""
    start = f"{room}-"
    return {
        thing.get("id", "").removeprefix(start): (outer, thing)
        for outer in root.findall(f"{SVG}g")
        for thing in outer.findall(f"{SVG}g")
        if thing.get("id", "").startswith(start)
    }


def field_of(thing: Element) -> Field | None:
    """A thing's field; None when its first shape is no rectangle with a place and a size in plain numbers."""
    first = next(iter(thing), None)
    if first is None or first.tag != f"{SVG}rect" or thing.get("transform") or first.get("transform"):
        return None
    values = [first.get(name, "") for name in ("x", "y", "width", "height")]
    return Field(*map(float, values)) if all(map(NUMBER.fullmatch, values)) else None


def linked_room(root: Element, room: str, label: str, links: Sequence[tuple[str, Mapping[str, str]]]) -> bytes:
    """The drawing for a page: each marked thing a link with its number, in the order given, which is that of the keys too.

    `links` are (mark, attributes of the link); every mark is in the drawing (`check.rooms`).
    """
    drawing = deepcopy(root)
    for name in ("title", "desc"):
        for element in drawing.findall(f"{SVG}{name}"):
            drawing.remove(element)
    found = things_in(drawing, room)
    for number, (mark, attributes) in enumerate(links, start=1):
        outer, thing = found[mark]
        outer.remove(thing)
        outer.append(_link(thing, number, attributes))
    drawing.attrib.pop("aria-labelledby", None)
    drawing.attrib.update({"class": "bv-art bv-scene", "role": "group", "aria-label": label})
    return written_anew(drawing)


def _link(thing: Element, number: int, attributes: Mapping[str, str]) -> Element:
    """The group as a link: what it shows, its field on top, and its number."""
    field, shapes = field_of(thing), list(thing)
    link = thing.makeelement(f"{SVG}a", dict(attributes))
    link.extend(shapes[1:])
    _add(link, "rect", {**_place(shapes[0]), "class": "bv-target", "rx": "10"})
    if field:
        _add_number(link, field, number)
    return link


def _add(parent: Element, name: str, attributes: dict[str, str]) -> Element:
    """A new element at the end of another, of the same make: a parser's elements take no others."""
    element = parent.makeelement(f"{SVG}{name}", attributes)
    parent.append(element)
    return element


def _place(rectangle: Element) -> dict[str, str]:
    return {name: rectangle.get(name, "") for name in ("x", "y", "width", "height")}


def _add_number(link: Element, field: Field, number: int) -> None:
    """In the field's upper left corner; it ties the thing to its line in the list."""
    x, y = field.x + BADGE + 1, field.y + BADGE + 1
    badge = _add(link, "g", {"class": "bv-number", "aria-hidden": "true"})
    _add(badge, "circle", {"cx": f"{x:g}", "cy": f"{y:g}", "r": str(BADGE)})
    _add(badge, "text", {"x": f"{x:g}", "y": f"{y + 7:g}", "text-anchor": "middle", "font-size": "19"}).text = str(
        number
    )


def crops(root: Element, room: str) -> dict[str, bytes]:
    """Mark → a small drawing of the thing alone."""
    return {mark: _crop(outer, thing) for mark, (outer, thing) in things_in(root, room).items()}


def _crop(outer: Element, thing: Element) -> bytes:
    first, *shapes = thing
    look = {"class": "bv-art bv-crop", "aria-hidden": "true", "focusable": "false"}
    crop = thing.makeelement(f"{SVG}svg", {**look, "viewBox": " ".join(_place(first).values())})
    group = _add(crop, "g", {name: value for name in OUTER if (value := outer.get(name))})
    group.extend(deepcopy(shapes))
    return written_anew(crop)
