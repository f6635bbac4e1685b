"""The word an editor probably meant."""

import difflib
import re
from collections.abc import Iterable

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


def suggestion(value: str, allowed: Iterable[str]) -> str:
    """»Skriv …« with the word that was meant, else the nearest allowed words, else all of them when they are few."""
    words = list(dict.fromkeys(allowed))
    nearest = _meant(value, words) or near(value, words)
    if not nearest and len(words) > MOST:
        return "Se efter stavefejl."
    quoted = [quote(word) for word in nearest or words]
    if not quoted:
        return "Slet det."
    return f"Skriv {quoted[0] if len(quoted) == 1 else ', '.join(quoted[:-1]) + ' eller ' + quoted[-1]}."


def near(value: str, words: Iterable[str]) -> list[str]:
    """At most two of the words that look like the value and may mean the same: a guide about a toilet is none for a sink."""
    likeness = {word: _ratio(value, word) for word in words}
    meant = [word for word, ratio in likeness.items() if ratio >= (ALIKE if _parts(value) & _parts(word) else SURE)]
    return sorted(meant, key=lambda word: -likeness[word])[:2]


def _meant(value: str, words: list[str]) -> list[str]:
    """The words that have this Danish name, or this one but for capitals, spaces and Danish letters."""
    danish = [word for word in words if value.strip().casefold() in DANISH_FOR.get(word, ())]
    return danish or [word for word in words if word == slug(value)]


def _ratio(value: str, word: str) -> float:
    """Of the last parts alone: addresses are all alike at their beginning."""
    return difflib.SequenceMatcher(None, _last(value), _last(word)).ratio()


def _parts(text: str) -> set[str]:
    return {part for part in re.split(r"[^\w]+", _last(text).casefold()) if len(part) >= SHORTEST}


def _last(text: str) -> str:
    return text.rstrip("/").rpartition("/")[2] or text
