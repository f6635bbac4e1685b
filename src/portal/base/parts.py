"""What a build makes of a part of the content, kept from build to build by all that it is made from.

The key is a text that names everything which the part can depend on: this program (base/program.py), the day, the address of
the site, the prints of what was read (read/prints.py), and what else its maker is given. Whoever makes a part gets no more
than the key names (model/alone.py), so that what was left out of the key can't be in the part. Of each kind and name the last
part lies in the folder of the cache, as JSON below the hash of its key: a damaged entry, another key's or another program's
is made anew (base/cache.py). Whoever holds on to the parts, as `portal serve` does, has them in memory, too.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from portal.base.cache import Cache
from portal.base.program import program

Made = TypeVar("Made")


@dataclass(frozen=True)
class Kind(Generic[Made]):
    """A kind of part: its name, what JSON holds of one (None: it must not be kept), and how one is read from that again."""

    name: str
    write: Callable[[Made], object | None]
    read: Callable[[Any], Made]


class Parts:
    """The parts that were asked for. Without a cache they are kept as long as this is."""

    def __init__(self, cache: Cache | None = None) -> None:
        self.cache = cache
        program()  # before anything is made: what a developer saves meanwhile is another program than made it
        self._last: dict[tuple[str, str], tuple[bytes, object]] = {}

    def made(self, kind: Kind[Made], name: str, key: bytes, make: Callable[[], Made]) -> Made:
        """The part of that kind and name: as it was made from the same key, or made now."""
        before, last = self._last.get((kind.name, name), (b"", None))
        if before == key:
            return cast(Made, last)
        kept = self._kept(kind, name, key)
        made = make() if kept is None else kind.read(kept)
        plain = kind.write(made) if kept is None else kept
        if plain is not None:
            self._last[kind.name, name] = key, made
            if kept is None and self.cache:
                self.cache.keep(name.encode(), kind.name, _entry(key, plain))
        return made

    def _kept(self, kind: Kind[Made], name: str, key: bytes) -> object | None:
        """What JSON holds of the part in the cache, when it was made from this key."""
        found = self.cache.kept(name.encode(), kind.name) if self.cache else None
        mark, _, plain = (found or b"").partition(b"\n")
        return json.loads(plain) if mark == _mark(key) else None


def key_of(**depends: object) -> bytes:
    """The text that names what a part depends on, beside the program."""
    return json.dumps({"program": program(), **depends}, ensure_ascii=False, sort_keys=True).encode()


def _entry(key: bytes, plain: object) -> bytes:
    return _mark(key) + b"\n" + json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _mark(key: bytes) -> bytes:
    return hashlib.sha256(key).hexdigest().encode()
