"""Addresses that have moved."""

from pydantic import Field

from portal.model.fields import Line, Part, Record


class Redirect(Part):
    """One moved address; `/old/*` to `/new/*` moves everything below."""

    old: Line = Field(alias="from", description="Den gamle adresse, som den står i content/addresses.txt.")
    new: Line = Field(alias="to", description="Adressen, den fører til nu.")


class Redirects(Record):
    """content/redirects.yml"""

    redirects: tuple[Redirect, ...] = Field((), description="Hver adresse, der er flyttet.")
