"""Learning the ranker and what hears dangers: one small linear classifier for each name, over the pieces of all that is
said of it.

scikit-learn does the work (the extra `train`); a build never needs it. Most weights of an L1-penalised classifier are
nothing (Tibshirani, Regression shrinkage and selection via the lasso, 1996); of the rest the largest are kept.
"""

import importlib
import math
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from portal.lookup.pieces import ANY_WORD, WORD, pieces
from portal.model.ranker import ALPHABET, WIDEST, Ranker
from portal.model.taught import ELSEWHERE, HERE, NOTHING, made_of

MOST_ROUNDS, TOLERANCE = 40, 0.02


@dataclass(frozen=True)
class Way:
    """How one is learned: in which words and over how many buckets, how little a weight costs, how many are kept at most, and
    what a text of a name counts against one of another."""

    word: re.Pattern[str]
    buckets: int
    penalty: float
    kept: int
    positive: int


ANSWERS = Way(WORD, buckets=8192, penalty=2.0, kept=14_500, positive=3)
"""The ranker: 19.4 KB in Brotli. With 12,800 weights two points less of the tuning halves were right."""
WHETHER = Way(ANY_WORD, buckets=65_536, penalty=8.0, kept=4_100, positive=2)
"""Whether a danger is there. One name, since what is said in one danger tells of others, too, and many buckets, since these words
are of eight languages: with a name for each danger and 8,192 as many weights heard half as much."""
WHICH = Way(ANY_WORD, buckets=8192, penalty=8.0, kept=2_000, positive=1)
"""Which danger it is, when there is one."""
LEVELS, CLIPPED = 4, 99.5
"""Steps to either side of nothing, and the percentile from which weights are cut off. Fewer steps and a stronger penalty (it was
7 and 10) weigh less and led 94 instead of 91 % right of queries that were new."""
COPY = 0.4
"""What a mistyped copy of a text counts, and one with the beginning of a sentence before it."""
BEGINNINGS = (
    "hej", "jeg har", "hvad gør jeg når", "hvem", "må jeg", "altså", "hvordan", "det er sådan at", "hvad gør jeg hvis",
    "kan I hjælpe", "min", "øh", "jeg vil gerne", "hvornår", "der er", "vi har", "ja hej det er fordi",
)  # fmt: skip
SEED = 1


def train(texts: Sequence[tuple[str, str]]) -> Ranker:
    """The ranker of texts with the names they are about. ImportError without scikit-learn."""
    return _learned(texts, ANSWERS)


def train_danger(texts: Sequence[tuple[str, str]]) -> Ranker:
    """What hears that there is a danger, of texts with the dangers they say are there now. ImportError without scikit-learn."""
    ranker = _learned([(text, name and HERE) for text, name in texts], WHETHER)
    return replace(ranker, made_of=made_of(tuple(texts)))


def train_danger_kinds(texts: Sequence[tuple[str, str]]) -> Ranker:
    """What tells one danger from the others, of the same texts. ImportError without scikit-learn."""
    ranker = _learned([(text, name) for text, name in texts if name], WHICH)
    return replace(ranker, made_of=made_of(tuple(texts)))


def _learned(texts: Sequence[tuple[str, str]], way: Way) -> Ranker:
    """One classifier for each name but ELSEWHERE, which is what all others are told from."""
    numpy, linear = importlib.import_module("numpy"), importlib.import_module("sklearn.linear_model")
    rows = list(_rows(texts))
    names = sorted({name for _, name, _ in rows} - {ELSEWHERE})
    matrix = _matrix([pieces(text, way.buckets, way.word) for text, _, _ in rows], way.buckets)
    about = numpy.array([names.index(name) if name else len(names) for _, name, _ in rows])
    count = numpy.array([weight for _, _, weight in rows])
    weights, bias = numpy.zeros((len(names), way.buckets)), []
    for number in range(len(names)):
        own = about == number
        model = linear.LogisticRegression(
            solver="liblinear", l1_ratio=1, C=way.penalty, max_iter=MOST_ROUNDS, tol=TOLERANCE, random_state=SEED
        )
        model.fit(matrix, own, sample_weight=count * numpy.where(own, way.positive, 1))
        weights[number] = model.coef_[0]
        bias.append(round(float(model.intercept_[0]), 1))
    return _packed(made_of(tuple(texts)), names, weights, bias, way, numpy)


def _rows(texts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str, float]]:
    """Each text, and what people make of it: the same draws each time."""
    draws = random.Random(SEED)
    for text, name in texts:
        yield text, name, 1.0
        if len(text) > len("vasken"):
            yield _mistyped(text, draws), name, COPY
        if name != NOTHING:
            yield f"{draws.choice(BEGINNINGS)} {text}", name, COPY


def _mistyped(text: str, draws: random.Random) -> str:
    at, kind = draws.randrange(len(text) - 1), draws.randrange(3)
    return text[:at] + (text[at + 1 :], text[at + 1] + text[at] + text[at + 2 :], text[at] + text[at:])[kind]


def _matrix(found: Sequence[Sequence[int]], buckets: int) -> Any:
    """A row for each text's pieces; together they weigh as much as those of any other."""
    sparse = importlib.import_module("scipy.sparse")
    starts = [0]
    for one in found:
        starts.append(starts[-1] + len(one))
    values = [1 / math.sqrt(len(one)) for one in found for _ in one]
    return sparse.csr_matrix((values, [piece for one in found for piece in one], starts), shape=(len(found), buckets))


def _packed(mark: str, names: Sequence[str], weights: Any, bias: Sequence[float], way: Way, numpy: Any) -> Ranker:
    """The largest weights, in few steps; how far it is from one to the next, bucket by bucket."""
    sizes = numpy.abs(weights)
    least = numpy.sort(sizes.ravel())[-way.kept :][0]
    step = round(float(numpy.percentile(sizes[sizes >= max(least, 1e-9)], CLIPPED)) / LEVELS, 4)
    levels = numpy.clip(numpy.round(weights / step), -LEVELS, LEVELS) * (sizes >= least)
    flat = levels.T.ravel()
    places = [int(place) for place in numpy.nonzero(flat)[0]]
    steps = [place - before - 1 for before, place in zip([-1, *places], places, strict=False)]
    return Ranker(
        made_of=mark,
        buckets=way.buckets,
        step=step,
        most=LEVELS,
        names=tuple(names),
        bias=tuple(bias),
        gaps="".join(ALPHABET[WIDEST] * (gap // WIDEST) + ALPHABET[gap % WIDEST] for gap in steps),
        levels="".join(ALPHABET[int(flat[place]) + LEVELS] for place in places),
    )
