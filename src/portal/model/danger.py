"""Danger: what is before every answer, in the words of those whom it happens to."""

from enum import StrEnum

from pydantic import Field

from portal.model import telephone
from portal.model.fields import Count, Line, Part, Record, Slug, YesNo
from portal.model.vocabulary import Mark

LONGEST_ACT = 60
"""Letters: more do not fit on one bar of a phone, beside the number."""


class DangerLevel(StrEnum):
    """What is at stake."""

    LIFE = "life"
    DUTY = "duty"


class Call(StrEnum):
    """Whom to call: the alarm, the police when it is not urgent, the department's duty phone."""

    ALARM = telephone.ALARM
    POLICE = telephone.POLICE
    DUTY = "duty"


class DangerWords(Part):
    """How a danger is written in one language. The patterns are explained in content/dangers.yml."""

    words: tuple[Line, ...] = Field(min_length=1, description="Det, folk skriver, når det er sket.")
    unless: tuple[Line, ...] = Field((), description="Ord, der viser, at det er noget andet.")


class DangerText(DangerWords):
    """A danger in another language of the residents."""

    language: Slug = Field(description="Sprogets kode, fx en eller ar.")
    act: Line = Field(description="Det første, man gør, på én linje.")
    steps: tuple[Line, ...] = Field(min_length=1, description="Dette minuts trin, i rækkefølge.")
    reviewed: YesNo = Field(False, description="Om et menneske, der taler sproget, har læst teksten.")


class DangerDrawing(Part):
    """A drawing of one of this minute's steps."""

    step: Count = Field(description="Trinets nummer.")
    file: Line = Field(description="Tegningen under docs/vejledninger, fx img/luk-for-vandet-3.svg.")


class Danger(DangerWords):
    """A kind of danger."""

    id: Slug = Field(description="Farens korte navn; ændres aldrig.")
    name: Line = Field(description="Hvad der er sket.")
    level: DangerLevel = Field(description="Fare for liv (life), eller vagten skal ringes op (duty).")
    call: Call = Field(description="Nummeret: 112, 114 eller duty for afdelingens vagt.")
    act: Line = Field(description="Det første, man gør, på én linje.")
    steps: tuple[Line, ...] = Field(min_length=1, description="Dette minuts trin, i rækkefølge.")
    drawings: tuple[DangerDrawing, ...] = Field((), description="Tegninger til trinene.")
    items: tuple[Slug, ...] = Field((), description="Emner i tabellen, hvor faren kan opstå.")
    sources: tuple[Slug, ...] = Field((), description="Kilder fra content/sources.yml, som trinene bygger på.")
    source: Mark = Field(description="Hvor sikre trinene er; S kræver en kilde.")
    languages: tuple[DangerText, ...] = Field((), description="Det samme på beboernes sprog.")

    def drawing(self, step: int) -> str | None:
        """The drawing of a step (file name below docs/vejledninger/), or None."""
        return next((one.file for one in self.drawings if one.step == step), None)

    @property
    def mark(self) -> str:
        """What `data-danger` says: 112 or duty."""
        return Call.DUTY if self.level is DangerLevel.DUTY else Call.ALARM


class DangerGroup(Part):
    """Words that many patterns share: who it happens to, where. A pattern names them as `<name>`."""

    name: Slug = Field(description="Gruppens navn; i et mønster står det i »< >«.")
    words: Line = Field(description="Ordene med / imellem.")


class Dangers(Record):
    """content/dangers.yml"""

    filler: tuple[Line, ...] = Field((), description="Ord, der ikke tæller, når ord skal stå efter hinanden.")
    never: tuple[Line, ...] = Field((), description="Ord, der ligner en fare, men aldrig er en slåfejl for den.")
    groups: tuple[DangerGroup, ...] = Field((), description="Ord, der går igen i mange mønstre.")
    guides: tuple[Slug, ...] = Field(
        (), description="Vejledninger til det, der haster uden at være farligt; siden »Akut« fører til dem."
    )
    dangers: tuple[Danger, ...] = Field((), description="Farerne; den vigtigste først.")

    def of_item(self, item: str) -> tuple[Danger, ...]:
        """The dangers that may come up at an item, the worst first."""
        return tuple(danger for danger in self.dangers if item in danger.items)
