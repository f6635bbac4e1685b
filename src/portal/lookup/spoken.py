"""By which words a question is known to be in another language, before anything of that language is loaded."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from portal.lookup.language import WORD
from portal.lookup.residents import WRITTEN
from portal.model.item_language import ItemLanguage
from portal.model.portal import Portal

OFTEN = 10
"""How many of a language's commonest words are named beside its small ones: with them 0.7 KB in Brotli."""
SHORTEST = 2
"""Letters of a word that says something."""
SCRIPT = "-"
"""In its letters: a whole script, from one letter to another, which is known without a word."""


def spoken_words(portal: Portal) -> dict[str, str]:
    """By language: words that neither Danish nor another one has, with spaces between. None that its letters give away."""
    known = {code: set(_common(code, one)) for code, one in portal.languages.items() if not _is_script(code)}
    shared = Counter(word for words in known.values() for word in words)
    danish = _danish(portal)
    return {
        code: " ".join(sorted(word for word in words - danish if shared[word] == 1)) for code, words in known.items()
    }


def own_scripts() -> dict[str, str]:
    """By language that is written in a script of its own, the letters of it, as in a regular expression."""
    return {code: written["letters"] for code, written in WRITTEN.items() if SCRIPT in written["letters"]}


def _is_script(code: str) -> bool:
    return SCRIPT in WRITTEN[code]["letters"]


def _danish(portal: Portal) -> set[str]:
    items = portal.items.values()
    return set(_words(text for item in items for text in (item.name, *item.also_called, *item.symptoms, item.action)))


def _common(code: str, language: ItemLanguage) -> Iterator[str]:
    """Its small words, and those that it says most often of the items."""
    letters = set(WRITTEN[code]["letters"])
    said = Counter(_words(text for item in language.items for text in (item.name, *item.words)))
    often = (word for word, _ in said.most_common() if len(word) > 2 and not letters & set(word))
    small = (word for word in WRITTEN[code]["stop"].split() if len(word) >= SHORTEST and not letters & set(word))
    return chain(small, islice(often, OFTEN))


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from WORD.findall(text.lower())
