"""The blocks of a document → its title, the words before the first clause, and its clauses."""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from portal.check.house_rules import CLAUSE, NUMBER, OTHER_ID
from portal.imports.blocks import DATE, Block, Kind

LONGEST_HEADING = 90
BY_HEADINGS = "overskrifterne"
"""The surest way to cut a document."""
PARAGRAPH = re.compile(r"(§§?\s?\d+(?:\s?[a-z]\b)?(?:,?\s(?:stk|nr)\.\s?\d+)*)[.):–-]*(?:\s+(.*))?", re.DOTALL)
ROMAN, LETTER = re.compile(r"(?<!\w)[IVXL]+$"), re.compile(r"(?<!\w)[A-ZÆØÅ]$")
"""The numbers that are letters."""
PART = re.compile(r"(?:bilag|kapitel|kap\.|afsnit) ?(?:\d+|[IVXL]+|[A-ZÆØÅ])\b(?!.*[.,;]$)", re.IGNORECASE)
ABOUT = re.compile(r"husorden|ordensregl|reglement|råderet|vedligehold", re.IGNORECASE)


@dataclass(frozen=True)
class FoundClause:
    """A clause as it was found: the whole of its heading, an id when one was written, and what is below."""

    heading: str
    written_id: str
    blocks: tuple[Block, ...]

    @property
    def like_headings(self) -> list[str]:
        """Lines in it that may be headings of their own: bold ones, and those that begin an appendix or a chapter."""
        lines = (block for block in self.blocks if block.kind is Kind.TEXT and _is_short(block))
        return [block.plain for block in lines if block.is_bold or PART.match(block.plain)]

    @property
    def title(self) -> str:
        """The heading without the document's own number."""
        numbered = NUMBER.fullmatch(self.heading)
        return numbered["title"] if numbered else self.heading


@dataclass(frozen=True)
class FoundText:
    """A document cut at its clauses; `by` says in Danish by what, `title` is empty when it has none."""

    title: str
    intro: tuple[Block, ...]
    clauses: tuple[FoundClause, ...]
    by: str


def find_clauses(blocks: tuple[Block, ...]) -> FoundText | None:
    """The document cut where its headings are, else at its numbers, bold lines or capitals; None when it has none. An only
    heading is the title of what is cut below it; where nothing is, it is the only clause, unless it says that it is a title.
    """
    found = _found(blocks)
    if found is not None and found.by == BY_HEADINGS:
        return found
    parted = _found(tuple(part for block in blocks for part in _heading_apart(block)))
    return parted if parted and (found is None or len(parted.clauses) > len(found.clauses)) else found


def _heading_apart(block: Block) -> Iterator[Block]:
    """A paragraph of several lines whose first is a heading, as people write one with Shift and Enter."""
    head, _, rest = block.plain.partition("\n")
    marked, _, below = block.text.partition("\n")
    first = replace(block, text=marked, plain=head)
    is_parted = block.kind is Kind.TEXT and not block.as_written and rest and below
    if is_parted and _is_short(first) and (first.is_bold or _number_kinds(first)):
        yield first
        yield replace(block, text=below, plain=rest)
    else:
        yield block


def _found(blocks: tuple[Block, ...]) -> FoundText | None:
    title, rest = _title(blocks)
    found = _cut(title, rest)
    is_only_clause = title and not found and blocks[0].kind is Kind.HEADING and not ABOUT.search(title)
    return _cut("", blocks) if is_only_clause else found


def _cut(title: str, rest: tuple[Block, ...]) -> FoundText | None:
    for by, is_head in _ways(rest):
        heads = _without_lists(rest, [number for number, block in enumerate(rest) if is_head(block)])
        if heads:
            if not title and heads[:2] == [0, 1] and len(heads) > 2 and ABOUT.search(rest[0].plain):
                return _cut(rest[0].plain, rest[1:])
            title = title or _first_line(rest[: heads[0]])
            intro = tuple(b for b in rest[: heads[0]] if b.plain != title or b.kind is Kind.TABLE)
            ends = [*heads[1:], len(rest)]
            clauses = (_clause(rest[start], rest[start + 1 : end]) for start, end in zip(heads, ends, strict=True))
            return FoundText(title, intro, tuple(clauses), by)
    return None


def _without_lists(blocks: tuple[Block, ...], heads: list[int]) -> list[int]:
    """The places of headings without those of a list: »Vi sorterer:«, and then short lines with numbers, one after the other."""
    kept: list[int] = []
    for _, group in itertools.groupby(enumerate(heads), key=lambda one: one[1] - one[0]):
        run = [place for _, place in group]
        above = blocks[run[0] - 1] if run[0] else None
        is_text = above is not None and above.kind is blocks[run[0]].kind is Kind.TEXT
        if not (len(run) > 1 and is_text and above and above.plain.endswith(":")):
            kept += run
    return kept


def _title(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The title, where one is marked as such or is the only heading of its level at the top."""
    if not blocks:
        return "", ()
    first = blocks[0]
    if first.kind is Kind.TITLE:
        return first.plain, blocks[1:]
    same = [b for b in blocks if b.kind is Kind.HEADING and b.level <= first.level]
    is_over_all = len(same) == 1 or ABOUT.search(first.plain)
    if (
        first.kind is Kind.HEADING
        and is_over_all
        and not CLAUSE.match(first.plain)
        and not NUMBER.fullmatch(first.plain)
    ):
        return first.plain, blocks[1:]
    return "", blocks


def _first_line(blocks: tuple[Block, ...]) -> str:
    if blocks and blocks[0].kind is Kind.TEXT and ABOUT.search(blocks[0].plain) and _is_short(blocks[0]):
        return blocks[0].plain
    return ""


def _ways(blocks: tuple[Block, ...]) -> list[tuple[str, Callable[[Block], bool]]]:
    """The ways to know a clause's heading, the surest first."""
    levels = sorted({b.level for b in blocks if b.kind is Kind.HEADING})
    often = [one for one in levels if sum(b.kind is Kind.HEADING and b.level == one for b in blocks) > 1]
    level = (often or levels or [0])[0]
    kind = next((kinds[0] for b in blocks if (kinds := _number_kinds(b))), "")
    return [
        (BY_HEADINGS, lambda b: b.kind is Kind.HEADING and b.level == level),
        ("paragrafferne", lambda b: b.kind is Kind.TEXT and PARAGRAPH.fullmatch(b.plain) is not None),
        ("numrene", lambda b: kind in _number_kinds(b)),
        ("de fede linjer", lambda b: b.kind is Kind.TEXT and b.is_bold and _is_short(b)),
        ("linjerne med store bogstaver", lambda b: b.kind is Kind.TEXT and b.plain.isupper() and _is_short(b)),
    ]


def _number_kinds(block: Block) -> tuple[str, ...]:
    """»7.5 Altaner« → »9.9«, »Regel 3 Støj« → »regel 9«, »1) papir« → »9)«: clauses of one document are numbered alike. »I.« is a
    Roman number rather than the ninth letter, but may be both.
    """
    found = NUMBER.fullmatch(block.plain) if block.kind is Kind.TEXT and _is_short(block) else None
    is_sentence = found is not None and block.plain.endswith((".", ",", ";")) and not block.is_bold
    if found is None or is_sentence or DATE.match(block.plain):
        return ()
    sign = ")" if block.plain.startswith(")", found.end("number")) else ""
    number = re.sub(r"\d+", "9", found["number"])
    every = [pattern.sub(kind, number) for pattern, kind in ((ROMAN, "I"), (LETTER, "A")) if pattern.search(number)]
    return tuple(one.casefold() + sign for one in every or [number])


def _is_short(block: Block) -> bool:
    return len(block.plain) <= LONGEST_HEADING and "\n" not in block.plain


def _clause(head: Block, below: tuple[Block, ...]) -> FoundClause:
    """A heading and what it is over. »§ 3« before a long text is the heading, and the text is the clause."""
    words = head.plain.rstrip(":")
    if written := CLAUSE.match(words):
        return FoundClause(written["title"].strip(), written["id"], below)
    if other := OTHER_ID.search(words):
        return FoundClause(words[: other.start()], other["id"], below)
    numbered = PARAGRAPH.fullmatch(words) if head.kind is Kind.TEXT else None
    if numbered and numbered[2] and not (_is_short(head) and not words.endswith(".")):
        rest = numbered[2]
        return FoundClause(numbered[1], "", (replace(head, text=_end_of(head.text, rest), plain=rest), *below))
    return FoundClause(" ".join(words.split()), "", below)


def _end_of(markdown: str, rest: str) -> str:
    """The Markdown of a paragraph from where its number ends."""
    found = re.match(r"[^\s\w]*§§?\s?\d+[^\s]*\s*", markdown)
    return markdown[found.end() :] if found and "**" not in found[0] else rest
