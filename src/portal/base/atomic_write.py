"""Writes a file whole or not at all."""

import os
from pathlib import Path

from portal.base.refused import called


def write_atomically(file: Path, data: bytes) -> None:
    """Replace a file by one with these bytes; whoever reads sees the old or the new one, also after a power cut.
    OSError names the file and leaves the old. What is no file, as /dev/null or a pipe, is written to and stays what it is.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with called(file):
        if file.exists() and not file.is_file() and not file.is_dir():
            file.write_bytes(data)
        else:
            _replace(file, data)


def _replace(file: Path, data: bytes) -> None:
    draft = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        draft.write_bytes(data)
        _to_disk(draft)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _to_disk(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
