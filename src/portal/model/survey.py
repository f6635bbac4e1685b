"""The safety survey: at most eight questions, the same each year. An id is in the files that answers are saved in."""

from functools import reduce
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from portal.model.fields import Line, Part, Record, Slug, YesNo
from portal.model.values import refuse, short_slug

MOST_QUESTIONS = 8
MOST_ANSWERS = 9
MOST_CODES = 1_000_000
"""A resident's answers are one number of six digits; the seventh is its check digit."""
LONGEST_ID = 20
Id = Annotated[Slug, AfterValidator(short_slug(LONGEST_ID))]


class SurveyAnswer(Part):
    """One of the answers that a question has."""

    id: Id = Field(description="Svarets id; det står i filerne og ændrer sig aldrig.")
    say: Line = Field(description="Svaret, som beboeren læser det.")
    share: YesNo = Field(False, description="Om svaret tæller med i andelen, fx dem, der er trygge.")


class Scale(Part):
    """Answers that several questions have."""

    id: Id = Field(description="Skalaens id.")
    answers: tuple[SurveyAnswer, ...] = Field(
        min_length=2, max_length=MOST_ANSWERS, description="Svarene, i rækkefølge."
    )


class SurveyQuestion(Part):
    """A question to residents."""

    id: Id = Field(description="Spørgsmålets id; det står i filerne og ændrer sig aldrig.")
    ask: Line = Field(description="Spørgsmålet, som beboeren læser det.")
    scale: Id = Field(description="Skalaens id.")


class Survey(Record):
    """content/survey.yml"""

    scales: tuple[Scale, ...] = Field(min_length=1, description="Skalaer med svar.")
    questions: tuple[SurveyQuestion, ...] = Field(min_length=1, description="Spørgsmålene, højst otte.")

    open: tuple[Line, ...] = Field(
        (), max_length=2, description="Spørgsmål, der svares med ord. De er kun på papir, aldrig på telefonen."
    )

    @model_validator(mode="after")
    def _has_few(self) -> Self:
        if len(self.questions) > MOST_QUESTIONS:
            raise refuse(f"Der er {len(self.questions)} spørgsmål. Stil højst {MOST_QUESTIONS}.", "questions")
        return self

    def scale(self, scale_id: str) -> Scale | None:
        """The scale of that id, or None."""
        return next((one for one in self.scales if one.id == scale_id), None)

    @property
    def codes(self) -> int:
        """How many different sets of answers there are; each question may also be left unanswered."""
        known = [scale for one in self.questions if (scale := self.scale(one.scale))]
        return reduce(lambda product, scale: product * (len(scale.answers) + 1), known, 1)
