"""The yearly interview with the board and the caretaker: themes of questions. An id is in the files that answers are saved in."""

from pydantic import Field

from portal.model.fields import Line, Part, Record, YesNo
from portal.model.survey import Id

MOST_THEMES = 12
MOST_QUESTIONS = 12


class InterviewQuestion(Part):
    """A question of a theme."""

    id: Id = Field(description="Spørgsmålets id; det står i filerne og ændrer sig aldrig.")
    ask: Line = Field(description="Spørgsmålet.")


class Theme(Part):
    """What is talked about together."""

    id: Id = Field(description="Temaets id; det står i filerne og ændrer sig aldrig.")
    name: Line = Field(description="Temaets navn.")
    light: YesNo = Field(False, description="Om temaet er stærkt, midt imellem eller sårbart.")
    questions: tuple[InterviewQuestion, ...] = Field(min_length=1, description="Temaets spørgsmål.")


class Interview(Record):
    """content/interview.yml"""

    themes: tuple[Theme, ...] = Field(min_length=1, description="Temaerne, i rækkefølge.")
