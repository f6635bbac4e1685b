"""The limits on Markdown: far more than people write is refused, and what slips through is stopped by the clock."""

import time
from pathlib import Path

import pytest

from portal.base.problems import Problems
from portal.base.time_limit import CLOCK, WORK, TimeLimitExceeded, time_limit
from portal.check import limits
from portal.read.front_matter import Document
from portal.read.nodes import Mapping
from portal.read.yaml_nodes import Place
from worst_markdown import PATTERNS


def document(body: str, file: str = "docs/x.md") -> Document:
    return Document(file, Mapping(Place(file, 1, 1)), body, 1)


def is_let_through(body: str) -> bool:
    return limits.check_limits(document(body), Problems())


@pytest.mark.parametrize("name", sorted(set(PATTERNS) - {"words", "entities"}))
def test_far_more_is_refused(name: str) -> None:
    problems = Problems()
    assert not limits.check_limits(document(PATTERNS[name](40_000)), problems)
    assert problems.lines() != []


@pytest.mark.parametrize(
    ("file", "cure"),
    [
        ("docs/x.md", "Del den op i flere sider."),
        ("content/house-rules.md", "Læg det længste på en side i docs/, og link til det."),
        (
            "content/departments/x/proposal/house-rules.md",
            "Læg det længste som PDF i mappen files ved siden af, og link",
        ),
    ],
)
def test_a_text_that_is_too_long_says_what_can_be_done_where_it_lies(file: str, cure: str) -> None:
    problems = Problems()
    assert not limits.check_limits(document("ord " * 20 * 1024, file), problems)
    assert f"over 64 KB. {cure}" in problems.lines()[0]


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
    with time_limit(0.05):
        pass
    time.sleep(0.1)
    with pytest.raises(TimeLimitExceeded), time_limit(0.05):
        time.sleep(1)


@pytest.mark.parametrize("counted", [CLOCK, WORK])
def test_a_limit_inside_another_leaves_it_its_time(counted: tuple) -> None:
    began = time.monotonic()
    with pytest.raises(TimeLimitExceeded), time_limit(0.2, counted):
        with time_limit(50, counted):
            pass
        while time.monotonic() < began + 20:
            pass
    assert time.monotonic() < began + 20
