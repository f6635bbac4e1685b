"""A department's notices: the list of all that can be printed, and the ones with fields to fill in."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.addresses import address, short
from portal.addresses import sheets as sheet_addresses
from portal.addresses.sheets import GUIDE, ITEM, SIZES
from portal.model.department import Department
from portal.model.guide import Guide
from portal.model.item import Item
from portal.model.notice_periods import WORKS, Basis
from portal.model.portal import Portal
from portal.pages.departments import categories_of
from portal.pages.page import Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue
from portal.texts.wording import title_of

FIELDS = {
    "varsling": ("date", "from", "to", "for"),
    "vand": ("date", "from", "to", "for", "reason"),
    "tryghedsvandring": ("date", "from", "to", "where"),
    "aktivitet": ("what", "date", "from", "to", "where", "who"),
}
KINDS_OF_FIELD = {"date": "date", "from": "time", "to": "time"}


Form = dict[str, Any]
"""What a notice with fields says: title, intro, facts, sections, contact (see portal.notices.forms)."""


@dataclass(frozen=True)
class Sheets:
    """What is there to print: of a department, by kind, what the notice with fields says; address on the site → PDF.
    `any_ready`: whether there is a PDF of any department.
    """

    forms: Callable[[Department, Portal], Mapping[str, Form]]
    printed: Mapping[str, Path]
    any_ready: bool

    def of(self, slugs: Collection[str]) -> "Sheets":
        """Those of some departments, and those for all."""
        folders = (address.COMPOSE, *map(address.notices, slugs))
        printed = {place: file for place, file in self.printed.items() if place.startswith(folders)}
        return Sheets(self.forms, printed, self.any_ready)

    @property
    def said(self) -> tuple[object, ...]:
        """All that a page says of the PDFs."""
        return self.any_ready, sorted((place, _kilobytes(file)) for place, file in self.printed.items())


@dataclass(frozen=True)
class Line:
    """A line of the list: what the notice is about, its page, short address, and the PDFs that lie ready."""

    title: str
    page: str
    short: str
    files: list[tuple[str, str, int]]
    """Size, address on the site, kilobytes."""
    guide: str = ""
    """The id of the guide, whose sheet the browser can print, too."""


def notices_pages(portal: Portal, sheets: Sheets, t: Catalogue) -> list[Page]:
    """`/afdelinger/<slug>/opslag/` and `/afdelinger/<slug>/opslag/udfyld/` of every department."""
    return [page for one in portal.departments.values() for page in _of(one, portal, sheets, t)]


def _of(department: Department, portal: Portal, sheets: Sheets, t: Catalogue) -> tuple[Page, Page]:
    forms = sheets.forms(department, portal)
    return _list(department, portal, sheets, list(forms), t), _forms(department, list(forms.items()), t)


def _list(department: Department, portal: Portal, sheets: Sheets, kinds: list[str], t: Catalogue) -> Page:
    groups = [
        (c.name, [_item(item, department, sheets) for item in c.items]) for c in categories_of(department, portal, t)
    ]
    kit_address = sheet_addresses.kit(department.slug)
    kit = sheets.printed.get(kit_address)
    here = address.notices(department.slug)
    body = render(
        "notices.html",
        here,
        t,
        department=department,
        kinds=kinds,
        guides=[_guide(guide, department, sheets) for guide in portal.guides.values()],
        groups=[(name, lines) for name, lines in groups if lines],
        kit=(kit_address, _kilobytes(kit)) if kit else None,
        whole=_whole(department, sheets),
        any_ready=sheets.any_ready,
        sizes=SIZES,
    )
    title = title_of(department, t)
    return Page(
        here,
        t("notices-list-title", department=title),
        t("notices-list-description", department=title),
        "notices",
        body,
        department.file,
        (),
        department.slug,
    )


def _whole(department: Department, sheets: Sheets) -> list[tuple[str, str, int]]:
    """What there is of the whole who-does-what and of the house rules as PDF: its name, address and kilobytes."""
    slug = department.slug
    places = {
        "chart": sheet_addresses.chart(slug),
        "rules": sheet_addresses.house_rules(slug, "a4"),
        "folded": sheet_addresses.house_rules(slug, "a3"),
    }
    return [(name, at, _kilobytes(sheets.printed[at])) for name, at in places.items() if at in sheets.printed]


def _guide(guide: Guide, department: Department, sheets: Sheets) -> Line:
    page = address.for_department(address.guide(guide.id), department.slug)
    ready = _ready(GUIDE, guide.id, department, sheets) or _shared(guide, sheets)
    return Line(guide.title, page, short.guide(guide.id, department.short_name), ready, guide.id)


def _item(item: Item, department: Department, sheets: Sheets) -> Line:
    own = item.id in department.item_ids
    page = address.department_table(department.slug, item.id) if own else address.item(item.id)
    page = address.for_department(page, department.slug)
    return Line(item.name, page, short.item(item.id, department.short_name), _ready(ITEM, item.id, department, sheets))


def _ready(kind: str, name: str, department: Department, sheets: Sheets) -> list[tuple[str, str, int]]:
    """The PDFs of a notice that lie ready."""
    places = [(size, sheet_addresses.sheet(kind, name, size, department.slug)) for size in SIZES]
    return [(size, place, _kilobytes(sheets.printed[place])) for size, place in places if place in sheets.printed]


def _shared(guide: Guide, sheets: Sheets) -> list[tuple[str, str, int]]:
    """The PDFs of a guide's notice for every department that lie ready."""
    places = [(size, sheet_addresses.shared(guide.id, size)) for size in SIZES]
    return [(size, place, _kilobytes(sheets.printed[place])) for size, place in places if place in sheets.printed]


def _kilobytes(file: Path) -> int:
    return -(-file.stat().st_size // 1024)


def _forms(department: Department, forms: list[tuple[str, Form]], t: Catalogue) -> Page:
    here = address.notice_forms(department.slug)
    body = render(
        "notice-forms.html",
        here,
        t,
        department=department,
        sheets=forms,
        fields=FIELDS,
        kinds_of_field=KINDS_OF_FIELD,
        bases={"varsling": list(Basis), "vand": WORKS},
    )
    title = title_of(department, t)
    headings = tuple((2, kind, sheet["title"]) for kind, sheet in forms)
    return Page(
        here,
        t("notices-forms-title", department=title),
        t("notices-forms-description", department=title),
        "notices",
        body,
        department.file,
        headings,
        department.slug,
    )
