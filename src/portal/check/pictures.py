"""A drawing → accepted or refused: nothing in it may run, load or style anything."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError

from portal.addresses.address import ROOM_FOLDER
from portal.base.problems import Place, Problems, quote
from portal.check.drawing_numbers import number_faults
from portal.check.drawing_programs import without_traces
from portal.check.drawing_words import WordLists
from portal.check.photos import clean_photo
from portal.markdown.drawings import SVG, written_anew
from portal.read.xml_lines import position_of, read_xml

ELEMENTS = {
    *("svg", "title", "desc", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
    *("text", "tspan", "defs", "clipPath"),
}
ATTRIBUTES = {
    *("id", "viewBox", "width", "height", "role", "aria-labelledby", "aria-label", "aria-hidden", "lang"),
    *("d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "points", "transform"),
    *("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "opacity"),
    *("fill-opacity", "stroke-opacity", "fill-rule", "clip-path", "clip-rule", "clipPathUnits"),
    *("font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline", "stroke-miterlimit"),
    "preserveAspectRatio",
}
LARGEST = 8 * 1024
"""Bytes; a guide with ten pictures stays readable on a slow phone."""
LARGEST_ROOM = 16 * 1024
"""Bytes of a room with its things: one of them is all that a page shows."""
DEEPEST = 20
"""Groups inside groups; the drawings that ship need four."""
OWN_REFERENCE = re.compile(r"url\(#[A-Za-z0-9_-]+\)")
HARMLESS = {
    "transform": re.compile(r"[a-zA-Z]+\([0-9eE.,+\s-]*\)(?:[\s,]*[a-zA-Z]+\([0-9eE.,+\s-]*\))*"),
    "fill": re.compile(r"(?:rgb|hsl)a?\([0-9.,%\s/]*\)"),
    "stroke": re.compile(r"(?:rgb|hsl)a?\([0-9.,%\s/]*\)"),
    "aria-label": re.compile(r"[^\\]*"),
}
"""Attributes whose value may hold a bracket, and how. A browser reads the others as CSS, where a function can load."""


def clean_picture(file: str, data: bytes, problems: Problems, words: WordLists | None = None) -> bytes | None:
    """The bytes to publish: a drawing or a photo written anew. None when it may not be published (why is reported).

    With word lists a drawing holds no words of its own; without, as in a meeting's plan, it may.
    """
    ending = file[file.rfind(".") :]
    if ending == ".svg":
        return _clean_drawing(file, data, problems, words)
    return clean_photo(file, data, problems)


def _clean_drawing(file: str, data: bytes, problems: Problems, words: WordLists | None) -> bytes | None:
    try:
        root = read_xml(data.decode("utf-8-sig"))
    except (ParseError, DefusedXmlException, UnicodeDecodeError, ValueError) as error:
        line, column = getattr(error, "position", (1, 0))
        problems.add(
            Place(file, line, column + 1),
            "Tegningen er ikke gyldig SVG. Gem den igen som almindelig SVG i UTF-8, uden DOCTYPE.",
        )
        return None
    if len(data) <= LARGEST_ROOM:
        without_traces(root)
    if words and not _is_deeper(root, DEEPEST):
        words.put_in(root, file, problems)
    faults = list(_faults(data, root, PurePosixPath(file)))
    for element, fault in faults[:5]:
        problems.add(Place(file, *position_of(element)), fault)
    return None if faults else written_anew(root)


def _faults(data: bytes, root: Element, file: PurePosixPath) -> Iterator[tuple[Element, str]]:
    largest = LARGEST_ROOM if str(file.parent) == ROOM_FOLDER else LARGEST
    if len(data) > largest:
        yield root, f"Tegningen er på {len(data) // 1024} KB. Den må højst være {largest // 1024} KB. Gør den enklere."
        return
    if _is_deeper(root, DEEPEST):
        yield root, f"Tegningens grupper ligger over {DEEPEST} niveauer inde i hinanden. Gør den fladere."
        return
    if root.tag != f"{SVG}svg":
        yield root, 'Filen er ikke en SVG-tegning. Den skal begynde med <svg xmlns="http://www.w3.org/2000/svg" …>.'
        return
    if not root.findtext(f"{SVG}title", "").strip():
        yield root, "Tegningen mangler <title>. Skriv med få ord, hvad den viser."
    if "viewBox" not in root.attrib:
        yield root, 'Tegningen mangler »viewBox«. Skriv, hvor bred og høj den er, fx viewBox="0 0 320 240".'
    for element in root.iter():
        yield from ((element, fault) for fault in _faults_of(element, file.stem))


def _is_deeper(root: Element, levels: int) -> bool:
    """Level by level, for a recursion could run out itself."""
    row = [root]
    for _ in range(levels):
        row = [child for element in row for child in element]
    return bool(row)


def _faults_of(element: Element, picture: str) -> Iterator[str]:
    name = str(element.tag).removeprefix(SVG)
    if name not in ELEMENTS:
        yield f"Tegningen har et element, der ikke må bruges: {quote(name)}. Tegn det med almindelige former."
    if name in ("title", "desc") and len(element):
        yield f"Tegningens <{name}> har andet end tekst i sig. Skriv kun ord."
    for attribute, value in element.attrib.items():
        if attribute == "style":
            yield f"Det kan ikke stå i en tegning: {quote(value)}. Slet det ved »style«."
        elif attribute not in ATTRIBUTES:
            yield f"Tegningen har en egenskab, der ikke må bruges: {quote(attribute)}. Slet den."
        elif not _is_harmless(attribute, value):
            yield f"Tegningen henter noget udefra: {quote(value)}. Slet det."
        elif attribute == "id" and not value.startswith(f"{picture}-"):
            # Several drawings are in one page, where an id may be there once.
            yield f"Et id i tegningen skal begynde med filens navn. Skriv {quote(f'{picture}-{value}')}."
        else:
            yield from number_faults(attribute, value)


def _is_harmless(attribute: str, value: str) -> bool:
    if "(" not in value and "\\" not in value:
        return True
    allowed = HARMLESS.get(attribute)
    return bool(OWN_REFERENCE.fullmatch(value) or (allowed and allowed.fullmatch(value.strip())))
