"""One at a time writes into a folder."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from portal.base.refused import called

WAITING = "Et andet byg er i gang. Venter på, at det bliver færdigt."


@contextmanager
def only_one(live: Path, report: Callable[[str], None], waiting: str = WAITING) -> Iterator[int]:
    """Hold the folder's lock; `report` gets the line `waiting` when another has it. Yields the descriptor that holds it.

    The kernel frees the lock when the last holder dies, so a killed build never blocks the next one. Child processes
    that inherit the descriptor hold it too: what a killed build started is over before the next build begins.
    """
    path = live.with_name(f".{live.name}-lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with called(live):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            report(waiting)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        with suppress(OSError):
            os.close(descriptor)
