"""`portal adopt`: a proposal becomes a meeting, whole or not at all."""

import re
from datetime import date
from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.commands.main import main
from portal.model.portal import Portal
from portal.read.seal import SEAL
from portal.texts.catalogue import catalogue
from portal.texts.wording import limits_in_words

PROPOSAL = "content/departments/parken/proposal"
NEW = "content/departments/parken/meetings/2025-05-14"
RULES = """\
---
title: Husorden for Parken
status: proposal
based_on: standard
serves:
  - clause: knallert
    items: [bruser]
---
## [stoej] Støj

Skru ned efter klokken 20.

## [knallert] Knallert

Træk den gennem porten.
"""
DECISIONS = """\
# Fra dagsordenens punkt 4
decisions:
  - item: vandlaas
    performs: department
    pays: department
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = make_tree("base", tmp_path / "tree")
    (root / PROPOSAL).mkdir()
    (root / PROPOSAL / "house-rules.md").write_text(RULES, "utf-8")
    (root / PROPOSAL / "decisions.yml").write_text(DECISIONS, "utf-8")
    return root


def files(root: Path) -> dict[str, bytes]:
    """All but what a check keeps for the next one."""
    kept = (file for file in root.rglob("*") if file.is_file() and "build" not in file.parts)
    return {str(file.relative_to(root)): file.read_bytes() for file in kept}


def read(root: Path, today: date = date(2025, 6, 1)) -> Portal:
    problems = Problems()
    portal = read_portal(root, problems, today)
    assert problems.lines() == []
    return portal


def adopt(root: Path, *options: str) -> int:
    return main(["--project", str(root), "adopt", "parken", "--date", "2025-05-14", *options])


def test_a_proposal_is_no_answer_until_it_is_adopted(tree: Path):
    portal = read(tree)
    assert portal.answer(portal.items["vandlaas"], portal.departments["parken"]).decision is None


def test_adopt_shows_what_changes_and_writes_nothing(tree: Path, capsys: pytest.CaptureFixture[str]):
    before = files(tree)
    assert adopt(tree) == 0
    shown = capsys.readouterr().out
    assert files(tree) == before
    assert "vandlaas" in shown
    assert "Afdelingen gør det. Afdelingen betaler." in shown
    assert re.search(r"knallert +nyt", shown)
    assert "Skriv det med --write." in shown


def test_adopt_moves_the_proposal_and_writes_it_out(tree: Path):
    assert adopt(tree, "--confirm", "--write") == 0
    assert not (tree / PROPOSAL).exists()
    portal = read(tree)
    parken = portal.departments["parken"]
    (made,) = (one for one in parken.meetings if one.date.name == "2025-05-14")
    named = DECISIONS.replace("item: vandlaas\n", "item: vandlaas\n    title: Rense vandlås\n")
    assert (tree / NEW / "decisions.yml").read_text("utf-8") == named
    text = (tree / NEW / "house-rules.md").read_text("utf-8")
    assert "Skru ned efter klokken 20." in text
    assert "Spørg, før du får hund eller kat." in text
    assert "based_on" not in text
    assert made.house_rules.clause_for("bruser").id == "knallert"
    assert made.standard.by_item.keys() == portal.items.keys()
    assert (tree / NEW / SEAL).exists()


@pytest.mark.parametrize(
    "written",
    [
        DECISIONS,
        "decisions:\n  - {item: vandlaas, performs: department, pays: department}\n",
        "decisions:\n- performs: department\n  item: vandlaas # punkt 4\n  pays: department",
        "decisions:\r\n  - item: vandlaas\r\n    performs: department\r\n    pays: department\r\n",
    ],
)
def test_a_decision_keeps_the_name_that_its_item_had(tree: Path, written: str):
    (tree / PROPOSAL / "decisions.yml").write_bytes(written.encode())
    assert adopt(tree, "--write") == 0
    table = tree / "content/responsibilities/01-vand.yml"
    table.write_text(table.read_text("utf-8").replace("name: Rense vandlås", "name: Skille vandlåsen ad"), "utf-8")
    portal = read(tree)
    answered = portal.answer(portal.items["vandlaas"], portal.departments["parken"])
    assert answered.former_name == "Rense vandlås"
    assert "Da mødet besluttede det, hed emnet »Rense vandlås«." in limits_in_words(answered, catalogue("da"))


def refused(tree: Path, capsys: pytest.CaptureFixture[str], answered: str, *options: str) -> None:
    before = files(tree)
    assert adopt(tree, *options, "--write") == 1
    assert answered in capsys.readouterr().err
    assert files(tree) == before


def test_a_meeting_that_has_a_folder_is_refused(tree: Path, capsys: pytest.CaptureFixture[str]):
    (tree / NEW).mkdir(parents=True)
    (tree / NEW / "meeting.yml").write_text("kind: afdelingsmøde\n", "utf-8")
    refused(tree, capsys, "meetings/2025-05-14: mødet har allerede en mappe. Skriv --date 2025-05-14-2,")


def test_a_second_meeting_without_a_first_is_refused(tree: Path, capsys: pytest.CaptureFixture[str]):
    refused(tree, capsys, "Skriv --date 2025-05-13.", "--date", "2025-05-13-2")


def test_the_wording_of_a_proposal_is_not_adopted(tree: Path, capsys: pytest.CaptureFixture[str]):
    file = tree / PROPOSAL / "house-rules.md"
    file.write_text(RULES.replace("Træk den", "Forslag til reglen: Træk den"), "utf-8")
    refused(tree, capsys, "house-rules.md:15:1: Her står »Forslag til reglen:«.")


def test_a_text_that_calls_itself_a_proposal_is_not_adopted_and_every_line_of_it_is_named(
    tree: Path, capsys: pytest.CaptureFixture[str]
):
    """The title and the words before the clauses are read under »Vedtaget«, too."""
    file = tree / PROPOSAL / "house-rules.md"
    text = RULES.replace("title: Husorden for", "title: Forslag til husorden for")
    text = text.replace(
        "## [stoej]",
        "Det her er et forslag. Mødet har ikke vedtaget det endnu.\n\nBestyrelsen foreslår dette.\n\n## [stoej]",
    )
    file.write_text(text.replace("Skru ned", "Forslag: Skru ned"), "utf-8")
    assert adopt(tree, "--write") == 1
    assert [
        line.split(": ")[0].rpartition(":")[0].rpartition(":")[2] for line in capsys.readouterr().err.splitlines()[:-1]
    ] == [
        "2",
        "9",
        "11",
        "15",
    ]


def test_without_a_proposal_there_is_nothing_to_adopt(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    refused(make_tree("base", tmp_path / "tree"), capsys, "her er ikke noget forslag")
