"""What is slow to make, kept as Python objects: only what this user's own programs wrote is ever read.

Reading such an entry runs what it says, so each is signed with a secret that lies in a folder of the user's own, outside of the
project: an entry that came with a project, from another machine or from another user is no entry. Without such a folder nothing
is kept.
"""

import hmac
import os
import pickle
import secrets
import stat
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import gettempdir

from jinja2 import FileSystemBytecodeCache

from portal.base.cache import Cache

SECRET = "portal-secret"
LENGTH = 32


class OwnObjects:
    """Objects in the folder of a cache, by the bytes that they are made from and by their kind, which names how they are made."""

    def __init__(self, cache: Cache, secret: bytes | None) -> None:
        self.cache, self.secret = cache, secret

    def kept(self, source: bytes, kind: str) -> object | None:
        """What was made of `source`, when it lies there and this user wrote it."""
        found = self.cache.kept(source, kind) if self.secret else None
        if found is None or not hmac.compare_digest(found[:LENGTH], self._signature(source, kind, found[LENGTH:])):
            return None
        try:
            kept: object = pickle.loads(found[LENGTH:])
        except Exception:  # whatever its classes raise: another build of Python may have written it
            return None
        return kept

    def keep(self, source: bytes, kind: str, made: object) -> None:
        """Keep what was made of `source`; nothing happens where that can't be done."""
        if self.secret:
            plain = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
            self.cache.keep(source, kind, self._signature(source, kind, plain) + plain)

    def _signature(self, source: bytes, kind: str, plain: bytes) -> bytes:
        """Of the entry's name, too: one under another's name is none."""
        whole = b"\0".join(str(len(part)).encode() + b"\0" + part for part in (kind.encode(), source, plain))
        return hmac.digest(self.secret or b"", whole, "sha256")


def own_objects(folder: Cache | None) -> OwnObjects | None:
    """The objects in a cache; None without one."""
    return OwnObjects(folder, users_secret(users_folder())) if folder else None


@cache
def objects_of_user() -> OwnObjects | None:
    """Objects that are the same for every project, in the user's own folder; None where there can't be one."""
    folder = users_folder()
    return own_objects(Cache(folder)) if folder else None


def users_folder() -> Path | None:
    """A folder that only this user can write into, or None where there can't be one. Where no folder for temporary files can
    be written Python takes the one that a command is run in: that may be a project.
    """
    try:
        return None if Path(gettempdir()) == Path.cwd() else Path(FileSystemBytecodeCache().directory)
    except (OSError, RuntimeError):
        return None


def users_secret(folder: Path | None) -> bytes | None:
    """The secret of this user in such a folder, made when there is none; None where there can't be one."""
    if folder is None:
        return None
    file = folder / SECRET
    with suppress(OSError):
        if not file.exists():
            _write_new(file, secrets.token_bytes(LENGTH))
        return _read(file)
    return None


def _write_new(file: Path, data: bytes) -> None:
    """Whole or not at all, and never over one that is there. OSError when there is one."""
    begun = file.with_name(f"{SECRET}-{os.getpid()}")
    with os.fdopen(os.open(begun, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as opened:
        opened.write(data)
    try:
        os.link(begun, file)
    finally:
        begun.unlink()


def _read(file: Path) -> bytes | None:
    """What is in a file of the user's own that nobody else can read."""
    number = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(number, "rb") as opened:
        state = os.fstat(number)
        is_own = stat.S_ISREG(state.st_mode) and state.st_uid == os.geteuid() and not state.st_mode & 0o077
        data = opened.read()
    return data if is_own and len(data) == LENGTH else None
