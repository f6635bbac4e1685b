"""Streets and house numbers, as a department or a decision covers them."""

from typing import Self

from pydantic import Field, model_validator

from portal.model.fields import Count, Line, Part, Slug, refuse
from portal.model.vocabulary import Side

HIGHEST_HOUSE_NUMBER = 999
"""Danish house numbers run to 999 (BEK om vejnavne og adresser)."""


class Street(Part):
    """A street, or the part of it that belongs to the department."""

    street: Line = Field(description="Vejens navn.")
    first: Count | None = Field(None, alias="from", description="Laveste husnummer, når det ikke er hele vejen.")
    last: Count | None = Field(None, alias="to", description="Højeste husnummer.")
    side: Side | None = Field(None, description="Kun ulige (odd) eller lige (even) numre.")
    dwelling_type: Slug | None = Field(None, description="Boligtypen på vejen, når afdelingen har flere.")

    @model_validator(mode="after")
    def _runs_upwards(self) -> Self:
        low = 1 if self.first is None else self.first
        high = HIGHEST_HOUSE_NUMBER if self.last is None else self.last
        if not 1 <= low <= high <= HIGHEST_HOUSE_NUMBER:
            raise refuse(
                f"Husnumrene går fra {low} til {high}. De skal gå opad, fra 1 til {HIGHEST_HOUSE_NUMBER}. Ret dem.",
                "to" if self.first is None else "from",
            )
        return self

    def meets(self, other: "Street") -> bool:
        """Whether some house number belongs to both."""
        return self.street.casefold() == other.street.casefold() and bool(self.numbers() & other.numbers())

    def numbers(self) -> frozenset[int]:
        """The house numbers it covers."""
        every = range(self.first or 1, (self.last or HIGHEST_HOUSE_NUMBER) + 1)
        odd = {Side.ODD: (1,), Side.EVEN: (0,), None: (0, 1)}[self.side]
        return frozenset(number for number in every if number % 2 in odd)
