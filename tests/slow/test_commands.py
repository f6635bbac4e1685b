"""The command line: what goes wrong is one line for people, never a traceback."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from case_tree import BASE
from projects import PORTAL, make_project, portal


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("small") / "project")


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    assert (done.returncode, done.stdout) == (1, "")
    lines = done.stderr.splitlines()
    assert len(lines) == 1
    return lines[0]


def test_check_tells_the_notes_and_the_count(small: Path):
    done = portal(small, "check", "--notes")
    assert (done.returncode, done.stderr) == (0, "")
    assert "bemærk: Den årlige gennemgang er over et år gammel" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("Ingen fejl. ")


def test_a_site_folder_that_can_not_be_made(small: Path, tmp_path: Path):
    (tmp_path / "fil").write_text("her ligger noget")
    told = one_line(portal(small, "build", "--site-dir", str(tmp_path / "fil" / "site")))
    assert (
        told == f"{tmp_path / 'fil'}: kan ikke læses eller skrives (der ligger noget i vejen). Ret det, og prøv igen."
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_site_folder_that_may_not_be_written(small: Path, tmp_path: Path):
    (tmp_path / "laast").mkdir(mode=0o500)
    told = one_line(portal(small, "build", "--site-dir", str(tmp_path / "laast" / "site")))
    assert "(ingen adgang)" in told


def test_a_site_folder_where_nobody_can_write(small: Path):
    """Linux lets not even root make a folder there."""
    if not Path("/proc/self").is_dir():
        pytest.skip("no /proc here")
    assert "kan ikke læses eller skrives" in one_line(portal(small, "build", "--site-dir", "/proc/portal/site"))


def test_a_folder_without_mkdocs_yml(tmp_path: Path):
    shutil.copytree(BASE, tmp_path / "project")
    told = one_line(portal(tmp_path / "project", "build"))
    assert told == f"{tmp_path}/project/mkdocs.yml: filen mangler. Stå i projektets mappe, eller brug --project."


def test_a_folder_without_anything(tmp_path: Path):
    done = portal(tmp_path, "check")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "content: Mappen kan ikke læses (den findes ikke). Opret den, eller ret adgangen.",
        "docs: Mappen kan ikke læses (den findes ikke). Opret den, eller ret adgangen.",
        "2 fejl. Ret dem, og prøv igen.",
    ]


def test_export_into_a_folder_with_something_in_it(small: Path, tmp_path: Path):
    (tmp_path / "brev.txt").write_text("Kære beboer")
    told = one_line(portal(small, "export", str(tmp_path)))
    assert told == f"{tmp_path}: mappen er ikke tom. Vælg en ny mappe, eller tøm den."
    assert (tmp_path / "brev.txt").read_text() == "Kære beboer"


def test_a_terminal_without_danish_letters(small: Path):
    done = portal(small, "check", "--notes", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert done.returncode == 0
    assert r"bem\xe6rk" in done.stdout


def test_mkdocs_itself_tells_the_same_lines(tmp_path: Path):
    """`make serve` runs mkdocs, which has to stop in the same way."""
    project = make_project(tmp_path / "project")
    (project / "content" / "rooms.yml").unlink()
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", tmp_path / "site"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "content/rooms.yml: Filen mangler. Opret den." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [[], ["byg"], ["check", "mere"]])
def test_a_command_that_does_not_exist(arguments: list[str]):
    done = subprocess.run([PORTAL, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "usage: portal" in done.stderr
    assert "Traceback" not in done.stderr
