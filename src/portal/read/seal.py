"""The seal of a meeting's folder: for each file its hash and its name, and below them the sealed words themselves.

The hash is that of the text with plain line ends and without a BOM: an editor that saves it otherwise changes nothing.
The words are there so that a later change can be shown, and taken back, wherever the folder lies.
"""

import base64
import binascii
import hashlib
import zlib
from collections.abc import Mapping

SEAL = "seal.txt"
CORRECTIONS = "corrections.yml"
UNSEALED = (SEAL, CORRECTIONS)
"""The seal itself, and what is added later by design."""
TEXTS = (".yml", ".md")
LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""Digits in a row would look like somebody's telephone or CPR number to the privacy check."""
PACKED = str.maketrans("234567=", "abcdefg")
UNPACKED = str.maketrans("abcdefg", "234567=")
WIDTH = 120
MOST_BYTES = 512 * 1024
"""What a sealed text can be at most; more was packed by somebody else."""
HEADER = "# Skrevet af portalen. Ret aldrig filen i hånden.\n"


def seal_of(files: Mapping[str, bytes]) -> str:
    """The content of a seal.txt for the files of a folder, by name."""
    sealed = sorted(name for name in files if name not in UNSEALED)
    hashes = [f"{fingerprint(files[name])}  {name}\n" for name in sealed]
    return HEADER + "".join(hashes) + "".join(_packed(name, files[name]) for name in sealed if name.endswith(TEXTS))


def _plain(data: bytes) -> bytes:
    """A text as people read it."""
    return data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def fingerprint(data: bytes) -> str:
    """SHA-256 of a text as people read it."""
    return hashlib.sha256(_plain(data)).hexdigest().translate(LETTERS)


def mark_of(sealed: Mapping[str, str]) -> str:
    """What distinguishes the words under one seal from those under another, by name → hash; the same however they are packed."""
    return fingerprint("".join(f"{sealed[name]}  {name}\n" for name in sorted(sealed)).encode())


def sealed_files(text: str) -> dict[str, str]:
    """Name → hash, as a seal.txt says it."""
    lines = [line.split() for line in text.splitlines() if line and not line.startswith(("#", "=", " "))]
    return {parts[1]: parts[0] for parts in lines if len(parts) == 2}


def _packed(name: str, data: bytes) -> str:
    letters = base64.b32encode(zlib.compress(_plain(data), 9)).decode().translate(PACKED)
    rows = [letters[start : start + WIDTH] for start in range(0, len(letters), WIDTH)]
    return f"= {name}\n" + "".join(f"  {row}\n" for row in rows)


def sealed_text(seal: str, name: str) -> str | None:
    """The words of a file as they were sealed; None when the seal does not hold them, or other ones than its hash."""
    rows: list[str] = []
    found = False
    for line in seal.splitlines():
        if line.startswith("="):
            found = line[1:].strip() == name
        elif found:
            rows.append(line.strip())
    try:
        packed = base64.b32decode("".join(rows).translate(UNPACKED))
        data = zlib.decompressobj().decompress(packed, MOST_BYTES)
    except (binascii.Error, zlib.error, ValueError):
        return None
    return data.decode("utf-8", "replace") if sealed_files(seal).get(name) == fingerprint(data) else None
