"""Bytes → text that is safe to publish: UTF-8, no control, invisible or direction-changing characters."""

import unicodedata

from portal.problems import Place, Problems, quote

BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
INVISIBLE = {
    "\u00ad": "blødt bindestreg",
    "\u00a0": "hårdt mellemrum",
    "\u200b": "usynligt mellemrum",
    "\ufeff": "usynligt mærke (BOM)",
    "\u2028": "usynligt linjeskift",
    "\u2029": "usynligt afsnitsskift",
}
WORST_PER_FILE = 20
"""How many odd characters are told per file: enough to see the pattern, not so many that others drown."""


def read_text(data: bytes, file: str, problems: Problems) -> str | None:
    """The text with \\n line ends, or None (told as a problem) when it is no clean UTF-8. A BOM and CRLF are fine."""
    if data[:2] in BOMS:
        problems.add(Place(file), "Filen er gemt som UTF-16. Gem den som UTF-8.")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.add(_place_of_byte(data, error.start, file), _encoding_advice(data, error.start))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if _only_plain_characters(text, file, problems) else None


def _only_plain_characters(text: str, file: str, problems: Problems) -> bool:
    odd = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.isprintable():
            continue
        for column, character in enumerate(line, 1):
            if character.isprintable() or (character == "\t" and file.endswith(".svg")):
                continue
            odd += 1
            if odd <= WORST_PER_FILE:
                problems.add(Place(file, number, column), f"{_describe(character)} kan ikke stå her. Slet tegnet.")
    return odd == 0


def _describe(character: str) -> str:
    if character == "\t":
        return "Et tabulatortegn"
    name = INVISIBLE.get(character) or unicodedata.name(character, "styretegn").lower()
    return f"Et usynligt tegn (U+{ord(character):04X}, {name})"


def _place_of_byte(data: bytes, position: int, file: str) -> Place:
    before = data[:position]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return Place(file, line, column)


def _encoding_advice(data: bytes, position: int) -> str:
    if b"\x00" in data[:200]:
        return "Filen er ikke en tekstfil i UTF-8. Gem den som UTF-8."
    letter = data[position : position + 1].decode("cp1252", "replace")
    seen = f" ({quote(letter)} i Windows-tegnsæt)" if letter.isalpha() else ""
    return f"Filen er ikke gemt som UTF-8{seen}. Gem den som UTF-8."
