"""The files below a folder, the hash of each, and how a new one is written."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path


def files_below(folder: Path) -> list[str]:
    """The paths of all files below a folder, sorted; what a linked folder holds is not below it."""
    found, left = [], [""]
    while left:
        start = left.pop()
        with os.scandir(f"{folder}/{start}") as entries:
            for one in entries:
                if one.is_dir(follow_symlinks=False):
                    left.append(f"{start}{one.name}/")
                elif one.is_file():
                    found.append(start + one.name)
    return sorted(found)


def write_new(file: Path, data: bytes) -> None:
    """Write a file in the place of whatever lies there: what is linked elsewhere stays as it is there."""
    with suppress(FileNotFoundError):
        file.unlink()
    file.write_bytes(data)


class Hashes:
    """The hash of each file below a folder: known of what was put there, read of all others."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, bytes] = {}

    def of(self, path: str) -> bytes:
        """The hash of a file. OSError when it is not there."""
        return self._known.get(path) or hashlib.sha256(Path(self.folder, path).read_bytes()).digest()

    def of_put(self, path: str, data: bytes) -> None:
        """A file has these bytes now, and nobody writes it again."""
        self._known[path] = hashlib.sha256(data).digest()
