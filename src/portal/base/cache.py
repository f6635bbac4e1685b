"""What is slow to make, kept by the content that it is made from, in one folder.

It only ever costs or saves time: an entry that is damaged, of another version or of another program is made anew, and a
folder that can't be read or written is done without.
"""

import hashlib
import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path

VERSION = b"portal cache 1\n"
DIGEST = hashlib.sha256().digest_size
NAME = re.compile(r"[0-9a-f]{64}")
"""What entries are called: a file of another name is somebody else's."""
SPARE = 3
"""How many times as many entries as a build uses may lie there before those it did not use are removed."""


class Cache:
    """The folder of a project's cache; `used` are the entries that this build has asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.used: set[str] = set()

    @cached_property
    def writes(self) -> bool:
        """Whether there is a folder to write into, which is made for the first entry, and writing has worked so far."""
        return _made_folder(self.folder)

    def made(self, source: bytes, kind: str, make: Callable[[], bytes]) -> bytes:
        """What `make` makes of `source`: from the folder, or made now. `kind` names what it is and how it is made."""
        kept = self.kept(source, kind)
        if kept is not None:
            return kept
        made = make()
        self.keep(source, kind, made)
        return made

    def kept(self, source: bytes, kind: str) -> bytes | None:
        """What was made of `source`, when it lies there."""
        self.use(source, kind)
        return self._read(_name(source, kind))

    def use(self, source: bytes, kind: str) -> None:
        """This build has what was made of `source` from elsewhere; the entry stays for when it has not."""
        self.used.add(_name(source, kind))

    def keep(self, source: bytes, kind: str, made: bytes) -> None:
        """Keep what was made of `source`; nothing happens where that can't be done."""
        self._write(_name(source, kind), made)

    def clear_unused(self) -> None:
        """Remove what this build did not use, when that is most of the folder."""
        with suppress(OSError):
            names = [entry.name for entry in _entries(self.folder)]
            if len(names) > SPARE * len(self.used) + SPARE:
                for name in set(names) - self.used:
                    (self.folder / name).unlink()

    def clear(self) -> None:
        """Remove every entry."""
        with suppress(OSError):
            for entry in _entries(self.folder):
                (self.folder / entry.name).unlink()

    def _read(self, name: str) -> bytes | None:
        """An entry, when it is whole and its own: it begins with the hash of its name and what follows."""
        path = self.folder / name
        try:
            entry = path.read_bytes() if _is_file(path) else b""
        except OSError:
            return None
        digest, content = entry[:DIGEST], entry[DIGEST:]
        return content if digest == _digest(name, content) else None

    def _write(self, name: str, content: bytes) -> None:
        """An entry that is written only half is seen as damaged. After the first that can't be written none is tried."""
        if self.writes:
            path = self.folder / name
            try:
                if not _is_file(path):
                    path.unlink(missing_ok=True)
                path.write_bytes(_digest(name, content) + content)
            except OSError:
                self.writes = False
                with suppress(OSError):
                    path.unlink()


def _name(source: bytes, kind: str) -> str:
    return hashlib.sha256(kind.encode() + b"\0" + source).hexdigest()


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """The entries of a folder that is one; what lies behind a link is none of ours."""
    return [] if folder.is_symlink() else [one for one in os.scandir(folder) if NAME.fullmatch(one.name)]


def _is_file(path: Path) -> bool:
    """Whether an entry is a file: a project may come with a link in its place, which would be followed."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _made_folder(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return not folder.is_symlink()


def _digest(name: str, content: bytes) -> bytes:
    return hashlib.sha256(VERSION + name.encode() + b"\0" + content).digest()
