"""How soon one must act, and the circumstances in which the same thing can wait less."""

from pydantic import Field

from portal.model.fields import Line, Part, Text, YesNo
from portal.model.telephone import ALARM
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
    always: YesNo = Field(
        False,
        description="Om det passer, uanset hvem der gør arbejdet, og hvad et møde har besluttet. now passer altid.",
    )

    @property
    def is_for_all(self) -> bool:
        """Whether it holds whoever does the work: it says so, it can't wait, or it is a danger to life."""
        return self.always or _is_danger(self.level, self.text)

    def is_sooner_than(self, level: Level) -> bool:
        """Whether it can wait less than that."""
        return HASTE.index(self.level) > HASTE.index(level)


class Urgency(Part):
    """How soon one must act."""

    level: Level = Field(description="Ring nu (now), meld i dag (today) eller kan vente (can-wait).")
    text: Text | None = Field(None, description="Hvorfor, og hvad man gør imens.")
    always: YesNo = Field(
        False, description="Om teksten passer, uanset hvem der gør arbejdet, og hvad et møde har besluttet."
    )
    when: tuple[UrgencyCase, ...] = Field((), description="Omstændigheder, hvor det haster mere.")

    @property
    def in_words(self) -> str:
        """The text and every case of it; empty when nobody wrote any."""
        return " ".join(filter(None, (self.text, *(case.text for case in self.when))))

    def reads_like(self, today: "Urgency") -> bool:
        """Whether people read today what was confirmed. How soon, how the finder knows a case, and the cases that hold whatever
        a meeting decides go by today; a mark that says so is no word of the standard. Older copies have no such cases.
        """
        was, now = self._by_text(), today._by_text()
        gone = any(not case.is_for_all for text, case in was.items() if text not in now)
        new = any(not case.is_for_all for text, case in now.items() if text not in was)
        return (self.text or "") == (today.text or "") and not gone and not new

    def _by_text(self) -> dict[str, UrgencyCase]:
        return {case.text: case for case in self.when}

    def where_decided(self, confirmed: "Urgency | None" = None) -> "Urgency":
        """What of it is said where a meeting's words are the answer: how soon, as it is today, what is dangerous whoever does
        the work, and the words that the meeting confirmed. The standard's others presume who does it by the standard.
        """
        own = confirmed or Urgency(level=self.level)
        text = self.text if self.always or _is_danger(self.level, self.text or "") else own.text
        kept = [case for case in self.when if case.is_for_all]
        said, known = {case.text for case in kept}, self._by_text()
        was = (case for case in own.when if case.text not in said and (case.text in known or not case.is_for_all))
        more = (case for case in was if case.is_sooner_than(self.level))
        return Urgency(level=self.level, text=text, when=(*kept, *more))


def _is_danger(level: Level, text: str) -> bool:
    return level is Level.NOW or ALARM in text
