"""An address that was published."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Published:
    """Its line in content/addresses.txt, and the page that it goes along with when that page moves, if any."""

    line: int
    follows: str | None = None
