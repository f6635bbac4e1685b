"""What single pieces cost the processor: the worst text that the limits let through, and a notice as PDF."""

import time
from datetime import date
from pathlib import Path

import worst_markdown
from bench.context import Context
from bench.report import joined, not_kept, table
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.notices.print_jobs import all_jobs
from portal.notices.printing import finished, stamped
from portal.notices.typeset import typeset
from portal.texts.catalogue import catalogue

MOST_SECONDS = 2.0
"""For a text, on any page."""
MOST_FOR_A_SHEET = 0.120
"""Seconds: 2,000 sheets in two minutes on two cores."""
SHEETS = 30
SITE = "https://hjaelp.eksempel.dk"


def run(context: Context) -> str:
    """The table of both, and which target was missed."""
    context.say("making the worst texts and some notices")
    name, seconds = _worst_text()
    sheet = _sheet(context.project)
    rows = [(f"worst text ({name})", f"{seconds:.2f} s"), ("notice", f"{sheet * 1000:.0f} ms")]
    missed = [f"a text may take {MOST_SECONDS:.0f} s"] if seconds > MOST_SECONDS else []
    missed += [f"a notice may take {MOST_FOR_A_SHEET * 1000:.0f} ms"] if sheet > MOST_FOR_A_SHEET else []
    return joined(table(("piece", "processor"), rows), not_kept(missed))


def _worst_text() -> tuple[str, float]:
    patterns = worst_markdown.PATTERNS
    costs = {name: worst_markdown.work(worst_markdown.worst(pattern)) for name, pattern in patterns.items()}
    return max(costs.items(), key=lambda cost: cost[1])


def _sheet(project: Path) -> float:
    """Seconds for one of many sheets; the first, which reads the font, is not counted."""
    day = date(2026, 11, 23)
    print_jobs = list(all_jobs(read_portal(project, Problems(), day), SITE, catalogue("da")))[: 8 * SHEETS : 8]
    began = 0.0
    for number, one in enumerate(print_jobs):
        if number == 1:
            began = time.process_time()
        typeset(one.template, finished(stamped(one, day, catalogue("da"))), day)
    return (time.process_time() - began) / (len(print_jobs) - 1)
