"""`/opslag/`: a notice made in the browser, from a guide or one's own words, with its QR code."""

from portal.addresses import address
from portal.addresses.sheets import SIZES
from portal.model.portal import Portal
from portal.pages.page import Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue


def compose_page(portal: Portal, t: Catalogue) -> Page:
    """One page for all departments: what differs comes with the department that is chosen."""
    body = render(
        "compose.html",
        address.COMPOSE,
        t,
        guides=list(portal.guides.values()),
        sizes=SIZES,
        organisation=portal.organisation.name,
        site_url=portal.organisation.site_url or "",
    )
    title, description = t("compose-title"), t("compose-description")
    return Page(address.COMPOSE, title, description, "compose", body, edit="content/organisation.yml")
