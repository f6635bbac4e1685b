"""A Markdown file → its front matter as nodes and its body, with the line the body starts on."""

import re
from dataclasses import dataclass

from portal.base.problems import Place, Problems
from portal.read.nodes import Mapping
from portal.read.yaml_nodes import read_yaml

FENCE = "---"
NEARLY = re.compile(r"\s*[-–—_=*]{1,}\s*")
"""A line that a program or a hand made of the fence: a long dash, four of them, a blank before."""


@dataclass(frozen=True)
class Document:
    """A Markdown file: the mapping at its top, the text below it and the line that text starts on (from 1)."""

    file: str
    head: Mapping
    body: str
    body_line: int


def read_document(text: str, file: str, problems: Problems) -> Document | None:
    """The parts of a Markdown file, or None (reported as a problem) when its front matter is missing or broken."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        problems.add(*_no_fence(lines, file))
        return None
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        problems.add(
            Place(file, 1, 1), "Blokken øverst bliver ikke lukket. Sæt en linje med --- efter det sidste felt."
        )
        return None
    head = read_yaml("\n".join(lines[1:end]) + "\n", file, problems, first_line=2)
    if head is None and not problems.about(file):
        head = Mapping(Place(file, 1, 1))
    if head is not None and not isinstance(head, Mapping):
        problems.add(head.place, "Blokken øverst har ingen felter. Skriv dem med kolon, fx »title: Vasken er stoppet«.")
        return None
    return Document(file, head, "\n".join(lines[end + 1 :]), end + 2) if head is not None else None


def _no_fence(lines: list[str], file: str) -> tuple[Place, str]:
    """Where the line that opens the block is, or should be, and what to do."""
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if first and lines[first].rstrip() == FENCE:
        return Place(file, 1, 1), "Over blokken øverst er der tomme linjer. Slet dem, så filen begynder med ---."
    if NEARLY.fullmatch(lines[first]):
        return Place(file, first + 1, 1), "Linjen skal være tre bindestreger og intet andet. Skriv »---«."
    return Place(file, 1, 1), "Siden mangler sin blok øverst. Begynd filen med en linje med ---, felterne og --- igen."
