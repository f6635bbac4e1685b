"""Puts a new folder in the place of the old one with no moment in between, where the system can do that."""

import contextlib
import ctypes
import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

from portal.publish.files_below import files_below

AT_FDCWD = -100  # linux/fcntl.h
RENAME_EXCHANGE = 2  # linux/fs.h
RENAME_SWAP = 2  # sys/stdio.h
CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM, errno.EXDEV}
"""How a kernel or file system says that it knows no exchange (EPERM: seccomp in some containers)."""


def staged_beside(live: Path) -> Path:
    """Where the next site is built: the same folder, so the same file system, as the live one."""
    return live.with_name(f".{live.name}-new")


def old_beside(live: Path) -> Path:
    """Where the previous site lies for the moment that a swap in two steps takes."""
    return live.with_name(f".{live.name}-old")


def put_live(staged: Path, live: Path) -> None:
    """Swap the finished folder in; the previous site is gone afterwards. OSError leaves the previous site in place."""
    old = old_beside(live)
    if not live.exists():
        staged.rename(live)
    elif exchange(staged, live):
        staged.rename(old)
    else:
        live.rename(old)
        try:
            staged.rename(live)
        except BaseException:  # an interrupt, too, must not leave the place empty
            old.rename(live)
            raise
    remove(old)


def keep_times(staged: Path, live: Path) -> None:
    """A file that is as it was keeps its time: by which a server and a copying program see that nothing has changed. One that
    is linked has it (publish/new_site.py).
    """
    for path in files_below(staged):
        new, old = staged / path, live / path
        if new.stat().st_nlink == 1 and _is_same(old, new):
            times = old.stat()
            os.utime(new, ns=(times.st_atime_ns, times.st_mtime_ns))


def _is_same(old: Path, new: Path) -> bool:
    try:
        before, after = old.lstat(), new.lstat()
        whole = stat.S_ISREG(before.st_mode) and stat.S_ISREG(after.st_mode) and before.st_size == after.st_size
        return whole and old.read_bytes() == new.read_bytes()
    except OSError:
        return False


def mend(live: Path) -> None:
    """Undo what a build that was killed left behind: no half-built folder, and the old site back in its place."""
    old = old_beside(live)
    if old.is_dir() and not live.exists():
        old.rename(live)
    for leftover in (staged_beside(live), old):
        remove(leftover)


def remove(folder: Path) -> None:
    """Delete a folder, whatever it is; nothing happens when it is not there."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step; False when this system can't. OSError when it could have but did not."""
    call = _exchange_call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _exchange_call() -> Callable[[bytes, bytes], int] | None:
    library = None
    with contextlib.suppress(OSError):
        library = ctypes.CDLL(None, use_errno=True)
    if library is None:
        return None
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return lambda one, other: int(library.renamex_np(one, other, RENAME_SWAP))
    if hasattr(library, "renameat2"):
        return lambda one, other: int(library.renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE))
    return None
