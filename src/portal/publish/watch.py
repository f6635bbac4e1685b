"""Which files a site is made of, and whether one was written since."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

SETTINGS = ("hooks", "mkdocs.yml")
"""What may change the frame of every page."""
WATCHED = ("content", "docs", *SETTINGS)
COMPILED = "__pycache__"
"""Where Python puts what it compiled: written by the first build, and nothing that anybody saved."""
EVERY = 0.2
"""Seconds between two looks at the files, at least."""
SHARE = 10
"""A look that takes longer is taken more seldom: how many times as long it rests."""


def snapshot(project: Path, names: tuple[str, ...] = WATCHED) -> dict[str, tuple[int, int]]:
    """File → when it was written and how long it is, of all that the site is made of."""
    found = {}
    for file in _files(project, names):
        try:
            known = Path(file).stat()
        except OSError:
            continue  # gone between two looks
        found[file] = known.st_mtime_ns, known.st_size
    return found


def _files(project: Path, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if (project / name).is_file():
            yield str(project / name)
        for folder, below, found in os.walk(project / name):
            below[:] = [one for one in below if one != COMPILED]
            yield from (f"{folder}/{one}" for one in found)


def follow(
    project: Path,
    seen: dict[str, tuple[int, int]],
    stop: threading.Event,
    changed: Callable[[], None],
    idle: Callable[[], None],
) -> None:
    """Call `changed` when a file is another one than was seen, else `idle`, until it is asked to stop."""
    pause = EVERY
    while not stop.wait(pause):
        began = time.monotonic()
        now = snapshot(project)
        pause = max(EVERY, SHARE * (time.monotonic() - began))
        if now != seen:
            seen = now
            changed()
        else:
            idle()
