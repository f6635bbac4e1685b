"""What an editor wrote in Markdown that readers see otherwise: comments and HTML are shown as text, definitions vanish."""

import html
import re
from collections.abc import Iterator

from portal.base.problems import Place, Problems, quote
from portal.read.as_shown import REFERENCE
from portal.read.front_matter import Document
from portal.read.text import advice, is_plain

CODE = re.compile(r"^ {0,3}(```|~~~)(?s:.)*?(?:^ {0,3}\1|\Z)|(`+)(?!`).+?(?<!`)\2(?!`)", re.MULTILINE)
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
TAG = re.compile(r"<[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>")
HEADING = re.compile(r"^#.*$", re.MULTILINE)
EMPTY = re.compile(r"^ {0,3}#{1,6}[ #]*$", re.MULTILINE)
LOST = "\N{REPLACEMENT CHARACTER}"
GAP = re.compile(r"\[(?P<words>[^\[\]\n]+)\] +\((?P<goal>[^()\s]*(?:[/#]|\.md)[^()\s]*)\)")
SWAPPED = re.compile(r"\((?P<words>[^()\n]+)\)\[(?P<goal>[^\[\]\s]*(?:[/#]|\.md)[^\[\]\s]*)\](?!\()")
"""A link with a space in its middle, or with its brackets the wrong way round."""
TABLE = re.compile(r"(?:(?<=\n)|\A) *\|[^\n]*\|[ \t]*(?:\n *\|[^\n]*\|[ \t]*)*(?=\n|\Z)")
RULED = re.compile(r"[^\n]*\n *\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n|\Z)")
"""Lines between strokes, and such ones whose second is the rule that makes a table of them."""
MARK = r" {0,2}(?:\d{1,3}\) |[a-zæøå][.)] |[•·▪◦–—] ?)(?=\S)"
RUN_ON = re.compile(rf"^{MARK}[^\n]*(?:\n{MARK}[^\n]*)+", re.MULTILINE)
"""Lines of a list as people type one, which are one line on the page."""
FIRST_POINT = re.compile(r" *(?:(?P<number>\d+)\) |(?P<dash>[•·▪◦–—]) ?|\S)(?P<words>[^\n]*)")
DEFINITION = re.compile(r"^ {0,3}(\[[^\[\]\n]*\]): *\n? *[^\s]+ *(?:[\"'(].*)?$", re.MULTILINE)
"""What Markdown takes for the address of a link that is written elsewhere: it shows nothing of it."""


def report_lost_text(document: Document, problems: Problems) -> None:
    """Report comments, invisible signs and lines that Markdown drops; note HTML that is on the page as it was typed."""
    body = without_code(document.body)
    for place, found in _found(COMMENT, body, document):
        problems.add(place, f"{_quoted(found)} er en kommentar, men alle kan læse den på siden. Slet den.")
    for place, found in _found(REFERENCE, body, document):
        letter = html.unescape(found[0])
        if not is_plain(letter) or LOST in letter:
            problems.add(place, f"{_quoted(found)} ses ikke på siden. {advice(letter[0])}")
    for place, _ in _found(EMPTY, body, document):
        problems.add(place, "Overskriften er tom. Skriv den, eller slet linjen.")
    running = HEADING.sub("", body).lower()
    for place, found in _found(DEFINITION, body, document):
        if running.count(found[1].lower()) == 1:
            problems.add(
                place, f"Linjen {_quoted(found)} bliver ikke vist. Skriv et link som [ord](adresse), eller slet »:«."
            )
    for place, found in [*_found(GAP, body, document), *_found(SWAPPED, body, document)]:
        right = f"[{found['words']}]({found['goal']})"
        problems.add(place, f"{_quoted(found)} bliver ikke til et link. Skriv {quote(right)}.")
    for place, found in _found(TABLE, body, document):
        if cure := _cure(found, body):
            problems.add(place, f"Tabellen bliver vist som streger. {cure}")
    for place, found in _found(RUN_ON, body, document):
        many = found[0].count("\n") + 1
        problems.note(
            place, f"{many} linjer i træk begynder som en liste, men løber sammen på siden. {_as_point(found[0])}"
        )
    for place, found in _found(TAG, COMMENT.sub(_blank, body), document):
        problems.note(place, f"{_quoted(found)} bliver vist, som det står. Brug Markdown i stedet for HTML.")


def _cure(table: re.Match[str], body: str) -> str:
    """What makes a table of lines between strokes; empty when they are one."""
    if not RULED.match(table[0]):
        return "Sæt en linje med |---|---| under dens første linje."
    above = body[: table.start()].rstrip(" ").removesuffix("\n").rpartition("\n")[2]
    return "Sæt en tom linje over den." if above.strip() and not above.startswith("#") else ""


def _as_point(lines: str) -> str:
    """How lines that were typed as points become some."""
    first = FIRST_POINT.match(lines)
    if first and first["number"]:
        right = quote(f"{first['number']}. {first['words']}")
        return f"Skriv {right} og så videre."
    if first and first["dash"]:
        right = quote(f"- {first['words']}")
        return f"Skriv {right} og så videre."
    return "Sæt en tom linje mellem dem."


def without_code(body: str) -> str:
    """The text with as many blanks in the place of code."""
    return CODE.sub(_blank, body)


def _found(pattern: re.Pattern[str], body: str, document: Document) -> Iterator[tuple[Place, re.Match[str]]]:
    for found in pattern.finditer(body):
        line, column = body.count("\n", 0, found.start()), found.start() - body.rfind("\n", 0, found.start())
        yield Place(document.file, document.body_line + line, column), found


def _quoted(found: re.Match[str]) -> str:
    return quote(" ".join(found[0].split()))


def _blank(found: re.Match[str]) -> str:
    """As many characters and lines, with nothing in them."""
    return re.sub(r"[^\n]", " ", found[0])
