"""The bytes of a text file → text; which encoding was taken is said when it was not UTF-8."""

import codecs
import re

from portal.imports.source_file import SourceFile

WINDOWS = "cp1252"
OTHERS = {WINDOWS: "Windows-tekst", "cp850": "tekst fra DOS", "mac_roman": "tekst fra en gammel Mac"}
"""What is tried when it is no UTF-8; of several the one that makes most Danish letters, else the first."""
DANISH = "æøåÆØÅ"
NO_LETTERS = re.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f\\u2500-\\u259f]")
"""Signs that control a machine or draw a frame."""
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(file: SourceFile) -> tuple[str, tuple[str, ...]]:
    """The text and what must be said of it. CommandError when it holds bytes that are no letters in any of them."""
    data = file.data
    if data.startswith(UTF_16):
        return data.decode("utf-16", "replace"), ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    read = {program: text for name, program in OTHERS.items() if (text := _read(data, name))}
    if not read:
        raise file.refusal("Filen er ikke tekst i UTF-8. Gem den som UTF-8, og prøv igen.")
    program, text = max(read.items(), key=lambda one: sum(map(one[1].count, DANISH)))
    return text, (f"Ingenting, men filen er læst som {program}: se efter, at æ, ø og å er rigtige",)


def _read(data: bytes, encoding: str) -> str:
    """The text; empty when it is none in that encoding: two of them have a sign for every byte of a picture, too."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return ""
    is_text = encoding == WINDOWS or (any(map(text.count, DANISH)) and not NO_LETTERS.search(text))
    return text if is_text else ""
