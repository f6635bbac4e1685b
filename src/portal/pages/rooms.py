"""`/rum/<room>/`: a room as a drawing whose things are links with who does it, and the same things as a list."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markupsafe import Markup

from portal.addresses import address
from portal.markdown.rooms import crops, linked_room
from portal.model.answer import Answer
from portal.model.organisation import Room, Thing
from portal.model.portal import Portal
from portal.pages.page import Page
from portal.pages.templates import render, trusted
from portal.read.xml_lines import read_xml
from portal.texts.catalogue import Catalogue
from portal.texts.wording import share_in_words


class Shown(NamedTuple):
    """A thing of a room with the standard's answer for it."""

    thing: Thing
    answer: Answer


def room_pages(portal: Portal, t: Catalogue) -> list[Page]:
    """A page for every room that has things; the others lead to the table."""
    return [_page(room, portal, t) for room in portal.rooms.values() if room.things]


def drawings_of_rooms(portal: Portal) -> set[str]:
    """The paths of the drawings that pages of rooms show."""
    return {address.room_drawing(room.id) for room in portal.rooms.values() if room.things}


def things_of(room: Room, portal: Portal) -> list[Shown]:
    """The things of a room in the order of their numbers."""
    return [Shown(one, portal.standard_answer(portal.items[one.item])) for one in room.things]


def crops_of(room: Room, portal: Portal) -> dict[str, Markup]:
    """Mark → a small drawing of the thing, for the page."""
    return {mark: trusted(crop.decode()) for mark, crop in crops(_root(room, portal), room.id).items()}


def _root(room: Room, portal: Portal) -> Element:
    return read_xml(portal.pictures[address.room_drawing(room.id)].decode())


def _page(room: Room, portal: Portal, t: Catalogue) -> Page:
    here = address.room(room.id)
    things = things_of(room, portal)
    links = [(shown.thing.mark, _attributes(shown, here, t)) for shown in things]
    body = render(
        "room.html",
        here,
        t,
        room=room,
        things=things,
        rest=list(_rest(room, portal)),
        drawing=trusted(linked_room(_root(room, portal), room.id, t("room-label", room=room.name), links).decode()),
        crops=crops_of(room, portal),
        has_dangers=bool(portal.dangers.dangers),
    )
    names = ", ".join(one.name for one in room.things[:5])
    title, description = t("room-title", room=room.name), t("room-description", things=names)
    headings = ((2, "ting", t("room-things")),)
    return Page(here, title, description, "room", body, "content/rooms.yml", headings, heading=room.name)


def _attributes(shown: Shown, here: str, t: Catalogue) -> Mapping[str, str]:
    answer = shown.answer
    share = share_in_words(answer.performs, answer.pays, t)
    return {
        "href": address.relative(here, address.item(answer.item.id)),
        "aria-label": t("room-thing", name=shown.thing.name, share=share),
        "data-name": shown.thing.name,
        "data-item": answer.item.id,
        "data-performs": answer.performs.value,
        "data-pays": answer.pays.value,
        "data-role": answer.role.value,
    }


def _rest(room: Room, portal: Portal) -> Iterator[Answer]:
    """What belongs to the room and is no thing of the drawing, in the table's order."""
    drawn = {thing.item for thing in room.things}
    items = (item for item in portal.items.values() if room.id in item.rooms and item.id not in drawn)
    return map(portal.standard_answer, items)
