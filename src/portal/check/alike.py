"""The standard as meetings confirmed it: a copy that many departments hold word for word is read once, and held once."""

from collections.abc import Callable
from weakref import WeakValueDictionary

from portal.base.problems import Problems
from portal.model.confirmed import ConfirmedStandard
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
        vars(first)["by_item"] = first.by_item  # worked out now, so that all who hold it have the same
        _FIRST[tree.files[file]] = first
    return first


def held_alike(meetings: tuple[Meeting, ...], tree: Tree) -> tuple[Meeting, ...]:
    """Meetings that were kept, with what they confirmed held once for all who confirmed the same."""
    return tuple(_held(one, tree) for one in meetings)


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
