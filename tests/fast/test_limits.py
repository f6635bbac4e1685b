"""The worst Markdown that the limits let through is little more work than an ordinary text, and needs under 300 MB.

Seconds are the bench's (`make bench PART=work`); here work is compared with work, on the same machine.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from portal.base.problems import Problems
from portal.base.time_limit import OutOfPatience, patience
from portal.check import limits
from portal.read.front_matter import Document
from portal.read.yaml_nodes import Mapping, Place
from projects import ROOT
from worst_markdown import PATTERNS

MOST_TIMES = 30
"""As much work as an ordinary text of the largest size; measured 14, without limits over 100 and growing."""
MOST_MEGABYTES = 300


def document(body: str) -> Document:
    return Document("docs/x.md", Mapping(Place("docs/x.md", 1, 1)), body, 1)


def is_let_through(body: str) -> bool:
    return limits.check_limits(document(body), Problems())


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


@pytest.mark.parametrize("name", sorted(set(PATTERNS) - {"words", "entities"}))
def test_far_more_is_refused(name: str) -> None:
    problems = Problems()
    assert not limits.check_limits(document(PATTERNS[name](40_000)), problems)
    assert problems.lines() != []


def test_what_people_write_is_let_through(project: Path) -> None:
    for file in [*project.glob("docs/**/*.md"), *project.glob("content/**/*.md")]:
        body = file.read_text("utf-8").split("---", 2)[2]
        assert is_let_through(body), file
        assert is_let_through(body * 2), f"{file} is near a limit"


def test_a_text_that_slips_through_is_stopped_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_BRACKETS", 10**9)
    monkeypatch.setattr(limits, "MOST_LINKS", 10**9)
    monkeypatch.setattr(limits, "MOST_MARKS", 10**9)
    monkeypatch.setattr(limits, "LONGEST_LINE", 10**9)
    monkeypatch.setattr(limits, "SECONDS", 0.3)
    problems = Problems()
    assert not limits.check_limits(document("[" * 60_000), problems)
    assert "sekunder" in problems.lines()[0]


def test_patience_leaves_no_alarm_behind() -> None:
    with patience(0.05):
        pass
    time.sleep(0.1)
    with pytest.raises(OutOfPatience), patience(0.05):
        time.sleep(1)
