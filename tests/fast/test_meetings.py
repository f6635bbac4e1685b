"""A meeting is a folder: when it was held, what the commands write into it, and that nothing else changes it."""

from datetime import date
from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.commands.main import main
from portal.model.meeting_date import MeetingDate
from portal.model.portal import Portal
from portal.read.seal import SEAL, fingerprint, seal_of, sealed_files

TODAY = date(2025, 6, 1)
GAARDEN = "content/departments/gaarden"
OLD_FACTS = "scheme: A\ntable_confirmed: 2024-04-22\n"
OLD_DECISIONS = """\
deviations:
  - item: bruser
    decided: 2024-04-22
    performs: tenant
    pays: department
    note: Hent en ny på kontoret.
"""
OLD_RULES = """\
---
title: Husorden for Gården
status: adopted
adopted: 2024-04-22
based_on: standard
---
## [stoej] Støj og musik

Skru ned efter klokken 21.
"""


def read(root: Path) -> Portal:
    problems = Problems()
    portal = read_portal(root, problems, TODAY)
    assert problems.lines() == []
    return portal


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return make_tree("base", tmp_path / "tree")


@pytest.fixture
def old(tree: Path) -> Path:
    """Gården as it was written before meetings had folders; the standard proposes a time for pets."""
    for file in sorted((tree / GAARDEN / "meetings").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    facts = tree / GAARDEN / "department.yml"
    facts.write_text(facts.read_text("utf-8") + OLD_FACTS, "utf-8")
    (tree / GAARDEN / "responsibilities.yml").write_text(OLD_DECISIONS, "utf-8")
    (tree / GAARDEN / "house-rules.md").write_text(OLD_RULES, "utf-8")
    standard = tree / "content/house-rules.md"
    standard.write_text(standard.read_text("utf-8") + "\nForslag: Luft kun dyr kl. 6–22.\n", "utf-8")
    return tree


def files(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_dates_are_as_exact_as_they_are_known_and_follow_each_other():
    names = ["undated", "2018", "2019-03", "2019-03-31", "2019-03-31-2", "2019-04-24", "2019-04", "2019"]
    dates = [MeetingDate.read(name) for name in names]
    assert sorted(dates) == dates
    assert [str(one.counts_from) for one in dates[1:3]] == ["2018-12-31", "2019-03-31"]


@pytest.mark.parametrize(
    "name",
    ["2019-13", "2019-00", "2019-04-00", "2019-02-30", "0000", "2019-4-24", "24-04-2019", "2019-04-24-1", "", "x"],
)
def test_what_is_no_date_is_refused(name: str):
    assert MeetingDate.read(name) is None


def test_a_seal_is_of_the_words_and_not_of_how_they_were_saved():
    plain = "kind: afdelingsmøde\n".encode()
    assert fingerprint(b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n")) == fingerprint(plain)
    assert fingerprint(plain) != fingerprint(plain.replace(b"m", b"n"))
    assert sealed_files(seal_of({"meeting.yml": plain, SEAL: b"x"})) == {"meeting.yml": fingerprint(plain)}


def test_migrate_shows_first_and_then_moves_everything(old: Path, capsys: pytest.CaptureFixture[str]):
    before = files(old)
    assert main(["--project", str(old), "migrate"]) == 0
    assert files(old) == before
    shown = capsys.readouterr().out
    assert "1 beslutning," in shown
    assert "Ukendt: hvem der besluttede ordningen, og hvornår." in shown
    assert main(["--project", str(old), "migrate", "--write"]) == 0
    department = read(old).departments["gaarden"]
    assert [one.date.name for one in department.meetings] == ["undated", "2024-04-22"]
    assert not (old / GAARDEN / "responsibilities.yml").exists()
    assert not (old / GAARDEN / "house-rules.md").exists()
    assert all((old / GAARDEN / "meetings" / one / SEAL).exists() for one in ("undated", "2024-04-22"))


def test_what_migrate_did_not_know_can_be_written_as_it_says(old: Path):
    main(["--project", str(old), "migrate", "--write"])
    found = (old / GAARDEN / "meetings/undated").rename(old / GAARDEN / "meetings/2019")
    (found / "meeting.yml").write_text((found / "meeting.yml").read_text("utf-8") + "kind: afdelingsmøde\n", "utf-8")
    (found / SEAL).unlink()
    assert main(["--project", str(old), "seal", "gaarden", "2019"]) == 0
    assert main(["--project", str(old), "check"]) == 0


def test_what_was_taken_over_from_the_standard_is_written_out_without_its_proposals(old: Path):
    main(["--project", str(old), "migrate", "--write"])
    text = (old / GAARDEN / "meetings/2024-04-22/house-rules.md").read_text("utf-8")
    assert "Spørg, før du får hund eller kat." in text
    assert "Forslag" not in text
    assert "based_on" not in text


def test_migrate_a_second_time_does_nothing(old: Path, capsys: pytest.CaptureFixture[str]):
    main(["--project", str(old), "migrate", "--write"])
    before = files(old)
    assert main(["--project", str(old), "migrate", "--write"]) == 0
    assert files(old) == before
    assert "ikke noget at flytte" in capsys.readouterr().out


def test_confirm_copies_the_standard_and_is_refused_a_second_time(tree: Path, capsys: pytest.CaptureFixture[str]):
    confirm = ["--project", str(tree), "confirm", "parken", "--date", "2025-05", "--only", "vandlaas"]
    before = files(tree)
    assert main(confirm) == 0
    assert files(tree) == before
    assert main([*confirm, "--write"]) == 0
    found = read(tree).departments["parken"].confirmed("vandlaas", TODAY)
    assert (found.meeting.date.name, found.item.action) == ("2025-05", "Rens vandlåsen selv.")
    capsys.readouterr()
    assert main([*confirm, "--write"]) == 1
    assert "mødet har allerede en mappe" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "reported"),
    [
        (["--date", "2999-01-01"], "ligger i fremtiden"),
        (["--date", "i går"], "er ikke en dato"),
        (["--date", "22-4-2024"], "Skriv --date 2024-04-22."),
        (["--date", "2024/4/22"], "Skriv --date 2024-04-22."),
        (["--date", "2025-05", "--only", "vandlås"], "Skriv »vandlaas«."),
    ],
)
def test_confirm_refuses_what_cannot_be(
    options: list[str], reported: str, tree: Path, capsys: pytest.CaptureFixture[str]
):
    before = files(tree)
    assert main(["--project", str(tree), "confirm", "parken", *options, "--write"]) == 1
    assert reported in capsys.readouterr().err
    assert files(tree) == before


def test_a_sealed_meeting_is_not_sealed_again(tree: Path, capsys: pytest.CaptureFixture[str]):
    seal = ["--project", str(tree), "seal", "gaarden", "2024-04-22"]
    assert main(seal) == 0
    read(tree)
    assert main(seal) == 1
    assert "allerede forseglet" in capsys.readouterr().err
