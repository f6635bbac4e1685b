"""The seal of a meeting's folder: one line for each file, its hash and its name.

The hash is that of the text with plain line ends and without a BOM: an editor that saves it otherwise changes nothing.
"""

import hashlib
from collections.abc import Mapping

SEAL = "seal.txt"
UNSEALED = (SEAL, "corrections.yml")
"""The seal itself, and what is added later by design."""
LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""Digits in a row would look like somebody's telephone or CPR number to the privacy check."""
HEADER = "# Skrevet af portalen. Ret aldrig filen i hånden.\n"


def seal_of(files: Mapping[str, bytes]) -> str:
    """The content of a seal.txt for the files of a folder, by name."""
    sealed = sorted(name for name in files if name not in UNSEALED)
    return HEADER + "".join(f"{fingerprint(files[name])}  {name}\n" for name in sealed)


def fingerprint(data: bytes) -> str:
    """SHA-256 of a text as people read it."""
    plain = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return hashlib.sha256(plain).hexdigest().translate(LETTERS)


def sealed_files(text: str) -> dict[str, str]:
    """Name → hash, as a seal.txt says it."""
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return {parts[1]: parts[0] for parts in lines if len(parts) == 2}
