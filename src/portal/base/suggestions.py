"""The word an editor probably meant."""

import difflib
from collections.abc import Iterable

from portal.base.problems import quote

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


def suggestion(value: str, allowed: Iterable[str]) -> str:
    """»Skriv …« with the word that was meant, else the nearest allowed words, else all of them when they are few."""
    words = list(dict.fromkeys(allowed))
    meant = [word for word in words if value.strip().casefold() in DANISH_FOR.get(word, ())]
    nearest = meant or difflib.get_close_matches(value, words, n=2, cutoff=0.6)
    if not nearest and len(words) > MOST:
        return "Se efter stavefejl."
    quoted = [quote(word) for word in nearest or words]
    if not quoted:
        return "Slet det."
    return f"Skriv {quoted[0] if len(quoted) == 1 else ', '.join(quoted[:-1]) + ' eller ' + quoted[-1]}."
