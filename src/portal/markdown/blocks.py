"""Prose as plain blocks: paragraphs, points of a list and headings, for paper that is set by something else than a browser."""

from dataclasses import dataclass
from html.parser import HTMLParser

KINDS = {"p": "p", "li": "li", "td": "p", "th": "p", "h2": "h", "h3": "h", "h4": "h", "blockquote": "p"}


@dataclass(frozen=True)
class Block:
    """`p` is a paragraph, `li` a point of a list, `h` a heading."""

    kind: str
    text: str


def blocks(clean_html: str) -> list[Block]:
    """The words of HTML that prose.render has cleaned, block by block, without markup."""
    reader = _Reader()
    reader.feed(clean_html)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._found: list[tuple[str, list[str]]] = [("p", [])]

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in KINDS and not (tag == "p" and self._found[-1][0] == "li" and not self._words(-1)):
            self._found.append((KINDS[tag], []))
        if tag == "br":
            self._found[-1][1].append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in KINDS:
            self._found.append(("p", []))

    def handle_data(self, data: str) -> None:
        self._found[-1][1].append(data)

    def _words(self, number: int) -> str:
        return " ".join("".join(self._found[number][1]).split())

    def finished(self) -> list[Block]:
        named = ((kind, self._words(number)) for number, (kind, _) in enumerate(self._found))
        return [Block(kind, words) for kind, words in named if words]
