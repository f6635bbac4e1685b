"""The next meeting of a department: when, where, and until when one may propose something."""

from datetime import datetime, timedelta
from typing import Self

from pydantic import Field, model_validator

from portal.model.fields import Day, Line, Moment, Part
from portal.model.values import refuse
from portal.model.vocabulary import Body

USUAL_LENGTH = timedelta(hours=2)
"""What a calendar keeps free; nobody knows when a meeting ends."""


class NextMeeting(Part):
    """A meeting that is called. What is left out is not known yet."""

    date: Moment = Field(description="Dag og klokkeslæt, fx 2027-04-21 19:00.")
    kind: Body | None = Field(None, description="Hvem der mødes; udelades, når det ikke vides.")
    place: Line | None = Field(None, description="Hvor mødet holdes.")
    proposals_by: Day | None = Field(None, description="Sidste dag, man kan sende et forslag.")
    proposals_how: Line | None = Field(None, description="Hvordan man sender et forslag, i en hel sætning.")

    @model_validator(mode="after")
    def _proposals_come_first(self) -> Self:
        if self.proposals_by and self.proposals_by > self.date.date():
            raise refuse("Fristen for forslag ligger efter mødet. Ret den ene dato.", "proposals_by")
        return self

    def is_over(self, now: datetime) -> bool:
        """Whether it was held before a moment."""
        return self.date + USUAL_LENGTH <= now
