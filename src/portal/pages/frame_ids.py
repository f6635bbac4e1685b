"""The ids that the frame around every page has: a heading of the same name would lead a link astray."""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

WRITTEN = re.compile(r'\bid="([^"]+)"')
PLACES = "(?:header|main)"
FILLED_IN = re.compile(r"\{\{.*?\}\}")


def is_of_the_frame(anchor: str) -> bool:
    """Whether the frame has an element of this id, on some page at least."""
    return _pattern().fullmatch(anchor) is not None


@cache
def _pattern() -> re.Pattern[str]:
    """Every id of the templates; what they fill in is the place of a look-up on the page."""
    frame = Path(str(files("portal.theme") / "mkdocs"))
    ids = {found for file in frame.rglob("*.html") for found in WRITTEN.findall(file.read_text("utf-8"))}
    return re.compile("|".join(PLACES.join(map(re.escape, FILLED_IN.split(one))) for one in sorted(ids)))
