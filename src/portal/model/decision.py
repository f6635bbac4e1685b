"""What a meeting decided about one item, in the words and with the limits it was decided with."""

from datetime import date
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from portal.model.fields import Day, Floors, Line, Named, Part, Record, Slug, Start, Text, YesNo
from portal.model.share import Pays, Performs, Share
from portal.model.street import Street
from portal.model.values import refuse
from portal.model.vocabulary import When


def _for_each(value: object, info: ValidationInfo) -> object:
    """One decision is about one item and one dwelling type or all, so that each has a row, a date and an answer of its own."""
    if isinstance(value, list):
        each = " og ".join(f"»{info.field_name}: {one}«" for one in value if isinstance(one, str))
        raise refuse(f"Her skal stå ét ord. Skriv hele beslutningen en gang for hver: {each or 'ét ord hver gang'}.")
    return value


Single = Annotated[Named, BeforeValidator(_for_each)]


class Circumstance(Part):
    """When a decision holds: always in words, and as data where it can be."""

    words: Text = Field(description="Hvornår beslutningen gælder, med almindelige ord.")
    because: When | None = Field(None, description="Samme forhold som et ord, når et af ordene passer.")
    lease_from: Day | None = Field(None, description="Gælder lejemål, der er begyndt denne dag eller senere.")
    lease_before: Day | None = Field(None, description="Gælder lejemål, der er begyndt før denne dag.")

    @model_validator(mode="before")
    @classmethod
    def _words_alone(cls, data: object) -> object:
        """»when: Hvis du selv er skyld i det« is the words."""
        return {"words": data} if isinstance(data, str) else data

    @model_validator(mode="after")
    def _some_lease(self) -> Self:
        if self.lease_from and self.lease_before and self.lease_from >= self.lease_before:
            raise refuse("Ingen lejemål begynder mellem de to dage. Byt om på dem, eller slet den ene.", "lease_before")
        return self

    def overlaps(self, other: "Circumstance") -> bool:
        """Whether both can hold for one lease, as far as that can be reported from the data."""
        if self.words.casefold() == other.words.casefold():
            return True
        leases = [one for one in (self, other) if one.lease_from or one.lease_before]
        if len(leases) == 2:
            starts = max(one.lease_from or date.min for one in leases)
            return starts < min(one.lease_before or date.max for one in leases)
        return not leases and self.because is not None and self.because is other.because


class Decision(Part):
    """One point of what a meeting decided. It may equal the standard: then the standard can't change it any more."""

    item: Single = Field(description="Emnets id i tabellen.")
    title: Line | None = Field(
        None, description="Emnets navn, da det blev besluttet. Skrives af portalen, når mødet får sin mappe."
    )
    performs: Performs | None = Field(None, description="Hvem der udfører arbejdet her.")
    pays: Pays | None = Field(None, description="Hvem der betaler her.")
    repealed: YesNo = Field(False, description="Om en tidligere beslutning er ophævet, så standarden gælder igen.")
    when: Circumstance | None = Field(
        None, description="Forholdet, beslutningen gælder under; ellers gælder den altid."
    )
    starts: Start | None = Field(
        None, alias="from", description="Hvornår den træder i kraft: en dato, en måned eller en begivenhed med ord."
    )
    until: Day | None = Field(None, description="Den sidste dag, den gælder, når det er en forsøgsordning.")
    action: Text | None = Field(None, description="Hvad beboeren gør nu, i stedet for standardens ord.")
    note: Text | None = Field(None, description="Beslutningen med almindelige ord.")
    price: Line | None = Field(None, description="Hvad det koster, som mødet besluttede det.")
    exemption: Text | None = Field(None, description="Hvem der er fri for at betale eller gøre det.")
    house_rule: Slug | None = Field(None, description="Punktet i afdelingens husorden.")
    dwelling_type: Single | None = Field(None, description="Boligtypen, hvis det kun gælder den.")
    streets: tuple[Street, ...] = Field((), description="Vejene, hvis det kun gælder dem.")
    floors: Floors | None = Field(None, description="Etagerne, hvis det kun gælder dem: st, 2 eller st-2.")

    @model_validator(mode="after")
    def _decides_one_thing(self) -> Self:
        shared = self.performs is not None and self.pays is not None
        if self.repealed and (self.performs or self.pays):
            raise refuse(
                "Det, der er ophævet, har intet nyt svar. Slet »performs« og »pays« eller »repealed«.", "repealed"
            )
        if self.repealed and self.is_limited:
            raise refuse(
                "En ophævelse gælder for alle. Slet »when«, »streets« og »floors« eller »repealed«.", "repealed"
            )
        if self.until and isinstance(self.starts, date) and self.until < self.starts:
            raise refuse("Den slutter, før den begynder. Byt om på »from« og »until«.", "until")
        if not self.repealed and not shared:
            raise refuse("Beslutningen er ikke helt. Skriv både »performs« og »pays« eller »repealed: yes«.", "item")
        return self

    @property
    def is_limited(self) -> bool:
        """Whether it holds under a circumstance or for some addresses only, so that it is no answer for all."""
        return bool(self.when or self.streets or self.floors)

    @property
    def share(self) -> Share:
        """Who performs and who pays. Only of a decision that is not a repeal."""
        return Share(performs=self.performs, pays=self.pays)

    def begins(self, counts_from: date, is_vague: bool) -> date | None:
        """The day it comes into force when the meeting counts from a day; None when that hangs on an event."""
        if isinstance(self.starts, str):
            return None
        if self.starts is None:
            return counts_from
        return self.starts if is_vague else max(self.starts, counts_from)


class Decisions(Record):
    """content/departments/<afdeling>/meetings/<dato>/decisions.yml"""

    decisions: tuple[Decision, ...] = Field(min_length=1, description="Det, mødet besluttede, ét punkt for hvert emne.")
