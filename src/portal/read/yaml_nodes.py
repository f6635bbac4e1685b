"""YAML → values that know where they are, every scalar as text.

Read from the parser's events, never through a loader: so `no`, `8:30` and `+45` stay what was written, and tags,
aliases and duplicate keys are refused before anything is built.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

import yaml

from portal.base.problems import Place, Problems, quote
from portal.read.nodes import Mapping, Node, Scalar, Sequence
from portal.read.yaml_errors import explain
from portal.read.yaml_slips import written

DEEPEST = 12
"""Levels of lists and keys inside each other; the model needs six."""
MOST_NODES = 10_000
"""Values in one file; the largest that ships has a tenth of it."""
BARE = (None, "")
"""The style of a scalar without quotation marks."""
CURLY = re.compile(r"[„“”]([^„“”\"\\\n]+)[“”]")
COMMENT = re.compile(r"[ \t]+(#([^\s#])?.*?)\s*$")
YAML_OWN_TAG = "tag:yaml.org,2002:"


class _Refused(Exception):
    """The file can't be read further; the problem is reported already."""


def read_yaml(text: str, file: str, problems: Problems, first_line: int = 1) -> Node | None:
    """The one document of a YAML text, or None when it can't be read. `first_line` is where the text starts in the file."""
    reader = _Reader(file, problems, first_line - 1, text.split("\n"))
    try:
        return reader.document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        mark, column, advice = explain(error, text)
        problems.add(reader.at(mark.line, column) if mark else Place(file), advice)
    except _Refused:
        pass
    return None


def _in_quotes(value: str, lost: str) -> str:
    """The advice to write the whole value so that it is kept; literally, where it fits on a line."""
    whole = f"{value} {lost}".strip()
    return f'Skriv "{whole}".' if '"' not in whole and "\\" not in whole else "Sæt hele værdien i anførselstegn."


@dataclass
class _Reader:
    file: str
    problems: Problems
    line_offset: int
    lines: list[str]
    nodes: int = 0

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(
                        event, "Filen har flere dokumenter (en linje med ---). Der må kun være ét. Slet linjen."
                    )
            elif not isinstance(event, yaml.StreamStartEvent | yaml.StreamEndEvent | yaml.DocumentEndEvent):
                root = self.node(event, events, 0)
        return root

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self.refuse(event, f"Filen har over {MOST_NODES} værdier. Del den op.")
        if depth > DEEPEST:
            self.refuse(event, f"Listerne ligger mere end {DEEPEST} niveauer inde i hinanden. Gør det fladere.")
        match event:
            case yaml.ScalarEvent():  # first, since nearly all are
                self.refuse_marks(event)
                self.report_lost(event)
                self.report_curly(event)
                return Scalar(event.value, self.place(event), not event.value and not event.style)
            case yaml.AliasEvent():
                self.refuse(
                    event, f"Henvisninger ({quote(f'*{event.anchor}')}) kan ikke bruges. Skriv værdien helt ud."
                )
            case yaml.MappingStartEvent():
                self.refuse_marks(event)
                return self.mapping(event, events, depth)
            case yaml.SequenceStartEvent():
                self.refuse_marks(event)
                return self.sequence(event, events, depth)
            case _:
                raise TypeError(event)  # what no parser puts where a value belongs

    def refuse_marks(self, event: yaml.CollectionStartEvent | yaml.ScalarEvent) -> None:
        if event.anchor:
            self.refuse(event, f"Mærker til henvisninger ({quote(f'&{event.anchor}')}) kan ikke bruges. Slet mærket.")
        if event.tag:
            written = event.tag.replace(YAML_OWN_TAG, "!!", 1)
            self.refuse(event, f"Typemærker ({quote(written)}) kan ikke bruges. Slet mærket.")

    def report_lost(self, event: yaml.ScalarEvent) -> None:
        """YAML reads » #« and what follows as a comment: a word that begins with # is most often meant to be seen."""
        if (
            event.style in BARE
            and event.end_mark
            and (lost := self.comment_after(event.end_mark.line, event.end_mark.column))
        ):
            place = self.at(event.end_mark.line, lost.start(1))
            if lost[2]:
                self.problems.add(place, f"{quote(lost[1])} bliver ikke vist. {_in_quotes(event.value, lost[1])}")
            else:
                self.problems.note(place, f"{quote(lost[1])} bliver ikke vist: efter # læser ingen med.")

    def report_curly(self, event: yaml.ScalarEvent) -> None:
        """Word makes “…” of the quotation marks that YAML knows; a reader would see them."""
        if event.style in BARE and (inside := CURLY.fullmatch(event.value)):
            self.problems.add(self.place(event), f"Anførselstegnene bliver vist på siden. {written(inside[1])}")

    def comment_after(self, line: int, column: int) -> re.Match[str] | None:
        if line >= len(self.lines) or "#" not in self.lines[line]:
            return None
        return COMMENT.match(self.lines[line], column)

    def mapping(self, start: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Mapping:
        entries: dict[str, Node] = {}
        places: dict[str, Place] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.node(event, events, depth + 1)
            if not isinstance(key, Scalar):
                self.refuse(event, "En liste kan ikke være et feltnavn. Skriv et ord og et kolon.")
            value = self.node(next(events), events, depth + 1)
            if key.text in entries:
                first = places[key.text].line
                self.problems.add(
                    key.place, f"{quote(key.text)} står her for anden gang (første gang i linje {first}). Slet den ene."
                )
                continue
            entries[key.text] = value
            places[key.text] = key.place
        return Mapping(self.place(start), entries, places)

    def sequence(self, start: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Sequence:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.node(event, events, depth + 1))
        return Sequence(self.place(start), tuple(items))

    def place(self, event: yaml.Event) -> Place:
        if event.start_mark is None:
            return self.at(0, 0)
        return self.at(event.start_mark.line, event.start_mark.column)

    def refuse(self, event: yaml.Event, message: str) -> NoReturn:
        self.problems.add(self.place(event), message)
        raise _Refused

    def at(self, line: int, column: int) -> Place:
        """The place of a spot of the text that the parser counts from 0."""
        return Place(self.file, line + 1 + self.line_offset, column + 1)
