"""The words of an OpenDocument text: of a paragraph, a cell, a shape."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from portal.imports.blocks import escaped
from portal.imports.clean import clean_line
from portal.imports.whole_number import whole_number

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
GONE = (f"{OFFICE}annotation", f"{DRAW}frame", f"{TEXT}bookmark")
LINK = re.compile(r"https?://[^\s()]+$")


def words_of(one: Element) -> str:
    """The words of an element, of each of its paragraphs where it has some; not those of a comment in it."""
    parts = [plain(part) for part in paragraphs_of(one)]
    return clean_line(" ".join(parts) if parts else plain(one))


def inside(shape: Element) -> str:
    """The words in a shape, in its paragraphs: not those that say what it shows."""
    return clean_line(" ".join("".join(one.itertext()) for one in shape.iter() if one.tag in PARAGRAPHS))


def paragraphs_of(one: Element) -> Iterator[Element]:
    """The paragraphs in an element, not those of a comment or a frame."""
    for part in one:
        if part.tag in PARAGRAPHS:
            yield part
        elif part.tag not in GONE:
            yield from paragraphs_of(part)


def plain(one: Element) -> str:
    """The words of a paragraph, its lines apart."""
    return (one.text or "") + "".join(_part(part) + (part.tail or "") for part in one)


def _part(part: Element) -> str:
    return plain(part) if (sign := _sign(part)) is None else sign


def _sign(part: Element) -> str | None:
    """What an element without words of its own says; None for one with words."""
    match part.tag.rpartition("}")[2]:
        case "line-break":
            return "\n"
        case "s":
            return " " * whole_number(part.get(f"{TEXT}c"), most=200)
        case "tab":
            return " "
    return "" if part.tag in GONE else None


def markdown(one: Element, bold: set[str | None]) -> str:
    """The words of a paragraph with its bold ones and its links."""
    written = escaped(one.text or "")
    for part in one:
        sign = _sign(part)
        inner = markdown(part, bold) if sign is None else escaped(sign)
        written += _marked(part, inner, bold) + escaped(part.tail or "")
    return written


def _marked(part: Element, inner: str, bold: set[str | None]) -> str:
    goal = part.get(f"{XLINK}href") or "" if part.tag == f"{TEXT}a" else ""
    if LINK.match(goal) and inner.strip():
        return f"[{inner}]({goal})"
    is_bold = part.tag == f"{TEXT}span" and part.get(f"{TEXT}style-name") in bold
    return f"**{inner}**" if is_bold and inner.strip() == inner != "" and "**" not in inner else inner
