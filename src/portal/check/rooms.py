"""Rooms that are drawn: each thing is in the drawing once, can be hit with a finger, and leads to an item that exists."""

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
WIDTH = "480"


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
        found = {mark: thing for mark, (_, thing) in things_in(root, room.id).items()}
        for n, thing in enumerate(room.things):
            if thing.mark not in found:
                message = f'Tegningen {file} har ikke <g id="{room.id}-{thing.mark}">. {suggestion(thing.mark, found)}'
                problems.add(rooms.place("rooms", number, "things", n, "mark"), message)
        for element, fault in _faults(root, room, found):
            problems.add(Place(file, *position_of(element)), fault)


def _faults(root: Element, room: Room, found: Mapping[str, Element]) -> Iterator[tuple[Element, str]]:
    if root.get("viewBox", "").split()[2:3] != [WIDTH]:
        yield root, f'Et rum tegnes {WIDTH} bredt, så en finger kan ramme tingene. Skriv viewBox="0 0 {WIDTH} 440".'
    used = {thing.mark for thing in room.things}
    for mark, element in found.items():
        field = field_of(element)
        if mark not in used:
            yield (
                element,
                f"Ingen ting i content/rooms.yml har mærket {quote(mark)}. Skriv den ved »things«, eller slet id'et.",
            )
        elif field is None or min(field.width, field.height) < SMALLEST:
            yield element, _without_field(mark, field)
    fields = [(mark, field) for mark, element in found.items() if mark in used and (field := field_of(element))]
    for (one, its), (other, others) in combinations(fields, 2):
        if its.meets(others):
            yield found[other], f"Felterne {quote(one)} og {quote(other)} ligger over hinanden. Flyt det ene."


def _without_field(mark: str, field: Field | None) -> str:
    x, y = (field.x, field.y) if field else (0, 0)
    cure = f'<rect x="{x:g}" y="{y:g}" width="{SMALLEST}" height="{SMALLEST}" fill="none" stroke="none"/>'
    return f"{quote(mark)} har intet felt på mindst {SMALLEST} × {SMALLEST}. Skriv først i dens <g>, uden transform: {cure}."
