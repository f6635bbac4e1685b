"""Where what the portal says of law and custom was read: acts, orders, the sector, the organisation, makers."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from portal.model.fields import Day, Line, ReadAddress, Record, Slug, Text, form

UNKNOWN = "unknown"
YEARS = 2
"""A source that was opened longer ago is to be opened again: laws change."""


class SourceKind(StrEnum):
    """Who wrote a source."""

    ACT = "act"
    ORDER = "order"
    SECTOR = "sector"
    ORGANISATION = "organisation"
    MAKER = "maker"


LAW = (SourceKind.ACT, SourceKind.ORDER)
"""The kinds that bind everybody."""


class SourceStatus(StrEnum):
    """How a source was known: read itself, read in somebody's account of it, or not opened yet."""

    READ = "read"
    SECONDARY = "secondary"
    TO_VERIFY = "to-verify"


def _unknown_is_none(value: object) -> object:
    return None if value == UNKNOWN else value


ReadOn = Annotated[Day | None, BeforeValidator(_unknown_is_none), form(rf"{UNKNOWN}|\d{{4}}-\d{{2}}-\d{{2}}")]


class Source(Record):
    """A source and what it says."""

    id: Slug = Field(description="Kildens korte navn, som alt andet henviser til; ændres aldrig.")
    kind: SourceKind = Field(description="Lov, bekendtgørelse, sektoren, organisationen eller en producent.")
    title: Line = Field(description="Lovens, sidens eller vejledningens navn.")
    paragraph: Line | None = Field(None, description="Paragraffen, fx § 24, stk. 1.")
    says: Text = Field(description="Hvad kilden siger, med egne ord.")
    quotation: Line | None = Field(None, description="Højst én sætning, ord for ord.")
    read: ReadOn = Field(description="Dagen, kilden blev åbnet, eller »unknown«.")
    status: SourceStatus = Field(description="Læst selv, læst hos andre (secondary) eller ikke åbnet (to-verify).")
    address: ReadAddress | None = Field(None, description="Hvor den kan læses.")

    @property
    def words(self) -> str:
        """Its name on a page: »Almenlejeloven § 24, stk. 1«."""
        return f"{self.title} {self.paragraph}" if self.paragraph else self.title

    def is_old(self, today: date) -> bool:
        """Whether it was opened more than two years ago. One whose day nobody knows is not called old."""
        return (
            self.read is not None and self.read.replace(year=self.read.year + YEARS, day=min(self.read.day, 28)) < today
        )


class Sources(Record):
    """content/sources.yml"""

    sources: tuple[Source, ...] = Field((), description="Alle kilder, som emner, punkter og sider henviser til.")
