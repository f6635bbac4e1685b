"""What was made of a text before: the same text with the same addresses for its links comes out the same.

`portal serve` makes the site again after each change, and nearly every text is as it was. The caller's `resolve` is asked all
the same, in the same order, since it notes dead links and where they are.
"""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Resolve = Callable[[str, bool], str | None]
"""A link's target as written, and whether it is a picture → the address to put on the page, or None to drop it."""
Made = TypeVar("Made")
MOST = 50_000
"""How many texts are kept: those of a thousand departments."""


class Kept(Generic[Made]):
    """What was made by text and, of each, by the addresses that its links were given."""

    def __init__(self) -> None:
        self._asked: dict[Hashable, list[tuple[str, bool]]] = {}
        self._made: dict[tuple[Hashable, tuple[str | None, ...]], Made] = {}

    def made(self, text: str, resolve: Resolve, make: Callable[[Resolve], Made]) -> Made:
        """What `make` makes of the text: kept, or made now. It must ask the same for the same text."""
        asks = self._asked.get(text)
        given = tuple(resolve(*one) for one in asks) if asks is not None else ()
        if asks is not None and (text, given) in self._made:
            return self._made[text, given]
        watched = _Watched(resolve, given)
        made = make(watched)
        if len(self._made) > MOST:
            self._asked.clear()
            self._made.clear()
        self._asked[text] = watched.asked
        self._made[text, tuple(watched.given)] = made
        return made


class _Watched:
    """A `resolve` that remembers what it was asked, and answers first what was answered already."""

    def __init__(self, resolve: Resolve, given: tuple[str | None, ...]) -> None:
        self.resolve = resolve
        self.before = list(given)
        self.asked: list[tuple[str, bool]] = []
        self.given: list[str | None] = []

    def __call__(self, target: str, is_picture: bool) -> str | None:
        number = len(self.asked)
        found = self.before[number] if number < len(self.before) else self.resolve(target, is_picture)
        self.asked.append((target, is_picture))
        self.given.append(found)
        return found
