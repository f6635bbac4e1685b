"""What may not be in a note: a CPR number, a telephone number, an e-mail address. theme/fieldwork/guard.js refuses it where it
is typed; this one finds it in a file that was made elsewhere.
"""

import re
import unicodedata

DATES = re.compile(r"(?<![\d./-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))(?![./-]?\d)", re.ASCII)
KINDS = {
    "cpr": re.compile(r"(?<!\d)\d{6} ?[-–]? ?\d{4}(?!\d)", re.ASCII),
    "telephone": re.compile(r"(?<!\d)(?:(?:\+|00) ?\d{2}[ .-]?)?\d(?:[ .-]?\d){7,}(?!\d)", re.ASCII),
    "mail": re.compile(r"[^\s@]@[^\s@]+\.[^\s@]"),
}


def refused(text: str) -> str:
    """Which of KINDS it looks like; empty for none. Eight digits are taken for a number even where they are none."""
    plain = DATES.sub(" ", unicodedata.normalize("NFKC", text))
    return next((kind for kind, pattern in KINDS.items() if pattern.search(plain)), "")
