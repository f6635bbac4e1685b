"""Queries and what a search made of them → success@1, success@3, MRR and empty, per group."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

QUERIES = Path(__file__).with_name("queries.tsv")
OUT_OF_SCOPE = "out-of-scope"


@dataclass(frozen=True)
class Query:
    """What a resident types, and the items that are right as the first answer (none: out of scope)."""

    text: str
    expect: frozenset[str]
    group: str
    half: str


@dataclass(frozen=True)
class Found:
    """What a search shows: for each result, best first, the ids it stands for; and whether it is shown as an answer."""

    results: tuple[frozenset[str], ...]
    sure: bool = True


@dataclass
class Score:
    """Sums over the queries of a group."""

    queries: int = 0
    first: int = 0
    top3: int = 0
    reciprocal: float = 0.0
    empty: int = 0
    sure: int = 0

    def add(self, query: Query, found: Found) -> None:
        """Count one query."""
        rank = next((n for n, ids in enumerate(found.results, 1) if ids & query.expect), 0)
        self.queries += 1
        self.first += rank == 1
        self.top3 += 1 <= rank <= 3
        self.reciprocal += 1 / rank if rank else 0
        self.empty += not found.results
        self.sure += bool(found.results) and found.sure

    def share(self, count: float) -> float:
        """A sum as a share of the queries, 0 to 1."""
        return count / self.queries if self.queries else 0.0


def read_queries(half: str | None = None) -> list[Query]:
    """The queries of a half, or all."""
    lines = QUERIES.read_text("utf-8").splitlines()[1:]
    queries = [_query(*line.split("\t")) for line in lines]
    return [query for query in queries if half in (None, query.half)]


def _query(text: str, expect: str, group: str, half: str) -> Query:
    return Query(text, frozenset() if expect == "-" else frozenset(expect.split("|")), group, half)


def score(queries: Iterable[Query], found: Iterable[Found]) -> dict[str, Score]:
    """The scores by group, and under `all` those of every query that has an answer."""
    scores: dict[str, Score] = {}
    for query, result in zip(queries, found, strict=True):
        groups = (query.group,) if query.group == OUT_OF_SCOPE else (query.group, "all")
        for group in groups:
            scores.setdefault(group, Score()).add(query, result)
    return scores
