"""What the look-up loads of a language of the residents."""

from pydantic import Field

from portal.model.fields import Part


class ResidentLanguage(Part):
    """assets/language-<language>.js: the items in a language of the residents, loaded when somebody asks in it."""

    language: str = Field(description="The language's code.")
    direction: str = Field(description="ltr or rtl.")
    reviewed: bool = Field(description="Whether a person who speaks it has read all of it.")
    said: dict[str, str] = Field(description="Every sentence that an answer may need, by its name.")
    names: tuple[str, ...] = Field(description="What each item is called, in the index's order; empty when unknown.")
    words: tuple[str, ...] = Field(description="What people write who ask for it: phrases with commas between.")
    alike: str = Field(description="Spellings by ear, `from to`, with commas between.")
    stop: str = Field(description="Small words that distinguish no item, with spaces between.")
