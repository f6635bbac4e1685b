"""What a build costs as departments come, beside others that make the same pages: medians of alternating runs.

Departments are copies of the examples, which have more of everything than a usual one, in an order without chance: the same
number gives the same organisation each time. PORTAL_BENCH_COUNTS names other numbers, such as "60" or "6000", and
PORTAL_BENCH_RUNS how often each is built.
"""

import os
import platform
import statistics
from collections.abc import Iterator
from pathlib import Path

from bench.context import Context, NotHere
from bench.departments import project_with
from bench.measured import Cost
from bench.report import joined, table
from bench.scale.ours import OURS, measured
from bench.scale.peers import PEERS, prepared

COUNTS = "60 240 600"
RUNS = 3
HEADS = ("departments, made by", "processor", "of it reading", "wall", "memory", "files", "bytes a department")


def run(context: Context) -> str:
    """The table of departments × ways of making the pages."""
    counts = [int(one) for one in os.environ.get("PORTAL_BENCH_COUNTS", COUNTS).split()]
    runs = int(os.environ.get("PORTAL_BENCH_RUNS", RUNS))
    load = os.getloadavg()[0]
    rows = [row for number in counts for row in _rows(number, runs, context)]
    return joined(_machine(runs, load), table(HEADS, rows))


def _machine(runs: int, load: float) -> str:
    often = "one run" if runs == 1 else f"medians of {runs} alternating runs"
    return (
        f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, load {load:.1f} as it began; "
        f"{often}. Processor and wall: seconds. Memory: the most that one process held. Files and "
        "bytes of the rows that are not plain have the smaller copies in them."
    )


def _rows(number: int, runs: int, context: Context) -> Iterator[tuple[object, ...]]:
    folder = context.scratch / f"scale-{number}"
    folder.mkdir()
    project = project_with(number, context.project, folder / "project")
    context.say(f"building {number} departments once, for the others to work from")
    measured("plain", project, folder / "first")
    ways = prepared(folder / "first" / "site", folder, project)
    names = [*OURS, *PEERS]
    found: dict[str, list[tuple[Cost, float | None, Path]]] = {name: [] for name in names}
    absent: dict[str, str] = {}
    for turn in range(runs):
        for name in names:
            context.say(f"{number} departments, {name}, run {turn + 1} of {runs}")
            target = folder / f"{turn}-{len(found[name])}-{name.replace(' ', '-')}"
            try:
                way = measured(name, project, target) if name in OURS else ways[name](target)
                found[name].append(way)
            except NotHere as reason:
                absent[name] = str(reason)
    for name in names:
        yield (
            _row(f"{number}, {name}", found[name], number)
            if found[name]
            else _absent(f"{number}, {name}", absent[name])
        )


def _absent(name: str, reason: str) -> tuple[object, ...]:
    return name, reason, *[""] * (len(HEADS) - 2)


def _row(name: str, found: list[tuple[Cost, float | None, Path]], number: int) -> tuple[object, ...]:
    site = found[-1][2]
    files = [path for path in site.rglob("*") if path.is_file()]
    reading = [one for _, one, _ in found if one is not None]
    return (
        name,
        f"{statistics.median(cost.busy for cost, _, _ in found):.1f}",
        f"{statistics.median(reading):.1f}" if reading else "",
        f"{statistics.median(cost.seconds for cost, _, _ in found):.1f}",
        f"{max(cost.memory for cost, _, _ in found) / 2**20:.0f} MB",
        len(files),
        f"{sum(path.stat().st_size for path in files) / number / 1024:.0f} KB",
    )
