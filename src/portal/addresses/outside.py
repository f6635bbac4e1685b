"""Whether an address of another host, a mail or a telephone is what a reader takes it for."""

import re
import unicodedata
from urllib.parse import urlsplit

OUTSIDE = ("https://", "http://", "mailto:", "tel:")
MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/?]+(?:\?[^\s]*)?")
NUMBER = re.compile(r"\+?\d[\d ().-]*")
PUNYCODE = "xn--"


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
    """Names of letters that Danes read, at least two parts: a number is no name, and a Cyrillic »о« looks like ours."""
    parts = [_decoded(part) for part in host.removesuffix(".").split(".")]
    last = parts[-1]
    return len(parts) > 1 and all(parts) and last[:1].isalpha() and all(map(_is_latin, "".join(parts)))


def _decoded(part: str) -> str:
    """A part of a host that stands there in its packed form, as browsers may show it. ValueError when it is none."""
    return part.encode().decode("idna") if part.startswith(PUNYCODE) else part


def _is_latin(letter: str) -> bool:
    return not letter.isalpha() or unicodedata.name(letter, "").startswith("LATIN ")
