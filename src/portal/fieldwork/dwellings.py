"""The dwellings of a round from a text file, as the page on the phone reads them: one a line, a range, numbers with commas, the
stairwell first or in a column of its own. theme/fieldwork/dwellings.js does the same; a test compares the two.
"""

import re
import unicodedata
from collections.abc import Iterator

from portal.base.problems import Place, Problems, quote
from portal.fieldwork.guard import refused

RANGE = re.compile(r"(\d{1,4})([a-z]?) ?[-–—] ?(\d{0,4})([a-z]?)", re.ASCII | re.IGNORECASE)
NUMBER = re.compile(r"\d{1,4}[a-z]?", re.ASCII | re.IGNORECASE)
PLACES = re.compile(
    r"st|kl|kld|stuen?|kælder(?:en)?|parterre|mezzanin|mf|midt(?:for|en)?|tv|th|til|venstre|højre|sal|loft(?:et)?|kvist(?:en)?"
    r"|tag(?:etage)?|forhus|mellemhus|sidehus|baghus|fælleshus|beboerhus|vaskeri|[a-zæøå]",
    re.IGNORECASE,
)
"""What a dwelling may be called without a number."""
WORDS = re.compile(r"\w+")
STOREY = re.compile(r"^(st|kl|\d+)\.? ?(?=(?:tv|th|mf)\b)", re.ASCII | re.IGNORECASE)
STOREY_WITH_COMMA = re.compile(r"\b(st|kl|\d+)\.?\s*,\s*(?=(?:tv|th|mf)\b)", re.ASCII | re.IGNORECASE)
UNPRINTED = re.compile(r"[^ -\u024f\u0300-\u036f–—’]")
"""What the letters of our sheets have no sign for, such as an emoji."""
LINES = re.compile(r"\r\n|[\r\n]")
LONGEST, MOST = 40, 1000
"""Letters of a dwelling's name; dwellings of a list."""


def dwellings_of(text: str, file: str, problems: Problems) -> list[str]:
    """The names in a list, in its order. Reported: one that is there twice, is too long or looks like a person's number
    or can't be printed, too many, and none at all.
    """
    first: dict[str, tuple[int, str]] = {}
    for number, name in _named(text):
        if len(_span(name.split(", ")[-1]) or ()) > MOST:
            problems.add(Place(file, number, 1), f"{quote(name)} er over {MOST} boliger. Del dem i flere filer.")
            continue
        key, place = name.casefold(), Place(file, number, 1)
        if refused(name):
            problems.add(place, "Det ligner et nummer på en person. Skriv kun boligens nummer eller navn.")
        elif unprinted := UNPRINTED.search(name):
            problems.add(place, f"{quote(unprinted[0])} kan ikke printes. Slet det.")
        elif key in first:
            problems.add(place, f"{quote(name)} står allerede i linje {first[key][0]}. Slet den ene.")
        elif len(name) > LONGEST:
            problems.add(place, f"{quote(name)} er for lang. Skriv højst {LONGEST} tegn.")
        elif doubt := _doubt(name):
            problems.add(place, f"{quote(name)} {doubt}")
        first.setdefault(key, (number, name))
    if not first and not problems:
        problems.add(Place(file), "Der er ingen boliger i filen. Skriv én bolig på hver linje.")
    if len(first) > MOST:
        problems.add(Place(file), f"Der er over {MOST} boliger i filen. Del den i flere.")
    return [name for _, name in first.values()]


def _doubt(name: str) -> str:
    """What a name is asked about: a range that can't be read, or words where a number should be, such as a person's name."""
    last = name.split(", ")[-1]
    words = WORDS.findall(last)
    known = [any(letter.isdigit() for letter in word) or bool(PLACES.fullmatch(word)) for word in words]
    if RANGE.fullmatch(last) and not _span(last):
        return "er ikke et spænd. Skriv det laveste først, som 1-12 eller 10A-10D. Er det én bolig, så skriv den uden streg."
    if not words or not known[-1]:
        return "ligner ikke en bolig. Skriv kun opgang og nummer eller etage, fx 12 eller st. tv. Skriv ingen navne."
    return ""


def _named(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(LINES.split(unicodedata.normalize("NFC", text)), 1):
        for part in map(_tidy, line.split(";")):
            yield from ((number, name) for one in _listed(part) for name in _spread(one))


def _tidy(line: str) -> str:
    """»Nr. 4,2.tv« and »Nr. 4, 2. tv« are one; so is a row of two columns."""
    whole = STOREY_WITH_COMMA.sub(r"\1. ", line.replace("\t", ","), count=1)
    parts = (STOREY.sub(r"\1. ", " ".join(part.split())) for part in whole.split(","))
    return ", ".join(filter(None, parts))


def _listed(line: str) -> list[str]:
    """»1-3, 5, 7« is a list; »4, 2« is a dwelling of stairwell 4."""
    parts = line.split(", ")
    is_of_numbers = all(NUMBER.fullmatch(part) or RANGE.fullmatch(part) for part in parts)
    return parts if is_of_numbers and (len(parts) > 2 or RANGE.fullmatch(parts[0])) else [line]


def _spread(line: str) -> list[str]:
    """»Nr. 4, 1-3« is three dwellings; a line that is no range is one, an empty one none."""
    *stairwell, last = line.split(", ")
    written = _span(last)
    if not written or len(written) > MOST:
        return [line] if line else []
    return [", ".join([*stairwell, one]) for one in written]


def _span(text: str) -> list[str] | None:
    """»1-3« and »10A-10D«; None for what is no range, or one that runs backwards."""
    found = RANGE.fullmatch(text)
    if not found:
        return None
    first, letter, end, last = found.groups()
    if end and not letter and not last and int(first) <= int(end):
        return [str(one) for one in range(int(first), int(end) + 1)]
    if not letter or not last or (end and int(end) != int(first)) or letter.lower() > last.lower():
        return None
    every = (chr(code) for code in range(ord(letter.lower()), ord(last.lower()) + 1))
    return [f"{first}{one.upper() if letter.isupper() else one}" for one in every]
