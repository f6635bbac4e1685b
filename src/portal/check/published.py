"""The lines of content/addresses.txt → the addresses that were ever published.

A line is an address, and after it what goes along with it: anchors of the page, or a short address that leads to it. A
star stands for every department: `/afdelinger/*/husorden/`.
"""

import re

from portal.addresses.address import FORM
from portal.base.problems import Place, Problems, quote
from portal.model.published import Published

LEDGER = "content/addresses.txt"
REDIRECTS = "content/redirects.yml"
ANCHOR = re.compile(r"#[A-Za-z0-9_.-]+", re.ASCII)


def read_ledger(text: str, problems: Problems) -> dict[str, Published]:
    """The addresses and the lines they are on; whatever is no address is reported."""
    found: dict[str, Published] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        first, *others = line.split(" ")
        if not (_is_address(first) and all(ANCHOR.fullmatch(one) or _is_address(one) for one in others)):
            problems.add(
                Place(LEDGER, number, 1), f"{quote(line)} er ikke en adresse. Hent filen igen fra sidste udgivelse."
            )
            continue
        found.setdefault(first, Published(number))
        for one in others:
            address, follows = (first + one, None) if one.startswith("#") else (one, first)
            found.setdefault(address, Published(number, follows))
    return found


def _is_address(text: str) -> bool:
    return FORM.fullmatch(text.replace("/*/", "/x/")) is not None and not text.endswith("*")
