"""The file somebody hands in: of a kind that can be read, not locked, not too large to be what it claims."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from portal.base.problems import CommandError, quote

TEXTS = (".docx", ".odt", ".md", ".txt")
TABLES = (".xlsx", ".ods", ".csv")
ZIPPED = (".docx", ".odt", ".xlsx", ".ods")
LARGEST = 20 * 1024 * 1024
LARGEST_UNPACKED = 200 * 1024 * 1024
BROKEN = "Filen er i stykker. Åbn den i det program, den er lavet i, og gem den igen."
UNREADABLE = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError, OSError)
"""What zipfile raises for a packed file that was cut, changed or locked; a wrong place in it is a ValueError or OSError."""
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
    def parts(self) -> tuple[str, ...]:
        """The names of what is packed in it."""
        with zipfile.ZipFile(io.BytesIO(self.data)) as packed:
            return tuple(packed.namelist())

    def part(self, name: str) -> bytes:
        """One packed part; empty when there is none."""
        if name not in self.parts:
            return b""
        with zipfile.ZipFile(io.BytesIO(self.data)) as packed:
            return packed.read(name)

    def xml(self, name: str) -> Element | None:
        """One packed part as XML, or None. CommandError when it is broken or holds entities."""
        data = self.part(name)
        try:
            found: Element | None = defusedxml.ElementTree.fromstring(data, forbid_dtd=True) if data else None
        except (ParseError, DefusedXmlException) as error:
            raise self.refusal(BROKEN) from error
        return found

    def refusal(self, *lines: str) -> CommandError:
        """The error that says why it can't be read, a line for each reason."""
        return CommandError("\n".join(f"{self.name}: {line}" for line in lines))


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
        with zipfile.ZipFile(io.BytesIO(file.data)) as packed:
            size = sum(one.file_size for one in packed.infolist())
            broken = packed.testzip() if size <= LARGEST_UNPACKED else None
    except UNREADABLE as error:
        raise file.refusal(f"Det er ikke en {file.ending}-fil, eller den er i stykker. Gem den igen.") from error
    if size > LARGEST_UNPACKED:
        raise file.refusal("Filen fylder for meget, når den pakkes ud. Tag billederne ud af den, og prøv igen.")
    if broken or not any(has(file) for has in (_is_office, _is_open_document)):
        raise file.refusal(f"Det er ikke en {file.ending}-fil, eller den er i stykker. Gem den igen.")
    if b"encryption-data" in file.part("META-INF/manifest.xml"):
        raise file.refusal("Filen er låst med adgangskode. Gem den uden, og prøv igen.")


def _is_office(file: SourceFile) -> bool:
    needed = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml"}
    return needed.get(file.ending) in file.parts


def _is_open_document(file: SourceFile) -> bool:
    return file.ending in (".odt", ".ods") and "content.xml" in file.parts
