"""Signs that a text was damaged on its way here: what two editors left unmerged, letters lost or encoded twice."""

import re
from collections.abc import Iterator

from portal.base.problems import quote

LETTERS = "æøåÆØÅéÉèÈêáàóòíúñçüÜöÖäÄß»«§½°·×–—‘’“”…•→✓"
"""What Danish texts hold beside ASCII; only these are taken for encoded twice, so that no real name is."""
LOST = re.compile("\N{REPLACEMENT CHARACTER}+")
UNMERGED = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
CONFLICT = re.compile(r"(?:<{7}|\|{7}|>{7})(?: |$)|={7}$")


def _encoded_twice(letter: str) -> str:
    """What UTF-8 looks like when it is read as Windows-1252 (with Latin-1 where that has no letter)."""
    return "".join(
        bytes([byte]).decode("cp1252" if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "latin-1")
        for byte in letter.encode("utf-8")
    )


TWICE = {_encoded_twice(letter): letter for letter in LETTERS}
SEEN_TWICE = re.compile("|".join(sorted(map(re.escape, TWICE), key=len, reverse=True)))


ANY = re.compile("[" + re.escape("".join(sorted({twice[0] for twice in TWICE}))) + "\N{REPLACEMENT CHARACTER}]")
"""With what every letter begins that was lost or encoded twice: a text with none of them needs no closer look."""


def damages(text: str) -> Iterator[tuple[int, int, str]]:
    """(line, column, advice) of every sign of damage, lines and columns from 1."""
    unmerged = UNMERGED.search(text) is not None
    if not (unmerged or ANY.search(text)):
        return
    for number, line in enumerate(text.split("\n"), 1):
        if unmerged and CONFLICT.match(line):
            yield (
                number,
                1,
                f"{quote(line)} er en rest fra to rettelser, der ikke er flettet. Vælg den rigtige tekst, og slet linjen.",
            )
        for found in LOST.finditer(line):
            yield number, found.start() + 1, f"Her er et bogstav gået tabt ({found[0]}). Skriv det igen."
        for found in SEEN_TWICE.finditer(line):
            yield (
                number,
                found.start() + 1,
                f"{quote(found[0])} er et bogstav, der er gemt forkert. Skriv {quote(TWICE[found[0]])}.",
            )
