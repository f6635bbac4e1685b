"""What is in git: nothing that git was reported to leave out; commands that work wherever it is cloned."""

import os
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


def test_an_empty_day_is_no_day_for_any_command() -> None:
    """A container file sets SOURCE_DATE_EPOCH to nothing; setuptools takes it for a number and stops."""
    show = ["make", "--no-print-directory", "--eval", "show-day: ; @echo day=$${SOURCE_DATE_EPOCH-none}", "show-day"]
    environment = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")}
    said = [
        subprocess.run(show, cwd=ROOT, env={**environment, **day}, capture_output=True, text=True, check=True).stdout
        for day in ({}, {"SOURCE_DATE_EPOCH": ""}, {"SOURCE_DATE_EPOCH": "7"})
    ]
    assert said == ["day=none\n", "day=none\n", "day=7\n"]
