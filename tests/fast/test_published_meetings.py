"""A meeting that was published is remembered: who deletes it, or seals other words, is found out by name and date."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.check.published_meetings import FILE as LEDGER
from portal.commands.main import main
from portal.read.seal import SEAL, seal_of
from portal.texts.catalogue import catalogue
from portal.texts.wording import limits_in_words

PARKEN = "content/departments/parken/meetings"
RULES = "---\ntitle: Husorden\n---\n## [stoej] Støj\n\nSkru ned.\n"


def run(root: Path, *words: str) -> int:
    return main(["--project", str(root), *words])


@pytest.fixture(scope="module")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_tree("base", tmp_path_factory.mktemp("meetings") / "tree")
    for held, performs in (("2023", "department"), ("2024-06-01", "tenant")):
        folder = root / PARKEN / held
        folder.mkdir()
        (folder / "meeting.yml").write_text("kind: afdelingsmøde\n", "utf-8")
        decisions = (
            f"decisions:\n  - item: bruser\n    performs: {performs}\n    pays: department\n    note: Hent den selv.\n"
        )
        (folder / "decisions.yml").write_text(decisions, "utf-8")
    (root / PARKEN / "2024-06-01" / "house-rules.md").write_text(RULES, "utf-8")
    for held in ("2023", "2024-06-01"):
        assert run(root, "seal", "parken", held) == 0
    assert run(root, "publish-addresses") == 0
    assert run(root, "check") == 0
    return root


@pytest.fixture
def tree(published_once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder with two meetings, sealed and published, of the test's own."""
    capsys.readouterr()
    return shutil.copytree(published_once, tmp_path / "tree")


def reported(root: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert run(root, "check") == 1
    return capsys.readouterr().err.splitlines()[:-1]


def test_a_folder_that_is_gone_is_named_with_what_comes_back(tree: Path, capsys: pytest.CaptureFixture[str]):
    shutil.rmtree(tree / PARKEN / "2024-06-01")
    (line,) = reported(tree, capsys)
    assert line.startswith(f"{PARKEN}/2024-06-01: Mødet 2024-06-01 er udgivet og er væk. ")
    assert "Uden det gælder mødet 2023 for »bruser«. Uden det er house-rules.md ikke vedtaget." in line


def test_a_whole_departments_meetings_are_named_one_by_one(tree: Path, capsys: pytest.CaptureFixture[str]):
    shutil.rmtree(tree / PARKEN)
    assert [line.split(":")[0].rpartition("/")[2] for line in reported(tree, capsys)] == [
        "2023",
        "2024-05-02",
        "2024-06-01",
        "undated",
    ]


def test_a_line_that_is_taken_out_is_leave_to_take_the_meeting_out(tree: Path, capsys: pytest.CaptureFixture[str]):
    """The cure of a meeting that was never held, as the message says it."""
    shutil.rmtree(tree / PARKEN / "2023")
    (line,) = reported(tree, capsys)
    number = int(line.split("slet linje ")[1].split(" ")[0])
    ledger = tree / "content/meetings.txt"
    lines = ledger.read_text("utf-8").splitlines(keepends=True)
    ledger.write_text("".join(lines[: number - 1] + lines[number:]), "utf-8")
    assert run(tree, "check") == 0


def test_other_words_under_a_new_seal_are_found_and_the_cure_works(tree: Path, capsys: pytest.CaptureFixture[str]):
    folder = tree / PARKEN / "2023"
    seal, decisions = (folder / "seal.txt").read_bytes(), (folder / "decisions.yml").read_bytes()
    (folder / "decisions.yml").write_bytes(decisions.replace(b"performs: department", b"performs: tenant"))
    (folder / "seal.txt").unlink()
    (line,) = reported(tree, capsys)
    assert "Mødet 2023 er ændret, efter at det blev udgivet." in line
    assert "»portal seal parken 2023«" in line
    assert run(tree, "seal", "parken", "2023") == 1
    capsys.readouterr()
    (folder / "decisions.yml").write_bytes(decisions)
    assert run(tree, "seal", "parken", "2023") == 0
    assert (folder / "seal.txt").read_bytes() == seal
    (folder / "decisions.yml").write_bytes(decisions.replace(b"Hent", b"Hennt"))
    assert run(tree, "correct", "parken", "2023", "--write") == 0
    assert run(tree, "check") == 0


def test_a_seal_that_is_deleted_alone_is_missed_and_the_cure_works(tree: Path, capsys: pytest.CaptureFixture[str]):
    seal = tree / PARKEN / "2023" / "seal.txt"
    before = seal.read_bytes()
    seal.unlink()
    (line,) = reported(tree, capsys)
    assert line.startswith(f"{PARKEN}/2023: Mødet 2023 er udgivet, og dets forsegling er væk.")
    assert run(tree, *line.split("»portal ")[1].split("«")[0].split()) == 0
    assert seal.read_bytes() == before


def test_several_meetings_are_mended_one_by_one_with_the_cures_as_they_are_written(
    tree: Path, capsys: pytest.CaptureFixture[str]
):
    """A copy that left the seals behind, and a word that somebody mended in every file."""
    seals = [tree / PARKEN / held / "seal.txt" for held in ("2023", "2024-06-01")]
    before = [seal.read_bytes() for seal in seals]
    for seal in seals:
        seal.unlink()
    for line in reported(tree, capsys):
        assert run(tree, *line.split("»portal ")[1].split("«")[0].split()) == 0
    assert [seal.read_bytes() for seal in seals] == before
    for held in ("2023", "2024-06-01"):
        file = tree / PARKEN / held / "decisions.yml"
        file.write_text(file.read_text("utf-8").replace("Hent den selv.", "Hent dem selv."), "utf-8")
    for line in reported(tree, capsys):
        assert run(tree, *line.split("»portal ")[1].split("«")[0].split(), "--write") == 0
    assert run(tree, "check") == 0


def test_what_a_sealed_meeting_names_is_written_again_where_it_was(tree: Path, capsys: pytest.CaptureFixture[str]):
    """The meeting's file is the last that one may be asked to change."""
    decisions = tree / PARKEN / "2023" / "decisions.yml"
    text = "    dwelling_type: hus\n    house_rule: punkt\n"
    decisions.write_text(decisions.read_text("utf-8") + text, "utf-8")
    (tree / PARKEN / "2023" / SEAL).write_text(
        seal_of({one.name: one.read_bytes() for one in (tree / PARKEN / "2023").iterdir()}), "utf-8"
    )
    lines = [line for line in reported(tree, capsys) if "findes ikke" in line]
    assert len(lines) == 2
    assert all("Mødets fil er forseglet. Giv " in line and "Skriv »" not in line for line in lines)


def test_a_meeting_is_not_sealed_while_something_else_is_wrong(tree: Path):
    (tree / PARKEN / "2023" / "seal.txt").unlink()
    (tree / TABLE).write_text("items: nothing\n", "utf-8")
    assert run(tree, "seal", "parken", "2023") == 1


TABLE = "content/responsibilities/01-vand.yml"


def rename(root: Path, old: str, new: str) -> list[str]:
    """What is said beside the answer in Parken when the standard calls its item otherwise."""
    table = root / TABLE
    text = table.read_text("utf-8")
    assert f"name: {old}\n" in text
    table.write_text(text.replace(f"name: {old}\n", f"name: {new}\n"), "utf-8")
    portal = read_portal(root, Problems(), date(2025, 6, 1))
    return limits_in_words(portal.answer(portal.items["bruser"], portal.departments["parken"]), catalogue("da"))


def test_a_decision_by_hand_gets_its_items_name_with_the_seal(tree: Path):
    """It was written without one; what it decided must not be read under another heading later."""
    assert "title: Brusehoved\n" in (tree / PARKEN / "2024-06-01/decisions.yml").read_text("utf-8")
    assert "Da mødet besluttede det, hed emnet »Brusehoved«." in rename(tree, "Brusehoved", "Hele bruseren")


def test_a_decision_that_was_sealed_without_a_name_has_the_one_it_was_published_with(tree: Path):
    folder = tree / PARKEN / "2024-06-01"
    decisions = (folder / "decisions.yml").read_text("utf-8").replace("    title: Brusehoved\n", "")
    (folder / "decisions.yml").write_text(decisions, "utf-8")
    (folder / SEAL).write_text(seal_of({one.name: one.read_bytes() for one in folder.iterdir()}), "utf-8")
    (tree / LEDGER).unlink()
    assert run(tree, "publish-addresses") == 0
    assert "parken/2024-06-01 bruser: Brusehoved\n" in (tree / LEDGER).read_text("utf-8")
    assert "Da mødet besluttede det, hed emnet »Brusehoved«." in rename(tree, "Brusehoved", "Hele bruseren")
    assert run(tree, "publish-addresses") == 0
    assert "Hele bruseren" not in (tree / LEDGER).read_text("utf-8")


def test_a_seal_that_somebody_made_for_other_words_is_found(tree: Path, capsys: pytest.CaptureFixture[str]):
    first, second = tree / PARKEN / "2023", tree / PARKEN / "2024-06-01"
    for name in ("decisions.yml", "seal.txt", "meeting.yml"):
        shutil.copy(second / name, first / name)
    shutil.copy(second / "house-rules.md", first / "house-rules.md")
    (line,) = reported(tree, capsys)
    assert "Læg filerne og seal.txt tilbage, som de var." in line
    assert "»portal correct parken 2023«" in line


def test_a_day_that_is_found_out_later_is_no_other_meeting(tree: Path):
    (tree / PARKEN / "2023").rename(tree / PARKEN / "2023-04-26")
    assert run(tree, "check") == 0


def test_another_day_is_another_meeting(tree: Path, capsys: pytest.CaptureFixture[str]):
    (tree / PARKEN / "2024-06-01").rename(tree / PARKEN / "2024-06-02")
    (line,) = reported(tree, capsys)
    assert "Mødet 2024-06-01 er udgivet og er væk." in line


def test_two_seals_of_one_meeting_are_named(tree: Path, capsys: pytest.CaptureFixture[str]):
    """Two people published the same meeting from two branches: git has joined both lines."""
    ledger = tree / "content/meetings.txt"
    ledger.write_text(f"{ledger.read_text('utf-8')}parken/2023 {'a' * 64}\nparken\n", "utf-8")
    assert [line.split(": ")[1].split(".")[0] for line in reported(tree, capsys)] == [
        "Mødet parken/2023 står to gange",
        "»parken« er ikke et møde",
    ]


def test_a_meeting_without_a_seal_is_remembered_and_its_words_when_it_has_one(
    tree: Path, capsys: pytest.CaptureFixture[str]
):
    folder = tree / PARKEN / "2024-05-02"
    for sealed in (False, True):
        if sealed:
            assert run(tree, "seal", "parken", "2024-05-02") == 0
            assert run(tree, "publish-addresses") == 0
        (tree / "kept").mkdir()
        folder.rename(tree / "kept/2024-05-02")
        assert any("Mødet 2024-05-02 er udgivet og er væk." in line for line in reported(tree, capsys))
        (tree / "kept/2024-05-02").rename(folder)
        (tree / "kept").rmdir()
    (folder / "seal.txt").unlink()
    (folder / "meeting.yml").write_text("kind: urafstemning\n", "utf-8")
    assert any("Mødet 2024-05-02 er ændret" in line for line in reported(tree, capsys))


def test_publishing_again_writes_nothing(tree: Path, capsys: pytest.CaptureFixture[str]):
    before = (tree / "content/meetings.txt").read_bytes()
    assert run(tree, "publish-addresses") == 0
    assert "nye linjer" not in capsys.readouterr().out
    assert (tree / "content/meetings.txt").read_bytes() == before
