"""The word an editor probably meant."""

import difflib
import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Self

from portal.base.problems import quote
from portal.base.slugs import slug

MOST = 12
DANISH_FOR = {
    "tenant": ("lejer", "lejeren", "beboer", "beboeren", "du", "dig", "resident"),
    "department": ("afdeling", "afdelingen", "udlejer", "ejer", "boligforening", "ejendomskontor", "landlord"),
    "maintenance-account": ("vedligeholdelseskonto", "konto", "account"),
    "municipality": ("kommune", "kommunen"),
    "utility": ("forsyning", "netselskab"),
    "supplier": ("leverandør", "leverandoer"),
    "shared": ("begge", "fælles", "faelles", "both"),
    "house-rules": ("husorden", "husordenen"),
    "department-decides": ("afdelingen-bestemmer", "afdelingsmøde", "spørg"),
    "none": ("ingen", "nej"),
    "now": ("nu", "akut", "straks"),
    "today": ("i dag", "idag"),
    "can-wait": ("vent", "kan vente"),
    "proposal": ("forslag",),
    "adopted": ("vedtaget",),
    "weekly": ("ugentlig", "uge"),
    "monthly": ("månedlig", "måned"),
    "odd": ("ulige",),
    "even": ("lige",),
    "yes": ("ja",),
    "no": ("nej",),
}
"""Danish words that editors write where the key word is English."""


ALIKE = 0.4
SURE = 0.75
"""Likeness of letters (difflib's ratio): a slip of the keyboard is above; between the two, a word must be shared too."""
SHORTEST = 4
"""Letters of a word that says something; »er« and »til« are in many names."""


class Names(frozenset[str]):
    """Names that may be written. Old ones that are `unsaid` may be, too, until their own problem is mended, and are never
    offered; of those in `now_called` the new one is.
    """

    def __new__(
        cls, names: Iterable[str], unsaid: Iterable[str] = (), now_called: Mapping[str, str] | None = None
    ) -> Self:
        """The names, with what they were called."""
        made = super().__new__(cls, names)
        made.unsaid, made.now_called = frozenset(unsaid), dict(now_called or {})
        return made

    unsaid: frozenset[str]
    now_called: Mapping[str, str]

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or name in self.unsaid


def suggestion(value: str, allowed: Iterable[str]) -> str:
    """»Skriv …« with the word that was meant, else the nearest allowed words, else all of them when they are few. In the
    order of likeness, then of the alphabet: the same line each time, in whichever order they were collected.
    """
    if isinstance(allowed, Names) and (now := allowed.now_called.get(value)):
        return f"Skriv {quote(now)}."
    return _offer(value, _by_likeness(value, allowed))


def one_of(value: str, choices: Sequence[str]) -> str:
    """The same for the words of a closed choice: all of them stand in the order that they are declared in."""
    return _offer(value, choices)


def _offer(value: str, words: Sequence[str]) -> str:
    nearest = _meant(value, words) or near(value, words)
    if not nearest and len(words) > MOST:
        return "Se efter stavefejl."
    quoted = [quote(word) for word in nearest or words]
    if not quoted:
        return "Slet det."
    return f"Skriv {quoted[0] if len(quoted) == 1 else ', '.join(quoted[:-1]) + ' eller ' + quoted[-1]}."


def near(value: str, words: Iterable[str]) -> list[str]:
    """At most two of the words that look like the value and may mean the same: a guide about a toilet is none for a sink."""
    parts = _parts(value)
    alike = (
        word for word in _by_likeness(value, words) if _ratio(value, word) >= (ALIKE if parts & _parts(word) else SURE)
    )
    return list(itertools.islice(alike, 2))


def _by_likeness(value: str, words: Iterable[str]) -> list[str]:
    return sorted(set(words), key=lambda word: (-_ratio(value, word), word))


def _meant(value: str, words: Iterable[str]) -> list[str]:
    """The words that have this Danish name, or this one but for capitals, spaces and Danish letters."""
    written = value.strip().casefold()
    danish = [word for word in words if written in DANISH_FOR.get(word, ())]
    return danish or [word for word in words if word.casefold() == written or word == slug(value)]


def _ratio(value: str, word: str) -> float:
    """Of the last parts alone: addresses are all alike at their beginning."""
    return difflib.SequenceMatcher(None, _last(value), _last(word)).ratio()


def _parts(text: str) -> set[str]:
    return {part for part in re.split(r"[^\w]+", _last(text).casefold()) if len(part) >= SHORTEST}


def _last(text: str) -> str:
    return text.rstrip("/").rpartition("/")[2] or text
