"""What a document holds, whatever program wrote it: headings, paragraphs, lists and tables in order, as Markdown."""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Kind(StrEnum):
    """What a block is."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    BULLET = "bullet"
    TABLE = "table"


@dataclass(frozen=True)
class Block:
    """A part of a document. `text` is Markdown, `plain` the same without marks; `level` of a heading or list from 1.
    What is `as_written` was Markdown before: whatever its lines begin with was meant. `sign` is what was typed for a bullet and
    may be something else: a minus, or the mark of a note.
    """

    kind: Kind
    text: str = ""
    plain: str = ""
    level: int = 1
    rows: tuple[tuple[str, ...], ...] = ()
    as_written: bool = False
    sign: str = ""

    @property
    def is_bold(self) -> bool:
        """Whether every letter of it is bold: how people make headings by hand."""
        return re.fullmatch(r"\*\*(?:(?!\*\*).)+\*\*[:.]?", self.text) is not None

    @property
    def is_picture(self) -> bool:
        """Whether it shows a picture; what somebody typed never begins so, since it is escaped."""
        return self.text.startswith("![")


@dataclass(frozen=True)
class ReadText:
    """The blocks of a document, what of it was left out, in Danish, and its pictures by their names."""

    blocks: tuple[Block, ...]
    left_out: tuple[str, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)


TYPED_BULLET = re.compile(r"(?:[•·▪◦●■‣]|[-–—*o](?= )) *(?=\S)")
"""How people type a bullet without a list."""
MARKED_BULLET = re.compile(rf"(\*\*|\*)?\\?{TYPED_BULLET.pattern}")
"""The same as Markdown: a star is written with a stroke before it, and the whole may be bold."""
UNSURE = re.compile(r"\*|[-–—](?= +\d)")
"""A sign that is a bullet among others and alone may be none: »* Gælder ikke førerhunde«, »- 20 grader«."""
MARKS = re.compile(r"([\\*_`\[\]])")
DATE = re.compile(
    r"^(\d{1,2})\.(?= (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b)",
    re.IGNORECASE,
)
"""A line that begins with a day, which is neither a point nor a clause."""
ORDINAL = re.compile(r"^(\d{1,9})\.(?= )")
FIRST = re.compile(r"^([#>+=|~-])")


def text_block(text: str, markdown: str | None = None) -> Block:
    """A paragraph, or a point of a list where a bullet was typed; `text` is clean and plain."""
    found = TYPED_BULLET.match(text)
    if found and len(text) > found.end():
        marked = escaped(text) if markdown is None else markdown
        return Block(
            Kind.BULLET, MARKED_BULLET.sub(r"\1", marked, count=1), text[found.end() :], sign=unsure_sign(text)
        )
    return Block(Kind.TEXT, markdown if markdown is not None else escaped(text), text)


def unsure_sign(text: str) -> str:
    """The sign with which a line begins when it may be no bullet; empty for any other."""
    found = UNSURE.match(text)
    return found[0] if found else ""


def escaped(text: str) -> str:
    """Plain text as Markdown that shows the same letters."""
    return MARKS.sub(r"\\\1", text)


def to_markdown(blocks: Iterable[Block]) -> str:
    """Blocks as Markdown: what is apart with an empty line between, the points of one list without."""
    parts: list[str] = []
    before = None
    every = list(_bullets_among_others(list(blocks)))
    for block, is_counted in zip(every, _counted(every), strict=True):
        if before is Kind.BULLET and block.kind is Kind.BULLET:
            parts[-1] += f"\n{_written(block, is_counted)}"
        else:
            parts.append(_written(block, is_counted))
        before = block.kind
    return "\n\n".join(parts)


def _bullets_among_others(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, where a point that has no other beside it is the words that were typed when its sign may be none."""
    kinds = [None, *(block.kind for block in blocks), None]
    for block, *around in zip(blocks, kinds, kinds[2:], strict=False):
        if block.sign and Kind.BULLET not in around:
            yield replace(
                block, kind=Kind.TEXT, text=f"{escaped(block.sign)} {block.text}", plain=f"{block.sign} {block.plain}"
            )
        else:
            yield block


def _counted(blocks: list[Block]) -> Iterator[bool]:
    """Whether each block is one of a list that counts on. Markdown counts any others on, too: »7.« after »3.« would be 4, and
    »3. sal« a point.
    """
    for _, group in itertools.groupby(blocks, key=lambda one: _number(one) is not None):
        numbers = [_number(one) for one in group]
        first = numbers[0] or 0
        is_list = len(numbers) > 1 and numbers == list(range(first, first + len(numbers)))
        yield from (is_list for _ in numbers)


def _number(block: Block) -> int | None:
    found = ORDINAL.match(block.text) if block.kind is Kind.TEXT and not DATE.match(block.text) else None
    return int(found[1]) if found else None


def _written(block: Block, is_counted: bool) -> str:
    match block.kind:
        case Kind.HEADING | Kind.TITLE:
            return f"### {block.plain}"
        case Kind.BULLET:
            indent = " " * (4 * (block.level - 1))
            return f"{indent}- {_harmless(block.text)}".replace("\n", f"\n{indent}  ")
        case Kind.TABLE:
            return "\n".join(_table(block.rows))
        case Kind.TEXT if block.as_written:
            return block.text
        case Kind.TEXT:
            first, *rest = block.text.split("\n")
            return "\n".join([first if is_counted else _harmless(first), *map(_harmless, rest)])


def _harmless(line: str) -> str:
    """A line that Markdown would take for a heading or a list because of how it begins."""
    return ORDINAL.sub(r"\1\\.", FIRST.sub(r"\\\1", line))


def _table(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    width = max(len(row) for row in rows)
    for number, row in enumerate(rows):
        cells = [cell.replace("|", "\\|").replace("\n", " ") for cell in (*row, *[""] * (width - len(row)))]
        yield f"| {' | '.join(cells)} |"
        if number == 0:
            yield f"|{' --- |' * width}"
