"""The net: a bag of tools that residents borrow, what lies in it, and what a guide needs besides."""

from collections.abc import Iterable
from enum import StrEnum

from pydantic import Field

from portal.model.fields import Line, Part, Record, Slug, Text, YesNo
from portal.model.organisation import Tool


class NetThing(Part):
    """A thing of the net."""

    tool: Slug = Field(description="Tingens id i content/tools.yml.")
    confirmed: YesNo = Field(False, description="Om det er bekræftet, at den ligger i nettet; ellers er den foreslået.")
    use: Text = Field(description="Hvad man bruger den til.")
    safety: Text | None = Field(None, description="Hvad man passer på.")
    refill: Text | None = Field(None, description="Hvornår og hvordan den bliver fyldt op eller skiftet.")


class Net(Record):
    """content/net.yml"""

    name: Line = Field(description="Hvad beboere kalder nettet.")
    about: Text = Field(description="Hvad nettet er.")
    borrow: Text | None = Field(None, description="Hvordan man låner det og giver det tilbage.")
    price: Line | None = Field(None, description="Hvad det koster at låne.")
    things: tuple[NetThing, ...] = Field(min_length=1, description="Hvad der ligger i det.")

    def thing(self, tool_id: str) -> NetThing | None:
        """The thing of that id, or None when it is not in the net."""
        return next((one for one in self.things if one.tool == tool_id), None)


class Reach(StrEnum):
    """How far the net goes for a guide."""

    WHOLE = "whole"
    """All that is needed is in the net, or one has it at home."""
    PROPOSED = "proposed"
    """It would be, with what is proposed and not confirmed."""
    PART = "part"
    """Something has to be had elsewhere."""
    NOTHING = "nothing"
    """The net is of no use for it."""


def reach(net: Net | None, tools: Iterable[Tool]) -> Reach:
    """How far the net goes for what a guide needs."""
    needed = [tool for tool in tools if not tool.at_home]
    found = [net.thing(tool.id) if net else None for tool in needed]
    if not any(found):
        return Reach.NOTHING
    if not all(found):
        return Reach.PART
    return Reach.WHOLE if all(thing.confirmed for thing in found if thing) else Reach.PROPOSED
