"""The numbers that Word counts by itself (§ 3, 7.5, a): written out, since they are nowhere in the text."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from portal.imports.whole_number import whole_number

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True)
class Level:
    """How one level of a list counts: its format, its text with %1 for a number, and where it begins."""

    format: str
    text: str
    start: int


def _value(parent: Element | None, name: str) -> str | None:
    found = parent.find(W + name) if parent is not None else None
    return found.get(W + "val") if found is not None else None


class Numbering:
    """The lists of a document; `of` counts on, so paragraphs are asked in their order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        root = numbering if numbering is not None else Element("none")
        self._lists = {one.get(W + "abstractNumId"): _levels(one) for one in root.iter(W + "abstractNum")}
        self._of = {one.get(W + "numId"): _value(one, "abstractNumId") for one in root.iter(W + "num")}
        self._restarts = {
            one.get(W + "numId") for one in root.iter(W + "num") if one.find(f".//{W}startOverride") is not None
        }
        self._styles = {one.get(W + "styleId"): one for one in (styles.iter(W + "style") if styles is not None else ())}
        self._counts: dict[str | None, dict[int, int]] = {}

    def of(self, paragraph: Element) -> str:
        """The number before a paragraph; empty when it has none or a bullet."""
        number, depth = self._named(paragraph.find(W + "pPr"), 0)
        name = self._of.get(number)
        levels = self._lists.get(name, {})
        if depth not in levels or levels[depth].format in ("bullet", "none"):
            return ""
        return self._next(name, levels, depth, number)

    def _next(self, name: str | None, levels: dict[int, Level], depth: int, number: str | None) -> str:
        if number in self._restarts:
            self._restarts.discard(number)
            self._counts.pop(name, None)
        counts = self._counts.setdefault(name, {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        text = levels[depth].text
        for one, level in levels.items():
            text = text.replace(f"%{one + 1}", counted(counts.get(one, level.start), level.format))
        return text.strip()

    def _named(self, properties: Element | None, hops: int) -> tuple[str | None, int]:
        """The list of a paragraph and how deep in it, its own or that of its style."""
        if properties is None or hops > 10:
            return None, 0
        own = properties.find(W + "numPr")
        if own is not None and _value(own, "numId") is not None:
            return _value(own, "numId"), whole_number(_value(own, "ilvl"), 0)
        style = self._styles.get(_value(properties, "pStyle") or _value(properties, "basedOn"))
        if style is None:
            return None, 0
        inner = style.find(W + "pPr")
        found, depth = self._named(inner, hops + 1)
        if found is None and (based := _value(style, "basedOn")) in self._styles:
            found, depth = self._named(self._styles[based].find(W + "pPr"), hops + 1)
        return found, whole_number(_value(own, "ilvl"), depth) if own is not None else depth


def _levels(one: Element) -> dict[int, Level]:
    return {whole_number(level.get(W + "ilvl"), 0): _level(level) for level in one.iter(W + "lvl")}


def _level(level: Element) -> Level:
    text = _value(level, "lvlText") or ""
    return Level(_value(level, "numFmt") or "decimal", text, whole_number(_value(level, "start")))


def counted(number: int, form: str) -> str:
    """A number as a list writes it: 3, c or iii, by Word's name of the format."""
    match form:
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter.upper() if form == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            return _roman(number).upper() if form == "upperRoman" else _roman(number)
        case _:
            return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def write_numbers_out(document: Element, numbering: Numbering) -> None:
    """Put each counted number as text before its paragraph, and take the paragraph out of its list."""
    for paragraph in list(_paragraphs(document)):
        if number := numbering.of(paragraph):
            _put_before(paragraph, f"{number} ")


def _paragraphs(document: Element) -> Iterator[Element]:
    return document.iter(W + "p")


def _put_before(paragraph: Element, text: str) -> None:
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = Element(W + "pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(W + "numPr"):
        properties.remove(old)
    none = SubElement(properties, W + "numPr")
    SubElement(none, W + "numId", {W + "val": "0"})
    run = Element(W + "r")
    SubElement(run, W + "t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}).text = text
    paragraph.insert(list(paragraph).index(properties) + 1, run)
