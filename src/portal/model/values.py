"""Text of a file → the value a field holds. Every value arrives as text; nothing is guessed.

The errors raised here carry finished Danish sentences (pydantic type `danish`): what is wrong and what to do.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from pydantic_core import PydanticCustomError

from portal.addresses.address import LONGEST_SLUG, SLUG
from portal.addresses.outside import misleads
from portal.base.danish_dates import as_written_in_files
from portal.base.problems import quote
from portal.base.slugs import slug
from portal.read.text import is_plain
from portal.read.yaml_slips import with_colon

D = TypeVar("D", date, datetime)
LONGEST_LINE = 300
LONGEST_TEXT = 2000
EARLIEST, LATEST = 1850, 2999
"""Years: the first houses of the kind were built in 1853."""


FIELD = re.compile(r"[a-z_]+", re.ASCII)
"""What a field is called; a text with a colon begins with other words."""


def refuse(message: str, field: str = "") -> PydanticCustomError:
    """An error whose text is the finished Danish sentence; of a whole part, `field` names the key to look at."""
    return PydanticCustomError("danish", "{message}", {"message": message, "field": field})


def _single(value: object) -> object:
    """Lists and keys are never where one value belongs."""
    if isinstance(value, dict) and len(value) == 1:
        key, text = next(iter(value.items()))
        if isinstance(text, str) and not FIELD.fullmatch(key):
            raise refuse(with_colon(key, text))
    if isinstance(value, list | dict):
        raise refuse("Her skal stå én værdi, ikke en liste eller felter. Skriv værdien efter kolonet.")
    return value


def text_up_to(longest: int) -> Callable[[object], str]:
    """What reads a text of at most so many characters, on one line."""

    def check(value: object) -> str:
        text = " ".join(str(_single(value)).split())
        if not text:
            raise refuse("Feltet er tomt. Skriv en tekst, eller slet linjen.")
        if len(text) > longest:
            raise refuse(f"Teksten er på {len(text)} tegn. Skriv højst {longest}.")
        if not is_plain(text):  # "\\u202e" in a quoted text: seen by no one who reads the file
            raise refuse(f"{quote(text)} har et usynligt tegn. Skriv teksten uden.")
        return text

    return check


def exact(value: object) -> str:
    """A line word for word, its spaces, too."""
    text = str(_single(value))
    if "\n" in text or not is_plain(text) or len(text) > LONGEST_TEXT:
        raise refuse(f"{quote(text)} er ikke en linje af en fil. Lad kommandoen »portal correct« skrive det.")
    return text


def matching(pattern: str, advice: str) -> Callable[[str], str]:
    """What refuses a text without that form, with advice."""
    compiled = re.compile(pattern, re.ASCII)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise refuse(f"{quote(value)} kan ikke stå her. {advice}")
        return value

    return check


ID = re.compile(rf"(?=.{{1,{LONGEST_SLUG}}}$){SLUG}", re.ASCII)


def slug_id(value: str) -> str:
    """A short name that can be in an address."""
    if ID.fullmatch(value):
        return value
    fits = slug(value.strip("/").rpartition("/")[2])[:LONGEST_SLUG].strip(
        "-"
    )  # of an address only the last part is one
    raise refuse(f"{quote(value)} kan ikke stå i en adresse. Skriv {quote(fits)}.")


def yes_or_no(value: object) -> bool:
    """True for `yes`, False for `no`."""
    if isinstance(value, bool):
        return value
    if _single(value) not in ("yes", "no"):
        raise refuse(f"{quote(value)} kan ikke stå her. Skriv »yes« eller »no«.")
    return value == "yes"


def _read(parse: Callable[[str], D], text: str) -> D | None:
    try:
        return parse(text)
    except ValueError:
        return None


def _in_our_time(day: date, written: str) -> date:
    """Refuse what is a typing mistake for certain, and what no calendar can count on from."""
    if not EARLIEST <= day.year <= LATEST:
        raise refuse(f"{quote(written)} ligger ikke mellem {EARLIEST} og {LATEST}. Ret årstallet.")
    return day


def iso_date(value: object) -> date:
    """A day as 2026-04-22."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        day = _read(date.fromisoformat, value)
        if day:
            return _in_our_time(day, value)
    right = as_written_in_files(str(_single(value)))
    if right and len(right) == len("2026-04-22"):
        raise refuse(f"{quote(value)} er ikke skrevet som år-måned-dag. Skriv {right}.")
    raise refuse(f"{quote(value)} er ikke en dato. Skriv år-måned-dag, fx 2026-04-22.")


def iso_moment(value: object) -> datetime:
    """A day and a time as 2026-04-22 19:00."""
    if isinstance(value, datetime):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", value, re.ASCII):
        moment = _read(datetime.fromisoformat, value)
        if moment and _in_our_time(moment.date(), value):
            return moment
    raise refuse(f"{quote(_single(value))} er ikke et tidspunkt. Skriv dato og klokkeslæt, fx 2026-04-22 19:00.")


def whole_number(value: object) -> int:
    """A number of at most six digits."""
    if isinstance(value, int):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,6}", value, re.ASCII):
        return int(value)
    raise refuse(f"{quote(_single(value))} er ikke et helt tal. Skriv kun cifre, fx 72.")


def web_address(value: str) -> str:
    """An https address without a user."""
    if not _is_web_address(value, ("https",)):
        raise refuse(f"{quote(value)} er ikke en adresse på nettet. Den skal begynde med https://.")
    return value


def read_address(value: str) -> str:
    """The address something was read at: old pages are not all served with https, and nothing is sent to them."""
    if not _is_web_address(value, ("https", "http")):
        raise refuse(f"{quote(value)} er ikke en adresse på nettet. Den skal begynde med https:// eller http://.")
    return value


def _is_web_address(value: str, schemes: tuple[str, ...]) -> bool:
    """One that shows where it leads, as a link in a text must."""
    fits = value.partition(":")[0] in schemes and not misleads(value)
    return fits and not any(c in value for c in " \"'<>\\`{}")


def start(value: object) -> date | str:
    """A date, the first day of a month, or the words for an event that nobody has dated yet."""
    if isinstance(value, date):
        return value
    text = text_up_to(LONGEST_LINE)(value)
    if right := as_written_in_files(text):
        raise refuse(f"{quote(text)} er en dato. Skriv {right}.")
    if not text[0].isdigit():
        return text
    day = _read(date.fromisoformat, f"{text}-01" if re.fullmatch(r"\d{4}-\d{2}", text, re.ASCII) else text)
    if day is None:
        raise refuse(f"{quote(text)} er ikke en dato. Skriv fx 2027-01-01, 2027-01 eller »når taget er lagt«.")
    return _in_our_time(day, text)


HOUSE_NUMBER = re.compile(r"(\d{1,3}) ?([A-Za-z])?", re.ASCII)


def house_number(value: object) -> int | str:
    """12, or 12C: a number, or one of its entrances (BEK om vejnavne og adresser)."""
    if isinstance(value, int):
        return value
    found = HOUSE_NUMBER.fullmatch(str(_single(value)))
    if found is None:
        raise refuse(f"{quote(value)} er ikke et husnummer. Skriv fx 12 eller 12C.")
    return f"{int(found[1])}{found[2].upper()}" if found[2] else int(found[1])


FLOORS = re.compile(r"(kl|st|\d{1,2})(?:-(st|\d{1,2}))?", re.ASCII)
FLOOR_NUMBERS = {"kl": -1, "st": 0}


FLOOR_WORDS = (
    (re.compile(r"\bst(?:uen?|ueetagen?)?\b\.?"), "st"),
    (re.compile(r"\bk(?:ælder(?:en|etagen)?|ld)\b\.?"), "kl"),
    (re.compile(r"\.?\s*(?:sal|etage)\b\.?|\.(?=\s*(?:$|-|–|til\b))"), ""),
    (re.compile(r"\s*(?:-|–|\btil\b)\s*"), "-"),
)
"""»stuen«, »1. sal«, »1.-3. sal«, »kld. til st.«: floors as one says them."""


def _plain_floors(text: str) -> str:
    for words, short in FLOOR_WORDS:
        text = words.sub(short, text.casefold())
    return text.strip()


def floors(value: object) -> tuple[str, str]:
    """The lowest and the highest floor: `st`, `2`, `st-2`."""
    if isinstance(value, tuple):
        return value
    found = FLOORS.fullmatch(_plain_floors(str(_single(value))))
    if found is None:
        raise refuse(f"{quote(value)} er ikke etager. Skriv fx st, 2 eller st-2.")
    low, high = found[1], found[2] or found[1]
    if floor_number(low) > floor_number(high):
        raise refuse(f"Etagerne går fra {low} til {high}. De skal gå opad. Byt om på dem.")
    return low, high


def floor_number(word: str) -> int:
    """The number of a floor: `kl` -1, `st` 0, `2` 2."""
    return FLOOR_NUMBERS[word] if word in FLOOR_NUMBERS else int(word)


def short_slug(longest: int) -> Callable[[str], str]:
    """What refuses an id that is longer: it is part of a name in a file."""

    def check(value: str) -> str:
        if len(value) > longest:
            raise refuse(f"{quote(value)} er for langt til et id her. Skriv højst {longest} tegn.")
        return value

    return check
