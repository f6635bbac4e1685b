"""The worst Markdown that the limits let through is made into a page in under 2 seconds and 300 MB."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from portal.base.problems import Problems
from portal.base.time_limit import OutOfPatience, patience
from portal.check import limits
from portal.markdown.prose import render
from portal.read.front_matter import Document
from portal.read.yaml_nodes import Mapping, Place

MOST_SECONDS = 2.0
MOST_MEGABYTES = 300

PATTERNS: dict[str, Callable[[int], str]] = {
    "quotes": lambda n: ">" * n + " a",
    "lists": lambda n: "- " * n + "a",
    "lists-and-quotes": lambda n: "> - " * n + "a",
    "list-wide": lambda n: "- a\n" * n,
    "list-loose": lambda n: "- a\n\n" * n,
    "brackets": lambda n: "[" * n,
    "brackets-nested": lambda n: "[" * n + "a" + "]" * n,
    "images": lambda n: "![" * n,
    "links-open": lambda n: "[a](" * n,
    "links-angle": lambda n: "[a](<" * n,
    "links": lambda n: "[a](om.md) " * n,
    "emphasis": lambda n: "*a **b " * n,
    "emphasis-tight": lambda n: "*a**b" * n,
    "escapes": lambda n: "\\*" * n,
    "backticks": lambda n: " ".join("`" * i for i in range(1, min(n, 700))),
    "cells-of-code": lambda n: "a|b\n-|-\n" + "`|" * n,
    "table-long": lambda n: "a|b\n-|-\n" + "a|b\n" * n,
    "table-wide": lambda n: "|" + "a|" * n + "\n|" + "-|" * n + "\n|" + "a|" * n,
    "headings": lambda n: "# a\n" * n,
    "headings-underlined": lambda n: "a\n-\n" * n,
    "paragraphs": lambda n: "a\n\n" * n,
    "angles": lambda n: "<" * n,
    "entities": lambda n: "&#" * n,
    "words": lambda n: "ab " * n,
}


def document(body: str) -> Document:
    return Document("docs/x.md", Mapping(Place("docs/x.md", 1, 1)), body, 1)


def is_let_through(body: str) -> bool:
    return limits.check_limits(document(body), Problems())


def worst(pattern: Callable[[int], str]) -> str:
    """The largest block of the pattern that one paragraph may hold, as often as a whole text may hold it."""
    block = pattern(1)
    for size in (2, 4, 8, 16, 32, 64, 99, 190, 290, 590, 990, 1990, 4000, 8000, 16000):
        if not list(limits._faults(pattern(size))):
            block = pattern(size)
    times = limits.LARGEST // (len(block.encode()) + 2)
    while times > 1 and list(limits._faults("\n\n".join([block] * times))):
        times = times * 3 // 4
    return "\n\n".join([block] * times)


@pytest.mark.parametrize("name", PATTERNS)
def test_the_worst_that_is_let_through_is_quick(name: str) -> None:
    text = worst(PATTERNS[name])
    began = time.process_time()
    render(text, lambda target, _: target)
    assert time.process_time() - began < MOST_SECONDS


def test_the_worst_that_is_let_through_needs_little_memory() -> None:
    """All patterns one after the other in one process; its peak counts."""
    code = (
        "import resource, re, pathlib\n"
        "from test_limits import PATTERNS, worst, render\n"
        "for pattern in PATTERNS.values(): render(worst(pattern), lambda target, _: target)\n"
        "status = pathlib.Path('/proc/self/status')\n"  # ru_maxrss of a child starts with what its parent had
        "peak = re.search(r'VmHWM:\\s+(\\d+)', status.read_text())[1] if status.exists() else None\n"
        "print(peak or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    here = Path(__file__).resolve().parent
    done = subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, text=True, check=True)
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    assert int(done.stdout) / unit < MOST_MEGABYTES


@pytest.mark.parametrize("name", set(PATTERNS) - {"words", "entities"})
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
    began = time.process_time()
    assert not limits.check_limits(document("[" * 60_000), problems)
    assert "sekunder" in problems.lines()[0]
    assert time.process_time() - began < 5


def test_patience_leaves_no_alarm_behind() -> None:
    with patience(0.05):
        pass
    time.sleep(0.1)
    with pytest.raises(OutOfPatience), patience(0.05):
        time.sleep(1)
