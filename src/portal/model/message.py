"""What is happening now: water shut off on Tuesday, scaffolding until May. It has an end, and is gone after it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self

from pydantic import Field, model_validator

from portal.model.fields import Day, Line, Moment, Part, Record, Slug, Text
from portal.model.notice_periods import Basis
from portal.model.values import refuse


class Message(Part):
    """Something that is going on for a while, and whether it was announced as the law asks (almenlejeloven §§ 32-33)."""

    id: Slug = Field(description="Beskedens korte navn; ændres aldrig.")
    what: Line = Field(description="Hvad der sker.")
    where: Line = Field(description="Hvor det sker, eller hvem det gælder.")
    starts: Moment = Field(alias="from", description="Hvornår det begynder, fx 2026-12-01 08:00.")
    until: Moment = Field(description="Hvornår det er slut. Derefter forsvinder beskeden af sig selv.")
    text: Text | None = Field(None, description="Hvad beboeren gør, i korte sætninger.")
    notice: Basis | None = Field(
        None, description="Når nogen skal ind i boligen, eller der arbejdes: hvilket varsel loven kræver."
    )
    announced: Day | None = Field(None, description="Dagen, varslet blev givet; udelades, når det ikke vides.")

    @model_validator(mode="after")
    def _is_in_order(self) -> Self:
        if self.until <= self.starts:
            raise refuse("Beskeden slutter, før den begynder. Ret »until« eller »from«.", "until")
        if self.announced and not self.notice:
            raise refuse(
                "Det mangler, hvilket varsel det er. Skriv også »notice«: look, work, major eller urgent.", "announced"
            )
        if self.announced and self.announced > self.starts.date():
            raise refuse("Varslet kan ikke være givet, efter at det er begyndt. Ret den ene dato.", "announced")
        return self


class Messages(Record):
    """content/messages.yml for alle, content/departments/<afdeling>/messages.yml for en afdeling"""

    messages: tuple[Message, ...] = Field((), description="Det, der sker nu eller snart.")


def not_over(messages: Iterable[Message], now: datetime) -> tuple[Message, ...]:
    """Those that have not ended at a moment, the one that begins first before the others."""
    return tuple(sorted((one for one in messages if one.until > now), key=lambda one: one.starts))
