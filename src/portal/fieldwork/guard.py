"""What may not be in a note: a CPR number, a telephone number, an e-mail address. theme/fieldwork/guard.js refuses it where it
is typed; this one finds it in a file that was made elsewhere.
"""

import re
import unicodedata

DATES = re.compile(
    r"(?<![\d./-])(?:(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?! {0,2}-? ?\d{4}(?!\d)))(?![./-]?\d)",
    re.ASCII,
)
"""A year before four further digits is a CPR number."""
TIMES = re.compile(r"\b[Kk]l\.? ?(?:[01]?\d|2[0-4])[.:][0-5]\d ?- ?(?:[01]?\d|2[0-4])[.:][0-5]\d(?![./-]?\d)", re.ASCII)
"""When somebody comes, from and to."""
DOTS = re.compile("[·•∙⋅・。]")
KINDS = {
    "cpr": re.compile(
        r"(?<!\d)[0-36-9]\d[ ./-]{0,3}[01]\d[ ./-]{0,3}\d{2}"
        r"(?:[ .,:;_/-]{0,3}\d{4}(?!\d)| ?- ?(?=[A-Z]*\d)[A-Z\d]{4}(?![A-Za-z\d]))",
        re.ASCII,
    ),
    "telephone": re.compile(
        r"(?<!\d)(?:(?:\+|00) ?\d{2}[ .-]?)?\d(?:[ ./()-]{0,2}\d){7,}(?!\d)"
    ),  # in any script's digits
    "mail": re.compile(r"[^\s@] ?@ ?[^\s@]+\.[^\W\d_]\S"),
}


def refused(text: str) -> str:
    """Which of KINDS it looks like; empty for none. Eight digits are taken for a number even where they are none."""
    plain = TIMES.sub(" ", DATES.sub(" ", _typed(text)))
    return next((kind for kind, pattern in KINDS.items() if pattern.search(plain)), "")


def _typed(text: str) -> str:
    """However it was written: every dash as a hyphen, every dot and space alike, nothing that can't be seen."""
    signs = ((one, unicodedata.category(one)) for one in unicodedata.normalize("NFKC", text))
    seen = "".join("-" if kind == "Pd" or one == "−" else one for one, kind in signs if kind != "Cf")
    return re.sub(r"\s+", " ", DOTS.sub(".", seen))
