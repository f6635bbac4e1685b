"""Typing mistakes that were mended in a meeting's files after it was held: a typing mistake is no meeting."""

from pydantic import Field

from portal.model.fields import Count, Day, Exact, Line, Part, Record, YesNo

UNKNOWN_THEN = ("kind", "body", "approved", "minutes")
"""What of a meeting may be found out later: it changes no answer. Who decided, when it was approved, where the minutes are."""
OF_MEETING = "meeting.yml"


class Correction(Part):
    """One line of one file, as it was and as it is now."""

    day: Day = Field(description="Den dag, skrivefejlen blev rettet.")
    file: Line = Field(description="Filen i mødets mappe.")
    line: Count = Field(description="Linjens nummer i filen.")
    was: Exact = Field(description="Linjen, som den stod.")
    now: Exact = Field(description="Linjen, som den står nu.")
    minutes: Line | None = Field(
        None, description="Referatet, der viser det rigtige, når et tal, en dato, en part eller et forhold er ændret."
    )
    added: YesNo = Field(
        False,
        description="Om linjen ikke var der: den siger noget om mødet, som ikke var oplyst, og ændrer intet svar.",
    )

    @property
    def words(self) -> tuple[str, str]:
        """The words that were exchanged, without what the line has before and after them."""
        was, now = self.was.split(), self.now.split()
        while was and now and was[0] == now[0]:
            was, now = was[1:], now[1:]
        while was and now and was[-1] == now[-1]:
            was, now = was[:-1], now[:-1]
        return " ".join(was), " ".join(now)


class Corrections(Record):
    """content/departments/<afdeling>/meetings/<dato>/corrections.yml, written by a command"""

    corrections: tuple[Correction, ...] = Field(min_length=1, description="Rettelserne, den første først.")
