"""A .docx → its blocks, by mammoth; what it would lose in silence is refused or named first."""

import io
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element, tostring

import defusedxml.ElementTree
import mammoth

from portal.base.problems import quote
from portal.base.time_limit import TimeLimitExceeded
from portal.imports.blocks import ReadText
from portal.imports.clean import clean_line
from portal.imports.html_blocks import BOXES, html_blocks
from portal.imports.pictures import Pictures, not_placed
from portal.imports.source_file import BROKEN, SourceFile
from portal.imports.word_numbers import Numbering, W, write_numbers_out

DOCUMENT = "word/document.xml"
FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
STYLES = """
p[style-name='Title'] => h6.title:fresh
p[style-name='Titel'] => h6.title:fresh
p[style-name^='toc '] => !
p[style-name^='TOC '] => !
"""
CHANGED = ("ins", "del", "moveFrom", "moveTo")
AROUND = ("fldSimple", "customXml")
"""Elements around words that mammoth leaves out together with the words: a date that Word writes, a reference to a clause."""


def read_word(file: SourceFile) -> ReadText:
    """The blocks of a Word document. CommandError with every reason when it can't be read whole."""
    document = file.xml(DOCUMENT)
    if document is None:
        raise file.refusal("Dokumentet er tomt. Vælg et andet.")
    styles, numbering = file.xml("word/styles.xml"), file.xml("word/numbering.xml")
    if reasons := list(_refused(document)):
        raise file.refusal(*reasons)
    left_out = list(_left_out(file, document))
    _take_the_words_out(document)
    write_numbers_out(document, Numbering(numbering, styles))
    pictures = Pictures(file.name)
    root = defusedxml.ElementTree.fromstring(f"<div>{_html(file, document, pictures)}</div>")
    if lost := [*_lost(document, root, styles)]:
        raise file.refusal(
            *(f"{quote(words)} kan ikke læses, hvor det står. Skriv det som almindelig tekst." for words in lost)
        )
    blocks = tuple(html_blocks(root, file))
    total = sum(1 for _ in document.iter(W + "drawing")) + sum(1 for _ in document.iter(W + "pict"))
    return ReadText(blocks, (*left_out, *not_placed(total, blocks)), pictures.found)


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


def _refused(document: Element) -> Iterator[str]:
    """What changes the meaning when it is read over."""
    if any(document.find(f".//{W}{name}") is not None for name in CHANGED):
        yield "Dokumentet har sporede ændringer. Vælg Gennemse → Accepter alle ændringer i Word, og gem det."
    if document.find(f".//{W}footnoteReference") is not None or document.find(f".//{W}endnoteReference") is not None:
        yield "Dokumentet har fodnoter. Skriv hver note ind i det punkt, den hører til."
    if (box := document.find(f".//{W}txbxContent")) is not None:
        yield f"{_quoted(box)} står i et tekstfelt. Flyt ordene ind i teksten."
    for run in document.iter(W + "r"):
        if _is_on(run, "strike") or _is_on(run, "dstrike"):
            yield f"{_quoted(run)} er streget over. Slet ordene, eller fjern stregen."
            break
    for table in document.iter(W + "tbl"):
        if table.find(f".//{W}gridSpan") is not None or table.find(f".//{W}vMerge") is not None:
            yield f"Tabellen med {_quoted(table)} har flettede celler. Del dem, så hver række har lige mange."


def _left_out(file: SourceFile, document: Element) -> Iterator[str]:
    """What is no part of the text; runs that are hidden are taken out here."""
    if document.find(f".//{W}commentReference") is not None:
        yield "Kommentarerne i margenen"
    for number, kind in (("header", "Sidehovedet"), ("footer", "Sidefoden")):
        parts = [file.xml(name) for name in file.parts if name.startswith(f"word/{number}")]
        if words := clean_line(" ".join(_words(part) for part in parts if part is not None)):
            yield f"{kind} {quote(words)}"
    for parent in list(document.iter()):
        for run in [one for one in parent if one.tag == W + "r" and _is_on(one, "vanish")]:
            yield f"Den skjulte tekst {_quoted(run)}"
            parent.remove(run)


def _take_the_words_out(document: Element) -> None:
    """Out of what is around them, so that they are read like all others."""
    for parent in list(document.iter()):
        while found := next((one for one in parent if one.tag in {W + name for name in AROUND}), None):
            at = list(parent).index(found)
            parent.remove(found)
            for part in reversed(found):
                parent.insert(at, part)


def _lost(document: Element, root: Element, styles: Element | None) -> Iterator[str]:
    """The words of the document that are not in what was understood, whatever they stand in; a list of contents is left out."""
    boxes = BOXES if root.find(".//input") is not None else ""
    shown = "".join("".join(root.itertext()).split()) + boxes
    contents = {
        one.get(W + "styleId") for one in (styles if styles is not None else ()) if _style_name(one).startswith("toc ")
    }
    for paragraph in document.iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is None or style.get(W + "val") not in contents:
            for one in paragraph.iter():
                words = (one.text or "").split() if one.tag in (W + "t", FORMULA) else []
                if "".join(words) not in shown:
                    yield " ".join(words)


def _style_name(style: Element) -> str:
    name = style.find(f"{W}name")
    return (name.get(W + "val") or "").casefold() if name is not None else ""


def _is_on(run: Element, name: str) -> bool:
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(W + "val") not in ("0", "false", "off")


def _words(part: Element) -> str:
    return "".join(one.text or "" for one in part.iter(W + "t"))


def _quoted(part: Element) -> str:
    return quote(clean_line(_words(part)))
