"""The hours that a rule gives, in its own words: nothing is reckoned, and nothing is left out of a list that names one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from portal.markdown.blocks import blocks
from portal.markdown.prose import plain

PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
LIST = re.compile(r"<(/?)(?:ul|ol)\b[^>]*>")
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
    for part, is_list in _parts(clean_html):
        if is_list:
            lines = tuple(one.text for one in blocks(part))
            if any(map(HOUR.search, lines)):
                found.append(Hours(before if before.endswith(":") else "", lines))
            continue
        for paragraph in PARAGRAPH.findall(part):
            sentences = SENTENCE.split(plain(paragraph))
            before = sentences[-1]
            found += [Hours("", (sentence,)) for sentence in sentences if HOUR.search(sentence)]
    return tuple(found)


def _parts(clean_html: str) -> Iterator[tuple[str, bool]]:
    """The text cut at its lists: each part, and whether it is a list, with all the lists that are in it."""
    depth = start = 0
    for tag in LIST.finditer(clean_html):
        if not tag[1] and depth == 0:
            yield clean_html[start : tag.start()], False
            start = tag.start()
        depth += -1 if tag[1] else 1
        if depth == 0:
            yield clean_html[start : tag.end()], True
            start = tag.end()
    yield clean_html[start:], False
