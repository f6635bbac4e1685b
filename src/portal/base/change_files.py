"""Changes several files of a folder at once: all of them or none."""

import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

Move = tuple[Path, Path]


def change_files(root: Path, put: Mapping[str, bytes], take: Collection[str] = ()) -> None:
    """Write files and take others (or whole folders) away, by their paths below `root`.

    Everything is written beside first, so that a full disk is noticed before anything has changed; when a step fails or
    is interrupted, those before it are undone. A new folder appears whole. OSError says what could not be written.
    """
    stage = root / f".portal-{os.getpid()}.new"
    done: list[Move] = []
    try:
        for path, data in put.items():
            _write(stage / "new" / path, data)
        for start, goal in _moves(root, stage, put, take):
            goal.parent.mkdir(parents=True, exist_ok=True)
            start.rename(goal)
            done.append((start, goal))
    except BaseException:
        for start, goal in reversed(done):
            goal.rename(start)
        raise
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _moves(root: Path, stage: Path, put: Mapping[str, bytes], take: Collection[str]) -> Iterator[Move]:
    """What is taken and what is replaced moves out, then each new file or the highest new folder above it moves in."""
    replaced = [path for path in put if (root / path).exists()]
    for path in (*take, *replaced):
        if (root / path).exists():
            yield root / path, stage / "old" / path
    for top in dict.fromkeys(_top(root, Path(path)) for path in put):
        yield stage / "new" / top, root / top


def _top(root: Path, path: Path) -> Path:
    """The highest part of a path that is not there yet, or the path itself."""
    above = [*reversed(path.parents)][1:]
    return next((one for one in above if not (root / one).exists()), path)
