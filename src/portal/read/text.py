"""Bytes → text that is safe to publish: UTF-8, no control, invisible or direction-changing characters."""

import codecs
import unicodedata
from functools import lru_cache

from portal.base.problems import Place, Problems, quote
from portal.read.damage import damages

UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
NAMES = {
    "\u00ad": "blød bindestreg",
    "\u00a0": "hårdt mellemrum",
    "\u200b": "usynligt mellemrum",
    "\ufeff": "mærket BOM",
    "\u2028": "usynligt linjeskift",
    "\u2029": "usynligt afsnitsskift",
}
TURNS_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
SEEN_AS_NOTHING = frozenset(
    chr(code)
    for first, last in (
        *((0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2800, 0x2800)),
        *((0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xE0100, 0xE01EF)),
    )
    for code in range(first, last + 1)
)
"""Letters and marks that Python calls printable and that no reader sees (Unicode's Default_Ignorable_Code_Point)."""
WORST_PER_FILE = 20
"""How many odd characters are reported per file: enough to see the pattern, not so many that others drown."""
MANY = 20_000
"""How many texts are kept: those of an organisation of some hundred departments, for »portal serve«."""


def read_text(data: bytes, file: str, problems: Problems) -> str | None:
    """The text with \\n line ends and composed letters (NFC: one way to write »å«, so that ids and words are equal), or
    None (reported as a problem) when it is no clean UTF-8 or was damaged. A BOM and CRLF are fine.
    """
    if (clean := _clean(data)) is not None:
        return clean
    if data.startswith(UTF_16_MARKS) or _looks_like_utf_16(data):
        problems.add(Place(file), "Filen er gemt som UTF-16. Gem den som UTF-8.")
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        problems.add(_place_of_byte(data, error.start, file), _encoding_advice(data, error.start))
        return None
    text = _composed(text)
    whole = _is_undamaged(text, file, problems)
    return text if _only_plain_characters(text, file, problems) and whole else None


@lru_cache(maxsize=MANY)
def _clean(data: bytes) -> str | None:
    """The text of a file that nothing is wrong with; None where a second look has to say what it is."""
    if data.startswith(UTF_16_MARKS) or _looks_like_utf_16(data):
        return None
    try:
        text = _composed(data.removeprefix(codecs.BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError:
        return None
    is_whole = next(iter(damages(text)), None) is None
    return text if is_whole and is_plain(text.replace("\n", "")) else None


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _looks_like_utf_16(data: bytes) -> bool:
    """Without its mark UTF-16 has a zero byte in most of its characters; a slip of the keyboard makes one at most."""
    return data[:200].count(b"\x00") > len(data[:200]) // 4


def _is_undamaged(text: str, file: str, problems: Problems) -> bool:
    found = list(damages(text))
    for line, column, advice in found[:WORST_PER_FILE]:
        problems.add(Place(file, line, column), advice)
    return not found


def _only_plain_characters(text: str, file: str, problems: Problems) -> bool:
    odd = 0
    for number, line in enumerate(text.split("\n"), 1):
        if is_plain(line):
            continue
        for column, character in enumerate(line, 1):
            if is_plain(character) or (character == "\t" and file.endswith(".svg")):
                continue
            odd += 1
            if odd <= WORST_PER_FILE:
                problems.add(Place(file, number, column), advice(character, file))
    return odd == 0


def is_plain(text: str) -> bool:
    """Whether a reader sees every character of a line."""
    return text.isprintable() and SEEN_AS_NOTHING.isdisjoint(text)


def advice(character: str, file: str = "") -> str:
    """What an invisible character of a file is, and what to do."""
    if character == "\t":
        table = ", eller skriv | mellem kolonnerne, hvis det er en tabel" if file.endswith(".md") else ""
        return f"Et tabulatortegn kan ikke stå her. Brug mellemrum i stedet{table}."
    return f"Et usynligt tegn (U+{ord(character):04X}, {_name(character)}) kan ikke stå her. Slet det."


def _name(character: str) -> str:
    if character in TURNS_DIRECTION:
        return "vender skriften"
    kinds = {"Cc": "styretegn", "Zs": "særligt mellemrum"}
    return NAMES.get(character) or kinds.get(unicodedata.category(character), "ses ikke")


def _place_of_byte(data: bytes, position: int, file: str) -> Place:
    before = data[:position]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return Place(file, line, column)


def _encoding_advice(data: bytes, position: int) -> str:
    letter = data[position : position + 1].decode("cp1252", "replace")
    seen = f" ({quote(letter)} i Windows-tegnsæt)" if letter.isalpha() else ""
    return f"Filen er ikke gemt som UTF-8{seen}. Gem den som UTF-8."
