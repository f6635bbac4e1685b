"""Changes several files of a folder at once: all of them or none, also when the machine stops on the way."""

import fcntl
import json
import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from portal.base.refused import called

Move = tuple[str, str]
"""Where something lies and where it goes, by their paths below the folder."""
STAGE = ".portal-{}.new"
STAGES = STAGE.format("*")
MOVES, LOCK = "moves.json", "lock"
"""In a stage: what is moved, there as long as something may have to be moved back; and what its process holds."""


def change_files(root: Path, put: Mapping[str, bytes], take: Collection[str] = ()) -> None:
    """Write files and take others (or whole folders) away, by their paths below `root`.

    Everything is written beside first, so that a full disk is noticed before anything has changed; when a step fails or
    is interrupted, those before it are undone, and `undo` does so when the process was killed. A new folder appears
    whole. OSError says what could not be written.
    """
    _sweep(root)
    stage = root / STAGE.format(os.getpid())
    try:
        with called(root):
            stage.mkdir()
        with _held(stage):
            _carry_out(root, stage, put, take)
    finally:
        if not (stage / MOVES).exists():
            shutil.rmtree(stage, ignore_errors=True)


def _carry_out(root: Path, stage: Path, put: Mapping[str, bytes], take: Collection[str]) -> None:
    for path, data in put.items():
        with called(path):
            _write(stage / "new" / path, data)
    moves = [*_moves(root, stage, put, take)]
    with called(root):
        _write(stage / f"{MOVES}.draft", json.dumps(moves).encode())
    (stage / f"{MOVES}.draft").replace(stage / MOVES)
    try:
        for start, goal in moves:
            _move(root, start, goal)
    except BaseException:
        _move_back(root, moves)
        (stage / MOVES).unlink()
        raise
    (stage / MOVES).unlink()


def _move(root: Path, start: str, goal: str) -> None:
    """OSError with the file that people know, or the folder that it should lie in: a stage is gone when it is read."""
    (root / goal).parent.mkdir(parents=True, exist_ok=True)
    try:
        (root / start).rename(root / goal)
    except OSError as error:
        known = Path(goal).parent if start.startswith(".") else Path(start)
        raise OSError(error.errno, error.strerror, known.as_posix()) from error


def interrupted(root: Path) -> list[Path]:
    """The stages of changes whose process was killed between two moves."""
    return [stage for stage in sorted(root.glob(STAGES)) if (stage / MOVES).is_file() and not _is_alive(stage)]


def undo(root: Path) -> list[str]:
    """Move everything back that interrupted changes had moved; the paths that lie as before. OSError when one can't be."""
    back: list[str] = []
    for stage in interrupted(root):
        moves = [(str(start), str(goal)) for start, goal in json.loads((stage / MOVES).read_text("utf-8"))]
        back += _move_back(root, moves)
        (stage / MOVES).unlink()
    _sweep(root)
    return back


def _move_back(root: Path, moves: list[Move]) -> list[str]:
    """A move was made when nothing lies where it began."""
    made = [(start, goal) for start, goal in moves if not (root / start).exists() and (root / goal).exists()]
    for start, goal in reversed(made):
        (root / start).parent.mkdir(parents=True, exist_ok=True)
        (root / goal).rename(root / start)
    return [start if goal.startswith(".") else goal for start, goal in made]


def _sweep(root: Path) -> None:
    """Take away the stages of killed processes from which nothing has to be moved back."""
    for stage in root.glob(STAGES):
        if not (stage / MOVES).exists() and not _is_alive(stage):
            shutil.rmtree(stage, ignore_errors=True)


@contextmanager
def _held(stage: Path) -> Iterator[None]:
    """Say that the process lives: the system frees the lock when it dies, however that happens."""
    with (stage / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_alive(stage: Path) -> bool:
    try:
        with (stage / LOCK).open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _moves(root: Path, stage: Path, put: Mapping[str, bytes], take: Collection[str]) -> Iterator[Move]:
    """What is taken and what is replaced moves out, then each new file or the highest new folder above it moves in."""
    replaced = [path for path in put if (root / path).exists()]
    gone = [path for path in (*take, *replaced) if (root / path).exists()]
    for path in gone:
        yield path, f"{stage.name}/old/{path}"
    for top in dict.fromkeys(_top(root, Path(path), gone) for path in put):
        yield f"{stage.name}/new/{top.as_posix()}", top.as_posix()


def _top(root: Path, path: Path, gone: Collection[str]) -> Path:
    """The highest part of a path that is not there, or will not be when what is taken has gone; else the path itself."""
    above = [*reversed(path.parents)][1:]
    return next((one for one in above if one.as_posix() in gone or not (root / one).exists()), path)
