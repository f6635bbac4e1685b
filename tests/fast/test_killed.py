"""A command that is killed between two moves: the next one says so, and `portal undo` puts everything back."""

import os
import signal
from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.change_files import STAGES, change_files, interrupted
from portal.commands.main import main

PROPOSAL = "content/departments/parken/proposal"
DECISIONS = "decisions:\n  - item: vandlaas\n    performs: department\n    pays: department\n"
ADOPT = ("adopt", "parken", "--date", "2025-05-14", "--write")
MOVES = 2
"""Of this adoption: the proposal goes out, the meeting's folder comes in."""


def files(root: Path) -> dict[str, bytes]:
    """All but what a check keeps for the next one."""
    kept = (file for file in root.rglob("*") if file.is_file() and "build" not in file.parts)
    return {str(file.relative_to(root)): file.read_bytes() for file in kept}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = make_tree("base", tmp_path / "tree")
    (root / PROPOSAL).mkdir()
    (root / PROPOSAL / "decisions.yml").write_text(DECISIONS, "utf-8")
    return root


def killed(root: Path, *, after: int, call: str) -> None:
    """Adopt in a process of its own that dies as by SIGKILL when it has made so many of these calls."""
    if pid := os.fork():
        assert os.WTERMSIG(os.waitpid(pid, 0)[1]) == signal.SIGKILL
        return
    owner = Path if hasattr(Path, call) else os
    real, made = getattr(owner, call), []

    def dies(*arguments, **options):
        if len(made) == after:
            os.kill(os.getpid(), signal.SIGKILL)
        made.append(arguments)
        return real(*arguments, **options)

    setattr(owner, call, dies)
    try:
        main(["--project", str(root), *ADOPT])
    finally:
        os._exit(0)  # one that was not killed: the test says so


@pytest.mark.parametrize("after", range(MOVES))
def test_killed_before_each_move_all_is_put_back(tree: Path, after: int, capsys: pytest.CaptureFixture[str]):
    before = files(tree)
    killed(tree, after=after, call="rename")
    for command in (("check",), ADOPT, ("seal", "parken", "2024-05-02")):
        assert main(["--project", str(tree), *command]) == 1
        said = capsys.readouterr()
        assert "En kommando blev afbrudt midt i en ændring. Skriv »portal undo«" in said.err
        assert len(said.err.splitlines()) == 2
    assert main(["--project", str(tree), "undo"]) == 0
    assert files(tree) == before
    assert main(["--project", str(tree), "check"]) == 0


def test_killed_after_the_last_move_all_is_put_back_too(tree: Path):
    before = files(tree)
    killed(tree, after=0, call="unlink")
    assert main(["--project", str(tree), "undo"]) == 0
    assert files(tree) == before


def test_killed_before_the_first_move_nothing_has_changed(tree: Path):
    before = files(tree)
    killed(tree, after=0, call="replace")
    assert interrupted(tree) == []
    assert {name: data for name, data in files(tree).items() if not name.startswith(".portal")} == before
    change_files(tree, {"content/x.txt": b"x"})
    assert [*tree.glob(STAGES)] == []


def test_without_anything_to_undo_it_says_so(tree: Path, capsys: pytest.CaptureFixture[str]):
    before = files(tree)
    assert main(["--project", str(tree), "undo"]) == 0
    assert "Der er ikke noget at lægge tilbage." in capsys.readouterr().out
    assert files(tree) == before


def test_a_change_that_is_under_way_is_not_called_interrupted(tree: Path, monkeypatch: pytest.MonkeyPatch):
    seen, rename = [], Path.rename

    def looks(start: Path, goal: Path) -> Path:
        seen.append(interrupted(tree))
        return rename(start, goal)

    monkeypatch.setattr(Path, "rename", looks)
    change_files(tree, {"content/x.txt": b"x"})
    assert seen == [[]]
