"""A page of docs/ that somebody wrote by hand."""

from dataclasses import dataclass

from pydantic import Field

from portal.model.deadlines import Calculator
from portal.model.fields import Line, Record, Slug, Text, YesNo
from portal.read.front_matter import Document


class PageHead(Record):
    """The head of a hand-written page in docs/"""

    title: Line = Field(description="Sidens titel.")
    description: Text = Field(description="En eller to sætninger om siden, til søgemaskiner.")
    sources: tuple[Slug, ...] = Field((), description="Kilder fra content/sources.yml, som siden bygger på.")
    calculator: Calculator | None = Field(None, description="En beregner af frister øverst på siden.")
    survey: YesNo = Field(False, description="Om siden har spørgsmålene i content/survey.yml nederst, også til papir.")


@dataclass(frozen=True)
class WrittenPage:
    """A hand-written page of docs/: its head and the document it is in."""

    head: PageHead
    document: Document
