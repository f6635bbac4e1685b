"""A department's notices: the list of all that can be printed, and the ones with fields to fill in."""

from dataclasses import dataclass
from pathlib import Path

from portal.addresses import short
from portal.model.department import Department
from portal.model.guide import Guide
from portal.model.item import Item
from portal.model.portal import Portal
from portal.notices.blanks import KINDS, Filled, blank_data
from portal.notices.jobs import GUIDE, ITEM, SIZES, kit_place, place_of
from portal.notices.varsel import Basis
from portal.notices.words import notice_texts
from portal.pages import address
from portal.pages.departments import title_of
from portal.pages.page import Page
from portal.pages.templates import render

FIELDS = {
    "varsling": ("date", "from", "to", "for"),
    "vand": ("date", "from", "to", "for", "reason"),
    "tryghedsvandring": ("date", "from", "to", "where"),
    "aktivitet": ("what", "date", "from", "to", "where", "who"),
}
KINDS_OF_FIELD = {"date": "date", "from": "time", "to": "time"}


@dataclass(frozen=True)
class Line:
    """A line of the list: what the notice is about, its page, short address, and the PDFs that lie ready."""

    title: str
    page: str
    short: str
    files: list[tuple[str, str, int]]
    """Size, address on the site, kilobytes."""


def notices_pages(portal: Portal) -> list[Page]:
    """`/afdelinger/<slug>/opslag/` and `/afdelinger/<slug>/opslag/udfyld/` of every department."""
    return [page for one in portal.departments.values() for page in (_list(one, portal), _forms(one, portal))]


def _list(department: Department, portal: Portal) -> Page:
    t = notice_texts().list
    groups = [(c.name, [_item(item, department, portal) for item in c.items]) for c in portal.categories]
    kit = portal.printed.get(kit_place(department))
    here = address.notices(department.slug)
    body = render(
        "notices.html",
        here,
        n=notice_texts(),
        department=department,
        kinds=list(KINDS),
        guides=[_guide(guide, department, portal) for guide in portal.guides.values()],
        groups=[(name, lines) for name, lines in groups if lines],
        kit=(kit_place(department), _kilobytes(kit)) if kit else None,
        site_url=portal.organisation.site_url,
        any_ready=bool(portal.printed),
    )
    title = title_of(department)
    return Page(
        here, f"{t.title} {title}", f"{t.description} {title}.", "notices", body, department.file, (), department.slug
    )


def _guide(guide: Guide, department: Department, portal: Portal) -> Line:
    page = f"{address.guide(guide.id)}?afdeling={department.slug}"
    return Line(guide.title, page, short.guide(guide.id, department), _ready(GUIDE, guide.id, department, portal))


def _item(item: Item, department: Department, portal: Portal) -> Line:
    page = f"{address.item(item.id)}?afdeling={department.slug}"
    return Line(item.name, page, short.item(item.id, department), _ready(ITEM, item.id, department, portal))


def _ready(kind: str, name: str, department: Department, portal: Portal) -> list[tuple[str, str, int]]:
    """The PDFs of a notice that lie ready."""
    places = [(size, place_of(kind, name, size, department)) for size in SIZES]
    return [(size, place, _kilobytes(portal.printed[place])) for size, place in places if place in portal.printed]


def _kilobytes(file: Path) -> int:
    return -(-file.stat().st_size // 1024)


def _forms(department: Department, portal: Portal) -> Page:
    t = notice_texts().forms
    here = address.notice_forms(department.slug)
    sheets = [(kind, blank_data(kind, Filled(), department, portal, None)) for kind in KINDS]
    body = render(
        "notice-forms.html",
        here,
        n=notice_texts(),
        department=department,
        sheets=sheets,
        fields=FIELDS,
        kinds_of_field=KINDS_OF_FIELD,
        bases=[basis.value for basis in Basis],
    )
    title = title_of(department)
    headings = tuple((2, kind, sheet["title"]) for kind, sheet in sheets)
    return Page(
        here,
        f"{t.title} {title}",
        f"{t.description} {title}.",
        "notices",
        body,
        department.file,
        headings,
        department.slug,
    )
