"""The list of what a device keeps, put into a worker that was made without it.

workbox makes the same code whatever the list holds, in four seconds of the processor. So it is asked once, for a list of one
entry, and its answer is kept; the list is written here in the same words (workbox-build, "templatedURLs": the hash of the hash).
"""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

PLACE = "portal-list"
"""The one address of the list that workbox is given."""
ENTRY = re.compile(rf'\{{url:"{PLACE}",revision:"[0-9a-f]{{32}}"\}}')


def with_list(code: str, saved: Mapping[str, str], hashed: str, folder: Path) -> str:
    """The worker with an entry for each address; `saved` is address → file below `folder`, `hashed` what the name of a file
    looks like that can never change. ValueError when the code has no place for it.
    """
    entries = ",".join(_entry(address, folder / name, hashed) for address, name in saved.items())
    written, times = ENTRY.subn(lambda _: entries, code)
    if times != 1:
        raise ValueError("workbox skriver sin liste på en anden måde, end portalen kender.")
    return written


def _entry(address: str, file: Path, hashed: str) -> str:
    revision = "null" if re.search(hashed, address) else f'"{_revision(file.read_bytes())}"'
    return f"{{url:{json.dumps(address)},revision:{revision}}}"


def _revision(data: bytes) -> str:
    return _md5(_md5(data).encode())


def _md5(data: bytes) -> str:
    return hashlib.md5(data, usedforsecurity=False).hexdigest()
