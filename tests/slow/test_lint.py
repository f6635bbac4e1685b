"""`make lint` names file and line, and says which checks did not run."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from projects import ROOT

IMPORT_LINTER = Path(sys.executable).with_name("lint-imports")
NOT_RUN = "Not run, since Node could not be had"


def copy_of(root: Path) -> Path:
    shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


def layers(root: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(root / "src"), "COLUMNS": "200"}
    return subprocess.run(
        [IMPORT_LINTER, "--no-cache"], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


WRONG = {
    "portal.model.item": "from portal.pages.page import Page",
    "portal.base.problems": "from portal.model.item import Item",
    "portal.lookup.index": "from portal.pages.page import Page",
    "portal.publish.compile": "import mkdocs.config",
}
"""Upward, from the bottom, between two faces, and to the site generator."""


def test_every_import_that_looks_up_is_named_with_its_line(tmp_path: Path) -> None:
    """The house as it is passes in `make lint`."""
    root = copy_of(tmp_path)
    numbers = {module: add_line(root, module, line) for module, line in WRONG.items()}
    done = layers(root)
    assert done.returncode == 1
    for module, number in numbers.items():
        assert re.search(rf"{re.escape(module)} -> [\w.]+ \(l\.{number}\)", done.stdout), module


def add_line(root: Path, module: str, line: str) -> int:
    """The number of the line that is added to a module."""
    file = root / "src" / f"{module.replace('.', '/')}.py"
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
