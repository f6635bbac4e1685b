"""`portal diff`: what a change does to the answers, in words."""

import subprocess
from pathlib import Path

import pytest

from portal.commands.main import main
from projects import make_project

TABLE = "content/responsibilities/01-vand.yml"


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("before") / "small")


@pytest.fixture
def now(tmp_path: Path) -> Path:
    return make_project(tmp_path / "now")


def diff(root: Path, base: object, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["--project", str(root), "diff", str(base)]) == 0
    return capsys.readouterr().out.splitlines()


def edit(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), "utf-8")


def vandlaas_by_the_department(root: Path) -> None:
    block = (root / TABLE).read_text("utf-8").partition("- id: vandlaas")[2].partition("- id:")[0]
    edit(
        root,
        TABLE,
        block,
        block.replace("performs: tenant", "performs: department").replace("pays: tenant", "pays: department"),
    )


def test_nothing_changed_is_said_in_one_line(before: Path, now: Path, capsys) -> None:
    assert diff(now, before, capsys) == ["Ingen svar ændres."]


def test_a_changed_standard_names_only_the_departments_that_it_reaches(before: Path, now: Path, capsys) -> None:
    """Both departments confirmed the item: the standard changes, their answers do not."""
    vandlaas_by_the_department(now)
    reported = diff(now, before, capsys)
    was, becomes = "Du gør det. Du betaler.", "Afdelingen gør det. Afdelingen betaler."
    assert reported == ["1 svar ændres i standarden:", f"- Rense vandlås: før »{was}«, nu »{becomes}«. Standarden."]


def test_a_decision_is_a_changed_answer_of_its_department(before: Path, now: Path, capsys) -> None:
    folder = now / "content/departments/parken/meetings/2025-03-01"
    folder.mkdir()
    (folder / "meeting.yml").write_text("kind: afdelingsmøde\n", "utf-8")
    (folder / "decisions.yml").write_text(
        "decisions: [{item: vandlaas, performs: department, pays: department}]\n", "utf-8"
    )
    reported = diff(now, before, capsys)
    assert reported[0] == "1 svar ændres i 1 afdeling:"
    assert reported[1].startswith("- Rense vandlås: ") and reported[1].endswith(
        "nu »Afdelingen gør det. Afdelingen betaler.«. Parken."
    )


def test_what_comes_and_goes_and_clauses_with_other_words(before: Path, now: Path, capsys) -> None:
    (now / "content/departments/birken").mkdir()
    (now / "content/departments/birken/department.yml").write_text("name: Birken\n", "utf-8")
    edit(now, "content/house-rules.md", "## [stoej] ", "## [stoej] Ny: ")
    reported = diff(now, before, capsys)
    assert "- Afdelinger, der kommer til: Birken." in reported
    assert any("Standardens husorden: 1 punkt" in line and "stoej" in line for line in reported)


def test_a_revision_of_git_is_read_without_touching_the_folder(now: Path, capsys) -> None:
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *command], cwd=now, check=True)
    vandlaas_by_the_department(now)
    assert diff(now, "HEAD", capsys)[1].startswith("- Rense vandlås: ")


@pytest.mark.parametrize("base", ["findes-ikke", "--output=x"])
def test_what_is_no_revision_is_one_line(now: Path, capsys, base: str) -> None:
    assert main(["--project", str(now), "diff", "--", base]) == 1
    (reported,) = capsys.readouterr().err.splitlines()
    assert f"»{base}« er" in reported
