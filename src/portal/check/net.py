"""The net and the tools: each thing is a tool, and a tool that a guide needs is in the net, at home, or had somewhere."""

from portal.base.problems import Problems, quote
from portal.base.suggestions import suggestion
from portal.model.net import Net
from portal.model.organisation import Tools
from portal.model.portal import Portal


def check_net(net: Net | None, tools: Tools | None, portal: Portal, problems: Problems) -> None:
    """Report things that are no tools, and tools of guides that nobody says where to get. Nothing without a net."""
    if net is None or tools is None:
        return
    first: dict[str, int] = {}
    for number, thing in enumerate(net.things):
        if thing.tool not in portal.tools:
            known = list(portal.tools)
            problems.add(
                net.place("things", number, "tool"),
                f"{quote(thing.tool)} findes ikke i content/tools.yml. {suggestion(thing.tool, known)}",
            )
        if first.setdefault(thing.tool, number) != number:
            problems.add(
                net.place("things", number, "tool"), f"{quote(thing.tool)} står to gange i nettet. Slet den ene."
            )
    needed = {tool for guide in portal.guides.values() for tool in guide.tools}
    for number, tool in enumerate(tools.tools):
        found = net.thing(tool.id)
        if tool.id in needed and not (tool.where or tool.at_home or (found and found.confirmed)):
            problems.add(
                tools.place("tools", number, "id"),
                f"{quote(tool.name)} er ikke bekræftet i nettet. Skriv ved »where«, hvor man får den, eller »at_home: yes«.",
            )
