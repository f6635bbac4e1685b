"""An item of the standard table: one job or question, who does it and who pays."""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from portal.base.problems import quote
from portal.base.suggestions import offer
from portal.model.fields import Line, Part, Record, Slug, Text, YesNo, refuse
from portal.model.vocabulary import WRITTEN_BY_EDITORS, Level, Mark, Party, Role, Scheme, When, role_of


def _one_of(allowed: tuple[Party, ...]) -> BeforeValidator:
    def check(value: object) -> object:
        if value == Party.MAINTENANCE_ACCOUNT and Party.MAINTENANCE_ACCOUNT not in allowed:
            raise refuse("»maintenance-account« kan kun stå ved »pays«. Kontoen betaler; den udfører ikke noget.")
        if value not in allowed:
            raise refuse(f"{quote(value)} kan ikke stå her. {offer(str(value), allowed)}")
        return value

    return BeforeValidator(check)


Pays = Annotated[Party, _one_of(WRITTEN_BY_EDITORS)]
Performs = Annotated[Party, _one_of(tuple(p for p in WRITTEN_BY_EDITORS if p is not Party.MAINTENANCE_ACCOUNT))]


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


class Urgency(Part):
    """How soon one must act."""

    level: Level = Field(description="Ring nu (now), meld i dag (today) eller kan vente (can-wait).")
    text: Text | None = Field(None, description="Hvorfor, og hvad man gør imens.")


class Item(Record):
    """An entry under `items` in content/responsibilities/*.yml"""

    id: Slug = Field(description="Emnets korte navn i adresser; ændres aldrig.")
    name: Line = Field(description="Hvad det handler om.")
    rooms: tuple[Slug, ...] = Field(min_length=1, description="Rum fra content/rooms.yml.")
    also_called: tuple[Line, ...] = Field(min_length=5, description="Mindst fem ord, som beboere selv bruger.")
    symptoms: tuple[Line, ...] = Field((), description="Hvad beboeren ser, hører eller lugter.")
    english: tuple[Line, ...] = Field((), description="Engelske ord, der skal finde emnet.")
    performs: Performs | None = Field(None, description="Hvem der udfører, ens under A og B.")
    pays: Pays | None = Field(None, description="Hvem der betaler, ens under A og B.")
    scheme_a: Share | None = Field(None, description="Svaret under A-ordning, når A og B er forskellige.")
    scheme_b: Share | None = Field(None, description="Svaret under B-ordning, når A og B er forskellige.")
    conditions: tuple[Condition, ...] = Field((), description="Forhold, der giver et andet svar.")
    urgency: Urgency = Field(Urgency(level=Level.CAN_WAIT), description="Hvor meget det haster.")
    action: Text = Field(description="Hvad beboeren gør nu.")
    guides: tuple[Slug, ...] = Field((), description="Vejledninger, der hører til.")
    house_rule: Slug | None = Field(None, description="Punktet i husordenen, der hører til.")
    law: tuple[Line, ...] = Field((), description="Lovens paragraf.")
    law_decides: YesNo = Field(False, description="Om loven selv afgør svaret, så ingen afdeling kan ændre det.")
    source: Mark = Field(description="Hvor sikkert standardsvaret er.")

    @model_validator(mode="after")
    def _one_way_to_answer(self) -> Self:
        same = self.performs is not None and self.pays is not None
        apart = self.scheme_a is not None and self.scheme_b is not None
        any_same = self.performs is not None or self.pays is not None
        any_apart = self.scheme_a is not None or self.scheme_b is not None
        if same == apart or (same and any_apart) or (apart and any_same):
            wrong = "Svaret står på to måder." if any_same and any_apart else "Svaret er ikke helt."
            raise refuse(f"{wrong} Skriv enten »performs« og »pays« eller både »scheme_a« og »scheme_b«.")
        return self

    @property
    def differs_by_scheme(self) -> bool:
        """Whether A- and B-ordning give different answers."""
        return self.scheme_a is not None and self.scheme_a != self.scheme_b

    def share(self, scheme: Scheme) -> Share:
        """Who performs and who pays under a scheme, by the organisation's standard."""
        apart = self.scheme_a if scheme is Scheme.A else self.scheme_b
        return apart or Share(performs=self.performs, pays=self.pays)


class CategoryHead(Part):
    """The `category` of an item file."""

    id: Slug = Field(description="Kategoriens korte navn; ændres aldrig.")
    name: Line = Field(description="Navnet, beboerne ser.")


class Category(Record):
    """content/responsibilities/*.yml"""

    category: CategoryHead = Field(description="Kategorien, filen handler om.")
    items: tuple[Item, ...] = Field(description="Kategoriens emner.")

    @property
    def id(self) -> str:
        """The category's short name."""
        return self.category.id

    @property
    def name(self) -> str:
        """The name tenants see."""
        return self.category.name
