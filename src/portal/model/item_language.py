"""What items are called in a language of the residents, and what people write who ask for them."""

from functools import cached_property

from pydantic import Field

from portal.model.fields import Line, Part, Record, Slug, YesNo


class ItemWords(Part):
    """An item in one language."""

    id: Slug = Field(description="Emnets id fra tabellen.")
    name: Line = Field(description="Emnets navn på sproget. Det vises.")
    words: tuple[Line, ...] = Field((), description="Det, folk skriver på sproget. Det vises ikke.")


class ItemLanguage(Record):
    """content/languages/<sprog>.yml"""

    reviewed: YesNo = Field(False, description="Om et menneske, der taler sproget, har læst det hele.")
    items: tuple[ItemWords, ...] = Field(min_length=1, description="Emnerne på sproget.")

    @cached_property
    def by_id(self) -> dict[str, ItemWords]:
        """The items by their id."""
        return {item.id: item for item in self.items}
