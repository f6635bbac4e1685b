"""The pages that staff work with in the field: where they are, and how long what is written there is kept."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from portal.model.fields import Count, Line, Named, Part, Text, form
from portal.model.values import matching

PLACE = r"(/[a-z0-9-]+)+/"
Place = Annotated[
    Line, AfterValidator(matching(PLACE, "Skriv en adresse på mindst et ord, fx /arbejde/.")), form(PLACE)
]
"""Never the whole site: the pages below it have a policy of their own."""

KEPT_MONTHS = 6
"""A proposal and no rule of law: a visit's findings have been ordered, or are in the plan, by then (GDPR art. 5(1)(e))."""

KEPT_FOR_A_YEAR = 15
"""A proposal: this year's is compared with last year's, which is three months longer."""


class VisitGuide(Part):
    """A guide that a slip leads to when the tenant does what was looked at."""

    part: Line = Field(description="Det, der bliver set på, fx kitchen.trap.")
    guide: Named = Field(description="Vejledningens id.")


class Kept(Part):
    """How long something of one kind is kept, why, what for and by whom."""

    keep_months: Count = Field(
        KEPT_MONTHS, description="Så mange måneder gemmer I det; så beder siden om, at det slettes."
    )
    keep_why: Text | None = Field(None, description="Hvorfor I gemmer det så længe; står på siden.")
    purpose: Text | None = Field(None, description="Hvad I bruger det til; står på siden.")
    holder: Text | None = Field(None, description="Hvem der har filerne (roller, ingen navne); står på siden.")


class KeptForAYear(Kept):
    """What is compared with last year's."""

    keep_months: Count = Field(
        KEPT_FOR_A_YEAR, description="Så mange måneder gemmer I det; så beder siden om, at det slettes."
    )


class Fieldwork(Kept):
    """Pages that staff use on a phone without a network. What is written there stays on the phone. Its own `keep_months` and
    so on are those of visits.
    """

    page: Place = Field(description="Adressen, de ligger under, fx /arbejde/.")
    guides: tuple[VisitGuide, ...] = Field((), description="Vejledninger, som sedlen til beboeren fører til.")
    survey: KeptForAYear = Field(KeptForAYear(), description="Det samme om svar på tryghedsundersøgelsen.")
    cases: KeptForAYear = Field(KeptForAYear(), description="Det samme om husordenssager.")
    interview: KeptForAYear = Field(KeptForAYear(), description="Det samme om sårbarhedsanalysen.")

    def kept(self, kind: Literal["visits", "survey", "cases", "interview"]) -> Kept:
        """What holds for one kind of sheet."""
        return {"visits": self, "survey": self.survey, "cases": self.cases, "interview": self.interview}[kind]
