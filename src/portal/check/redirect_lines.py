"""The line of content/redirects.yml that leads an address on, as it can be typed into the file as that is now."""

from portal.check.published import REDIRECTS
from portal.model.redirects import Redirects
from portal.read.nodes import Sequence


def redirect_to_write(old: str, goal: str, redirects: Redirects) -> str:
    """What to write, as the file is now: a second »redirects:« would be a mistake of its own, and so would another indent."""
    row = f"{{from: '{old}', to: '{goal}'}}"
    there = redirects.node.entries.get("redirects") if redirects.node else None
    if there is None:
        return f"skriv »redirects:« i {REDIRECTS} og på linjen under: »  - {row}«."
    if not isinstance(there, Sequence):
        return f"skriv i {REDIRECTS} på linjen under »redirects:«: »  - {row}«."
    key, last = redirects.key_place("redirects"), there.items[-1].place if there.items else there.place
    if there.place.line == key.line:  # no list with dashes begins beside its key
        where = f" linje {key.line}" if last.line == key.line else ""
        return f"skriv i {REDIRECTS}{where}, lige før »]«: »{', ' if redirects.redirects else ''}{row}«."
    return f"skriv nederst i {REDIRECTS}: »{' ' * (last.column - len('- ') - 1)}- {row}«."
