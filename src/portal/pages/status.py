"""`/status/`: what each department has to look at. For editors: no menu leads here, and search engines leave it out."""

from portal.addresses import address
from portal.base.parts import Parts
from portal.check.status import Due, Kind, everything_due, shared_status
from portal.check.status_table import heads
from portal.model.portal import Portal
from portal.pages.page import Page
from portal.pages.status_rows import status_rows
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue


def status_page(portal: Portal, t: Catalogue, parts: Parts | None) -> Page:
    """The page of the status. `parts`: where the rows of departments are kept."""
    rows = status_rows(portal, t, parts)
    departments = [(one, rows[slug][0]) for slug, one in portal.departments.items()]
    due = [(one, _leads_to(one)) for one in everything_due(portal)]
    shared = shared_status(portal)
    body = render(
        "status.html",
        address.STATUS,
        t,
        heads=heads(t),
        departments=departments,
        due=due,
        shared=shared,
        today=portal.today,
    )
    sections = (("afdelinger", "departments"), ("frister", "due"), ("vejledninger", "guides"), ("kilder", "sources"))
    headings = tuple((2, anchor, t.of("status", name)) for anchor, name in sections)
    title, description = t("status-title"), t("status-description")
    return Page(address.STATUS, title, description, "status", body, "content/departments", headings)


def _leads_to(due: Due) -> str:
    if due.kind is Kind.SOURCE:
        return address.source(due.id)
    return address.guide(due.id) if due.kind is Kind.GUIDE else address.department(due.id)
