"""Hands the finished pages to the process that runs the site generator, so that a build compiles once.

They travel in a file without a name: nobody else can open it, and it is gone when both processes are.
"""

import os
import pickle
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO

from portal.publish.frame import Frame

VARIABLE = "PORTAL_HANDOVER"
"""Number of the open file. Set by `portal build` for its own child only."""

MARK = b"portal handover\n"
"""How such a file begins."""


@contextmanager
def handed_over(what: Frame) -> Iterator[int]:
    """The number of an open file that holds it, to be passed on to a child. OSError when it can't be written."""
    with tempfile.TemporaryFile(prefix="portal-") as file:
        write(what, file)
        yield file.fileno()


def write(what: Frame, file: IO[bytes]) -> None:
    """Write it as it is handed over, into a file that nobody else can open. OSError when it can't be written."""
    file.write(MARK)
    pickle.dump(what, file, pickle.HIGHEST_PROTOCOL)
    file.flush()


def received() -> Frame | None:
    """What `portal build` handed to this process; None when it was started otherwise, whatever the variable holds."""
    file = _open_file(os.environ.get(VARIABLE, ""))
    if file is None:
        return None
    with file:
        file.seek(len(MARK))
        frame = pickle.load(file)
    assert isinstance(frame, Frame)
    return frame


def _open_file(number: str) -> BinaryIO | None:
    """The open file with this number, when it is one of the user's own that begins with the mark: what is unpickled runs."""
    try:
        copy = os.dup(int(number))
    except (ValueError, OverflowError, OSError):
        return None
    if _is_handover(copy):
        return os.fdopen(copy, "rb")
    os.close(copy)
    return None


def _is_handover(number: int) -> bool:
    """Looks without moving the place where others read or write, and waits for no pipe."""
    state = os.fstat(number)
    try:
        own = stat.S_ISREG(state.st_mode) and state.st_uid == os.geteuid()
        return own and os.pread(number, len(MARK), 0) == MARK
    except OSError:
        return False
