"""What law decides: rules that are in force from a day, each with the source it was read in, and limits of safety."""

from collections.abc import Iterator
from datetime import date
from typing import Self

from pydantic import Field, model_validator

from portal.model.fields import Day, Part, Record, Slug, Text, YesNo
from portal.model.standing import Standing
from portal.model.values import refuse
from portal.model.vocabulary import Party, Scheme

ASKS = (Party.DEPARTMENT_DECIDES, Party.HOUSE_RULES)
"""Shares that are no answer: law gives leave to decide."""


class LawRule(Standing):
    """An answer that law gives to an item."""

    item: Slug = Field(description="Emnets id i tabellen.")
    mandatory: YesNo = Field(
        description="Om ingen afdeling kan beslutte andet; ellers gælder det, når intet er besluttet."
    )
    starts: Day | None = Field(
        None, alias="from", description="Dagen, reglen trådte i kraft; udelades, når den ikke vides."
    )
    until: Day | None = Field(None, description="Den sidste dag, reglen gjaldt.")
    action: Text | None = Field(None, description="Hvad beboeren gør efter loven, i stedet for standardens ord.")
    sources: tuple[Slug, ...] = Field(min_length=1, description="Kilder fra content/sources.yml med paragraf.")

    @model_validator(mode="after")
    def _some_day(self) -> Self:
        if self.starts and self.until and self.until < self.starts:
            raise refuse("Reglen ophører, før den begynder. Ret »from« eller »until«.", "until")
        return self

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return (self.starts or date.min) <= day <= (self.until or date.max)

    def answers(self, scheme: Scheme | None) -> bool:
        """Whether it says who does it, and not only that somebody may decide."""
        if scheme is None and self.differs_by_scheme:
            return False
        return self.share(scheme or Scheme.A).performs not in ASKS


class SafetyLimit(Part):
    """Work that is never a tenant's, whatever was decided."""

    items: tuple[Slug, ...] = Field(min_length=1, description="De emner, grænsen gælder.")
    text: Text = Field(description="Hvad beboeren aldrig gør selv.")
    sources: tuple[Slug, ...] = Field((), description="Kilder fra content/sources.yml.")


class Law(Record):
    """content/law.yml"""

    rules: tuple[LawRule, ...] = Field((), description="Svar, som loven giver.")
    limits: tuple[SafetyLimit, ...] = Field((), description="Arbejde, en beboer aldrig gør selv.")

    def in_force(self, item_id: str, day: date, *, mandatory: bool) -> LawRule | None:
        """The rule on an item that binds, or that holds when nothing is decided, on a day: the youngest one, or None."""
        found = [one for one in self._on(item_id) if one.mandatory is mandatory and one.holds_on(day)]
        return max(found, key=lambda one: one.starts or date.min, default=None)

    @property
    def sources(self) -> frozenset[str]:
        """The ids of every source that a rule or a limit names."""
        by_rules = {source for rule in self.rules for source in rule.sources}
        return frozenset(by_rules.union(*(limit.sources for limit in self.limits)))

    def _on(self, item_id: str) -> Iterator[LawRule]:
        return (one for one in self.rules if one.item == item_id)

    def limit_on(self, item_id: str) -> SafetyLimit | None:
        """The limit of safety on an item, or None."""
        return next((one for one in self.limits if item_id in one.items), None)
