"""How much of the cost the department takes over for each month one has lived there (BEK 640/2006 § 2(1) no. 4)."""

import re
from fractions import Fraction
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, PlainSerializer, model_validator

from portal.base.problems import quote
from portal.model.fields import Part, Slug, Text, form
from portal.model.values import refuse

LONGEST = 120
"""Months: the period may be ten years at most."""
LEAST_PERCENT = Fraction(83, 100)
"""A hundred by 120 months, as it is written with two decimals."""
WHOLE = 100
EACH_MONTH = re.compile(
    r"\s*(?:%|pct\.?|procent)?\s*(?:(?:om|i|pr\.?|per|hver|/)\s*(?:måneden|måned|mdr?\.?))?", re.IGNORECASE
)
PART_OF = re.compile(r"(?:n|x|\d{1,3})\s*/\s*(\d{2,3})(?:\s*(?:måneder|mdr?\.?))?", re.IGNORECASE)
"""»n/100« and »20/100«, as departments write it: after so many months, so many hundredths."""
YEARS = re.compile(r"(?:(\d{1,2})\s*år)?(?:\s*(?:og|,)?\s*(\d{1,3})\s*(?:måneder|måned|mdr?\.?))?", re.IGNORECASE)
MONTHS_A_YEAR = 12


def _percent(value: object) -> str:
    if part := PART_OF.fullmatch(str(value).strip()):
        raise refuse(f"{quote(value)} er måneder ud af {part[1]}. Skriv »months: {part[1]}« i stedet.")
    number, rest = re.match(r"([\d.,]*\d|)(.*)", str(value).strip(), re.DOTALL).groups()  # type: ignore[union-attr]  # it matches anything
    text = number if EACH_MONTH.fullmatch(rest) else ""
    if not re.fullmatch(r"\d{1,3}(?:[.,]\d{1,4})?", text, re.ASCII):
        raise refuse(f"{quote(value)} er ikke en procent. Skriv fx 1 eller 0,83.")
    if not LEAST_PERCENT <= Fraction(text.replace(",", ".")) <= WHOLE:
        raise refuse(
            f"{quote(value)} om måneden kan ikke passe. Det tager højst 10 år. Skriv mindst 0,83 og højst 100."
        )
    return text.replace(".", ",")


def _months(value: object) -> int:
    """A number, a number of years and months, or what the months are a part of: 100, »8 år 4 måneder«, »20/100«."""
    text = str(value).strip()
    if part := PART_OF.fullmatch(text):
        return int(part[1])
    if text and (spoken := YEARS.fullmatch(text)):
        years, months = (int(one or 0) for one in spoken.groups())
        return years * MONTHS_A_YEAR + months
    if text.isascii() and text.isdigit():
        return int(text)
    raise refuse(f"{quote(value)} er ikke et antal måneder. Skriv fx 100.")


Months = Annotated[int, BeforeValidator(_months), form(None, "integer")]
Percent = Annotated[str, BeforeValidator(_percent), PlainSerializer(str), form(r"\d{1,3}([.,]\d{1,4})?\D*", "number")]


class TakeOver(Part):
    """What the department takes over each month, for all dwellings or those of one type."""

    percent: Percent | None = Field(None, description="Procent om måneden, fx 1 eller 0,83.")
    months: Months | None = Field(
        None, description="Antal måneder, til afdelingen betaler det hele: 100, 8 år 4 måneder eller 20/100."
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
