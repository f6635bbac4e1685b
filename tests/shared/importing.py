"""A small project into which documents and tables of a board are imported."""

from datetime import date
from pathlib import Path

import pytest

from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.commands.main import main

PROPOSAL = "content/departments/parken/proposal"


def files(root: Path) -> dict[str, bytes]:
    """All but what a look at the pages keeps for the next one."""
    found = {file.relative_to(root): file for file in root.rglob("*") if file.is_file()}
    return {str(name): file.read_bytes() for name, file in found.items() if name.parts[0] != "build"}


def run(root: Path, file: Path, *options: str, department: str = "parken") -> int:
    return main(["--project", str(root), "import", str(file), "--department", department, *options])


def written(root: Path, file: Path, *options: str) -> str:
    """What is written for a text; it passes the check."""
    assert run(root, file, *options, "--write") == 0
    problems = Problems()
    read_portal(root, problems, date(2025, 6, 1))
    assert problems.lines() == []
    return (root / PROPOSAL / "house-rules.md").read_text("utf-8").partition("\n---\n")[2]


def refused(root: Path, file: Path, capsys: pytest.CaptureFixture[str], reported: str, *options: str) -> None:
    """One plain line, and nothing has changed."""
    before = files(root)
    capsys.readouterr()
    assert run(root, file, *options, "--write") == 1
    said = capsys.readouterr().err
    assert reported in said, said
    assert "Traceback" not in said
    assert files(root) == before
