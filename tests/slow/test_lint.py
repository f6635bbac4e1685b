"""`make lint` names file and line, and says which checks did not run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from projects import ROOT

LAYERS = ROOT / "tools" / "lint" / "layers.py"
NOT_RUN = "Not run, since Node could not be had"


def copy_of(root: Path) -> Path:
    shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


def layers(root: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(root / "src")}
    return subprocess.run(
        [sys.executable, LAYERS, "--no-cache"], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


WRONG = {
    "src/portal/model/item.py": "from portal.pages.page import Page",
    "src/portal/base/problems.py": "from portal.model.item import Item",
    "src/portal/base/__init__.py": "from portal.model.item import Item",
    "src/portal/lookup/index.py": "from portal.pages.page import Page",
    "src/portal/publish/compile.py": "import mkdocs.config",
}
"""Upward, from the bottom, from a room itself, between two faces, and to the site generator."""


def test_every_import_that_looks_up_is_named_by_file_and_line(tmp_path: Path) -> None:
    """The house as it is passes in `make lint`."""
    root = copy_of(tmp_path)
    wrong = [
        f"{file}:{add_line(root / file, line)} imports {line.split()[1].split('.')[0]}" for file, line in WRONG.items()
    ]
    done = layers(root)
    assert done.returncode == 1
    assert [one for one in wrong if one not in done.stdout] == []


def add_line(file: Path, line: str) -> int:
    """The number of the line that is added to a module."""
    before = file.read_text("utf-8")
    file.write_text(f"{before}\n\n{line}\n", "utf-8")
    return len(before.split("\n")) + 2


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("false", 0), ("", 0)])
def test_without_node_the_checks_that_did_not_run_are_named(tmp_path: Path, ci: str, code: int) -> None:
    (tmp_path / "tools" / "lint").mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "lint" / "run.sh", tmp_path / "tools" / "lint")
    done = subprocess.run(
        ["tools/lint/run.sh"],
        cwd=tmp_path,
        env={**os.environ, "CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code
    assert done.stdout.startswith(NOT_RUN) and "tsc, eslint, stylelint" in done.stdout
