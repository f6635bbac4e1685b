"""The pages that staff work with in the field: where they are, and how long what is written there is kept."""

from typing import Annotated

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


class VisitGuide(Part):
    """A guide that a slip leads to when the tenant does what was looked at."""

    part: Line = Field(description="Det, der bliver set på, fx kitchen.trap.")
    guide: Named = Field(description="Vejledningens id.")


class Fieldwork(Part):
    """Pages for visits in dwellings, on a phone without a network. What is written there stays on the phone."""

    page: Place = Field(description="Adressen, de ligger under, fx /arbejde/.")
    keep_months: Count = Field(
        KEPT_MONTHS, description="Så mange måneder gemmer I en runde; så beder siden om, at den slettes."
    )
    keep_why: Text | None = Field(None, description="Hvorfor I gemmer den så længe; står på siden.")
    purpose: Text | None = Field(None, description="Hvad I bruger runderne til; står på siden.")
    holder: Text | None = Field(None, description="Hvem der har filerne (roller, ingen navne); står på siden.")
    guides: tuple[VisitGuide, ...] = Field((), description="Vejledninger, som sedlen til beboeren fører til.")
