"""What was published: addresses, and meetings with their seals."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Published:
    """Its line in content/addresses.txt, and the page that it goes along with when that page moves, if any."""

    line: int
    follows: str | None = None


@dataclass(frozen=True)
class PublishedMeeting:
    """A meeting's folder as it was published: its line in content/meetings.txt, the mark of its seal, the items that it
    decided and the files that hold the rest.
    """

    line: int
    department: str
    name: str
    mark: str
    items: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
