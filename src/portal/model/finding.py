"""What the finder leads to beside items, clauses and pages: what a part of a page answers, and what is not here."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from portal.addresses.address import FORM
from portal.model.fields import Line, Part, Record, Slug
from portal.model.values import refuse


def _target(value: str) -> str:
    if not FORM.fullmatch(value) or value.endswith("*"):
        raise refuse("Det er ikke en adresse på portalen. Skriv fx /rettigheder/ eller /husorden/#fremleje.")
    return value


class PartOfDepartment(StrEnum):
    """A part of each department's own page."""

    CONTACT = "kontakt"
    MEETINGS = "moeder"
    ACTIVITIES = "aktiviteter"
    DECISIONS = "besluttet"


class Lead(Part):
    """A question and where its answer is."""

    id: Slug = Field(description="Svarets korte navn; ændres aldrig.")
    name: Line = Field(description="Overskriften på kortet.")
    text: Line = Field(description="Det korte svar, eller hvem man spørger.")
    leads_to: Annotated[Line, AfterValidator(_target)] | None = Field(
        None, description="Hvor svaret står på portalen; udelad, når det ikke står her, så fører kortet til kontoret."
    )
    here: PartOfDepartment | None = Field(
        None, description="Afsnittet på afdelingens egen side, der viser det, når man har valgt sin afdeling."
    )
    also_called: tuple[Line, ...] = Field(min_length=1, description="Ord, som beboere selv bruger.")


class Finding(Record):
    """content/finding.yml"""

    leads: tuple[Lead, ...] = Field((), description="Svar, der ikke har deres eget emne.")
