"""The closed set of sentences that an answer has in a language of the residents.

They are no language of the interface: a catalogue of residents/ holds what a card says and nothing else. Nothing that an
editor wrote is ever translated.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from portal.texts.catalogue import Catalogue

FOLDER = files("portal.texts") / "residents"


@dataclass(frozen=True)
class OfferedLanguage:
    """A language to choose: its code, its own name, its direction, the letters that only it has, and how one goes on."""

    code: str
    name: str
    direction: str
    letters: str
    hello: str


@cache
def resident_languages() -> tuple[str, ...]:
    """The codes of the languages that there are sentences in."""
    names = (file.name for file in FOLDER.iterdir())
    return tuple(sorted(name.removesuffix(".ftl") for name in names if name.endswith(".ftl")))


@cache
def resident_texts(language: str) -> dict[str, str]:
    """Every sentence of a language by its name. FileNotFoundError when there are none in it.

    Values stay open: »{count}« is filled in where the number is known.
    """
    source = (FOLDER / f"{language}.ftl").read_text("utf-8")
    texts = Catalogue(language, source)
    return {name: texts(name, **{value: f"{{{value}}}" for value in needs}) for name, needs in texts.names.items()}
