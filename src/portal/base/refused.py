"""What the system refuses to read or write, said by the name that people know, with why and what to do.

A disk that is full names no file, and a draft has a name of its own that is gone when it is read.
"""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.base.problems import CommandError, reason

FULL = (errno.ENOSPC, errno.EDQUOT)
NOT_ALLOWED = "Giv dig selv lov til at skrive der, eller vælg et andet sted."
ROOM = "Gør plads på disken, og prøv igen."
CURES = {
    **dict.fromkeys(FULL, ROOM),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), NOT_ALLOWED),
    **dict.fromkeys((errno.EEXIST, errno.ENOTDIR, errno.EISDIR), "Flyt det, eller vælg et andet sted."),
    errno.ENOENT: "Ret navnet, eller vælg et andet sted.",
    errno.ENAMETOOLONG: "Vælg et kortere navn.",
}
PRINTED = "Det, kommandoen skriver ud"
"""What names no file and was not called anything: it went to the terminal, or where that leads."""
NO_SCRATCH = (
    "{place}: ingen mappe til midlertidige filer kan skrives. Gør plads på disken, "
    "eller sæt TMPDIR til en mappe, du må skrive i."
)


@contextmanager
def called(place: Path | str) -> Iterator[None]:
    """What is refused in it is said of this file or folder."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(place)) from error


@contextmanager
def among_temporary_files() -> Iterator[None]:
    """What is refused in it without a name is said of the folder for temporary files. CommandError where there is none."""
    try:
        folder = tempfile.gettempdir()
    except FileNotFoundError:
        raise CommandError(NO_SCRATCH.format(place=os.environ.get("TMPDIR", "/tmp"))) from None
    try:
        yield
    except OSError as error:
        if error.filename is None or Path(str(error.filename)).is_relative_to(folder):
            raise OSError(error.errno, error.strerror, folder) from error
        raise


@contextmanager
def scratch_folder(prefix: str = "portal-") -> Iterator[Path]:
    """A folder that is gone afterwards. CommandError or OSError when there can be none."""
    with among_temporary_files():
        folder = tempfile.TemporaryDirectory(prefix=prefix)
    with folder as name:
        yield Path(name)


def line(error: OSError) -> str:
    """One line for people: what, why, and what to do."""
    cure = CURES.get(error.errno or 0, "Ret det, og prøv igen.")
    return f"{error.filename or PRINTED}: kan ikke læses eller skrives ({reason(error)}). {cure}"
