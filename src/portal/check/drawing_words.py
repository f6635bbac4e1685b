"""The word lists beside the drawings: each label that a drawing has a place for, in every language there is a list for."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.markdown.drawing_words import numbers_in, set_words, words_in
from portal.model.drawing_words import DrawingList, DrawingWords
from portal.read.xml_lines import position_of

LIST = re.compile(r"labels\.([a-z]{2,3})\.yml")
MOST = 5
"""Faults named of one drawing."""


def language_of_list(file: str) -> str | None:
    """The language of a word list; None when a file is none."""
    found = LIST.fullmatch(posixpath.basename(file))
    return found[1] if found else None


@dataclass(frozen=True)
class WordLists:
    """The lists of one folder of drawings by language; `shown` is the one that is set. A broken list is None."""

    folder: str
    shown: str
    lists: Mapping[str, DrawingList | None]

    def put_in(self, root: Element, file: str, problems: Problems) -> None:
        """Set the words of the shown language in a parsed drawing, and report what is missing in any list."""
        name = PurePosixPath(file).stem
        places = dict[int, Element]()
        for element, number in numbers_in(root):
            places.setdefault(number, element)
        _report_written_words(root, file, self._path(self.shown), max(places, default=0) + 1, problems)
        for language in sorted({self.shown, *self.lists}):
            if language in self.lists and self.lists[language] is None:
                continue
            words = self._words(language, name)
            for element, fault in _missing(places, words, name, self._path(language)):
                problems.add(Place(file, *position_of(element)), fault)
            _report_unused(words, places, problems)
        if words := self._words(self.shown, name):
            set_words(root, words.labels, words.title, words.shows)

    def report_strangers(self, drawings: list[str], problems: Problems) -> None:
        """Report words of drawings that are not in the folder, and of one drawing twice."""
        for found in self.lists.values():
            first: dict[str, DrawingWords] = {}
            for one in found.drawings if found else ():
                if one.id not in drawings:
                    message = f"Her er ingen tegning {quote(f'{one.id}.svg')}. {suggestion(one.id, drawings)}"
                    problems.add(one.place("id"), message)
                if first.setdefault(one.id, one) is not one:
                    before = first[one.id].place("id")
                    problems.add(one.place("id"), f"{quote(one.id)} står allerede i {before}. Slet den ene.")

    def of(self, name: str) -> object:
        """All that decides what a drawing of that name reads: two that are equal make the same of it."""
        own = ((one, found.words_of(name) if found else "broken") for one, found in self.lists.items())
        return self.folder, self.shown, tuple(own)

    def _words(self, language: str, name: str) -> DrawingWords | None:
        found = self.lists.get(language)
        return found.words_of(name) if found else None

    def _path(self, language: str) -> str:
        return f"{self.folder}/labels.{language}.yml"


def _report_written_words(root: Element, file: str, path: str, number: int, problems: Problems) -> None:
    for count, (element, word) in enumerate(words_in(root)):
        if count < MOST:
            cure = f"Skriv {{{number + count}}} i tegningen, og skriv ordet ved »labels« i {path}."
            problems.add(Place(file, *position_of(element)), f"Tegningen har ord i sig: {quote(word)}. {cure}")


def _missing(
    places: Mapping[int, Element], words: DrawingWords | None, name: str, path: str
) -> Iterator[tuple[Element, str]]:
    """Each place for a label that a list has none for."""
    for number, element in list(places.items())[:MOST]:
        if words is None:
            yield element, f"Tegningens ord mangler i {path}. Skriv »- id: {name}« og ordene ved »labels«."
        elif not 0 < number <= len(words.labels):
            yield element, f"Ord nummer {number} til {quote(name)} mangler i {path}. Skriv det ved »labels«."


def _report_unused(words: DrawingWords | None, places: Mapping[int, Element], problems: Problems) -> None:
    for at, label in enumerate(words.labels if words else ()):
        if at + 1 not in places:
            message = f"{quote(label)} har ingen plads i tegningen. Slet ordet, eller skriv {{{at + 1}}} i tegningen."
            problems.add(words.place("labels", at) if words else Place(""), message)
