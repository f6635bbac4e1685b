"""The meetings of departments: a folder that many hold word for word is read once, and held once but for where it lies.

It is read as if it were of a department that nobody has; what was read, and what is said of it, is then of each that holds it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from weakref import WeakValueDictionary

from portal.base.own_objects import OwnObjects
from portal.base.problems import ContentError, Place, Problem, Problems
from portal.base.program import program
from portal.check.alike import held_alike
from portal.check.elsewhere import Elsewhere
from portal.check.meetings import FOLDER
from portal.model.meeting import Meeting
from portal.read.prints import print_of
from portal.read.tree import Tree

DEPARTMENTS = "content/departments"
STAND_IN = "afdeling-q7x3k9w2"
"""No department is called so, and no text that is shared says it."""
KIND = "meetings"
Reading = Callable[[str, Tree, Problems], tuple[Meeting, ...]]
"""Reads the meetings of a department's folder."""


@dataclass(frozen=True, eq=False)
class HeldMeetings:
    """The meetings of a folder as the stand-in has them, on which day they were read, and what is worth knowing of them."""

    day: date
    meetings: tuple[Meeting, ...]
    notes: tuple[Problem, ...]

    def holds_on(self, today: date) -> bool:
        """Whether it reads the same on another day: later it does, when what all meetings decided counted by then. What was no
        mistake then is none later: a meeting can only lie in the future until it was held.
        """
        counts = all(one.date.counts_from <= self.day for one in self.meetings)
        return self.day == today or (self.day <= today and counts)

    @cached_property
    def _elsewhere(self) -> Elsewhere:
        return Elsewhere(_folder(STAND_IN))

    def of(self, slug: str) -> tuple[Meeting, ...]:
        """The meetings of a department that holds these files."""
        return self._elsewhere.copied(self.meetings, _folder(slug))

    def note(self, slug: str, problems: Problems) -> None:
        """Say what is worth knowing of them, of a department."""
        for one in self.notes:
            place = Place(one.place.file.replace(STAND_IN, slug), one.place.line, one.place.column)
            problems.note(place, one.message.replace(STAND_IN, slug))


_HELD: WeakValueDictionary[bytes, HeldMeetings] = WeakValueDictionary()
"""By the files they were read from, for as long as a department has them."""


def held_meetings(slug: str, tree: Tree, today: date, objects: OwnObjects | None, read: Reading) -> HeldMeetings | None:
    """What the meetings of a department say; None when something is wrong with them, which has to be said where it is."""
    folder = _folder(slug)
    files = {path.removeprefix(folder): tree.files[path] for path in tree.under(folder.rstrip("/"), "")}
    source = f"{program()} {print_of(files, files)}".encode()
    if (held := _HELD.get(source)) and held.holds_on(today):
        return held
    moved = Tree(tree.root, {_folder(STAND_IN) + path: data for path, data in files.items()})
    held = _kept(source, moved, objects)
    if held is None or not held.holds_on(today):
        if any(STAND_IN.encode() in data for data in files.values()):
            return None
        held = _read(moved, today, read)
        if held and objects:
            objects.keep(source, KIND, (held.day, held.meetings, held.notes))
    if held:
        _HELD[source] = held
    return held


def _kept(source: bytes, moved: Tree, objects: OwnObjects | None) -> HeldMeetings | None:
    kept = objects.kept(source, KIND) if objects else None
    if not isinstance(kept, tuple):
        return None
    day, meetings, notes = kept
    return HeldMeetings(day, held_alike(meetings, moved), notes)


def _read(moved: Tree, today: date, read: Reading) -> HeldMeetings | None:
    said = Problems()
    try:
        meetings = read(f"{DEPARTMENTS}/{STAND_IN}", moved, said)
    except ContentError:
        return None
    return None if said else HeldMeetings(today, meetings, tuple(said.notes))


def _folder(slug: str) -> str:
    return f"{DEPARTMENTS}/{slug}/{FOLDER}/"
