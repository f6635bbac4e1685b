"""The standard as a meeting confirmed it: a copy, so that nothing that changes later is ever confirmed unseen."""

from functools import cached_property
from typing import Self

from pydantic import Field

from portal.model.fields import Line, Record, Slug, Text
from portal.model.item import Item
from portal.model.share import Condition
from portal.model.standing import Standing
from portal.model.urgency import Urgency

SAME = ("performs", "pays", "scheme_a", "scheme_b", "action", "conditions", "house_rule")
"""What is copied from an item as it is, and compared with it later."""


class ConfirmedItem(Standing):
    """One item of the standard, as it read when it was confirmed."""

    item: Slug = Field(description="Emnets id i tabellen.")
    title: Line = Field(description="Emnets navn, da det blev bekræftet.")
    action: Text = Field(description="Hvad beboeren gør.")
    conditions: tuple[Condition, ...] = Field((), description="Forhold, der giver et andet svar.")
    house_rule: Slug | None = Field(None, description="Punktet i husordenen, der hører til.")
    urgency: Urgency | None = Field(None, description="Hvor meget det haster, og hvorfor; ældre kopier har det ikke.")

    @classmethod
    def of(cls, item: Item) -> Self:
        """An item of today's standard as a meeting confirms it."""
        copied = {name: getattr(item, name) for name in SAME}
        return cls(item=item.id, title=item.name, urgency=item.urgency, **copied)

    def reads_like(self, item: Item) -> bool:
        """Whether the standard's item still reads as it did."""
        named = (self.item, self.title) == (item.id, item.name)
        hurries = self.urgency is None or self.urgency.reads_like(item.urgency)
        return named and hurries and all(getattr(self, name) == getattr(item, name) for name in SAME)


class ConfirmedStandard(Record):
    """content/departments/<afdeling>/meetings/<dato>/standard.yml, written by a command"""

    items: tuple[ConfirmedItem, ...] = Field(min_length=1, description="De emner, mødet bekræftede, som de stod.")

    @cached_property
    def by_item(self) -> dict[str, ConfirmedItem]:
        """What was confirmed, by the item's id."""
        return {one.item: one for one in self.items}
