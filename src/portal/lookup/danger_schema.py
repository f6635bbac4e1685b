"""The files of dangers as records: how each is known, and what is said of it."""

from pydantic import Field

from portal.lookup.learned_schema import Weighed
from portal.model.danger import Call
from portal.model.fields import Part


class ShownDanger(Part):
    """What is said of a danger in one language."""

    act: str = Field(description="What to do first, on one line.")
    steps: tuple[str, ...] = Field(description="What to do this minute, in order.")


class DangerPatterns(Part):
    """How a danger is written in one language: patterns with commas between."""

    own: str = Field(description="Those that say it.")
    unless: str = Field(description="Those that take it back.")


class DangerEntry(Part):
    """A danger: how it is known, and what one does first, in the site's language."""

    id: str = Field(description="The danger's id.")
    act: str = Field(description="What to do first, on one line.")
    mark: str = Field(description="112, or duty: what `data-danger` says.")
    call: Call = Field(description="Whom to call.")
    words: dict[str, DangerPatterns] = Field(description="How it is written in the site's language, under its code.")


class DangerFile(Part):
    """assets/dangers.js: what is above every answer. It loads and works without the index."""

    filler: str = Field(description="Words that don't count between words that follow each other, with spaces between.")
    never: str = Field(description="Words that are never a slip for one of a danger, with spaces between.")
    groups: dict[str, str] = Field(description="Words that a pattern names as `<name>`, with `/` between.")
    emergency: str = Field(description="The organisation's duty number; empty when it is not known.")
    heard: bool = Field(description="Whether there is something learned to load that hears what no pattern knows.")
    scripts: dict[str, str] = Field(
        description="By language but English the letters of its own script, and empty where it has none: its words are asked "
        "for when one is written, or when there is a word that the index has not."
    )
    dangers: tuple[DangerEntry, ...] = Field(description="The worst first.")


class DangerSteps(Part):
    """assets/danger-steps.js: what opens on a tap, in the site's language. Loaded when a bar is drawn."""

    steps: dict[str, tuple[str, ...]] = Field(description="What to do this minute, in order, by the danger's id.")


class DangerWordsFile(Part):
    """assets/danger-words.js: how dangers are written in English, loaded when the first have come.
    Those of another are in assets/danger-words-<language>.js: when a question may be in it, or where the browser speaks it."""

    words: dict[str, dict[str, DangerPatterns]] = Field(description="By the danger's id, then by language.")


class DangerWeights(Part):
    """assets/danger-weights.js: what hears a danger that no pattern knows. Loaded when the patterns have come."""

    whether: Weighed = Field(description="Whether there is a danger: one name.")
    which: Weighed = Field(description="Which one, when there is one.")
    dangers: tuple[str, ...] = Field(
        description="The danger's id, of each name of `which`; empty for one that is gone."
    )


class DangerLanguage(Part):
    """assets/dangers-<language>.js: the same in a language of the residents."""

    language: str = Field(description="The language's code.")
    reviewed: bool = Field(description="Whether a person who speaks it has read all of it.")
    call: str = Field(description="The button with {number}; empty when the portal has no words in the language.")
    ask: str = Field(description="The button when the number is not known.")
    texts: dict[str, ShownDanger] = Field(description="By the danger's id.")
