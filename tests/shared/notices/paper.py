"""Looks at a PDF as a printer, a scanner and a screen reader do."""

import io
import unicodedata

import pikepdf
import pypdfium2
import pypdfium2.raw as raw
import zxingcpp
from PIL import Image

POINTS = {"a5": (420, 595), "a4": (595, 842), "a3": (842, 1191)}
"""Page sizes in points (ISO 216), rounded."""


def pictures(pdf: bytes, dots_per_inch: int = 150) -> list[Image.Image]:
    """Every page as it comes out of a printer."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].render(scale=dots_per_inch / 72).to_pil() for number in range(len(document))]
    document.close()
    return pages


def codes(pdf: bytes) -> list[zxingcpp.Barcode]:
    """Every QR code on the pages, read by a real decoder."""
    return [code for picture in pictures(pdf) for code in zxingcpp.read_barcodes(picture)]


def text(pdf: bytes) -> str:
    """The words of the pages in one line; a word divided at the end of a line is whole again."""
    document = pypdfium2.PdfDocument(pdf)
    parts = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    joined = "".join(c for c in " ".join(parts) if unicodedata.category(c) != "Cf" and c not in "\ufffe\x02")
    return " ".join(joined.split())


def outside(pdf: bytes) -> list[str]:
    """The letters that are, wholly or in part, off their page: cut by the printer."""
    document, found = pypdfium2.PdfDocument(pdf), []
    for number in range(len(document)):
        page = document[number]
        width, height = page.get_size()
        words = page.get_textpage()
        for index in range(words.count_chars()):
            left, bottom, right, top = words.get_charbox(index)
            if left < 0 or bottom < 0 or right > width or top > height:
                found.append(words.get_text_range(index, 1))
    document.close()
    return found


def about(pdf: bytes) -> dict:
    """What a screen reader is reported: title, language, whether tagged, the PDF/UA part, tags in use, pictures without words."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        tags, bare = [], []
        _walk(root.StructTreeRoot, tags, bare)
        with document.open_metadata() as metadata:
            part = metadata.get("pdfuaid:part")
            title = metadata.get("dc:title")
        return {
            "title": title,
            "shows_title": bool(root.ViewerPreferences.DisplayDocTitle),
            "language": str(root.Lang),
            "marked": bool(root.MarkInfo.Marked),
            "part": part,
            "tags": tags,
            "bare": bare,
            "pages": len(document.pages),
            "sizes": {tuple(round(float(side)) for side in page.mediabox[2:]) for page in document.pages},
        }


def _walk(node: pikepdf.Object, tags: list[str], bare: list[str]) -> None:
    if isinstance(node, pikepdf.Array):
        for child in node:
            _walk(child, tags, bare)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            tags.append(str(node.S).lstrip("/"))
            if node.S == "/Figure" and not str(node.get("/Alt", "")):
                bare.append(str(node.S))
        if "/K" in node:
            _walk(node.K, tags, bare)


def top_of(pdf: bytes, words: str) -> float:
    """How high the first page's words stand, in points from its foot."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0].get_textpage()
    found = page.get_charbox(page.search(words).get_next()[0])
    document.close()
    return found[3]


def letter_sizes(pdf: bytes) -> set[float]:
    """Every size of letters on the pages, in points."""
    document, found = pypdfium2.PdfDocument(pdf), set()
    for number in range(len(document)):
        text = document[number].get_textpage()
        found |= {round(raw.FPDFText_GetFontSize(text.raw, n), 1) for n in range(text.count_chars())}
    document.close()
    return found
