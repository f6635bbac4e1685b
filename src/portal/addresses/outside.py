"""Whether an address of another host, a mail or a telephone is what a reader takes it for."""

import re
from urllib.parse import urlsplit

OUTSIDE = ("https://", "http://", "mailto:", "tel:")
MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/?]+(?:\?[^\s]*)?")
NUMBER = re.compile(r"\+?\d[\d ().-]*")
PUNYCODE = "xn--"
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzæøåäöüé0123456789-")
"""What Danes read in a name, and what DK Hostmaster gives away: a Cyrillic »о«, a »ı« without its dot or a wide »。« looks like
one of them.
"""


CURES = {"mailto": "Skriv mailto: og e-mailadressen.", "tel": "Skriv tel: og nummeret."}


def cure(target: str) -> str:
    """What to write in the place of one that misleads."""
    return CURES.get(_scheme(target), "Skriv https:// og stedet.")


def misleads(target: str) -> bool:
    """Whether browsers go elsewhere than a reader thinks, or nowhere."""
    forms = {"mailto": MAIL, "tel": NUMBER}
    if form := forms.get(_scheme(target)):
        return not form.fullmatch(target.partition(":")[2])
    try:
        parts = urlsplit(target)
        odd = "@" in parts.netloc or "\\" in target or re.search(r"\s", target) or parts.port == 0
        return bool(odd) or not _is_a_name(parts.hostname or "")
    except ValueError:
        return True


def _scheme(target: str) -> str:
    return target.partition(":")[0].lower()


def _is_a_name(host: str) -> bool:
    """Names of letters that Danes read, at least two parts: a number is no name."""
    parts = [_decoded(part) for part in host.removesuffix(".").split(".")]
    return len(parts) > 1 and all(parts) and parts[-1][0].isalpha() and LETTERS.issuperset("".join(parts))


def _decoded(part: str) -> str:
    """A part of a host that stands there in its packed form, as browsers may show it. ValueError when it is none."""
    return part.encode().decode("idna") if part.startswith(PUNYCODE) else part
