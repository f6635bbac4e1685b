"""The file somebody hands in: of a kind that can be read, not locked, not too large to be what it claims."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from portal.base.problems import CommandError, quote
from portal.base.time_limit import WORK, TimeLimitExceeded, time_limit

TEXTS = (".docx", ".odt", ".md", ".txt")
TABLES = (".xlsx", ".ods", ".csv")
ZIPPED = (".docx", ".odt", ".xlsx", ".ods")
MAIN, TARGETS = "word/document.xml", "_rels/.rels"
LARGEST = 20 * 1024 * 1024
LARGEST_UNPACKED = 200 * 1024 * 1024
MOST_PARTS = 5_000
MOST_MARKUP = 40 * 1024 * 1024
"""Bytes of all parts that are no pictures; a thousand pages of text have a tenth of it."""
MOST_TAGS = 1_000_000
"""Of all parts together; three thousand rows of a table have 60,000, and a hundred pages of text as many."""
DEEPEST = 100
"""Elements inside each other; a table with a list in it needs twenty."""
LONGEST = 20.0
"""Seconds of the processor for one file; a usual one takes less than one."""
TOO_MUCH = "Der er mere i filen, end en husorden eller en tabel har brug for. Behold det, det handler om, og prøv igen."
OFFICE_TEXT = "/officeDocument"
BEFORE_MARKUP = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
"""What may be before the first tag."""
BROKEN = "Filen er i stykker. Åbn den i det program, den er lavet i, og gem den igen."
UNREADABLE = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError, OSError)
"""What zipfile raises for a packed file that was cut, changed or locked; a wrong place in it is a ValueError or OSError."""
WHOLE = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml"}
"""The part of an Office file that every program looks for first."""
STRICT = b"http://purl.oclc.org/ooxml/"
"""How names of »Strict Open XML« begin. The libraries read it, but what is looked for before has other names there."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How Word and Excel begin a locked file, and every file of before 2007."""
ADVICE = {
    ".pdf": "En PDF kan ikke læses. Åbn den i Word, se teksten efter, og gem den som .docx. Er den scannet, så skriv den af.",
    ".doc": "Det er Words gamle format. Åbn filen, og gem den som .docx.",
    ".rtf": "Filen kan ikke læses. Åbn den i Word, og gem den som .docx.",
    ".docm": "Filen har makroer. Gem den som .docx uden makroer.",
    ".dotx": "Det er en skabelon. Gem dokumentet som .docx.",
    ".xls": "Det er Excels gamle format. Åbn filen, og gem den som .xlsx.",
    ".xlsm": "Filen har makroer. Gem den som .xlsx uden makroer.",
    ".xlsb": "Filen kan ikke læses. Åbn den i Excel, og gem den som .xlsx.",
}


@dataclass(frozen=True)
class SourceFile:
    """A file's name, its ending in small letters and its bytes."""

    name: str
    ending: str
    data: bytes

    @property
    def is_table(self) -> bool:
        """Whether it holds a table and no text."""
        return self.ending in TABLES

    @cached_property
    def packed(self) -> zipfile.ZipFile:
        """What is packed in it."""
        return zipfile.ZipFile(io.BytesIO(self.data))

    @cached_property
    def parts(self) -> dict[str, zipfile.ZipInfo]:
        """What is packed in it, by name."""
        return {one.filename: one for one in self.packed.infolist()}

    def part(self, name: str) -> bytes:
        """One packed part; empty when there is none."""
        return self.packed.read(self.parts[name]) if name in self.parts else b""

    def xml(self, name: str) -> Element | None:
        """One packed part as XML, or None. CommandError when it is broken, holds entities or lies too deep inside each other."""
        data = self.part(name)
        try:
            found: Element | None = defusedxml.ElementTree.fromstring(data, forbid_dtd=True) if data else None
        except (ParseError, DefusedXmlException) as error:
            raise self.refusal(BROKEN) from error
        if found is not None and _is_deeper(found, DEEPEST):
            raise self.refusal(TOO_MUCH)
        return found

    def refusal(self, *lines: str) -> CommandError:
        """The error that says why it can't be read, a line for each reason."""
        return CommandError("\n".join(f"{self.name}: {line}" for line in lines))


def _is_deeper(root: Element, levels: int) -> bool:
    """Level by level, for a recursion could run out itself."""
    row = [root]
    for _ in range(levels):
        row = [child for element in row for child in element]
    return bool(row)


@contextmanager
def bounded(file: SourceFile) -> Iterator[None]:
    """What is read in it takes no longer than a file may. CommandError when it does."""
    try:
        with time_limit(LONGEST, WORK):
            yield
    except TimeLimitExceeded:
        raise file.refusal(TOO_MUCH) from None


def open_source(path: Path) -> SourceFile:
    """Read a file that is to be imported. CommandError with what to do when it can't be; OSError when it is not there."""
    file = SourceFile(path.name, path.suffix.lower(), b"")
    if path.stat().st_size > LARGEST:
        raise file.refusal(f"Filen er over {LARGEST // 1024**2} MB. Tag billederne ud af den, og prøv igen.")
    data = path.read_bytes()
    file = SourceFile(path.name, file.ending, data)
    if not data.strip():
        raise file.refusal("Filen er tom. Vælg en anden.")
    if data.startswith(b"%PDF"):
        raise file.refusal(ADVICE[".pdf"])
    if file.ending in ADVICE:
        raise file.refusal(ADVICE[file.ending])
    if file.ending not in (*TEXTS, *TABLES):
        raise file.refusal(
            f"{quote(file.ending)} kan ikke læses. Gem den som .docx, .odt, .txt, .xlsx, .ods eller .csv."
        )
    if file.ending in ZIPPED:
        _check_packed(file)
    return file


def _check_packed(file: SourceFile) -> None:
    if file.data.startswith(OLD_OFFICE):
        raise file.refusal(
            f"Filen er låst med adgangskode eller i et gammelt format. Fjern koden, og gem den som {file.ending}."
        )
    try:
        size = sum(one.file_size for one in file.packed.infolist())
        is_huge = size > LARGEST_UNPACKED or len(file.packed.infolist()) > MOST_PARTS
        broken = None if is_huge else file.packed.testzip()
    except UNREADABLE as error:
        raise file.refusal(f"Det er ikke en {file.ending}-fil, eller den er i stykker. Gem den igen.") from error
    if is_huge:
        raise file.refusal("Filen fylder for meget, når den pakkes ud. Tag billederne ud af den, og prøv igen.")
    if broken or not any(has(file) for has in (_is_office, _is_open_document)) or not _is_clear(file):
        raise file.refusal(f"Det er ikke en {file.ending}-fil, eller den er i stykker. Gem den igen.")
    _check_markup(file)
    if STRICT in file.part(WHOLE.get(file.ending, "")):
        raise file.refusal(f"Filen er gemt som »Strict Open XML«. Gem den som almindelig {file.ending}.")
    if b"encryption-data" in file.part("META-INF/manifest.xml"):
        raise file.refusal("Filen er låst med adgangskode. Gem den uden, og prøv igen.")


def _is_clear(file: SourceFile) -> bool:
    """Whether another program reads the same parts as we look at: none is there twice, and the text is where it always is."""
    names = [one.filename.lstrip("/").lower() for one in file.packed.infolist()]
    if len({*names}) < len(names):
        return False
    ways = file.xml(TARGETS) if file.ending == ".docx" else None
    return ways is None or all(
        one.get("Target", "").lstrip("/") == MAIN for one in ways if one.get("Type", "").endswith(OFFICE_TEXT)
    )


def _check_markup(file: SourceFile) -> None:
    """Of every part that is no picture, whatever it is called, for the libraries read more of them than we do: no entities, and
    not more than a document has.
    """
    tags = size = 0
    for name in file.parts:
        data = file.part(name)
        if data.lstrip(BEFORE_MARKUP).startswith(b"<"):
            data = data.replace(b"\0", b"")  # UTF-16, too
            tags, size = tags + data.count(b"<"), size + len(data)
            if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
                raise file.refusal(BROKEN)
    if tags > MOST_TAGS or size > MOST_MARKUP:
        raise file.refusal(TOO_MUCH)


def _is_office(file: SourceFile) -> bool:
    return file.ending in WHOLE and WHOLE[file.ending] in file.parts


def _is_open_document(file: SourceFile) -> bool:
    return file.ending in (".odt", ".ods") and "content.xml" in file.parts
