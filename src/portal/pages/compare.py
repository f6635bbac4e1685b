"""Two to four departments beside the standard: the table is here, a script adds the departments' columns."""

from portal.addresses import address
from portal.model.portal import Portal
from portal.model.vocabulary import Party, Scheme
from portal.pages.page import Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue

MOST = 4
"""How many departments fit beside each other on a desk's screen."""


def compare_page(portal: Portal, t: Catalogue) -> Page:
    """`/hvem-ordner-hvad/sammenlign/`."""
    rows = [(category, [portal.standard_answer(item) for item in category.items]) for category in portal.categories]
    body = render(
        "compare.html",
        address.COMPARE,
        t,
        rows=rows,
        schemes=Scheme,
        ask=Party.DEPARTMENT_DECIDES,
        places=range(1, MOST + 1),
    )
    title, description = t("compare-title"), t("compare-description")
    return Page(address.COMPARE, title, description, "compare", body, "content/responsibilities")
