"""The command line in a process of its own, as a terminal starts it: nothing but lines for people."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from portal.base.refused import PRINTED, ROOM
from projects import PORTAL, make_project, portal


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that no test changes."""
    return make_project(tmp_path_factory.mktemp("kept") / "project")


def test_a_terminal_without_danish_letters(tmp_path: Path) -> None:
    done = portal(
        make_project(tmp_path / "project"), "check", "--notes", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert r"bem\xe6rk" in done.stdout


def test_mkdocs_itself_writes_the_same_lines(tmp_path: Path) -> None:
    """`make serve` runs mkdocs, which has to stop in the same way."""
    project = make_project(tmp_path / "project")
    (project / "content" / "rooms.yml").unlink()
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", tmp_path / "site"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "content/rooms.yml: Filen mangler. Opret den." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_command_that_does_not_exist() -> None:
    done = subprocess.run([PORTAL, "byg"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "brug: portal" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", ["--help", "check --help", "redirects", "check --notes"])
def test_what_can_not_be_written_is_an_error(command: str, kept: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [PORTAL, "--project", kept, *command.split()], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (1, f"{PRINTED}: kan ikke læses eller skrives (disken er fuld). {ROOM}\n")


@pytest.mark.skipif(os.name == "nt", reason="the shell of Windows closes no output")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_started_without_an_output_it_says_nothing_and_does_it(closed: str, kept: Path, tmp_path: Path) -> None:
    """No file gets its number, either: what the site generator prints would be in it."""
    project = shutil.copytree(kept, tmp_path / "project")
    for command in ("status", "check", "publish-addresses", "build --without-offline"):
        line = f'exec "$0" --project "$1" {command} {closed}'
        done = subprocess.run(["sh", "-c", line, PORTAL, project], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), command
    assert (project / "site/index.html").is_file()
