"""Phrases in fewer bytes: most of their words are known of the thing already, and are said by where they are in its list.

theme/lookup/places.js reads them; a test holds the two together.
"""

from collections.abc import Iterator

from portal.lookup.language import shortest_form, words
from portal.lookup.phrases import PARTIAL

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+-/:;<=>?@[]^_{|}"
"""The first word of a thing, the second and so on; nothing that a word is written with, and nothing that JSON has to escape."""


def referred(phrases: str, name: str, said: str) -> str:
    """The phrases of a thing with signs for words that are in its own list, those before the words that are not.

    `said` is its words as the index has them, `name` what its card is headed by.
    """
    own = known_words(name, said)
    return ",".join(sorted(_referred(phrase, own) for phrase in phrases.split(","))) if phrases else ""


def known_words(name: str, said: str) -> dict[str, str]:
    """The words of a thing, each with its sign: first those that are shipped, then those of its name."""
    found = dict.fromkeys((*said.replace(",", " ").split(), *(shortest_form(word) for word in words(name))))
    return dict(zip(found, SIGNS, strict=False))


def _referred(phrase: str, own: dict[str, str]) -> str:
    mark = PARTIAL if phrase.startswith(PARTIAL) else ""
    return mark + " ".join(
        filter(None, ("".join(_signs(phrase, own)), *(word for word in _said(phrase) if word not in own)))
    )


def _signs(phrase: str, own: dict[str, str]) -> Iterator[str]:
    yield from sorted(own[word] for word in _said(phrase) if word in own)


def _said(phrase: str) -> list[str]:
    return phrase.removeprefix(PARTIAL).split(" ")
