"""What people say of each thing: not shown, only learned from (`portal train`)."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from portal.addresses.address import FORM
from portal.model.fields import Line, Part, Record, Slug, YesNo
from portal.model.values import refuse


def _page(value: str) -> str:
    if not FORM.fullmatch(value) or "#" in value or value.endswith("*"):
        raise refuse("Det er ikke adressen på en side. Skriv fx /rettigheder/raaderet/.")
    return value


class SaidOf(Part):
    """What people say when they mean one thing."""

    item: Slug | None = Field(None, description="Emnet, de mener.")
    clause: Slug | None = Field(None, description="Eller punktet i husordenen.")
    lead: Slug | None = Field(None, description="Eller svaret i content/finding.yml.")
    danger: Slug | None = Field(None, description="Eller faren i content/dangers.yml, når den er der lige nu.")
    harmless: YesNo = Field(False, description="Eller det ligner en fare og er det ikke.")
    page: Annotated[Line, AfterValidator(_page)] | None = Field(
        None, description="Eller siden. Udelad alle seks, når det ikke står på portalen."
    )
    words: tuple[Line, ...] = Field(min_length=1, description="Det, folk siger: hele sætninger, talesprog, slang.")

    @model_validator(mode="after")
    def _means_one_thing(self) -> "SaidOf":
        if sum(bool(one) for one in (self.item, self.clause, self.lead, self.danger, self.harmless, self.page)) > 1:
            raise refuse("Her står flere ting. Skriv kun én af item, clause, lead, danger, harmless og page.")
        return self


class Said(Record):
    """content/said/<name>.yml"""

    said: tuple[SaidOf, ...] = Field((), description="Det, folk siger om hver ting.")
