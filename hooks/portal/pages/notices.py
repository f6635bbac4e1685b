"""A department's notices: the list of all that can be printed, and the ones with fields to fill in."""

from dataclasses import dataclass
from pathlib import Path

from portal.addresses import short
from portal.model.department import Department
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
    chosen = f"?afdeling={department.slug}"
    guides = [
        _line(GUIDE, one.id, one.title, address.guide(one.id) + chosen, short.guide(one.id, department), department, portal)
        for one in portal.guides.values()
    ]
    groups = [
        (category.name, [
            _line(ITEM, one.id, one.name, address.item(one.id) + chosen, short.item(one.id, department), department, portal)
            for one in category.items
        ])
        for category in portal.categories
    ]
    kit = portal.printed.get(kit_place(department))
    here = address.notices(department.slug)
    body = render(
        "notices.html",
        here,
        n=notice_texts(),
        department=department,
        kinds=list(KINDS),
        guides=guides,
        groups=[(name, lines) for name, lines in groups if lines],
        kit=(kit_place(department), _kilobytes(kit)) if kit else None,
        site_url=portal.organisation.site_url,
        any_ready=bool(portal.printed),
    )
    title = title_of(department)
    return Page(
        here, f"{t.title} {title}", f"{t.description} {title}.", "notices", body, department.file, (), department.slug
    )


def _line(
    kind: str, name: str, title: str, page: str, brief: str, department: Department, portal: Portal
) -> Line:
    places = [(size, place_of(kind, name, size, department)) for size in SIZES]
    ready = [(size, place, _kilobytes(portal.printed[place])) for size, place in places if place in portal.printed]
    return Line(title, page, brief, ready)


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
        home=short.as_printed(address.department(department.slug), portal.organisation.site_url or ""),
    )
    title = title_of(department)
    headings = tuple((2, kind, sheet["title"]) for kind, sheet in sheets)
    return Page(
        here, f"{t.title} {title}", f"{t.description} {title}.", "notices", body, department.file, headings, department.slug
    )
