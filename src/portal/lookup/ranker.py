"""What the browser gets of the learned ranker, and the same sums here: which phrases it knows already."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from portal.addresses import address
from portal.lookup.pieces import WORD, pieces
from portal.lookup.schema import RankerFile
from portal.model.portal import Portal
from portal.model.ranker import ALPHABET, WIDEST, Ranker
from portal.model.taught import NOTHING, clause_name, lead_name, page_name

CLEARLY, SURELY = 0.7, 4.0
"""How much more likely, as a logarithm, the first must be than the second to be the one that is known; and when it is about
what can't wait, above which nothing that can may come."""


class Weights:
    """A ranker unpacked: bucket → the names in it by their numbers, with their weights."""

    def __init__(self, ranker: Ranker, word: re.Pattern[str] = WORD) -> None:
        self.ranker, self.word = ranker, word
        self.rows: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        levels, place, size = iter(ranker.levels), -1, len(ranker.names)
        for letter in ranker.gaps:
            gap = ALPHABET.index(letter)
            place += gap
            if gap < WIDEST:
                place += 1
                weight = (ALPHABET.index(next(levels)) - ranker.most) * ranker.step
                self.rows[place // size].append((place % size, weight))

    def sums(self, text: str) -> list[float]:
        """The sum for each name; the larger, the likelier."""
        found = pieces(text, self.ranker.buckets, self.word)
        sums = list(self.ranker.bias)
        share = math.sqrt(len(found))
        for piece in found:
            for name, weight in self.rows.get(piece, ()):
                sums[name] += weight / share
        return sums

    def knows(self, text: str, name: str, least: float = CLEARLY) -> bool:
        """Whether a text is clearly about that name, so much that it is `least` likelier than any other."""
        if name not in self.ranker.names:
            return False
        sums = self.sums(text)
        own = sums.pop(self.ranker.names.index(name))
        return own - max(sums) >= least


def ranker_file(portal: Portal, ranker: Ranker) -> RankerFile:
    """The weights, and for each entry that is found the number of its name; -1 where it has none."""
    numbers = {name: number for number, name in enumerate(ranker.names)}
    return RankerFile(
        **weighed(ranker),
        items=tuple(numbers.get(item, -1) for item in portal.items),
        places=tuple(numbers.get(name, -1) for name in place_names(portal)),
    )


def weighed(ranker: Ranker) -> dict[str, Any]:
    """The fields of Weighed."""
    packed = {
        "buckets": ranker.buckets,
        "step": ranker.step,
        "most": ranker.most,
        "bias": ranker.bias,
        "gaps": ranker.gaps,
        "levels": ranker.levels,
    }
    return {**packed, "letters": ALPHABET, "nothing": ranker.names.index(NOTHING) if NOTHING in ranker.names else -1}


def place_names(portal: Portal) -> Iterable[str]:
    """The ranker's name of each place of lookup_more, in its order; a guide has none: its items have."""
    yield from (lead_name(lead.id) for lead in portal.finding.leads)
    yield from (clause_name(clause.id) for clause in portal.house_rules.clauses)
    yield from ("" for _ in portal.guides)
    for page in portal.written_pages:
        here = address.of_document(page.document.file)
        if not here.startswith(address.EDITORS):
            yield page_name(here)
