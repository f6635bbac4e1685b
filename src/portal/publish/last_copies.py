"""Smaller copies are taken from the live site where they and the file beside them are as they were.

What is remembered is the hash of each file, how it was packed, and the hash of each copy, signed (base/own_objects.py): one that
was damaged, or put there by somebody else, is made anew.
"""

import hashlib

from portal.base.own_objects import OwnObjects
from portal.base.program import program
from portal.publish.new_site import NewSite

Packed = tuple[bytes, str, dict[str, bytes]]
"""The hash of a file, how it was packed, and the ending of each copy that was worth it → its hash."""


class LastCopies:
    """What the last build packed. Without objects nothing is known of it."""

    def __init__(self, site: NewSite, objects: OwnObjects | None) -> None:
        self.site, self.objects, self.kind = site, objects, f"packed copies {program()}"
        found = objects.kept(b"", self.kind) if objects else None
        self.before: dict[str, Packed] = found if isinstance(found, dict) else {}
        self.now: dict[str, Packed] = {}

    def taken(self, file: str, mark: bytes, how: str) -> bool:
        """Whether all copies of a file with this hash, packed so, are in the new site now."""
        last = self.before.get(file)
        if last is None or last[:2] != (mark, how) or not all(self.site.take(file + e, m) for e, m in last[2].items()):
            return False
        self.now[file] = last
        return True

    def packed(self, file: str, mark: bytes, how: str, copies: dict[str, bytes]) -> None:
        """A file with this hash was packed so into these copies: ending → bytes."""
        self.now[file] = mark, how, {ending: hashlib.sha256(data).digest() for ending, data in copies.items()}

    def keep(self) -> None:
        """Remember them for the next build."""
        if self.objects and self.now != self.before:
            self.objects.keep(b"", self.kind, self.now)
