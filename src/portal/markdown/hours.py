"""The hours that a rule gives, in its own words: nothing is reckoned, and nothing is left out of a list that names one."""

import re
from dataclasses import dataclass
from functools import lru_cache

from portal.markdown.prose import plain

BLOCK = re.compile(r"<(p|ul|ol)\b[^>]*>(.*?)</\1>", re.DOTALL)
LINE = re.compile(r"<li\b[^>]*>(.*?)</li>", re.DOTALL)
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
HOUR = re.compile(r"\b(?:kl\.|klokken)\s*\d", re.IGNORECASE)


@dataclass(frozen=True)
class Hours:
    """What a rule says about the clock: the sentence before a list, if one is there, and the lines."""

    about: str
    lines: tuple[str, ...]


@lru_cache(maxsize=10_000)
def hours_in(clean_html: str) -> tuple[Hours, ...]:
    """Every list with a time of day in it, whole, and every sentence with one, from a rule's rendered text. A rule that many
    departments have is looked through once.
    """
    found, before = [], ""
    for block in BLOCK.finditer(clean_html):
        if block[1] == "p":
            before = SENTENCE.split(plain(block[2]))[-1]
            found += [Hours("", (sentence,)) for sentence in SENTENCE.split(plain(block[2])) if HOUR.search(sentence)]
        elif HOUR.search(plain(block[2])):
            about = before if before.endswith(":") else ""
            found.append(Hours(about, tuple(plain(line) for line in LINE.findall(block[2]))))
    return tuple(found)
