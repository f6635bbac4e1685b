"""The pieces of a question that the ranker weighs, each as the number of a bucket.

theme/lookup/ranker.js makes the same of what is typed; a test holds the two together.
"""

import re
import unicodedata
from itertools import pairwise

from portal.lookup.language import fold, stem

BUCKETS = 8192
LENGTHS = (3, 4)
"""Letters in a row: they carry a word over slips and compounds."""
WORD = re.compile("[0-9a-zà-öø-ſ]+")


def pieces(text: str) -> tuple[int, ...]:
    """Word stems, pairs of neighbours and letters in a row, each once, in the order of the numbers."""
    folded = [fold(word) for word in WORD.findall(unicodedata.normalize("NFC", text).lower())]
    stems = [stem(word) for word in folded]
    words = {f" {one}" for one in stems} | {f"{one} {other}" for one, other in pairwise(stems)}
    letters = {
        f"^{word}$"[n : n + length] for word in folded for length in LENGTHS for n in range(len(word) + 3 - length)
    }
    return tuple(sorted({_bucket(piece) for piece in words | letters}))


def _bucket(piece: str) -> int:
    """FNV-1a over the letters' numbers (Fowler, Noll and Vo), folded to the number of buckets."""
    value = 2166136261
    for letter in piece:
        value = ((value ^ ord(letter)) * 16777619) & 0xFFFFFFFF
    return (value ^ (value >> 15)) % BUCKETS
