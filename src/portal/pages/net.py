"""`/nettet/`: what lies in the net, what it is for, what can be done with it, and a list to pack it by."""

from portal.addresses import address
from portal.model.guide import Guide
from portal.model.net import Reach
from portal.model.portal import Portal
from portal.pages.page import Page
from portal.pages.templates import render
from portal.pages.tools import drawn_tools
from portal.texts.catalogue import Catalogue

GROUPS = (Reach.WHOLE, Reach.PROPOSED, Reach.PART)


def net_pages(portal: Portal, t: Catalogue) -> list[Page]:
    """The page of the net; none when the organisation has none."""
    if portal.net is None:
        return []
    things = [(thing, portal.tools[thing.tool], _guides_with(thing.tool, portal)) for thing in portal.net.things]
    groups = [(one, [g for g in portal.guides.values() if portal.reach_of(g) is one]) for one in GROUPS]
    found = [(reach, guides) for reach, guides in groups if guides]
    body = render("net.html", address.NET, t, net=portal.net, things=things, groups=found, drawn=drawn_tools(portal))
    headings = (
        (2, "ting", t("net-things")),
        (2, "vejledninger", t("net-guides")),
        (2, "laan", t("net-borrow")),
        (2, "pakkeliste", t("net-packing")),
    )
    return [Page(address.NET, portal.net.name, portal.net.about, "written", body, "content/net.yml", headings)]


def _guides_with(tool_id: str, portal: Portal) -> list[Guide]:
    return [guide for guide in portal.guides.values() if tool_id in guide.tools]
