"""A number that a drawing has in several texts: readers see it as one, where they stand beside each other."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

TEXT = re.compile(r"\S+(?: \S+)*")
"""Words of one text, where every tag was replaced by as many spaces."""
JOINTS = ("", " ", "-")
"""What readers see between two texts where nothing is written."""
SURE = 2
"""Texts: what makes a number of more of them may as well be the numbers of houses in a row, on a plan."""
MEASURE = re.compile(r"\d{1,4}")
"""A plan has its sides in millimetres: »2200« and »1100« beside each other are no telephone number."""


def over_texts(drawing: str, pattern: re.Pattern[str]) -> Iterator[tuple[bool, str, int]]:
    """What is found only where texts are read as one: whether it is sure, the words, and where the first text begins."""
    texts = list(TEXT.finditer(drawing))
    for joint in JOINTS:
        starts, end = [], 0
        for one in texts:
            starts.append(end)
            end += len(one[0]) + len(joint)
        for found in pattern.finditer(joint.join(one[0] for one in texts)):
            first, last = (bisect_right(starts, at) - 1 for at in (found.start(), found.end() - 1))
            words = [one[0] for one in texts[first : last + 1]]
            if last > first and not _counts(words):
                yield len(words) <= SURE and not all(map(MEASURE.fullmatch, words)), found[0], texts[first].start()


def _counts(words: list[str]) -> bool:
    """Whether each is one more than the one before, as the days of a calendar are."""
    return all(word.isdecimal() for word in words) and all(int(b) == int(a) + 1 for a, b in pairwise(words))
