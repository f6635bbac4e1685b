"""guard.py's patterns as constraints of an XLSForm, which other programs check where something is typed.

XPath can only ask whether a whole text matches, and neither all Java nor all JavaScript looks back: what a number may follow is
part of the pattern, and a date or a time of day is passed over where it begins. Other scripts' digits are not known there.
"""

from portal.fieldwork.guard import DATES, KINDS

LOOKS_BACK = r"(?<!\d)"
DATE = DATES.pattern.removeprefix(r"(?<![\d./-])")
CLOCK = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
TIMES = rf"{CLOCK} ?- ?{CLOCK}(?![./-]?\d)"
DASHES = "‐‑–—−"
ANY = r"[\s\S]*"


def patterns() -> dict[str, str]:
    """What is refused → the pattern of a whole text that holds it."""
    return {kind: _whole(found.pattern) for kind, found in KINDS.items()}


def constraint() -> str:
    """In XPath: none of them is in the answer."""
    return " and ".join(f"not(regex(., '{pattern}'))" for pattern in patterns().values())


def _whole(pattern: str) -> str:
    before = ANY
    if pattern.startswith(LOOKS_BACK):
        pattern, before = pattern.removeprefix(LOOKS_BACK), f"(|{ANY}[^0-9])(?!{DATE}|{TIMES})"
    return f"^{before}{pattern}{ANY}$".replace("-]", f"{DASHES}-]").replace(" ?- ?", f" ?[{DASHES}-] ?")
