"""Danish as residents type it: which words carry no meaning, and what of a word is kept to compare it.

The browser does the same to the words of a query (theme/lookup/engine.js), with the same tables; a test holds the two
together.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files

import yaml

TABLES = yaml.safe_load((files(__package__) / "language.yml").read_text("utf-8"))
ENDINGS: tuple[str, ...] = tuple(TABLES["endings"].split())
STOP_WORDS: frozenset[str] = frozenset(TABLES["stop-words"].split())
NEGATIONS: frozenset[str] = frozenset(TABLES["negations"].split())

SHORTEST_STEM = 3
"""Letters. »hus« is never cut, »huset« becomes »hus«."""

WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text in lower case that carry meaning."""
    return [word for word in WORD.findall(text.lower()) if word not in STOP_WORDS]


@cache
def fold(word: str) -> str:
    """One spelling for all: æ and ae → a, ø and oe → o, å and aa → a, no accents, no doubled letters."""
    word = re.sub("aa|ae|å|æ", "a", word)
    word = re.sub("oe|ø", "o", word)
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return re.sub(r"(.)\1+", r"\1", bare)


def stem(folded: str) -> str:
    """A folded word without its inflection."""
    for ending in ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= SHORTEST_STEM:
            return folded[: -len(ending)]
    return folded


@cache
def key(word: str) -> str:
    """What two words must share to be the same word."""
    return stem(fold(word))


@cache
def shortest_form(word: str) -> str:
    """The beginning of a word that folds to its key: small to ship, keeps its æ, ø and å, and needs no stemming."""
    wanted = key(word)
    return next(word[:n] for n in range(1, len(word) + 1) if fold(word[:n]) == wanted)
