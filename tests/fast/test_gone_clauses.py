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
