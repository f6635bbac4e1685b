"""An item of the standard table: one job or question, who does it and who pays."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from portal.model.fields import Line, Part, Record, Slug, Text, YesNo
from portal.model.share import Condition
from portal.model.standing import Standing
from portal.model.urgency import Urgency
from portal.model.vocabulary import Level, Mark


class PublishedFields(Part):
    """What an item says of itself, to its page and in the open data alike: a field that is added here is in both."""

    id: Slug = Field(description="Emnets korte navn i adresser; ændres aldrig.")
    name: Line = Field(description="Hvad det handler om.")
    title: Line | None = Field(None, description="Det samme, som en beboer siger det: overskriften på emnets side.")
    rooms: tuple[Slug, ...] = Field(min_length=1, description="Rum fra content/rooms.yml.")
    also_called: tuple[Line, ...] = Field(min_length=5, description="Mindst fem ord, som beboere selv bruger.")
    symptoms: tuple[Line, ...] = Field((), description="Hvad beboeren ser, hører eller lugter.")
    english: tuple[Line, ...] = Field((), description="Engelske ord, der skal finde emnet.")
    conditions: tuple[Condition, ...] = Field((), description="Forhold, der giver et andet svar.")
    urgency: Urgency = Field(Urgency(level=Level.CAN_WAIT), description="Hvor meget det haster.")
    action: Text = Field(description="Hvad beboeren gør nu.")
    house_rule: Slug | None = Field(None, description="Punktet i husordenen, der hører til.")
    source: Mark = Field(description="Hvor sikkert standardsvaret er.")


class Item(PublishedFields, Standing, Record):
    """An entry under `items` in content/responsibilities/*.yml"""

    moved: ClassVar[Mapping[str, str]] = {
        "law": "Skriv paragraffen som en kilde i content/sources.yml og kildens id under »sources«",
        "law_decides": "Det står nu i content/law.yml. Skriv emnet der med »mandatory: yes«, svaret og »sources«",
    }

    formerly: tuple[Slug, ...] = Field((), description="Id'er, emnet har haft før. De gamle adresser fører hertil.")
    guides: tuple[Slug, ...] = Field((), description="Vejledninger, der hører til.")
    taken_over: YesNo = Field(
        False, description="Om afdelingen overtager mere af udgiften, jo længere man har boet der."
    )
    sources: tuple[Slug, ...] = Field((), description="Kilder fra content/sources.yml, som svaret bygger på.")

    @property
    def heading(self) -> str:
        """What is over its page: the tenants' words where they are written."""
        return self.title or self.name


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


class OwnItems(Record):
    """content/departments/<afdeling>/items.yml"""

    items: tuple[Item, ...] = Field(min_length=1, description="Emner, som kun afdelingen har.")
