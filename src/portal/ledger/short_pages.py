"""The pages behind the short addresses: small and without the site's frame, so that they are there at once."""

from portal.addresses import address, short
from portal.addresses.moved import Moved
from portal.ledger.short_addresses import rows_of
from portal.model.department import Department
from portal.model.portal import Portal
from portal.pages.page import Addresses
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue
from portal.texts.wording import title_of


def department_short_pages(
    portal: Portal, moved: Moved, current: Addresses, style: str, t: Catalogue
) -> dict[str, bytes]:
    """Address → page, for every department, and for each name that a department had once. `style` is the site's sheet."""
    wanted: dict[str, Department | None] = {short.page(one.short_name): one for one in portal.departments.values()}
    wanted |= {old: portal.departments.get(slug or "") for old, slug in moved.short_pages.items() if old not in wanted}
    return {here: _page(here, one, portal, moved, current, style, t) for here, one in wanted.items()}


def _page(
    here: str, department: Department | None, portal: Portal, moved: Moved, current: Addresses, style: str, t: Catalogue
) -> bytes:
    home = address.department(department.slug) if department else address.DEPARTMENTS
    return render(
        "short.html",
        here,
        t,
        title=title_of(department, t) if department else portal.organisation.name,
        home=address.for_department(home, department.slug) if department else home,
        rows=rows_of(department, portal, moved, current),
        style=f"/{style}",
    ).encode()
