"""The command line: what goes wrong is one line for people, never a traceback."""

import os
import shutil
from pathlib import Path

import pytest

from case_tree import BASE
from portal.commands.main import main
from portal.publish.stages import Step
from projects import make_project


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("small") / "project")


@pytest.fixture
def one_line(capsys: pytest.CaptureFixture[str]):
    """A function that runs a command which fails, and gives the one line it writes beside those of its progress."""

    def run(project: Path, *arguments: str) -> str:
        assert main(["--project", str(project), *arguments]) == 1
        written = capsys.readouterr()
        assert all(line in {f"{step} …" for step in Step} for line in written.out.splitlines())
        assert written.err.count("\n") == 1
        return written.err.rstrip("\n")

    return run


def test_check_writes_the_notes_and_the_count(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(small), "check", "--notes"]) == 0
    written = capsys.readouterr()
    assert written.err == ""
    assert "bemærk: Den årlige gennemgang er over et år gammel" in written.out
    assert written.out.splitlines()[-1].startswith("Ingen fejl. ")


def test_a_site_folder_that_can_not_be_made(small: Path, tmp_path: Path, one_line) -> None:
    (tmp_path / "fil").write_text("her ligger noget")
    line = one_line(small, "build", "--site-dir", str(tmp_path / "fil" / "site"))
    assert (
        line
        == f"{tmp_path / 'fil'}: kan ikke læses eller skrives (der ligger noget i vejen). Flyt det, eller vælg et andet sted."
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_site_folder_that_may_not_be_written(small: Path, tmp_path: Path, one_line) -> None:
    (tmp_path / "laast").mkdir(mode=0o500)
    assert "(ingen adgang)" in one_line(small, "build", "--site-dir", str(tmp_path / "laast" / "site"))


def test_a_site_folder_where_nobody_can_write(small: Path, one_line) -> None:
    """Linux lets not even root make a folder there."""
    if not Path("/proc/self").is_dir():
        pytest.skip("no /proc here")
    assert "kan ikke læses eller skrives" in one_line(small, "build", "--site-dir", "/proc/portal/site")


def test_a_folder_without_mkdocs_yml(tmp_path: Path, one_line) -> None:
    shutil.copytree(BASE, tmp_path / "project")
    line = one_line(tmp_path / "project", "build")
    assert line == f"{tmp_path}/project/mkdocs.yml: filen mangler. Stå i projektets mappe, eller brug --project."


def test_a_folder_without_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(tmp_path), "check"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "content: Mappen kan ikke læses (den findes ikke). Opret den, eller ret adgangen.",
        "docs: Mappen kan ikke læses (den findes ikke). Opret den, eller ret adgangen.",
        "2 fejl. Ret dem, og prøv igen.",
    ]


def test_export_into_a_folder_with_something_in_it(small: Path, tmp_path: Path, one_line) -> None:
    (tmp_path / "brev.txt").write_text("Kære beboer")
    assert (
        one_line(small, "export", str(tmp_path)) == f"{tmp_path}: mappen er ikke tom. Vælg en ny mappe, eller tøm den."
    )
    assert (tmp_path / "brev.txt").read_text() == "Kære beboer"


@pytest.mark.parametrize("arguments", [[], ["byg"], ["check", "mere"]])
def test_a_command_that_does_not_exist(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "brug: " in capsys.readouterr().err
