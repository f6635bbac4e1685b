"""A .docx → its blocks, by mammoth; what it would lose in silence is refused or named first."""

import io
import re
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element, tostring

import defusedxml.ElementTree
import mammoth
from mammoth.docx.dingbats import dingbats

from portal.base.problems import quote
from portal.base.time_limit import TimeLimitExceeded
from portal.imports.blocks import ReadText
from portal.imports.clean import clean_line
from portal.imports.html_blocks import html_blocks
from portal.imports.pictures import Pictures, not_placed
from portal.imports.source_file import BROKEN, SourceFile
from portal.imports.word_marks import RunMarks
from portal.imports.word_numbers import Numbering, W, write_numbers_out
from portal.imports.word_words import COMPATIBILITY, number_words, without_numbers

DOCUMENT = "word/document.xml"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
OF_OFFICE = "{urn:schemas-microsoft-com:office:office}"
STYLES = """
p[style-name='Title'] => h6.title:fresh
p[style-name='Titel'] => h6.title:fresh
p[style-name^='toc '] => !
p[style-name^='TOC '] => !
"""
CHANGED = ("ins", "del", "moveFrom", "moveTo")
HEX = re.compile("[0-9A-Fa-f]{1,4}")
PICTURES = ("drawing", "pict", "object")
AROUND = ("fldSimple", "customXml")
"""Elements around words that mammoth leaves out together with the words: a date that Word writes, a reference to a clause."""


def read_word(file: SourceFile) -> ReadText:
    """The blocks of a Word document. CommandError with every reason when it can't be read whole."""
    document = file.xml(DOCUMENT)
    if document is None:
        raise file.refusal("Dokumentet er tomt. Vælg et andet.")
    styles, numbering = file.xml("word/styles.xml"), file.xml("word/numbering.xml")
    marks = RunMarks(document, styles)
    if reasons := list(_refused(document, marks)):
        raise file.refusal(*reasons)
    contents = _styles_of_contents(styles)
    left_out = list(_left_out(file, document, marks, contents))
    _take_the_words_out(document)
    _make_breaks_plain(document)
    words = number_words(document, contents)
    write_numbers_out(document, Numbering(numbering, styles))
    pictures = Pictures(file.name)
    html, lost = without_numbers(_html(file, document, pictures), words)
    if lost:
        raise file.refusal(*map(_unreadable, dict.fromkeys(lost)))
    blocks = tuple(html_blocks(defusedxml.ElementTree.fromstring(f"<div>{html}</div>"), file))
    return ReadText(blocks, (*left_out, *not_placed(_pictures(document), blocks)), pictures.found)


def _unreadable(words: str) -> str:
    return f"{quote(words)} kan ikke læses, hvor det står. Skriv det som almindelig tekst."


def _html(file: SourceFile, document: Element, pictures: Pictures) -> str:
    """The document as mammoth understands it. It trusts the other parts of the file, so whatever breaks in it is the file's."""
    try:
        html: str = mammoth.convert_to_html(
            _with_document(file, document),
            style_map=STYLES,
            convert_image=mammoth.images.img_element(partial(_picture, pictures)),
        ).value
        return html
    except TimeLimitExceeded:
        raise
    except Exception as error:
        raise file.refusal(BROKEN) from error


def _picture(pictures: Pictures, image: Any) -> dict[str, str]:
    with image.open() as packed:
        return {"src": pictures.name_of(packed.read()), "alt": pictures.described(image.alt_text)}


def _with_document(file: SourceFile, document: Element) -> io.BytesIO:
    """The same file with another text in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name in file.parts:
            packed.writestr(name, tostring(document) if name == DOCUMENT else file.part(name))
    made.seek(0)
    return made


def _refused(document: Element, marks: RunMarks) -> Iterator[str]:
    """What changes the meaning when it is read over."""
    if any(document.find(f".//{W}{name}") is not None for name in CHANGED):
        yield "Dokumentet har sporede ændringer. Vælg Gennemse → Accepter alle ændringer i Word, og gem det."
    if document.find(f".//{W}footnoteReference") is not None or document.find(f".//{W}endnoteReference") is not None:
        yield "Dokumentet har fodnoter. Skriv hver note ind i det punkt, den hører til."
    if document.find(f".//{W}altChunk") is not None:
        yield "Dokumentet henter tekst fra et andet. Åbn det i Word, og gem det igen."
    if (box := document.find(f".//{W}txbxContent")) is not None:
        yield f"{_quoted(box)} står i et tekstfelt. Flyt ordene ind i teksten."
    for run in document.iter(W + "r"):
        if _words(run).strip() and (marks.is_on(run, "strike") or marks.is_on(run, "dstrike")):
            yield f"{_quoted(run)} er streget over. Slet ordene, eller fjern stregen."
            break
    for table in document.iter(W + "tbl"):
        if table.find(f".//{W}gridSpan") is not None or table.find(f".//{W}vMerge") is not None:
            yield f"Tabellen med {_quoted(table)} har flettede celler. Del dem, så hver række har lige mange."
    for formula in document.iter(f"{MATH}oMath"):
        yield _unreadable(clean_line("".join(one.text or "" for one in formula.iter(f"{MATH}t"))))
    for paragraph in document.iter(W + "p"):
        if paragraph.find(f".//{W}ddList") is not None:
            yield f"Ved {_quoted(paragraph)} er en liste at vælge i. Skriv det valgte som almindelig tekst."
        if not all(map(_is_known_sign, paragraph.iter(W + "sym"))):
            yield f"Ved {_quoted(paragraph)} er et tegn, der ikke kan læses. Skriv det som almindelig tekst."


def _is_known_sign(sign: Element) -> bool:
    """Whether mammoth knows which letter a sign of a font of signs is; it leaves out the others."""
    font, written = sign.get(W + "font"), sign.get(W + "char") or ""
    number = int(written, 16) if HEX.fullmatch(written) else 0
    return (font, number) in dingbats or (font, number & 0xFF) in dingbats


def _left_out(file: SourceFile, document: Element, marks: RunMarks, contents: set[str | None]) -> Iterator[str]:
    """What is no part of the text; runs that are hidden are taken out here."""
    if document.find(f".//{W}commentReference") is not None:
        yield "Kommentarerne i margenen"
    if any(one.get(W + "val") in contents for one in document.iter(W + "pStyle")):
        yield "Indholdsfortegnelsen"
    for number, kind in (("header", "Sidehovedet"), ("footer", "Sidefoden")):
        parts = [file.xml(name) for name in file.parts if name.startswith(f"word/{number}")]
        if words := clean_line(" ".join(_words(part) for part in parts if part is not None)):
            yield f"{kind} {quote(words)}"
    for parent in list(document.iter()):
        for run in [one for one in parent if one.tag == W + "r" and marks.is_on(one, "vanish")]:
            if _words(run).strip():
                yield f"Den skjulte tekst {_quoted(run)}"
            parent.remove(run)


def _take_the_words_out(document: Element) -> None:
    """Out of what is around them, so that they are read like all others."""
    around = {W + name for name in AROUND}
    for parent in list(document.iter()):
        if any(one.tag in around for one in parent):
            parent[:] = list(_without(parent, around))


def _without(parent: Element, around: set[str]) -> Iterator[Element]:
    for one in parent:
        if one.tag in around:
            yield from _without(one, around)
        else:
            yield one


def _make_breaks_plain(document: Element) -> None:
    """A new page or column in the middle of a text, and an old sign for a new line, part words: mammoth reads over them."""
    for one in [*document.iter(W + "br"), *document.iter(W + "cr")]:
        one.tag = W + "br"
        one.attrib.clear()
    for one in document.iter(W + "ptab"):
        one.tag = W + "tab"


def _pictures(document: Element) -> int:
    """How many pictures there are. What is said twice, for newer and older programs, is one; a line across is none."""
    newer = {one for both in document.iter(f"{COMPATIBILITY}Choice") for one in both.iter()}
    shown = (one for kind in PICTURES for one in document.iter(W + kind) if one not in newer)
    return sum(1 for one in shown if not any(part.get(f"{OF_OFFICE}hr") for part in one))


def _styles_of_contents(styles: Element | None) -> set[str | None]:
    """The styles of the lines of a list of contents."""
    every = styles if styles is not None else ()
    return {one.get(W + "styleId") for one in every if _style_name(one).startswith("toc ")}


def _style_name(style: Element) -> str:
    name = style.find(f"{W}name")
    return (name.get(W + "val") or "").casefold() if name is not None else ""


def _words(part: Element) -> str:
    return "".join(one.text or "" for one in part.iter(W + "t"))


def _quoted(part: Element) -> str:
    return quote(clean_line(_words(part)))
