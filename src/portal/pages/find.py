"""The list of everything from A to Å: what the look-up finds, for whoever has no JavaScript or would rather look."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.addresses import address
from portal.model.answer import Answer
from portal.model.portal import Portal
from portal.pages.dangers import danger_values
from portal.pages.page import Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"


@dataclass(frozen=True)
class Entry:
    """A line of the list: an item with its standard answer, or something else with the word for what it is."""

    title: str
    address: str
    words: tuple[str, ...] = ()
    answer: Answer | None = None
    kind: str = "guide"


def find_page(portal: Portal, t: Catalogue) -> Page:
    """`/find/`: everything A-Å with the tenants' words; the look-up's page, useful without JavaScript."""
    entries = [*_items(portal), *_guides(portal), *_pages(portal, t), *_departments(portal)]
    body = render(
        "find.html", address.FIND, t, letters=by_letter(entries), **danger_values(portal, portal.dangers.dangers)
    )
    return Page(address.FIND, t("find-title"), t("find-description"), "find", body, edit="content/responsibilities")


def _items(portal: Portal) -> Iterator[Entry]:
    for item in portal.items.values():
        yield Entry(item.name, address.item(item.id), item.also_called, portal.standard_answer(item))


def _guides(portal: Portal) -> Iterator[Entry]:
    for guide in portal.guides.values():
        yield Entry(guide.title, address.guide(guide.id), guide.also_called or guide.symptoms)


def _pages(portal: Portal, t: Catalogue) -> Iterator[Entry]:
    """What all departments share: the lists of the menu and the hand-written pages, but for those to editors."""
    for name, at in (
        ("table-title", address.TABLE),
        ("departments-title", address.DEPARTMENTS),
        ("guides-title", address.GUIDES),
        ("house-rules-standard-title", address.standard_house_rules()),
    ):
        yield Entry(t(name), at, kind="page")
    for page in portal.written_pages:
        at = address.of_document(page.document.file)
        if not at.startswith(address.EDITORS):
            yield Entry(page.head.title, at, kind="page")


def _departments(portal: Portal) -> Iterator[Entry]:
    for department in portal.departments.values():
        yield Entry(department.name, address.department(department.slug), kind="department")


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
