"""How soon one must act, and the circumstances in which the same thing can wait less."""

from pydantic import Field

from portal.model.fields import Line, Part, Text
from portal.model.vocabulary import Level

HASTE = (Level.CAN_WAIT, Level.TODAY, Level.NOW)
"""From what can wait to what can't."""


class UrgencyCase(Part):
    """A circumstance in which one must act sooner."""

    level: Level = Field(description="Hvor meget det så haster: today eller now. Altid mere end emnet selv.")
    text: Text = Field(description="Omstændigheden, og hvad man så gør, i én sætning.")
    words: tuple[Line, ...] = Field(
        min_length=1, description="Det, folk skriver, når det er sådan. Skrives som ordene i content/dangers.yml."
    )

    def is_sooner_than(self, level: Level) -> bool:
        """Whether it can wait less than that."""
        return HASTE.index(self.level) > HASTE.index(level)


class Urgency(Part):
    """How soon one must act."""

    level: Level = Field(description="Ring nu (now), meld i dag (today) eller kan vente (can-wait).")
    text: Text | None = Field(None, description="Hvorfor, og hvad man gør imens.")
    when: tuple[UrgencyCase, ...] = Field((), description="Omstændigheder, hvor det haster mere.")

    @property
    def in_words(self) -> str:
        """The text and every case of it; empty when nobody wrote any."""
        return " ".join(filter(None, (self.text, *(case.text for case in self.when))))
