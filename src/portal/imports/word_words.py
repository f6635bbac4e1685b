"""Every run of words of a Word document is numbered before it is read, so that one that does not come through is known by itself.

Whether its words are somewhere in what was read says nothing: »2« is in many texts.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from portal.imports.clean import clean_line
from portal.imports.word_numbers import W

COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TICKED = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
NUMBER = re.compile("\ue000(\\d+)\ue001")
"""Private characters: no program writes them so, and none of them is left afterwards."""


def number_words(document: Element, contents: set[str | None]) -> dict[int, str]:
    """Put a number before each run of words; the words by their numbers. `contents` are the styles of a list of contents."""
    instead = _read_instead(document)
    words: dict[int, str] = {}
    for paragraph in document.iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is None or style.get(W + "val") not in contents:
            for one in _texts(paragraph):
                if one not in instead and (plain := clean_line(one.text or "")):
                    words[len(words)] = plain
                    one.text = f"\ue000{len(words) - 1}\ue001{one.text}"
    return words


def without_numbers(html: str, words: dict[int, str]) -> tuple[str, list[str]]:
    """What was read without the numbers, and the words whose number is not in it."""
    found = {int(number) for number in NUMBER.findall(html)}
    return NUMBER.sub("", html), [plain for number, plain in words.items() if number not in found]


def _texts(paragraph: Element) -> Iterator[Element]:
    """The texts of a paragraph, not those of one inside it: each is in one paragraph alone."""
    for one in paragraph:
        if one.tag == W + "t":
            yield one
        elif one.tag != W + "p":
            yield from _texts(one)


def _read_instead(document: Element) -> set[Element]:
    """The texts that something else is read for: the sign in a box that can be ticked, and what newer programs show."""
    boxes = [
        next(box.iter(W + "t"), None) for box in document.iter(W + "sdt") if box.find(f"{W}sdtPr/{TICKED}") is not None
    ]
    newer = [
        text
        for both in document.iter(f"{COMPATIBILITY}AlternateContent")
        if both.find(f"{COMPATIBILITY}Fallback//{W}t") is not None
        for choice in both.iterfind(f"{COMPATIBILITY}Choice")
        for text in choice.iter(W + "t")
    ]
    return {one for one in boxes if one is not None and len((one.text or "").strip()) == 1} | set(newer)
