"""Who performs a job and who pays for it, and the circumstances that change it."""

from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from portal.base.problems import quote
from portal.base.suggestions import one_of
from portal.model.fields import Part, Slug, Text
from portal.model.values import refuse
from portal.model.vocabulary import WRITTEN_BY_EDITORS, Party, Role, When, role_of


def _one_of(allowed: tuple[Party, ...]) -> BeforeValidator:
    def check(value: object) -> object:
        if value == Party.MAINTENANCE_ACCOUNT and Party.MAINTENANCE_ACCOUNT not in allowed:
            raise refuse("»maintenance-account« kan kun stå ved »pays«. Kontoen betaler; den udfører ikke noget.")
        if value not in allowed:
            raise refuse(f"{quote(value)} kan ikke stå her. {one_of(str(value), allowed)}")
        return value

    return BeforeValidator(check)


PERFORMERS = tuple(p for p in WRITTEN_BY_EDITORS if p is not Party.MAINTENANCE_ACCOUNT)
Pays = Annotated[Party, _one_of(WRITTEN_BY_EDITORS), WithJsonSchema({"enum": [*WRITTEN_BY_EDITORS]}, mode="validation")]
Performs = Annotated[Party, _one_of(PERFORMERS), WithJsonSchema({"enum": [*PERFORMERS]}, mode="validation")]


class Share(Part):
    """Who performs and who pays."""

    performs: Performs = Field(description="Hvem der udfører arbejdet.")
    pays: Pays = Field(description="Hvem der betaler.")

    @property
    def role(self) -> Role:
        """The tenant's part in one of four words."""
        return role_of(self.performs, self.pays)


class Condition(Share):
    """A circumstance under which another answer holds."""

    when: When = Field(description="Hvornår det andet svar gælder.")
    text: Text = Field(description="Det andet svar med almindelige ord.")
    dwelling_type: Slug | None = Field(None, description="Boligtypen, med »when: dwelling-type«.")
