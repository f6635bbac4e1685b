"""Writes a file whole or not at all."""

import os
from pathlib import Path


def write_atomically(file: Path, data: bytes) -> None:
    """Replace a file by one with these bytes; whoever reads sees the old or the new one. OSError leaves the old."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        draft.write_bytes(data)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
