"""What to do in danger, in every language it is written in."""

from collections.abc import Iterable

from portal.addresses import address
from portal.model.danger import Danger
from portal.model.guide import Guide
from portal.model.portal import Portal
from portal.pages.page import Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue


def danger_values(portal: Portal, dangers: Iterable[Danger]) -> dict[str, object]:
    """What a template needs to show dangers: they, and the organisation's duty number."""
    return {"dangers": tuple(dangers), "duty": portal.organisation.emergency.telephone}


def everyday_guides(portal: Portal) -> list[Guide]:
    """The guides to what is urgent and no danger: a door that fell shut, a blocked toilet."""
    return [portal.guides[one] for one in portal.dangers.guides]


def danger_page(portal: Portal, t: Catalogue) -> list[Page]:
    """`/fare/`: every danger with its steps; none when nothing is written."""
    dangers = portal.dangers.dangers
    if not dangers:
        return []
    body = render("dangers.html", address.DANGERS, t, guides=everyday_guides(portal), **danger_values(portal, dangers))
    headings = tuple((2, danger.id, danger.name) for danger in dangers)
    title, description = t("danger-title"), t("danger-description")
    return [Page(address.DANGERS, title, description, "dangers", body, "content/dangers.yml", headings)]


def drawings_of_dangers(portal: Portal) -> set[str]:
    """The paths of the drawings that dangers show."""
    return {f"{address.GUIDE_FOLDER}/{one.file}" for danger in portal.dangers.dangers for one in danger.drawings}
