"""A drawing → accepted or refused: nothing in it may run, load or style anything."""

import re

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from portal.problems import Place, Problems, quote

SVG = "{http://www.w3.org/2000/svg}"
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
OWN_REFERENCE = re.compile(r"url\(#[A-Za-z0-9_-]+\)")


def check_picture(file: str, data: bytes, problems: Problems) -> bool:
    """Whether the drawing may be published; if not, why is told."""
    faults = list(_faults(data))
    for fault in faults[:5]:
        problems.add(Place(file), fault)
    return not faults


def _faults(data: bytes):
    if len(data) > LARGEST:
        yield f"Tegningen er på {len(data) // 1024} KB. Den må højst være {LARGEST // 1024} KB. Gør den enklere."
        return
    try:
        root = fromstring(data.decode("utf-8"), forbid_dtd=True)
    except (ParseError, DefusedXmlException, UnicodeDecodeError, ValueError):
        yield "Tegningen er ikke gyldig SVG. Gem den igen som almindelig SVG i UTF-8, uden DOCTYPE."
        return
    if root.tag != f"{SVG}svg":
        yield 'Filen er ikke en SVG-tegning. Den skal begynde med <svg xmlns="http://www.w3.org/2000/svg" …>.'
        return
    if not root.findtext(f"{SVG}title", "").strip():
        yield "Tegningen mangler <title>. Skriv med få ord, hvad den viser."
    for element in root.iter():
        yield from _faults_of(element)


def _faults_of(element):
    name = str(element.tag).removeprefix(SVG)
    if name not in ELEMENTS:
        yield f"Tegningen har et element, der ikke må bruges: {quote(name)}. Tegn det med almindelige former."
    for attribute, value in element.attrib.items():
        if attribute not in ATTRIBUTES:
            yield f"Tegningen har en egenskab, der ikke må bruges: {quote(attribute)}. Slet den."
        elif "url(" in value.lower() and not OWN_REFERENCE.fullmatch(value):
            yield f"Tegningen henter noget udefra: {quote(value)}. Slet det."
