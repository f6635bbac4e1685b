"""The front page."""

from portal.addresses import address
from portal.model.portal import Portal
from portal.model.vocabulary import Level
from portal.pages.dangers import everyday_guides
from portal.pages.page import Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue
from portal.texts.happening import happening

FIRST_GUIDES = 6


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
