"""Who acts when: a sign that something is wrong, who acts on it, how soon, and who hears of it."""

from typing import Self

from pydantic import Field, model_validator

from portal.model.fields import Line, Named, PageAddress, Part, Record, Slug, Text
from portal.model.fieldwork import Place
from portal.model.values import refuse

CLAIMS = ("who", "does", "within", "told")
"""What is known of a sign, or is not: then the page says so."""


class Signal(Part):
    """A sign, and what is known of who acts on it."""

    id: Slug = Field(description="Tegnets korte navn; ændres aldrig.")
    signal: Line = Field(description="Tegnet, som man selv ville sige det.")
    who: Line | None = Field(None, description="Hvem der handler (en rolle, aldrig et navn).")
    does: Text | None = Field(None, description="Hvad de gør.")
    within: Line | None = Field(None, description="Hvor hurtigt; kun når nogen har lovet eller oplyst det.")
    told: Line | None = Field(None, description="Hvem der får besked (roller, aldrig navne).")
    page: PageAddress | None = Field(None, description="Siden, hvor man læser mere, fx /uenighed/.")
    sources: tuple[Named, ...] = Field((), description="Hvor I ved det fra: id'er i content/sources.yml.")

    @model_validator(mode="after")
    def _what_is_known_is_known_from_somewhere(self) -> Self:
        if not self.sources and any(getattr(self, name) for name in CLAIMS):
            raise refuse(
                "Der mangler en kilde. Skriv ved »sources«, hvor I ved det fra, eller slet det, I ikke ved.", "id"
            )
        return self


class Readiness(Record):
    """content/readiness.yml"""

    page: Place = Field(description="Adressen på siden, fx /hvem-goer-hvad-hvornaar/.")
    title: Line = Field(description="Sidens titel.")
    about: Text = Field(description="Hvad siden viser, og hvor I ved det fra.")
    decides: Text | None = Field(None, description="Hvem der beslutter, at nogen rykker ud.")
    sources: tuple[Named, ...] = Field((), description="Hvor I ved, hvem der beslutter: id'er i content/sources.yml.")
    signals: tuple[Signal, ...] = Field(min_length=1, description="Tegnene, det vigtigste først.")

    @property
    def all_sources(self) -> frozenset[str]:
        """Every source that the page rests on."""
        return frozenset((*self.sources, *(source for one in self.signals for source in one.sources)))

    @model_validator(mode="after")
    def _who_decides_is_known_from_somewhere(self) -> Self:
        if self.decides and not self.sources:
            raise refuse(
                "Der mangler en kilde. Skriv ved »sources«, hvor I ved det fra, eller slet det, I ikke ved.", "decides"
            )
        return self
