"""Where published addresses that are gone lead now, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Moved:
    """`pages`: old address → new one. `anchors`: page → anchor that is gone from it → where it leads.

    `rows`: department's slug, or "" for all of them → row of its short page that is gone → where it leads.
    `short_pages`: short name that no department has now → slug of the department it leads to, None when there is none.
    """

    pages: tuple[tuple[str, str], ...] = ()
    anchors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    short_pages: Mapping[str, str | None] = field(default_factory=dict)
