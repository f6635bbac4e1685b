"""Which program this is: what it makes of the same content is the same as long as it is."""

import hashlib
import sys
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

COMPILED = "__pycache__"


@cache
def program() -> str:
    """The hash of every file of the package, with the versions of Python and of all that is installed beside it, as they were
    when it was first asked.
    """
    return program_now()


def program_now() -> str:
    """The same as it lies there now: another one when files were saved or put back meanwhile."""
    digest = hashlib.sha256(f"{sys.version}\n{_installed()}\n".encode())
    for name, data in _files(files("portal"), ""):
        digest.update(f"{name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def _installed() -> list[str]:
    """Every package by name and version, as installers name the folder that they write beside it."""
    folders = (Path(one) for one in sys.path if Path(one).is_dir())
    return sorted(one.name for folder in folders for one in folder.glob("*.dist-info"))


def _files(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir() and one.name != COMPILED:
            found += _files(one, f"{path}{one.name}/")
        elif one.is_file():
            found.append((f"{path}{one.name}", one.read_bytes()))
    return found
