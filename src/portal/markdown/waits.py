"""`[vent: 15 min]` in a step: how long it waits, for the clock beside it."""

import re

MARK = re.compile(r"\s*\[vent: (?P<time>[^\[\]\n]{1,40})\]")
"""A step that waits. It is shown as a line of its own, in words."""
TIME = re.compile(r"(?P<number>[1-9]\d{0,2}) (?P<unit>min|minut|minutter|time|timer)")
LONGEST = 24 * 60
"""Minutes; nobody leaves a page open for longer."""


def minutes_in(time: str) -> int | None:
    """The minutes of `15 min` or `1 time`; None when it is no time or too long a one."""
    found = TIME.fullmatch(time.strip())
    if found is None:
        return None
    minutes = int(found["number"]) * (1 if found["unit"].startswith("min") else 60)
    return minutes if minutes <= LONGEST else None
