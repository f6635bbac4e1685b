"""How much one Markdown text may hold, so that no page takes over 2 seconds or 300 MB to make.

python-markdown calls itself for each level and looks again for each bracket: 65,000 opening brackets take it minutes,
200 lists inside each other end in a recursion error. The limits are far above what people write (the longest line
that ships has 250 characters, the fullest paragraph 66 marks) and far below what costs time (measured, see SECURITY.md).
"""

import re
from collections.abc import Iterator

from portal.base.problems import Place, Problems
from portal.base.time_limit import WORK, TimeLimitExceeded, time_limit
from portal.markdown.prose import render
from portal.read.front_matter import Document
from portal.read.tree import DEPARTMENT

LARGEST = 64 * 1024
"""Bytes; the longest text that ships has a quarter of it."""
LONGEST_LINE = 2000
DEEPEST = 8
"""Quotes and lists inside each other."""
WIDEST_INDENT = 32
MOST_HEADINGS = 200
MOST_BRACKETS = 100
"""Opening brackets in a paragraph or table."""
MOST_LINKS = 300
"""Links and pictures in a whole text: each is compared with all others to find its line."""
MOST_MARKS = 600
"""Characters in a paragraph that mean something to Markdown. A table may have as many cells beside them."""
MOST_CELLS = 3000
SECONDS = 2.0
SUSPICIOUS = 1500
"""Marks in a whole text from which on it is made once on trial, with an eye on the clock."""
LAYER = re.compile(r" {0,40}(?:(>)|(?:[-+*]|\d{1,9}[.)])(?= |$))")
HEADING = re.compile(r"[ >*+-]*(?:#|=+ *$|-+ *$)")
LINK = re.compile(r"\]\(|\]:|<https?:")
MARKS = re.compile(r"[\[\]()<>*_`\\!&~]")


def check_limits(document: Document, problems: Problems) -> bool:
    """Whether the text can be made into a page in reasonable time; if not, why is reported."""
    faults = list(too_much(document.body, _in_parts(document.file)))
    for line, message in faults[:3]:
        problems.add(Place(document.file, document.body_line + line, 1), message)
    if not faults and len(MARKS.findall(document.body)) > SUSPICIOUS and _takes_too_long(document.body):
        problems.add(
            Place(document.file), f"Teksten tager over {SECONDS:.0f} sekunder at vise. Gør den enklere, eller del den."
        )
        return False
    return not faults


def _in_parts(file: str) -> str:
    """How a text becomes shorter: rules are one file, and what a meeting adopts lies beside it."""
    if not file.startswith("content/"):
        return "Del den op i flere sider."
    where = "som PDF i mappen files ved siden af" if DEPARTMENT.match(file) else "på en side i docs/"
    return f"Læg det længste {where}, og link til det."


def too_much(body: str, cure: str = "") -> Iterator[tuple[int, str]]:
    """What is too much, with its line (from 0). `cure` is for a text that is too much as a whole."""
    if len(body.encode("utf-8")) > LARGEST:
        yield 0, f"Teksten er over {LARGEST // 1024} KB. {cure}"
        return
    lines = body.split("\n")
    for number, line in enumerate(lines):
        if len(line) > LONGEST_LINE:
            yield number, f"Linjen er på {len(line)} tegn. Den må højst have {LONGEST_LINE}. Del den op."
        elif _depth(line) > DEEPEST:
            yield number, f"Lister og citater ligger over {DEEPEST} niveauer inde i hinanden. Gør det fladere."
        elif line.strip() and len(line) - len(line.lstrip(" ")) > WIDEST_INDENT:
            yield number, f"Linjen er rykket over {WIDEST_INDENT} mellemrum ind. Ryk den ud."
    if sum(1 for line in lines if HEADING.match(line)) > MOST_HEADINGS:
        yield 0, f"Teksten har over {MOST_HEADINGS} overskrifter. {cure}"
    if sum(1 for _ in LINK.finditer(body)) > MOST_LINKS or body.count("[") > 5 * MOST_LINKS:
        yield 0, f"Teksten har over {MOST_LINKS} links. {cure}"
    yield from _faults_of_paragraphs(lines)


def _depth(line: str) -> int:
    depth, position = 0, 0
    while layer := LAYER.match(line, position):
        depth, position = depth + 1, layer.end()
    return depth


def _faults_of_paragraphs(lines: list[str]) -> Iterator[tuple[int, str]]:
    for start, paragraph in _paragraphs(lines):
        if paragraph.count("[") > MOST_BRACKETS:
            yield start, f"Afsnittet har over {MOST_BRACKETS} kantede parenteser. Del det op."
        elif len(MARKS.findall(paragraph)) > MOST_MARKS:
            yield start, f"Afsnittet har over {MOST_MARKS} tegn som * _ ` og [. Del det op."
        elif paragraph.count("|") > MOST_CELLS:
            yield start, f"Tabellen har over {MOST_CELLS} felter. Del den op."


def _paragraphs(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Each run of lines without an empty one between them, with its first line."""
    start = 0
    for number, line in enumerate([*lines, ""]):
        if not line.strip(" >"):
            if number > start:
                yield start, "\n".join(lines[start:number])
            start = number + 1


def _takes_too_long(body: str) -> bool:
    try:
        with time_limit(SECONDS, WORK):
            render(body, lambda target, _: target)
    except (TimeLimitExceeded, RecursionError):
        return True
    return False
