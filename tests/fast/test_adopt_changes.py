"""`portal adopt` of a proposal that holds changed clauses alone: the whole text is put together, each clause with its meeting."""

import re
from datetime import date
from pathlib import Path

import pytest

from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.commands.main import main
from portal.model.portal import Portal

CHANGES = """\
---
repealed: [stoej]
serves:
  - clause: knallert
    items: [bruser]
plain:
  - clause: knallert
    text: Sluk motoren i porten.
---
## [husdyr] Husdyr

Du må have to hunde.

## [knallert] § 12 Knallert

Træk den gennem porten.
"""


def read(root: Path) -> Portal:
    problems = Problems()
    portal = read_portal(root, problems, date(2025, 6, 1))
    assert problems.lines() == []
    return portal


@pytest.fixture
def with_changes(tree: Path) -> Path:
    """Gården, which has adopted house rules, proposes to change a few clauses."""
    folder = tree / "content/departments/gaarden/proposal"
    (folder / "house-rules.md").unlink()
    (folder / "house-rules.changes.md").write_text(CHANGES, "utf-8")
    return tree


def adopt_changes(root: Path, *options: str) -> int:
    return main(["--project", str(root), "adopt", "gaarden", "--date", "2025-05-14", *options])


def test_changes_alone_become_the_whole_text(with_changes: Path, capsys: pytest.CaptureFixture[str]):
    assert adopt_changes(with_changes, "--write") == 0
    shown = capsys.readouterr().out
    assert all(
        re.search(rf"^{row}$", shown, re.MULTILINE) for row in ("stoej +ophævet", "husdyr +nyt", "knallert +nyt")
    )
    folder = with_changes / "content/departments/gaarden/meetings/2025-05-14"
    assert (folder / "house-rules.changes.md").read_text("utf-8") == CHANGES
    portal = read(with_changes)
    rules = portal.departments["gaarden"].house_rules_on(portal.today)
    assert [clause.id for clause in rules.clauses] == ["husdyr", "knallert"]
    assert rules.clause("knallert").number == "§ 12"
    assert rules.clause_for("bruser").id == "knallert"
    assert rules.in_plain("knallert") == "Sluk motoren i porten."


def test_a_clause_that_was_not_changed_keeps_the_meeting_of_its_words(with_changes: Path):
    changes = with_changes / "content/departments/gaarden/proposal/house-rules.changes.md"
    changes.write_text(CHANGES.replace("repealed: [stoej]\n", ""), "utf-8")
    adopt_changes(with_changes, "--write")
    portal = read(with_changes)
    gaarden = portal.departments["gaarden"]
    rules = gaarden.house_rules_on(portal.today)
    worded = {c.id: gaarden.worded_by(c, rules.kind, portal.today).date.name for c in rules.clauses}
    assert worded == {"stoej": "2024-04-22", "husdyr": "2025-05-14", "knallert": "2025-05-14"}
    stoej = portal.answer(portal.items["stoej"], gaarden)
    assert (stoej.clause.id, stoej.since.name) == ("stoej", "2024-04-22")


def test_changes_of_a_text_that_is_younger_than_the_meeting_are_refused(
    with_changes: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["--project", str(with_changes), "adopt", "gaarden", "--date", "2023-05-14"]) == 1
    assert "er ældre end den tekst, der ændres" in capsys.readouterr().err
