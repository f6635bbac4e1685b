"""The bytes of a text file → text; which encoding was taken is said when it was not UTF-8."""

import codecs

from portal.imports.source_file import SourceFile

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(file: SourceFile) -> tuple[str, tuple[str, ...]]:
    """The text and what must be said of it. CommandError when it holds bytes that are no letters in Windows' encoding."""
    data = file.data
    if data.startswith(UTF_16):
        return data.decode("utf-16", "replace"), ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), (
            "Ingenting, men filen er læst som Windows-tekst: se efter, at æ, ø og å er rigtige",
        )
    except UnicodeDecodeError as error:
        raise file.refusal("Filen er ikke tekst i UTF-8. Gem den som UTF-8, og prøv igen.") from error
