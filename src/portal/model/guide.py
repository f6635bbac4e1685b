"""A guide: how a tenant does it, step by step, and when to stop."""

from dataclasses import dataclass

from pydantic import Field

from portal.model.fields import Count, Day, Line, Record, Slug, Text
from portal.model.vocabulary import Difficulty


@dataclass(frozen=True)
class Step:
    """One action as plain text and, where it has one, its picture (file name below docs/vejledninger/).

    `wait` is how many minutes it waits, for the clock beside it.
    """

    text: str
    picture: str | None = None
    picture_text: str = ""
    wait: int | None = None


class GuideHead(Record):
    """The head of docs/vejledninger/*.md"""

    title: Line = Field(description="Problemet, som beboeren ser det.")
    summary: Line = Field(description="Én sætning om, hvad man gør.")
    symptoms: tuple[Line, ...] = Field(min_length=1, description="Hvad beboeren ser, hører eller lugter.")
    also_called: tuple[Line, ...] = Field((), description="Flere ord, der skal finde vejledningen.")
    items: tuple[Slug, ...] = Field(min_length=1, description="Emner i tabellen, som den hører til.")
    minutes: Count = Field(description="Hvor mange minutter det tager.")
    difficulty: Difficulty = Field(description="let eller middel.")
    tools: tuple[Slug, ...] = Field((), description="Ting fra content/tools.yml.")
    never: tuple[Text, ...] = Field(min_length=1, description="Hvad man aldrig må gøre.")
    stop_and_call: tuple[Text, ...] = Field(min_length=1, description="Hvornår man stopper og ringer.")
    waiting: Text = Field(description="Hvad det koster at vente.")
    sources: tuple[Slug, ...] = Field((), description="Kilder fra content/sources.yml, som den bygger på.")
    reviewed: Day | None = Field(None, description="Dagen, nogen sidst gik vejledningen igennem.")
    formerly: tuple[Slug, ...] = Field((), description="Navne, filen har haft før. De gamle adresser fører hertil.")
    department_must_allow: Slug | None = Field(
        None, description="Emne, som afdelingen skal have givet beboeren, før vejledningen gælder."
    )


class Guide(GuideHead):
    """A whole guide: its head and the text below it.

    `id` is the name of its file without .md, used in addresses; `body` the Markdown below the head, which starts on
    the line `body_line` of the file; `steps` the numbered steps in order.
    """

    id: Slug
    body: str
    body_line: int
    steps: tuple[Step, ...]

    @property
    def picture(self) -> str | None:
        """The drawing it is known by in a list: that of its first step that has one (file name below docs/vejledninger/)."""
        return next((step.picture for step in self.steps if step.picture), None)
