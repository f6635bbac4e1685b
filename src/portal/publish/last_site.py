"""Finished pages are taken from the site that is to be replaced, where neither they nor what is round them has changed.

What is remembered of each is a hash of all that it was made from and one of its bytes: a page that was damaged, or put there
by somebody else, is made anew. The memory is this user's own (base/own_objects.py); without it, and with another program, all
is made.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

from portal.base.own_objects import OwnObjects
from portal.base.program import program
from portal.pages.page import Page
from portal.publish.files_below import Hashes, files_below
from portal.publish.frame import Frame
from portal.texts.catalogue import Catalogue

KIND = "finished pages"
Made = dict[str, tuple[str, str]]
"""Path on the site → the hash of what it was made from, and of its bytes."""


@dataclass(frozen=True)
class Remembered:
    """What a site generator made: pages, and the few files that it writes beside any pages."""

    pages: Made
    beside: Made


class LastSite:
    """The site in a folder as the last build left it. `settings` is the print of the generator's settings: without one, and
    without objects, nothing is known of it.
    """

    def __init__(self, folder: Path, frame: Frame, settings: str | None, objects: OwnObjects | None) -> None:
        self.folder, self.objects = folder, objects if settings else None
        self.around = _hash(json.dumps([program(), settings, _around(frame)], default=_plain).encode())
        found = self.objects.kept(b"", KIND) if self.objects else None
        self.before = found if isinstance(found, Remembered) else Remembered({}, {})
        self._marks: dict[str, str] = {}

    def pages(self, pages: Iterable[Page]) -> dict[str, bytes]:
        """The finished pages that are as they were: path on the site → bytes."""
        made = {page.output: self._made_from(page) for page in pages} if self.before.pages else {}
        return self._as_they_were(made, self.before.pages)

    def beside(self) -> dict[str, bytes] | None:
        """What the generator writes beside pages; None when something of it is not known, or not as it was."""
        found = self._as_they_were(dict.fromkeys(self.before.beside, self.around), self.before.beside)
        return found if found and len(found) == len(self.before.beside) else None

    def keep(self, now: Hashes, pages: Iterable[Page], beside: Collection[str]) -> None:
        """Remember what lies in a folder now, for the next build."""
        if self.objects:
            made = {page.output: (self._made_from(page), now.of(page.output).hex()) for page in pages}
            others = {path: (self.around, now.of(path).hex()) for path in beside}
            self.objects.keep(b"", KIND, Remembered(made, others))

    def _as_they_were(self, made: Mapping[str, str], before: Made) -> dict[str, bytes]:
        same = [path for path, mark in made.items() if path in before and before[path][0] == mark]
        found = {path: data for path in same if (data := _read(self.folder / path)) is not None}
        return {path: data for path, data in found.items() if _hash(data) == before[path][1]}

    def _made_from(self, page: Page) -> str:
        """Asked before the pages are framed and after it, and worked out once: a build has one page of each path."""
        if page.output not in self._marks:
            plain = json.dumps([self.around, [getattr(page, one.name) for one in fields(page)]])
            self._marks[page.output] = _hash(plain.encode())
        return self._marks[page.output]


def files_in(folder: Path) -> set[str]:
    """The paths of all files below a folder, without a packed copy of MkDocs' own: it holds the time."""
    return {path for path in files_below(folder) if not path.endswith(".gz")}


def _around(frame: Frame) -> dict[str, object]:
    return {one.name: getattr(frame, one.name) for one in fields(frame) if one.name != "pages"}


def _plain(value: object) -> object:
    """What JSON holds of a value of the frame. TypeError for one of a kind that it never had: it has to be known here first."""
    if isinstance(value, Catalogue):
        return [value.language, value.own]
    if isinstance(value, Set):
        return sorted(value)
    if is_dataclass(value):
        return vars(value)
    raise TypeError(type(value).__name__)


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes() if file.is_file() and not file.is_symlink() else None
    except OSError:
        return None


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
