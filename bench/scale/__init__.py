"""What a build costs as departments come, beside others that make the same pages: medians of alternating runs.

Departments are copies of the examples, which have more of everything than a usual one, in an order without chance: the same
number gives the same organisation each time. PORTAL_BENCH_COUNTS names other numbers, such as "60" or "6000", and
PORTAL_BENCH_RUNS how often each is built.
"""

import os
import platform
import statistics
from pathlib import Path

from bench.context import Context, NotHere
from bench.departments import project_with
from bench.measured import Cost
from bench.report import joined, not_kept, table
from bench.scale.ours import AGAIN, OURS, measured
from bench.scale.peers import PEERS, prepared

COUNTS = "60 240 600"
RUNS = 3
TARGETS = (
    ("pages and data alone", OURS[0], PEERS[0], 2.0),
    ("everything from nothing", OURS[1], PEERS[0], 4.0),
    ("everything after one changed line", OURS[2], OURS[1], 0.25),
)
"""What, by whom, beside whom, and how many times its processor seconds it may cost."""
Runs = list[tuple[Cost, float | None, Path]]
"""Of each run of one way: what it cost, the seconds that reading took of it, and the folder it made."""
HEADS = ("departments, made by", "processor", "of it reading", "wall", "memory", "files", "bytes a department")


def run(context: Context) -> str:
    """The table of departments × ways of making the pages."""
    counts = [int(one) for one in os.environ.get("PORTAL_BENCH_COUNTS", COUNTS).split()]
    runs = int(os.environ.get("PORTAL_BENCH_RUNS", RUNS))
    load = os.getloadavg()[0]
    rows: list[tuple[object, ...]] = []
    faults: list[str] = []
    for number in counts:
        found, absent = _measured(number, runs, context)
        rows += [_row(number, name, found[name], absent.get(name, "")) for name in found]
        faults += [f"{number} departments, {fault}" for fault in missed(found)]
    return joined(_machine(runs, load), table(HEADS, rows), not_kept(faults))


def missed(found: dict[str, Runs]) -> list[str]:
    """Each target that was missed, and by how much; nothing of a peer that is not here."""
    ratios = [
        (what, _busy(found[ours]) / _busy(found[peer]), peer, most)
        for what, ours, peer, most in TARGETS
        if found[ours] and found[peer]
    ]
    return [f"{what}: {ratio:.2g} × {peer}, target {most:g} ×." for what, ratio, peer, most in ratios if ratio > most]


def _busy(found: Runs) -> float:
    return statistics.median(cost.busy for cost, _, _ in found)


def _machine(runs: int, load: float) -> str:
    often = "one run" if runs == 1 else f"medians of {runs} alternating runs"
    return (
        f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, load {load:.1f} as it began; "
        f"{often}. Processor and wall: seconds. Memory: the most that one process held. Files and "
        "bytes of the rows that are not plain have the smaller copies in them."
    )


def _measured(number: int, runs: int, context: Context) -> tuple[dict[str, Runs], dict[str, str]]:
    """What each way cost in each run, and why one is not here."""
    folder = context.scratch / f"scale-{number}"
    folder.mkdir()
    project = project_with(number, context.project, folder / "project")
    context.say(f"building {number} departments once, for the others to work from")
    measured("plain", project, folder / "first")
    ways = prepared(folder / "first" / "site", folder, project)
    names = [*OURS, *PEERS]
    found: dict[str, Runs] = {name: [] for name in names}
    absent: dict[str, str] = {}
    for turn in range(runs):
        for name in names:
            context.say(f"{number} departments, {name}, run {turn + 1} of {runs}")
            place = OURS[1] if name == AGAIN else name  # a build again takes the place of the one before
            target = folder / f"{turn}-{place.replace(' ', '-').replace(',', '')}"
            try:
                way = measured(name, project, target) if name in OURS else ways[name](target)
                found[name].append(way)
            except NotHere as reason:
                absent[name] = str(reason)
    return found, absent


def _row(number: int, name: str, found: Runs, absent: str) -> tuple[object, ...]:
    if not found:
        return f"{number}, {name}", absent, *[""] * (len(HEADS) - 2)
    site = found[-1][2]
    files = [path for path in site.rglob("*") if path.is_file()]
    reading = [one for _, one, _ in found if one is not None]
    return (
        f"{number}, {name}",
        f"{_busy(found):.1f}",
        f"{statistics.median(reading):.1f}" if reading else "",
        f"{statistics.median(cost.seconds for cost, _, _ in found):.1f}",
        f"{max(cost.memory for cost, _, _ in found) / 2**20:.0f} MB",
        len(files),
        f"{sum(path.stat().st_size for path in files) / number / 1024:.0f} KB",
    )
