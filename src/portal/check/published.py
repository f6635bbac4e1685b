"""The lines of content/addresses.txt → the addresses that were ever published."""

from portal.addresses.address import FORM
from portal.base.problems import Place, Problems, quote

LEDGER = "content/addresses.txt"
REDIRECTS = "content/redirects.yml"


def read_ledger(text: str, problems: Problems) -> dict[str, int]:
    """The addresses and the lines they stand on; whatever is no address is reported."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        if not FORM.fullmatch(line) or line.endswith("*"):
            problems.add(
                Place(LEDGER, number, 1), f"{quote(line)} er ikke en adresse. Hent filen igen fra sidste udgivelse."
            )
        found.setdefault(line, number)
    return found
