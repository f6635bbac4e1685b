"""The pictures of a document: decoded, made no larger than a page shows, written anew without a word of where they are from."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from warnings import catch_warnings

from PIL import Image

from portal.base.problems import Problems
from portal.check.photos import FORMATS, UNREADABLE, clean_photo, smaller
from portal.check.photos import KINDS as READ_KINDS
from portal.imports.blocks import Block, Kind, escaped
from portal.imports.clean import clean_line

MOST_POINTS = 500_000_000
"""Points of all pictures of a document: a minute's work. Forty photos of a phone have as many; a small file can hold more."""
KINDS = {b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg", b"RIFF": ".webp"}
"""How a file of a kind begins, whatever the document calls it."""
IMPORTED = "billede-????????.*"
"""How a picture is named here, as a pattern of file names."""
FOLDER = "files"
"""Beside the text that shows them."""


@dataclass
class Pictures:
    """Name → picture. `document` is the file's name, for pictures that nobody has described."""

    document: str
    found: dict[str, bytes] = field(default_factory=dict)
    names: dict[bytes, str] = field(default_factory=dict)
    points: int = 0

    def name_of(self, data: bytes) -> str:
        """Keep a picture; its name, or nothing when it is of a kind that no browser is sure to show, or one too many. One that
        is shown in many places is read once.
        """
        mark = hashlib.sha256(data).digest()
        if mark not in self.names:
            self.points += _points_of(data)
            self.names[mark] = self._kept(data) if self.points <= MOST_POINTS else ""
        return self.names[mark]

    def _kept(self, data: bytes) -> str:
        ending = next((kind for start, kind in KINDS.items() if data.startswith(start)), "")
        clean = clean_photo(f"x{ending}", data, Problems()) if ending else None
        if clean is None:
            return ""
        small = smaller(clean, FORMATS[ending])
        name = f"billede-{hashlib.sha256(small).hexdigest()[:8]}{ending}"
        self.found[name] = small
        return name

    def described(self, words: str | None) -> str:
        """What a picture shows, for those who can't see it: the document's words, else where it is from."""
        return clean_line(words or "") or f"Billede fra {self.document}"


def picture_block(name: str, words: str) -> Block:
    """A picture on a line of its own."""
    return Block(Kind.TEXT, f"![{escaped(words)}]({FOLDER}/{name})")


def not_placed(total: int, blocks: Iterable[Block]) -> Iterator[str]:
    """What is said of the pictures that could not be read, or are in a table or beside the text."""
    if left := total - sum(block.is_picture for block in blocks):
        yield "Et billede" if left == 1 else f"{left} billeder"


def _points_of(data: bytes) -> int:
    """How many points a picture says it has; nothing of it is decoded. None for what is no picture, or too large for one."""
    try:
        with catch_warnings(action="ignore"), Image.open(BytesIO(data), formats=READ_KINDS) as picture:
            return picture.width * picture.height
    except (*UNREADABLE, Image.DecompressionBombError):
        return 0
