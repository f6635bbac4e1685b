"""Streets, house numbers and floors, as a department or a decision covers them."""

import re
from functools import cached_property
from string import ascii_uppercase
from typing import Self

from pydantic import Field, model_validator

from portal.model.fields import Floors, HouseNumber, Line, Part, Slug
from portal.model.values import HOUSE_NUMBER, floor_number, refuse
from portal.model.vocabulary import Side

HIGHEST_HOUSE_NUMBER = 999
"""Danish house numbers run to 999 (BEK om vejnavne og adresser)."""
Entrance = tuple[int, str]
"""A house number and its letter; the letter is empty for the number itself."""
ON_ONE_LINE = re.compile(
    r"([^\d:]*?[^\d:\s,])(?:,?\s+(?:nr\.?\s*)?(\d{1,3}\s?[A-Z]?)(?:\s*[-–]\s*(\d{1,3}\s?[A-Z]?))?)?", re.IGNORECASE
)
"""A street with its numbers as people write it: Gårdvej, Gårdvej 12, Gårdvej 1-9 A."""


class Street(Part):
    """A street, or the part of it that belongs to the department.

    `12` is the number with all its letters, but for those that another part of the street names: `12A` to `12G`.
    """

    street: Line = Field(description="Vejens navn.")
    first: HouseNumber | None = Field(
        None, alias="from", description="Laveste husnummer, fx 12 eller 12A, når det ikke er hele vejen."
    )
    last: HouseNumber | None = Field(None, alias="to", description="Højeste husnummer, fx 24 eller 12G.")
    side: Side | None = Field(None, description="Kun ulige (odd) eller lige (even) numre.")
    floors: Floors | None = Field(None, description="Etagerne, hvis det kun er nogle: st, 2 eller st-2.")
    dwelling_type: Slug | None = Field(None, description="Boligtypen på vejen, når afdelingen har flere.")

    @model_validator(mode="before")
    @classmethod
    def _in_fields(cls, data: object) -> object:
        """»Gårdvej 1-9« on one line is answered with its fields."""
        found = ON_ONE_LINE.fullmatch(data.strip()) if isinstance(data, str) else None
        if found is None:
            return data
        street, *numbers = found.groups()
        pairs = zip(("from", "to"), numbers, strict=True)
        fields = [f"»{name}: {number.replace(' ', '')}«" for name, number in pairs if number]
        below = f", og nedenunder {' og '.join(fields)}" if fields else ""
        raise refuse(f"Vejen skal stå i felter. Skriv »street: {street}«{below}.")

    @model_validator(mode="after")
    def _runs_upwards(self) -> Self:
        low, high = self._ends
        if not (1, "") <= low <= high <= (HIGHEST_HOUSE_NUMBER, "Z"):
            raise refuse(
                f"Husnumrene går fra {self.first or 1} til {self.last or HIGHEST_HOUSE_NUMBER}. "
                f"De skal gå opad, fra 1 til {HIGHEST_HOUSE_NUMBER}. Ret dem.",
                "to" if self.first is None else "from",
            )
        return self

    @property
    def ends(self) -> tuple[Entrance, Entrance]:
        """The lowest and the highest number as they are written; the ends of every street where none is."""
        low = 1 if self.first is None else self.first
        return entrance(low), entrance(HIGHEST_HOUSE_NUMBER if self.last is None else self.last)

    @property
    def _ends(self) -> tuple[Entrance, Entrance]:
        """The same, with all letters of the last number where no letter is named."""
        low, high = self.ends
        return low, (high if high[1] or self.is_lettered else (high[0], "Z"))

    @property
    def is_lettered(self) -> bool:
        """Whether it names letters, so that it goes before a part that names numbers alone."""
        return any(letter for _, letter in self.ends)

    @cached_property
    def entrances(self) -> frozenset[Entrance]:
        """What it claims for itself: numbers alone, or numbers and letters where it names letters."""
        low, high = self._ends
        letters = ("", *ascii_uppercase) if self.is_lettered else ("",)
        odd = {Side.ODD: (1,), Side.EVEN: (0,), None: (0, 1)}[self.side]
        numbers = (number for number in range(low[0], high[0] + 1) if number % 2 in odd)
        return frozenset((n, letter) for n in numbers for letter in letters if low <= (n, letter) <= high)

    def meets(self, other: "Street") -> bool:
        """Whether some dwelling can lie on both."""
        same = self.street.casefold() == other.street.casefold() and bool(self.entrances & other.entrances)
        if not (same and self.floors and other.floors):
            return same
        (low, high), (other_low, other_high) = (tuple(map(floor_number, one)) for one in (self.floors, other.floors))
        return low <= other_high and other_low <= high


def entrance(written: int | str) -> Entrance:
    """A house number as it sorts: 12 before 12A before 12B before 13."""
    found = HOUSE_NUMBER.fullmatch(str(written))
    return (int(found[1]), found[2] or "") if found else (0, "")
