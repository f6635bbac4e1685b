"""Rooms that are drawn: each thing is in the drawing once, can be hit with a finger, and leads to an item that exists."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from xml.etree.ElementTree import Element

from portal.addresses.address import room_drawing
from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.markdown.rooms import Field, field_of, things_in
from portal.model.organisation import Room, Rooms
from portal.model.portal import Portal
from portal.read.xml_lines import position_of, read_xml

SMALLEST = 60
"""In a drawing 480 wide that fills a screen of 360 pixels: 45 pixels, where WCAG 2.5.5 asks for 44."""
WIDTH = 480
VIEW = re.compile(rf"0 0 {WIDTH} ([1-9][0-9]{{2}})")
"""The drawing's measure: 480 wide, and at most 999 high."""


def check_rooms(rooms: Rooms | None, portal: Portal, files: Mapping[str, bytes], problems: Problems) -> None:
    """Report what is wrong with the things of rooms and their drawings; nothing of rooms without things."""
    for number, room in enumerate(rooms.rooms if rooms else ()):
        if rooms and room.things:
            _things(rooms, number, portal, problems)
            _drawing(rooms, number, portal, files, problems)


def _things(rooms: Rooms, number: int, portal: Portal, problems: Problems) -> None:
    first: dict[str, Place] = {}
    known = portal.known.items
    for n, thing in enumerate(rooms.rooms[number].things):
        place = rooms.place("rooms", number, "things", n, "mark")
        if thing.item not in known:
            where = rooms.place("rooms", number, "things", n, "item")
            problems.add(where, f"{quote(thing.item)} findes ikke. {suggestion(thing.item, known)}")
        if thing.mark in first:
            problems.add(place, f"{quote(thing.mark)} står allerede i {first[thing.mark]}. Slet den ene.")
        first.setdefault(thing.mark, place)


def _drawing(rooms: Rooms, number: int, portal: Portal, files: Mapping[str, bytes], problems: Problems) -> None:
    room = rooms.rooms[number]
    file = room_drawing(room.id)
    if file not in files:
        message = f"Tegningen {file} mangler. Læg den der, eller slet »things«: så fører rummet til tabellen."
        problems.add(rooms.place("rooms", number, "things"), message)
    elif file in portal.pictures:  # else it was refused, and why is reported
        root = read_xml(files[file].decode("utf-8-sig"))
        found = things_in(root, room.id)
        for n, thing in enumerate(room.things):
            if thing.mark not in found:
                place = rooms.place("rooms", number, "things", n, "mark")
                problems.add(place, _not_found(thing.mark, room, root, found))
        for element, fault in (*_faults(root, room, found), *_ids(root, found), *_turned(found)):
            problems.add(Place(file, *position_of(element)), fault)


def _not_found(mark: str, room: Room, root: Element, found: Mapping[str, object]) -> str:
    group = f'<g id="{room.id}-{mark}">'
    if any(element.get("id") == f"{room.id}-{mark}" for element in root.iter()):
        return f"{group} er ikke lige under tegningens yderste <g>. Flyt den derud."
    return f"Tegningen {room_drawing(room.id)} har ikke {group}. {suggestion(mark, found)}"


def _faults(root: Element, room: Room, found: Mapping[str, tuple[Element, Element]]) -> Iterator[tuple[Element, str]]:
    view = VIEW.fullmatch(root.get("viewBox", ""))
    if not view:
        yield root, f'Et rum tegnes {WIDTH} bredt, så en finger kan ramme tingene. Skriv viewBox="0 0 {WIDTH} 440".'
    used = {thing.mark for thing in room.things}
    fields = {mark: field_of(thing) for mark, (_, thing) in found.items()}
    for mark, field in fields.items():
        if mark not in used:
            fault = (
                f"Ingen ting i content/rooms.yml har mærket {quote(mark)}. Skriv den ved »things«, eller slet id'et."
            )
            yield found[mark][1], fault
        elif field is None or min(field.width, field.height) < SMALLEST:
            yield found[mark][1], _without_field(mark, field)
        elif view and not field.is_within(WIDTH, float(view[1])):
            yield found[mark][1], f"Feltet {quote(mark)} ligger uden for tegningen. Flyt det ind."
    hit = [(mark, field) for mark, field in fields.items() if mark in used and field]
    for (one, its), (other, others) in combinations(hit, 2):
        if its.meets(others):
            yield found[other][1], f"Felterne {quote(one)} og {quote(other)} ligger over hinanden. Flyt det ene."


def _ids(root: Element, found: Mapping[str, tuple[Element, Element]]) -> Iterator[tuple[Element, str]]:
    """An id that is there twice; and one within a thing, which the list shows once more."""
    seen: Counter[str] = Counter()
    for element in root.iter():
        name = element.get("id", "")
        seen[name] += 1
        if name and seen[name] == 2:
            yield element, f"{quote(name)} er id på to dele af tegningen. Giv den ene et andet id."
    for _, thing in found.values():
        for part in thing.iter():
            if part is not thing and part.get("id"):
                yield (
                    part,
                    f"{quote(part.get('id', ''))} ligger inde i en ting. Flyt det ud før tingene, eller slet id'et.",
                )


def _turned(found: Mapping[str, tuple[Element, Element]]) -> Iterator[tuple[Element, str]]:
    """Fields are measured as they are written."""
    for outer in {id(outer): outer for outer, _ in found.values() if outer.get("transform")}.values():
        yield outer, "Gruppen om tingene er flyttet eller skaleret. Slet dens transform, og ret tallene i tingene."


def _without_field(mark: str, field: Field | None) -> str:
    x, y = (field.x, field.y) if field else (0, 0)
    cure = f'<rect x="{x:g}" y="{y:g}" width="{SMALLEST}" height="{SMALLEST}" fill="none" stroke="none"/>'
    return f"{quote(mark)} har intet felt på mindst {SMALLEST} × {SMALLEST}. Skriv først i dens <g>, uden transform: {cure}."
