"""What was published: addresses, and meetings with their seals."""

from dataclasses import dataclass

UNSEALED = "-"
"""The mark of a meeting that had no seal when it was published: it is remembered, its words are not."""


@dataclass(frozen=True)
class Published:
    """Its line in content/addresses.txt, and the page that it goes along with when that page moves, if any."""

    line: int
    follows: str | None = None


@dataclass(frozen=True)
class PublishedMeeting:
    """A meeting's folder as it was published: its line in content/meetings.txt, the mark of its seal, the items that it
    decided, the files that hold the rest, and item → name where its own files don't say it.
    """

    line: int
    department: str
    name: str
    mark: str
    items: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()

    @property
    def is_sealed(self) -> bool:
        """Whether it had a seal when it was published."""
        return self.mark != UNSEALED
