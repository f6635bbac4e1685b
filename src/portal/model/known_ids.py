"""Which ids one file may name of another."""

from collections.abc import Collection
from dataclasses import dataclass


class _Every(tuple[str, ...]):
    def __contains__(self, _: object) -> bool:
        return True


EVERY: Collection[str] = _Every()
"""Stands for the ids of a file that could not be read: its own problem is enough, nothing is unknown because of it."""


@dataclass(frozen=True)
class KnownIds:
    """The ids of rooms, tools, items, guides, standard clauses, departments and sources."""

    rooms: Collection[str] = EVERY
    tools: Collection[str] = EVERY
    items: Collection[str] = EVERY
    guides: Collection[str] = EVERY
    clauses: Collection[str] = EVERY
    departments: Collection[str] = EVERY
    sources: Collection[str] = EVERY
