"""The pieces of a question that are weighed, each as the number of a bucket.

theme/js/ranker.js makes the same of what is typed; a test holds the two together.
"""

import re
import unicodedata
from itertools import pairwise

from portal.lookup.language import fold, stem

LENGTHS = (3, 4)
"""Letters in a row: they carry a word over slips and compounds."""
WORD = re.compile("[0-9a-zà-öø-ſ]+")
"""Of the ranker: Danish."""
ANY_WORD = re.compile(r"[^\W_]+")
"""Of dangers: in any script, as in theme/lookup/danger-heard.js."""


def pieces(text: str, buckets: int, word: re.Pattern[str] = WORD) -> tuple[int, ...]:
    """Word stems, pairs of neighbours and letters in a row, each once, in the order of the numbers. `buckets`: a power of two."""
    folded = [fold(one) for one in word.findall(unicodedata.normalize("NFC", text).lower())]
    stems = [stem(word) for word in folded]
    words = {f" {one}" for one in stems} | {f"{one} {other}" for one, other in pairwise(stems)}
    letters = {f"^{one}$"[n : n + length] for one in folded for length in LENGTHS for n in range(len(one) + 3 - length)}
    return tuple(sorted({_bucket(piece) % buckets for piece in words | letters}))


def _bucket(piece: str) -> int:
    """FNV-1a over the letters' numbers (Fowler, Noll and Vo), folded to the bits that are left."""
    value = 2166136261
    for letter in piece:
        value = ((value ^ ord(letter)) * 16777619) & 0xFFFFFFFF
    return value ^ (value >> 15)
