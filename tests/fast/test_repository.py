"""What is in git: nothing that git was reported to leave out; commands that work wherever it is cloned."""

import re
import subprocess

import pytest

from projects import ROOT


def test_nothing_is_committed_that_git_ignores() -> None:
    """A lock or a log that a program left in a folder of examples comes back with every run."""
    command = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("git is not installed")
    if done.returncode:
        pytest.skip(f"this is no checkout of git ({done.stderr.strip()})")
    assert done.stdout.splitlines() == []


def test_the_makefile_works_in_a_folder_with_spaces() -> None:
    """»OneDrive - Boligorganisation«: an unquoted path lost the service worker without a word about why."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.findall(r'[^"]\$\(CURDIR\)', makefile) == []
