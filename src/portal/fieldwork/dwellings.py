"""The dwellings of a round from a text file, as the page on the phone reads them: one a line, a range, numbers with commas, the
stairwell first or in a column of its own. theme/fieldwork/dwellings.js does the same; a test compares the two.
"""

import re
from collections.abc import Iterator

from portal.base.problems import Place, Problems, quote
from portal.fieldwork.guard import refused

RANGE = re.compile(r"((?:.*,)? ?)(\d{1,4}) ?[-–—] ?(\d{1,4})", re.ASCII)
NUMBERS = re.compile(r"\d{1,4}(?: ?[-–—] ?\d{1,4})?", re.ASCII)
STOREY = re.compile(r"^(st|kl|\d+)\.? ?(?=(?:tv|th|mf)\b)", re.ASCII | re.IGNORECASE)
STOREY_WITH_COMMA = re.compile(r"\b(st|kl|\d+)\.?\s*,\s*(?=(?:tv|th|mf)\b)", re.ASCII | re.IGNORECASE)
UNPRINTED = re.compile(r"[^ -\u024f\u0300-\u036f–—’]")
"""What the letters of our sheets have no sign for, such as an emoji."""
LONGEST, MOST = 40, 1000
"""Letters of a dwelling's name; dwellings of a list."""


def dwellings_of(text: str, file: str, problems: Problems) -> list[str]:
    """The names in a list, in its order. Reported: one that is there twice, is too long or looks like a person's number
    or can't be printed, too many, and none at all.
    """
    first: dict[str, tuple[int, str]] = {}
    for number, name in _named(text):
        if is_long(name):
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
        first.setdefault(key, (number, name))
    if not first and not problems:
        problems.add(Place(file), "Der er ingen boliger i filen. Skriv én bolig på hver linje.")
    if len(first) > MOST:
        problems.add(Place(file), f"Der er over {MOST} boliger i filen. Del den i flere.")
    return [name for _, name in first.values()]


def is_long(line: str) -> bool:
    """Whether it is a range of more dwellings than a list holds."""
    found = RANGE.fullmatch(line)
    return found is not None and int(found[3]) - int(found[2]) >= MOST


def _named(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
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
    is_of_numbers = all(NUMBERS.fullmatch(part) for part in parts)
    return parts if is_of_numbers and (len(parts) > 2 or RANGE.fullmatch(parts[0])) else [line]


def _spread(line: str) -> list[str]:
    """»Nr. 4, 1-3« is three dwellings; a line that is no range is one, an empty one none."""
    found = RANGE.fullmatch(line)
    if not found or is_long(line) or int(found[3]) < int(found[2]):
        return [line] if line else []
    return [f"{found[1]}{number}" for number in range(int(found[2]), int(found[3]) + 1)]
