"""Where on the site the notices lie as PDF. `slug` is the name of a department's folder."""

from portal.addresses import address

SIZES = ("a4", "a5", "a3")
"""The board in the stairwell, half a page, and the stairwell's door: A3 is the largest that an office prints."""
GUIDE, ITEM, KIT = "vejledning", "emne", "servicebesoeg"


def sheet(kind: str, name: str, size: str, slug: str) -> str:
    """The PDF of a notice: `/afdelinger/<slug>/opslag/vejledning-luft-ud-a4.pdf`."""
    return f"{address.notices(slug)}{kind}-{name}-{size}.pdf"


def shared(guide_id: str, size: str) -> str:
    """The PDF of a guide for every department: `/opslag/luft-ud-a4.pdf`."""
    return f"{address.COMPOSE}{guide_id}-{size}.pdf"


def chart(slug: str) -> str:
    """Who does what in a department, on two sheets."""
    return f"{address.notices(slug)}hvem-ordner-hvad.pdf"


def house_rules(slug: str, size: str) -> str:
    """A department's house rules: `a4`, or `a3` to be folded."""
    return f"{address.notices(slug)}husorden-{size}.pdf"


def kit(slug: str) -> str:
    """A department's kit for a servicebesøg."""
    return f"{address.notices(slug)}{KIT}.pdf"
