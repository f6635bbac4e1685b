"""The drawings of the tools that guides need: a tool has one where a file has its name."""

from portal.addresses import address
from portal.model.portal import Portal


def drawn_tools(portal: Portal) -> dict[str, str]:
    """Tool → where its drawing is on the site."""
    drawn = (one for one in portal.tools if address.tool_drawing(one) in portal.pictures)
    return {one: address.tool_drawing(one).removeprefix("docs") for one in drawn}


def drawings_of_tools(portal: Portal) -> set[str]:
    """The paths of the drawings that guides and the page of the net may show."""
    return {address.tool_drawing(one) for one in drawn_tools(portal)}
