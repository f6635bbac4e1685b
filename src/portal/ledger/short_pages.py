"""The pages behind the short addresses: small and without the site's frame, so that they are there at once."""

from dataclasses import dataclass
from functools import partial

from portal.addresses import address, short
from portal.addresses.moved import Moved
from portal.base.parts import Kind, Parts, key_of
from portal.ledger.short_addresses import Rows, rows_of
from portal.model.department import Department
from portal.model.portal import Portal
from portal.pages.page import Addresses
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue
from portal.texts.wording import title_of


@dataclass(frozen=True)
class _Shown:
    """All that is on a page, beside the words of the interface."""

    title: str
    home: str
    rows: Rows
    style: str


def department_short_pages(
    portal: Portal, moved: Moved, current: Addresses, style: str, t: Catalogue, parts: Parts | None = None
) -> dict[str, bytes]:
    """Address → page, for every department, and for each name that a department had once. `style` is the site's sheet,
    `parts` where they are kept by all that is on them.
    """
    wanted: dict[str, Department | None] = {short.page(one.short_name): one for one in portal.departments.values()}
    wanted |= {old: portal.departments.get(slug or "") for old, slug in moved.short_pages.items() if old not in wanted}
    shown = {here: _shown(one, portal, moved, current, style, t) for here, one in wanted.items()}
    return {here: _kept(here, one, portal, t, parts) for here, one in shown.items()}


def _shown(
    department: Department | None, portal: Portal, moved: Moved, current: Addresses, style: str, t: Catalogue
) -> _Shown:
    home = address.department(department.slug) if department else address.DEPARTMENTS
    return _Shown(
        title=title_of(department, t) if department else portal.organisation.name,
        home=address.for_department(home, department.slug) if department else home,
        rows=rows_of(department, portal, moved, current),
        style=f"/{style}",
    )


def _kept(here: str, shown: _Shown, portal: Portal, t: Catalogue, parts: Parts | None) -> bytes:
    making = partial(_page, here, shown, t)
    if parts is None:
        return making()
    rows = [[[*vars(row).values()] for row in some] for some in vars(shown.rows).values()]
    known = {"here": here, "title": shown.title, "home": shown.home, "style": shown.style}
    return parts.made(PAGE, here, key_of(rows=rows, language=t.language, words=portal.own_texts, **known), making)


def _page(here: str, shown: _Shown, t: Catalogue) -> bytes:
    return render(
        "short.html", here, t, title=shown.title, home=shown.home, rows=shown.rows, style=shown.style
    ).encode()


PAGE = Kind[bytes]("short page", write=bytes.decode, read=str.encode)
