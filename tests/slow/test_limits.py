"""The worst Markdown that the limits let through is little more work than an ordinary text, and needs under 300 MB.

Seconds are the bench's (`make bench PART=work`); here work is compared with work, on the same machine.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from portal.check import limits
from projects import ROOT
from worst_markdown import PATTERNS

MOST_TIMES = 30
"""As much work as an ordinary text of the largest size; measured 14, without limits over 100 and growing."""
MOST_MEGABYTES = 300


@pytest.fixture(scope="module")
def measured(project: Path) -> dict[str, dict[str, float]]:
    """The worst of every pattern, made into a page in one process: `work` by pattern, and the peak of its memory."""
    bodies = [file.read_text("utf-8").split("---", 2)[2] for file in sorted(project.glob("docs/**/*.md"))]
    ordinary = "\n\n".join(bodies * 10)[: limits.LARGEST - 4096]
    script = ROOT / "tests" / "shared" / "worst_markdown.py"
    done = subprocess.run([sys.executable, script], input=ordinary, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_the_worst_that_is_let_through_is_little_more_work(measured: dict) -> None:
    times = {name: work / measured["ordinary"] for name, work in measured["work"].items()}
    assert set(times) == set(PATTERNS)
    assert {name: round(number) for name, number in times.items() if number > MOST_TIMES} == {}


def test_the_worst_that_is_let_through_needs_little_memory(measured: dict) -> None:
    assert measured["megabytes"] < MOST_MEGABYTES
