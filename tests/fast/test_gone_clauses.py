"""A clause that is gone from a sealed text is named, with what holds without it: no id brings the standard back unseen."""

from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.check.gone_clauses import gone_since_sealed
from portal.commands.main import main

RULES = "content/departments/gaarden/meetings/2024-04-22/house-rules.md"


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    root = make_tree("base", tmp_path / "tree")
    assert main(["--project", str(root), "seal", "gaarden", "2024-04-22"]) == 0
    return root / RULES


@pytest.mark.parametrize(
    ("line", "put", "named"),
    [
        ("## [stoej] Støj", "## [larm] Støj", "er væk. Uden det gælder standarden for »stoej«. Det ligner »larm«. Læg"),
        (
            "## [stoej] Støj",
            "## [larm] Musik",
            "er væk. Uden det gælder standarden for »stoej«. Det ligner »larm«. Læg",
        ),
        ("klokken 21", "klokken 22", ""),
    ],
)
def test_a_clause_with_another_id_is_named(rules: Path, line: str, put: str, named: str) -> None:
    text = rules.read_text("utf-8")
    assert line in text
    rules.write_text(text.replace(line, put), "utf-8")
    problems = Problems()
    read_portal(rules.parents[5], problems)
    found = next(one for one in problems.lines() if RULES in one)
    assert named in found
    assert ("Punktet »stoej« (Støj og musik)" in found) is bool(named)


def test_of_many_clauses_three_are_named() -> None:
    whole = "---\ntitle: Husorden\n---\n" + "".join(f"## [et{n}] Punkt {n}\n\nOrd {n}.\n\n" for n in range(9))
    said = gone_since_sealed(whole, whole.partition("## [et2]")[0])
    assert said.count("er væk.") == 3
    assert "Og 4 andre punkter." in said
    assert gone_since_sealed(whole, "ingen husorden") == gone_since_sealed(whole, whole) == ""


ALONE = """\
---
title: Husorden for Gården
status: proposal
---
## [cykler] Cykler

Stil cyklen i gården.
"""


def said_of_the_proposal(root: Path) -> list[str]:
    problems = Problems()
    read_portal(root, problems)
    assert problems.lines() == []
    return [one for one in problems.note_lines() if "proposal/house-rules.md" in one]


def test_what_a_new_text_leaves_out_is_one_line_whose_cure_works_when_it_is_typed(rules: Path) -> None:
    proposal = rules.parents[2] / "proposal/house-rules.md"
    proposal.parent.mkdir(exist_ok=True)
    proposal.write_text(ALONE, "utf-8")
    (said,) = said_of_the_proposal(rules.parents[5])
    cure = said.partition("så skriv »")[2].partition("«.")[0]
    proposal.write_text(ALONE.replace("status: proposal\n", f"status: proposal\n{cure}\n"), "utf-8")
    assert said_of_the_proposal(rules.parents[5]) == []
    proposal.write_text(
        ALONE.replace("status: proposal\n", "status: proposal\nrepealed: [cykler, findes-ikke]\n"), "utf-8"
    )
    problems = Problems()
    read_portal(rules.parents[5], problems)
    assert "både ophævet og skrevet" in problems.lines()[0]
    assert "»findes-ikke« findes ikke. Skriv »stoej«." in problems.lines()[2]


def test_what_a_meeting_left_out_is_said_in_its_text_and_never_asked_about_again(rules: Path) -> None:
    root, proposal = rules.parents[5], rules.parents[2] / "proposal/house-rules.md"
    proposal.parent.mkdir(exist_ok=True)
    proposal.write_text(ALONE, "utf-8")
    assert main(["--project", str(root), "adopt", "gaarden", "--date", "2026-01-14", "--write"]) == 0
    problems = Problems()
    portal = read_portal(root, problems)
    assert "stoej" in portal.house_rules_of(portal.departments["gaarden"]).repealed
    assert [one for one in problems.note_lines() if "ikke med" in one] == []
