"""How well and how fast the look-up finds, beside Material's own search, Pagefind and MiniSearch over the same content.

All answer the queries of tests/shared/lookup/queries.tsv in the same Chromium, each through its own scripts. A result
counts as the items of the page it leads to: an item's page or row, or a guide's items. Departments' pages count as no item.
"""

from collections.abc import Iterable, Sequence

from bench.context import Context, NotHere
from bench.lookup import material, minisearch, ours, pagefind, speed, weight
from bench.lookup.pages import ItemsOf, items_of
from bench.report import joined, not_kept, table
from lookup.scoring import OUT_OF_SCOPE, Found, Query, Score, read_queries, score

ENGINES = {"portal": ours, "Material": material, "Pagefind": pagefind, "MiniSearch": minisearch}
HALVES = {"tune": "the half that words and weights were tuned on", "test": "the half that nothing was tuned on"}
FLOORS = {"success@1": 0.88, "success@3": 0.96}
MOST_SURE_OUT_OF_SCOPE = 0.10

Scores = dict[str, dict[str, Score]]


def run(context: Context) -> str:
    """The tables of finding, weight and speed."""
    queries = read_queries()
    found, missing = _answers(queries, items_of(context.project), context)
    halves = {half: _scores(half, queries, found) for half in HALVES}
    weights, too_heavy = weight.run(context)
    times, too_slow = speed.run(context)
    return joined(
        *(f"On {words}, {_count(halves[half])} queries:\n\n{_table(halves[half])}" for half, words in HALVES.items()),
        weights,
        times,
        "\n".join(missing),
        not_kept([*_too_poor(halves["test"]["portal"]), *too_heavy, *too_slow]),
    )


def _answers(queries: Sequence[Query], known: ItemsOf, context: Context) -> tuple[dict[str, list[Found]], list[str]]:
    """What each engine finds; an engine that can't be had is reported and left out."""
    texts = [query.text for query in queries]
    found: dict[str, list[Found]] = {}
    missing: list[str] = []
    for name, engine in ENGINES.items():
        context.say(f"asking {name} {len(texts)} questions")
        try:
            found[name] = engine.find(texts, known, context)
        except NotHere as reason:
            missing.append(f"{name} was not measured: {reason}")
    return found, missing


def _scores(half: str, queries: Sequence[Query], found: dict[str, list[Found]]) -> Scores:
    kept = [n for n, query in enumerate(queries) if query.half == half]
    return {name: score([queries[n] for n in kept], [results[n] for n in kept]) for name, results in found.items()}


def _count(scores: Scores) -> int:
    first = next(iter(scores.values()))
    return first["all"].queries + first[OUT_OF_SCOPE].queries


def _table(scores: Scores) -> str:
    """A row per group: how many queries, then success@1, success@3, MRR and empty of each engine."""
    names = list(scores)
    heads = ["group", "queries", *(f"{name} {measure}" for name in names for measure in ("@1", "@3", "MRR", "empty"))]
    groups = [group for group in scores[names[0]] if group not in ("all", OUT_OF_SCOPE)]
    rows = [_row(group, [scores[name][group] for name in names]) for group in groups]
    rows.append(_row("all", [scores[name]["all"] for name in names], "**"))
    outside = [scores[name][OUT_OF_SCOPE] for name in names]
    sums = ", ".join(f"{name} {one.sure} of {one.queries}" for name, one in zip(names, outside, strict=True))
    return f"{table(heads, rows)}\n\nOut of scope, yet answered as if it were not: {sums}."


def _row(group: str, scores: Iterable[Score], mark: str = "") -> list[object]:
    cells: list[object] = [f"{mark}{group}{mark}"]
    for one in scores:
        if len(cells) == 1:
            cells.append(one.queries)
        cells += [_percent(one.share(one.first)), _percent(one.share(one.top3)), f"{one.share(one.reciprocal):.2f}"]
        cells.append(_percent(one.share(one.empty)))
    return cells


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _too_poor(scores: dict[str, Score]) -> list[str]:
    total, outside = scores["all"], scores[OUT_OF_SCOPE]
    reached = {"success@1": total.share(total.first), "success@3": total.share(total.top3)}
    faults = [
        f"{name} is {value:.3f}, the floor {FLOORS[name]}" for name, value in reached.items() if value < FLOORS[name]
    ]
    if outside.share(outside.sure) > MOST_SURE_OUT_OF_SCOPE:
        faults.append(f"out of scope shown as an answer: {_percent(outside.share(outside.sure))}")
    return faults
