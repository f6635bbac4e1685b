"""Which bytes had nothing to be said of them the last time they were looked at: they are not looked at again."""

import hashlib
from collections.abc import Callable, Sequence
from typing import TypeVar

from portal.base.own_objects import OwnObjects
from portal.base.program import program

Found = TypeVar("Found")


class KnownGood:
    """What one look at many files knows from the time before; `kind` names the look. Without objects it knows nothing."""

    def __init__(self, objects: OwnObjects | None, kind: str) -> None:
        self.objects, self.kind = objects, f"{kind} {program()}"
        kept = objects.kept(b"", self.kind) if objects else None
        self.before: frozenset[bytes] = kept if isinstance(kept, frozenset) else frozenset()
        self.now: set[bytes] = set()

    def found(self, data: bytes, look: Callable[[], Sequence[Found]]) -> Sequence[Found]:
        """What `look` finds in them; nothing where it found nothing the last time."""
        return self.found_in(hashlib.sha256(data).digest(), look)

    def found_in(self, mark: bytes, look: Callable[[], Sequence[Found]]) -> Sequence[Found]:
        """The same of bytes with this hash."""
        found = () if mark in self.before or mark in self.now else look()
        if not found:
            self.now.add(mark)
        return found

    def keep(self) -> None:
        """Keep what is known now, for the next time."""
        if self.objects and self.now != self.before:
            self.objects.keep(b"", self.kind, frozenset(self.now))
