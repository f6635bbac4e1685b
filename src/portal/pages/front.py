"""The front page and the list of everything from A to Å."""

from dataclasses import dataclass

from portal.addresses import address
from portal.model.answer import Answer
from portal.model.portal import Portal
from portal.model.vocabulary import Level
from portal.pages.dangers import danger_values, everyday_guides
from portal.pages.page import Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue
from portal.texts.happening import happening

FIRST_GUIDES = 6
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"


def front_page(portal: Portal, t: Catalogue) -> Page:
    """`/`: the look-up first, then what is acute, the department, rooms and topics."""
    body = render(
        "front.html",
        address.FRONT,
        t,
        organisation=portal.organisation,
        acute=[item for item in portal.items.values() if item.urgency.level is Level.NOW],
        everyday=everyday_guides(portal),
        rooms=portal.rooms,
        categories=portal.categories,
        guides=list(portal.guides.values())[:FIRST_GUIDES],
        department=None,
        happening=happening(portal, None, t),
    )
    return Page(address.FRONT, t("front-title"), t("front-description"), "front", body, edit="content/organisation.yml")


@dataclass(frozen=True)
class Entry:
    """A line of the list: an item with its standard answer, or a guide without one."""

    title: str
    address: str
    words: tuple[str, ...]
    answer: Answer | None = None


def find_page(portal: Portal, t: Catalogue) -> Page:
    """`/find/`: every item and guide A-Å with the tenants' words; the look-up's page, useful without JavaScript."""
    items = [
        Entry(item.name, address.item(item.id), item.also_called, portal.standard_answer(item))
        for item in portal.items.values()
    ]
    guides = [
        Entry(guide.title, address.guide(guide.id), guide.also_called or guide.symptoms)
        for guide in portal.guides.values()
    ]
    body = render(
        "find.html", address.FIND, t, letters=by_letter(items + guides), **danger_values(portal, portal.dangers.dangers)
    )
    return Page(address.FIND, t("find-title"), t("find-description"), "find", body, edit="content/responsibilities")


def by_letter(entries: list[Entry]) -> list[tuple[str, list[Entry]]]:
    """The entries under their first letter, in the order of the Danish alphabet."""
    groups: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: danish_order(entry.title)):
        first = entry.title[0].upper()
        groups.setdefault(first if first in ALPHABET else "#", []).append(entry)
    return sorted(groups.items(), key=lambda group: danish_order(group[0]))


def danish_order(text: str) -> tuple[int, ...]:
    """A sort key by the Danish alphabet: æ, ø and å come last."""
    return tuple(ALPHABET.index(c) if c in ALPHABET else -1 for c in text.upper())
