"""The text below the head of a house-rules.md → its clauses."""

import re
from collections.abc import Collection
from itertools import count

from portal.addresses.address import LONGEST_SLUG, SLUG
from portal.base.problems import Place, Problems, quote
from portal.base.slugs import slug
from portal.model.house_rules import Clause
from portal.read.fences import in_code
from portal.read.front_matter import Document

HEADING = re.compile(r"^##(?!#)\s*(?P<rest>.*)$")
CLAUSE = re.compile(rf"^\[(?P<id>{SLUG})\]\s+(?P<title>\S.*)$")
OTHER_LEVEL = re.compile(rf"^(?:#|#{{3,6}})\s*(?P<rest>\[{SLUG}\]\s+\S.*)$")
NUMBER = re.compile(
    r"(?P<number>§§?\s?\d+(?:\s?[a-z]\b)?(?:,?\s(?:stk|nr)\.\s?\d+)*"
    r"|(?:bilag|kapitel|kap\.|punkt|pkt\.|regel|afsnit|del)\s(?:\d+(?:\.\d+)*|[IVXL]+\b|[A-ZÆØÅ]\b)"
    r"|\d+(?:\.\d+)+|\d+(?=[.)]\s|[.)][^\W\d])|[IVXL]+(?=[.)]\s)|[A-ZÆØÅ](?=[.)]\s))"
    r"(?:[.):–-]+\s*|\s+(?:[–-]\s+)?)(?P<title>\S.*)",
    re.IGNORECASE,
)
"""The document's own number before a title: § 3, § 4 a, stk. 2, 7.5, 8., IV., bilag 2, kapitel II, regel 12."""
WHY = "Hvorfor:"
OTHER_ID = re.compile(rf"\s*\{{:?\s*#(?P<id>{SLUG})(?:\s[^}}]*)?\}}\s*$")
"""An id as other Markdown programs write it, after the title."""
ESCAPED = re.compile(r"\\([\[\]])")
"""A bracket as programs write it that keep it from becoming a link."""
IN_BRACKETS = re.compile(r"\s*(?:\[(?P<id>[^\]]*\w[^\]]*)\]|\((?P<other>[^)\s]*[^\W\d][^)\s]*)\)|\[[^\]]*\])\s*(?=\S)")
"""What was meant as the id, before the title: with Danish letters or a space in it, or in other brackets."""
BARE_ID = re.compile(rf"(?P<id>{SLUG})\s+(?P<title>\S.*)")
BROKEN = "Hvis reglen bliver brudt:"


def read_clauses(document: Document, problems: Problems) -> tuple[str, tuple[Clause, ...]]:
    """The body split at its headings `## [id] Title`: the Markdown before the first, and the clauses."""
    intro: list[str] = []
    missing: list[str] = []
    blocks: list[tuple[str, str, int, list[str]]] = []
    lines = document.body.split("\n")
    for number, (line, is_code) in enumerate(zip(lines, in_code(lines), strict=True), document.body_line):
        if not is_code and (heading := HEADING.match(line)):
            if clause := CLAUSE.match(heading["rest"]):
                blocks.append((clause["id"], clause["title"].strip(), number, []))
            else:
                taken = [block[0] for block in blocks] + missing
                meant = ESCAPED.sub(r"\1", heading["rest"])
                missing.append(free_id(meant, taken))
                problems.add(
                    Place(document.file, number, 1),
                    f"Overskriften {quote(heading['rest'])} mangler punktets id. "
                    f"Skriv »## [{missing[-1]}] {_without_brackets(meant)}«.",
                )
        else:
            if not is_code and (other := OTHER_LEVEL.match(line)):
                problems.add(
                    Place(document.file, number, 1), f"Et punkt begynder med to #. Skriv »## {other['rest'].strip()}«."
                )
            (blocks[-1][3] if blocks else intro).append(line)
    _report_same_ids(blocks, document.file, problems)
    return "\n".join(intro).rstrip(), tuple(_clause(document.file, *block) for block in blocks)


def free_id(heading: str, taken: Collection[str]) -> str:
    """An id for a heading: what other programs would take for one, else made of its title; free among those that are taken."""
    rest = _without_brackets(heading)
    numbered, meant = NUMBER.fullmatch(rest), OTHER_ID.search(heading) or _bare(heading)
    before = IN_BRACKETS.match(heading)
    name = (
        meant["id"]
        if meant
        else slug((before["id"] or before["other"] or rest) if before else numbered["title"] if numbered else rest)
    )
    name = name[:LONGEST_SLUG].strip("-") or "punkt"
    return next(one for n in count(1) if (one := name if n == 1 else f"{name}-{n}") not in taken)


def _without_brackets(heading: str) -> str:
    """The heading without what was meant as its id: in brackets, or in none before words that begin with it."""
    if bare := _bare(heading):
        return bare["title"]
    return IN_BRACKETS.sub("", OTHER_ID.sub("", heading)).strip() or heading.strip("[](){} ")


def _bare(heading: str) -> re.Match[str] | None:
    """»stoej Støj og musik«: an id without brackets before its own words."""
    found = BARE_ID.fullmatch(heading)
    return found if found and f"{slug(found['title'])}-".startswith(f"{found['id']}-") else None


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
