"""`make lint` names file and line, and says which checks did not run."""

import os
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


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("portal.model.item", "from portal.pages.page import Page"),
        ("portal.base.problems", "from portal.model.item import Item"),
        ("portal.lookup.index", "from portal.pages.page import Page"),
        ("portal.publish.compile", "import mkdocs.config"),
    ],
    ids=["upward", "from-the-bottom", "between-faces", "site-generator"],
)
def test_an_import_that_looks_up_is_named_with_its_line(tmp_path: Path, module: str, line: str) -> None:
    root = copy_of(tmp_path)
    file = root / "src" / f"{module.replace('.', '/')}.py"
    before = file.read_text("utf-8")
    file.write_text(f"{before}\n\n{line}\n", "utf-8")
    number = len(before.split("\n")) + 2
    done = layers(root)
    assert done.returncode == 1
    assert module in done.stdout and f"(l.{number})" in done.stdout


def test_the_house_as_it_is_passes(tmp_path: Path) -> None:
    assert layers(copy_of(tmp_path)).returncode == 0


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
