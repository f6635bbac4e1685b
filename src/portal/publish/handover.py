"""Hands the finished pages to the process that runs the site generator, so that a build compiles once.

They travel in files without a name: nobody else can open them, and they are gone when both processes are. A preview starts that
process before it has pages, with the frame alone; it waits for them where it needs them.
"""

import os
import pickle
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import IO, BinaryIO

from portal.base.refused import among_temporary_files
from portal.pages.page import Page
from portal.publish.frame import Frame

VARIABLE = "PORTAL_HANDOVER"
"""Number of the open file with the frame. Set by `portal build` for its own child only."""
LATER = "PORTAL_HANDOVER_PAGES"
"""Number of the open file that the pages are written into later, by whoever then writes a line for this process to read."""

MARK = b"portal handover\n"
"""How such a file begins."""


@contextmanager
def handed_over(what: Frame) -> Iterator[int]:
    """The number of an open file that holds it, to be passed on to a child. OSError when it can't be written."""
    with among_temporary_files():
        file = tempfile.TemporaryFile(prefix="portal-")  # noqa: SIM115  # the next line closes it
    with file:
        write(what, file)
        yield file.fileno()


def write(what: object, file: IO[bytes]) -> None:
    """Write it as it is handed over, into a file that nobody else can open. OSError when it can't be written."""
    with among_temporary_files():
        file.write(MARK)
        pickle.dump(what, file, pickle.HIGHEST_PROTOCOL)
        file.flush()


def received() -> Frame | None:
    """What `portal build` handed to this process; None when it was started otherwise, whatever the variable holds."""
    frame = _read(os.environ.get(VARIABLE, ""))
    assert frame is None or isinstance(frame, Frame)
    return frame


def with_pages(frame: Frame) -> Frame:
    """The frame, with the pages that come later where a preview started this process before it had them. SystemExit when
    it needs none any more.
    """
    if LATER not in os.environ:
        return frame
    if not sys.stdin.readline():
        raise SystemExit(0)
    pages = _read(os.environ[LATER])
    assert isinstance(pages, tuple) and all(isinstance(one, Page) for one in pages)
    return replace(frame, pages=pages)


def _read(number: str) -> object | None:
    file = _open_file(number)
    if file is None:
        return None
    with file:
        file.seek(len(MARK))
        found: object = pickle.load(file)
        return found


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
