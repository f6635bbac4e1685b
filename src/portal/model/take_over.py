"""How much of the cost the department takes over for each month one has lived there (BEK 640/2006 § 2(1) no. 4)."""

import re
from fractions import Fraction
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, PlainSerializer, model_validator

from portal.base.problems import quote
from portal.model.fields import Count, Part, Slug, Text, refuse

LONGEST = 120
"""Months: the period may be ten years at most."""
LEAST_PERCENT = Fraction(83, 100)
"""A hundred by 120 months, as it is written with two decimals."""
WHOLE = 100


def _percent(value: object) -> str:
    text = str(value).replace("%", "").strip()
    if not re.fullmatch(r"\d{1,3}(?:[.,]\d{1,4})?", text, re.ASCII):
        raise refuse(f"{quote(value)} er ikke en procent. Skriv fx 1 eller 0,83.")
    if not LEAST_PERCENT <= Fraction(text.replace(",", ".")) <= WHOLE:
        raise refuse(
            f"{quote(value)} om måneden kan ikke passe. Det tager højst 10 år. Skriv mindst 0,83 og højst 100."
        )
    return text.replace(".", ",")


Percent = Annotated[str, BeforeValidator(_percent), PlainSerializer(str)]


class TakeOver(Part):
    """What the department takes over each month, for all dwellings or those of one type."""

    percent: Percent | None = Field(None, description="Procent om måneden, fx 1 eller 0,83.")
    months: Count | None = Field(
        None, description="Antal måneder, til afdelingen betaler det hele; i stedet for procent."
    )
    dwelling_type: Slug | None = Field(None, description="Boligtypen, hvis det kun gælder den.")
    note: Text | None = Field(None, description="Hvad mødet besluttede om det, med almindelige ord.")

    @model_validator(mode="after")
    def _says_it_once(self) -> Self:
        if (self.percent is None) == (self.months is None):
            raise refuse("Reglen skal stå på én måde. Skriv enten »percent« eller »months«.", "percent")
        if self.months is not None and not 1 <= self.months <= LONGEST:
            raise refuse(f"Det tager højst 10 år. Skriv 1 til {LONGEST} måneder.", "months")
        return self

    @property
    def per_month(self) -> Fraction:
        """Per cent of the cost for each month."""
        if self.months is not None:
            return Fraction(WHOLE, self.months)
        return Fraction((self.percent or "").replace(",", "."))

    def tenant_share(self, months: int) -> Fraction:
        """The tenant's part in per cent after so many months."""
        return Fraction(0) if months >= LONGEST else max(Fraction(0), WHOLE - months * self.per_month)
