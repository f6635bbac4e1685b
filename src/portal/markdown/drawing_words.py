"""A parsed drawing and its words → the drawing with the words in it."""

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from portal.markdown.drawings import SVG

NUMBER = re.compile(r"\{(\d{1,2})\}")
"""Where a label is in a <text> or <tspan>: its number in the list, from 1."""


def numbers_in(root: Element) -> Iterator[tuple[Element, int]]:
    """Every place for a label, with the element it is in."""
    for element in _lettered(root):
        for part in (element.text, element.tail):
            yield from ((element, int(number)) for number in NUMBER.findall(part or ""))


def words_in(root: Element) -> Iterator[tuple[Element, str]]:
    """What is written in the drawing itself and has a letter in it. Figures and signs are the same in every language."""
    for element in _lettered(root):
        for part in (element.text, element.tail):
            if part and any(letter.isalpha() for letter in NUMBER.sub("", part)):
                yield element, part.strip()


def set_words(root: Element, labels: Sequence[str], title: str | None, shows: str | None) -> None:
    """Put the words in. A number without a label stays, so that the check can name it."""
    for element in _lettered(root):
        element.text, element.tail = _filled(element.text, labels), _filled(element.tail, labels)
    for name, words in (("title", title), ("desc", shows)):
        if words:
            found = root.find(f"{SVG}{name}")
            (SubElement(root, f"{SVG}{name}") if found is None else found).text = words


def _lettered(root: Element) -> Iterator[Element]:
    return (element for element in root.iter() if element.tag in (f"{SVG}text", f"{SVG}tspan"))


def _filled(part: str | None, labels: Sequence[str]) -> str | None:
    def label(found: re.Match[str]) -> str:
        number = int(found[1])
        return labels[number - 1] if 0 < number <= len(labels) else found[0]

    return NUMBER.sub(label, part) if part else part
