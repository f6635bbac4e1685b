"""Prose as plain blocks: paragraphs, points of a list and headings, for paper that is set by something else than a browser."""

from dataclasses import dataclass
from html.parser import HTMLParser

from portal.markdown.numbered import LONGEST, VALUE

KINDS = {"p": "p", "li": "li", "td": "p", "th": "p", "h2": "h", "h3": "h", "h4": "h", "blockquote": "p"}
LISTS = ("ul", "ol")


@dataclass(frozen=True)
class Block:
    """`p` is a paragraph, `li` a point of a list, `h` a heading; `number` is that of a point in a list with numbers."""

    kind: str
    text: str
    number: int | None = None


def blocks(clean_html: str) -> list[Block]:
    """The words of HTML that prose.render has cleaned, block by block, without markup."""
    reader = _Reader()
    reader.feed(clean_html)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._found: list[tuple[str, list[str], int | None]] = [("p", [], None)]
        self._lists: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LISTS:
            self._lists.append(_number(dict(attrs).get("start"), 1) if tag == "ol" else None)
        if tag in KINDS and not (tag == "p" and self._found[-1][0] == "li" and not self._words(-1)):
            self._found.append((KINDS[tag], [], self._counted(attrs) if tag == "li" else None))
        if tag == "br":
            self._found[-1][1].append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in LISTS and self._lists:
            self._lists.pop()
        if tag in KINDS:
            self._found.append(("p", [], None))

    def handle_data(self, data: str) -> None:
        self._found[-1][1].append(data)

    def _counted(self, attrs: list[tuple[str, str | None]]) -> int | None:
        """The number of a point as a browser shows it: its own, else the next; None in a list without numbers."""
        if not self._lists or (count := self._lists[-1]) is None:
            return None
        number = _number(dict(attrs).get(VALUE), count)
        self._lists[-1] = number + 1
        return number

    def _words(self, number: int) -> str:
        return " ".join("".join(self._found[number][1]).split())

    def finished(self) -> list[Block]:
        named = ((kind, self._words(place), number) for place, (kind, _, number) in enumerate(self._found))
        return [Block(kind, words, number) for kind, words, number in named if words]


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and len(written) <= LONGEST else otherwise
