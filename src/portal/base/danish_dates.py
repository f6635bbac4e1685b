"""A date as Danes write it → as a file says it: the message about a date that can't be read names the right one."""

import re
from datetime import date

MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
IN_WORDS = re.compile(r"(?:den\s+)?(?:(\d{1,2})\.?\s*)?([a-z]{3,9})\.?\s+(\d{4})", re.IGNORECASE)
IN_DIGITS = re.compile(r"(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./ ]\s*(\d{4})")


def as_written_in_files(text: str) -> str | None:
    """`2. maj 2011`, `2/5 2011` → `2011-05-02`; `maj 2011` → `2011-05`; None when it is no date."""
    words, digits = IN_WORDS.fullmatch(text.strip()), IN_DIGITS.fullmatch(text.strip())
    if words:
        month = next((n for n, name in enumerate(MONTHS, 1) if name.startswith(words[2].casefold())), 0)
        return _iso(words[3], month, words[1])
    return _iso(digits[3], int(digits[2]), digits[1]) if digits else None


def _iso(year: str, month: int, day: str | None) -> str | None:
    try:
        found = date(int(year), month, int(day or 1))
    except ValueError:
        return None
    return found.isoformat() if day else f"{found:%Y-%m}"
