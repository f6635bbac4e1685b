"""The command line in a process of its own, as a terminal starts it: nothing but lines for people."""

import subprocess
import sys
from pathlib import Path

from projects import PORTAL, make_project, portal


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
