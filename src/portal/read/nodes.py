"""Values that know where they are, every scalar as text: what is read from YAML, before it is a record.

A record keeps its node, which is asked only for where something is written. So one that is kept from build to build is kept as
plain tuples, which take a fifth of the time to read, and becomes nodes again where it is asked.
"""

from collections.abc import Mapping as ReadOnly
from dataclasses import FrozenInstanceError, dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from portal.base.problems import Place

Packed = tuple[Any, ...]
"""Line and column, then what the node holds: of a scalar its text and whether it is empty, of a list the items, of a mapping the
keys with their values and the keys with their places.
"""


@dataclass(frozen=True, eq=False)
class Scalar:
    """A text as it was written."""

    text: str
    place: Place
    is_empty: bool = False  # nothing at all is after the key

    @cached_property
    def packed(self) -> Packed:
        """It without objects; the same each time, so that what holds a part of it is kept with that part once."""
        return self.place.line, self.place.column, self.text, self.is_empty

    def __reduce__(self) -> tuple[Any, ...]:
        return unpacked, (self.place.file, self.packed)


@dataclass(frozen=True, eq=False)
class Sequence:
    """A list of nodes."""

    place: Place
    items: tuple["Node", ...] = ()

    @cached_property
    def packed(self) -> Packed:
        """It without objects."""
        return self.place.line, self.place.column, tuple(one.packed for one in self.items)

    def __reduce__(self) -> tuple[Any, ...]:
        return KeptSequence, (self.place.file, self.packed)


@dataclass(frozen=True, eq=False)
class Mapping:
    """Keys and nodes, with the place of each key."""

    place: Place
    entries: ReadOnly[str, "Node"] = field(default_factory=dict)
    key_places: ReadOnly[str, Place] = field(default_factory=dict)

    @cached_property
    def packed(self) -> Packed:
        """It without objects."""
        values = tuple((key, node.packed) for key, node in self.entries.items())
        keys = tuple((key, place.line, place.column) for key, place in self.key_places.items())
        return self.place.line, self.place.column, values, keys, None

    def __reduce__(self) -> tuple[Any, ...]:
        return KeptMapping, (self.place.file, self.packed)


class Kept:
    """A node that was kept: its file and what it was packed to; what is in it is made when it is asked for."""

    def __init__(self, file: str, packed: Packed) -> None:
        self.__dict__.update(file=file, packed=packed)

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to {name!r}")

    @cached_property
    def place(self) -> Place:
        """Where it begins."""
        line, column, *_ = self.packed
        return self.at(line, column)

    def at(self, line: int, column: int) -> Place:
        """A place in its file."""
        return Place(self.file, line, column)

    def unpacked(self, packed: Packed) -> "Node":
        """A node that it holds."""
        return unpacked(self.file, packed)

    if TYPE_CHECKING:
        file: str
        packed: Packed


class KeptSequence(Kept, Sequence):
    """A list that was kept."""

    @cached_property
    def items(self) -> tuple["Node", ...]:
        """Its nodes."""
        return tuple(self.unpacked(one) for one in self.packed[2])


class KeptMapping(Kept, Mapping):
    """Keys and nodes that were kept."""

    @cached_property
    def entries(self) -> ReadOnly[str, "Node"]:
        """Its nodes by their keys."""
        return {key: self.unpacked(one) for key, one in self.packed[2]}

    @cached_property
    def key_places(self) -> ReadOnly[str, Place]:
        """Where each key is."""
        return {key: self.at(line, column) for key, line, column in self.packed[3]}


Node = Scalar | Sequence | Mapping


def unpacked(file: str, packed: Packed) -> Node:
    """The node of a file that was packed: by how many parts it has."""
    match packed:
        case line, column, text, is_empty:
            return Scalar(text, Place(file, line, column), is_empty)
        case _, _, _:
            return KeptSequence(file, packed)
        case _:
            return KeptMapping(file, packed)


class Fields(dict[str, object]):
    """The plain values of a mapping, which know the node they come from: packed, since a record keeps it."""

    def __init__(self, file: str, packed: Packed) -> None:
        super().__init__((key, _plain(file, one)) for key, one in packed[2] if not _is_empty(one))
        self.node = KeptMapping(file, packed)


def to_plain(node: Node) -> object:
    """The node as text, lists and dictionaries; keys with nothing after them are left out, as unknown."""
    return _plain(node.place.file, node.packed)


def _plain(file: str, packed: Packed) -> object:
    match packed:
        case _, _, text, _:
            return text
        case _, _, items:
            return [_plain(file, one) for one in items]
        case _:
            return Fields(file, packed)


def place_of(node: Node, location: tuple[str | int, ...]) -> Place:
    """Where a value is: follows keys and numbers as far as they lead, and names a key's own place for its last step."""
    place = node.place
    for step in location:
        if isinstance(node, Mapping) and step in node.entries:
            node = node.entries[str(step)]
            place = node.place
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = node.place
        else:
            break
    return place


def key_place_of(node: Node, location: tuple[str | int, ...]) -> Place:
    """Where the last key of the location is (for keys that should not be there)."""
    *above, last = location
    for step in above:
        if isinstance(node, Mapping) and step in node.entries:
            node = node.entries[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    if isinstance(node, Mapping) and last in node.key_places:
        return node.key_places[str(last)]
    return node.place


def _is_empty(packed: Packed) -> bool:
    match packed:
        case _, _, _, is_empty:
            return bool(is_empty)
    return False
