"""Where a long word of a heading may be broken: few browsers know Danish well enough, and a phone is 360 px wide."""

import re

from portal.texts.catalogue import Catalogue

SOFT_HYPHEN = "\u00ad"


def breakable(heading: str, t: Catalogue) -> str:
    """The heading with a soft hyphen in the words that the catalogue names with a hyphen where they may break."""
    for word in t("long-words").split():
        first, last = word.split("-")
        heading = re.sub(f"({first})({last})", rf"\1{SOFT_HYPHEN}\2", heading, flags=re.IGNORECASE)
    return heading
