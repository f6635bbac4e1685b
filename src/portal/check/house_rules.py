"""The text below the head of a house-rules.md → its clauses."""

import re

from portal.addresses.address import SLUG
from portal.base.problems import Place, Problems, quote
from portal.model.house_rules import Clause
from portal.read.front_matter import Document

HEADING = re.compile(r"^##\s+(?P<rest>.*)$")
CLAUSE = re.compile(rf"^\[(?P<id>{SLUG})\]\s+(?P<title>\S.*)$")
OTHER_LEVEL = re.compile(rf"^(?:#|#{{3,6}})\s*(?P<rest>\[{SLUG}\]\s+\S.*)$")
NUMBER = re.compile(
    r"(?P<number>§§?\s?\d+(?:\s?[a-z]\b)?(?:,?\s(?:stk|nr)\.\s?\d+)*"
    r"|(?:bilag|kapitel|kap\.|punkt|pkt\.|regel|afsnit|del)\s(?:\d+(?:\.\d+)*|[A-ZÆØÅ]\b)"
    r"|\d+(?:\.\d+)+|\d+(?=[.)]\s)|[A-ZÆØÅ](?=[.)]\s))[.):–-]*\s+(?P<title>\S.*)",
    re.IGNORECASE,
)
"""The document's own number before a title: § 3, § 4 a, stk. 2, 7.5, 8., bilag 2, regel 12."""
WHY = "Hvorfor:"
BROKEN = "Hvis reglen bliver brudt:"


def read_clauses(document: Document, problems: Problems) -> tuple[str, tuple[Clause, ...]]:
    """The body split at its headings `## [id] Title`: the Markdown before the first, and the clauses."""
    intro: list[str] = []
    blocks: list[tuple[str, str, int, list[str]]] = []
    for number, line in enumerate(document.body.split("\n"), document.body_line):
        if heading := HEADING.match(line):
            if clause := CLAUSE.match(heading["rest"]):
                blocks.append((clause["id"], clause["title"].strip(), number, []))
            else:
                problems.add(
                    Place(document.file, number, 1),
                    f"Overskriften {quote(heading['rest'])} mangler punktets id. Skriv fx »## [stoej] Støj og musik«.",
                )
        else:
            if other := OTHER_LEVEL.match(line):
                problems.add(
                    Place(document.file, number, 1), f"Et punkt begynder med to #. Skriv »## {other['rest'].strip()}«."
                )
            (blocks[-1][3] if blocks else intro).append(line)
    _report_same_ids(blocks, document.file, problems)
    return "\n".join(intro).rstrip(), tuple(_clause(document.file, *block) for block in blocks)


def _clause(file: str, clause_id: str, heading: str, line: int, lines: list[str]) -> Clause:
    numbered = NUMBER.fullmatch(heading)
    paragraphs = [part.strip() for part in "\n".join(lines).split("\n\n") if part.strip()]
    text = [part for part in paragraphs if not part.startswith((WHY, BROKEN))]
    return Clause(
        clause_id,
        numbered["title"] if numbered else heading,
        text="\n\n".join(text),
        why=_labelled(paragraphs, WHY),
        broken=_labelled(paragraphs, BROKEN),
        file=file,
        line=line,
        source="\n".join(lines),
        number=numbered["number"] if numbered else "",
        heading=heading,
    )


def _labelled(paragraphs: list[str], label: str) -> str:
    """The paragraphs that start with a label, without it."""
    return "\n\n".join(part.removeprefix(label).strip() for part in paragraphs if part.startswith(label))


def _report_same_ids(blocks: list[tuple[str, str, int, list[str]]], file: str, problems: Problems) -> None:
    first: dict[str, int] = {}
    for clause_id, _, line, _ in blocks:
        if clause_id in first:
            problems.add(
                Place(file, line, 1),
                f"Punktet {quote(clause_id)} står allerede i linje {first[clause_id]}. Giv det ene et andet id.",
            )
        first.setdefault(clause_id, line)
