"""The learned ranker as it is stored: content/ranker.txt, written by `portal train`."""

import math
from dataclasses import dataclass

ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-/:;<=>?[]^_{|}~"
"""A number is one of these letters: no digits, no @ and no full stop, so that nothing looks like a number of somebody."""
WIDEST = len(ALPHABET) - 1
"""The largest step that one letter says; it goes on in the next."""
MOST_BUCKETS = 2**24
"""Far more than is learned with; the browser counts them in 32 bits."""


@dataclass(frozen=True)
class Ranker:
    """A linear classifier for each name over `buckets` of pieces, a power of two. `gaps` leads from one weight that is not
    nothing to the next, bucket by bucket and within it name by name; `levels` says how large each is: its letter's number,
    less `most`, times `step`."""

    made_of: str
    buckets: int
    step: float
    most: int
    names: tuple[str, ...]
    bias: tuple[float, ...]
    gaps: str
    levels: str

    def written(self) -> str:
        """The file's text."""
        return (
            "# Skrevet af »portal train«. Ret den ikke i hånden.\n"
            f"made-of: {self.made_of}\nbuckets: {self.buckets}\nstep: {self.step}\nmost: {self.most}\n"
            f"names: {' '.join(self.names)}\n"
            f"bias: {' '.join(map(str, self.bias))}\ngaps: {self.gaps}\nlevels: {self.levels}\n"
        )


def read_ranker(text: str) -> Ranker:
    """The ranker of a file's text. KeyError or ValueError when it is none."""
    lines = dict(line.split(": ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    ranker = Ranker(
        made_of=lines["made-of"],
        buckets=int(lines["buckets"]),
        step=float(lines["step"]),
        most=int(lines["most"]),
        names=tuple(lines["names"].split()),
        bias=tuple(map(float, lines["bias"].split())),
        gaps=lines["gaps"],
        levels=lines["levels"],
    )
    if not set(ranker.gaps + ranker.levels) <= set(ALPHABET):
        raise ValueError("a letter that says no number")
    steps = [ALPHABET.index(letter) for letter in ranker.gaps]
    weights = sum(gap != WIDEST for gap in steps)
    if len(ranker.names) != len(ranker.bias) or weights != len(ranker.levels):
        raise ValueError("names, bias, gaps and levels do not fit each other")
    if not 0 < ranker.buckets <= MOST_BUCKETS or ranker.buckets.bit_count() != 1:
        raise ValueError("buckets are no power of two")
    if sum(steps) + weights > ranker.buckets * len(ranker.names):
        raise ValueError("more weights than buckets")
    # What is no number would make every sum as large as any, and a bar above all that is asked.
    if not all(map(math.isfinite, (ranker.step, *ranker.bias))):
        raise ValueError("a number that is none")
    return ranker
