"""The word an editor probably meant."""

import difflib
from collections.abc import Iterable

from portal.problems import quote

MOST = 12


def offer(value: str, allowed: Iterable[str]) -> str:
    """»Skriv …« with the nearest allowed words, or all of them when they are few."""
    words = list(allowed)
    nearest = difflib.get_close_matches(value, words, n=2, cutoff=0.6)
    if not nearest and len(words) > MOST:
        return "Se efter stavefejl."
    quoted = [quote(word) for word in nearest or words]
    if not quoted:
        return "Slet det."
    return f"Skriv {quoted[0] if len(quoted) == 1 else ', '.join(quoted[:-1]) + ' eller ' + quoted[-1]}."
