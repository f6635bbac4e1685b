"""The standard as meetings confirmed it: a copy that many departments hold word for word is read once, and held once."""

from collections.abc import Callable
from weakref import WeakValueDictionary

from portal.base.problems import Problems
from portal.model.confirmed import ConfirmedStandard
from portal.model.department import Department
from portal.model.meeting import Meeting
from portal.read.nodes import KeptMapping
from portal.read.tree import Tree

_FIRST: WeakValueDictionary[bytes, ConfirmedStandard] = WeakValueDictionary()
"""The first of each, by the bytes of its file, for as long as a department has it. Nothing was to be said of it."""


def confirmed_alike(
    file: str, tree: Tree, problems: Problems, read: Callable[[], ConfirmedStandard | None]
) -> ConfirmedStandard | None:
    """What a file confirms; `read` reads it where no other said the same word for word."""
    if first := _FIRST.get(tree.files[file]):
        here = _FIRST[tree.files[file]] = _in_file(
            first, file
        )  # the first may be of content that nobody holds any more
        return here
    said, first = problems.said, read()
    if first and problems.said == said:
        _FIRST[tree.files[file]] = first
    return first


def held_alike(department: Department, tree: Tree) -> Department:
    """A department that was kept, with what its meetings confirmed held once for all who confirmed the same."""
    if not any(one.standard for one in department.meetings):
        return department
    return department.model_copy(update={"meetings": tuple(_held(one, tree) for one in department.meetings)})


def _held(meeting: Meeting, tree: Tree) -> Meeting:
    own = meeting.standard
    if own is None or not own.file:
        return meeting
    return meeting.model_copy(update={"standard": confirmed_alike(own.file, tree, Problems(), lambda: own)})


def _in_file(first: ConfirmedStandard, file: str) -> ConfirmedStandard:
    """The same in another file: only the node knows where it is."""
    if first.node is None or first.file == file:
        return first
    copied = first.model_copy(update={"node": KeptMapping(file, first.node.packed)})
    vars(copied)["by_item"] = first.by_item  # held once, too
    return copied
