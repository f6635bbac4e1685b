"""The kinds of text a field may hold. Every value arrives as text; nothing is guessed.

The errors raised here carry finished Danish sentences (pydantic type `danish`): what is wrong and what to do.
"""

import re
from collections.abc import Callable
from collections.abc import Mapping as ReadOnly
from datetime import date, datetime
from typing import Annotated, ClassVar, Self, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, InstanceOf, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from portal.addresses.address import LONGEST_SLUG, SLUG
from portal.base.problems import Place, quote
from portal.base.slugs import slug
from portal.read.text import is_plain
from portal.read.yaml_nodes import Fields, Mapping, key_place_of, place_of

D = TypeVar("D", date, datetime)
LONGEST_LINE = 300
LONGEST_TEXT = 2000
EARLIEST, LATEST = 1850, 2999
"""Years: the first houses of the kind were built in 1853."""


def refuse(message: str, field: str = "") -> PydanticCustomError:
    """An error whose text is the finished Danish sentence; of a whole part, `field` names the key to look at."""
    return PydanticCustomError("danish", "{message}", {"message": message, "field": field})


def _single(value: object) -> object:
    """Lists and keys never stand where one value belongs."""
    if isinstance(value, list | dict):
        raise refuse("Her skal stå én værdi, ikke en liste eller felter. Skriv værdien efter kolonet.")
    return value


def _text(longest: int) -> Callable[[object], str]:
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


def _exact(value: object) -> str:
    """A line word for word, its spaces, too."""
    text = str(_single(value))
    if "\n" in text or not is_plain(text) or len(text) > LONGEST_TEXT:
        raise refuse(f"{quote(text)} er ikke en linje af en fil. Lad kommandoen »portal correct« skrive det.")
    return text


def _matching(pattern: str, advice: str) -> Callable[[str], str]:
    compiled = re.compile(pattern, re.ASCII)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise refuse(f"{quote(value)} kan ikke stå her. {advice}")
        return value

    return check


ID = re.compile(rf"(?=.{{1,{LONGEST_SLUG}}}$){SLUG}", re.ASCII)


def _slug(value: str) -> str:
    if ID.fullmatch(value):
        return value
    fits = slug(value)[:LONGEST_SLUG].strip("-")
    raise refuse(f"{quote(value)} kan ikke stå i en adresse. Skriv {quote(fits)}.")


def _yes_or_no(value: object) -> bool:
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


def _iso_date(value: object) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        day = _read(date.fromisoformat, value)
        if day:
            return _in_our_time(day, value)
    raise refuse(f"{quote(_single(value))} er ikke en dato. Skriv år-måned-dag, fx 2026-04-22.")


def _iso_moment(value: object) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", value, re.ASCII):
        moment = _read(datetime.fromisoformat, value)
        if moment and _in_our_time(moment.date(), value):
            return moment
    raise refuse(f"{quote(_single(value))} er ikke et tidspunkt. Skriv dato og klokkeslæt, fx 2026-04-22 19:00.")


def _whole_number(value: object) -> int:
    if isinstance(value, int):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,6}", value, re.ASCII):
        return int(value)
    raise refuse(f"{quote(_single(value))} er ikke et helt tal. Skriv kun cifre, fx 72.")


def _web_address(value: str) -> str:
    try:
        parts = urlsplit(value)
        fits = parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        fits = False
    if not fits or any(c in value for c in " \"'<>\\`{}"):
        raise refuse(f"{quote(value)} er ikke en adresse på nettet. Den skal begynde med https://.")
    return value


def _start(value: object) -> date | str:
    """A date, the first day of a month, or the words for an event that nobody has dated yet."""
    if isinstance(value, date):
        return value
    text = _text(LONGEST_LINE)(value)
    if not text[0].isdigit():
        return text
    day = _read(date.fromisoformat, f"{text}-01" if re.fullmatch(r"\d{4}-\d{2}", text, re.ASCII) else text)
    if day is None:
        raise refuse(f"{quote(text)} er ikke en dato. Skriv fx 2027-01-01, 2027-01 eller »når taget er lagt«.")
    return _in_our_time(day, text)


HOUSE_NUMBER = re.compile(r"(\d{1,3}) ?([A-Za-z])?", re.ASCII)


def _house_number(value: object) -> int | str:
    """12, or 12C: a number, or one of its entrances (BEK om vejnavne og adresser)."""
    if isinstance(value, int):
        return value
    found = HOUSE_NUMBER.fullmatch(str(_single(value)))
    if found is None:
        raise refuse(f"{quote(value)} er ikke et husnummer. Skriv fx 12 eller 12C.")
    return f"{int(found[1])}{found[2].upper()}" if found[2] else int(found[1])


FLOORS = re.compile(r"(kl|st|\d{1,2})(?:-(st|\d{1,2}))?", re.ASCII)
FLOOR_NUMBERS = {"kl": -1, "st": 0}


def _floors(value: object) -> tuple[str, str]:
    """The lowest and the highest floor: `st`, `2`, `st-2`."""
    if isinstance(value, tuple):
        return value
    found = FLOORS.fullmatch(str(_single(value)))
    if found is None:
        raise refuse(f"{quote(value)} er ikke etager. Skriv fx st, 2 eller st-2.")
    low, high = found[1], found[2] or found[1]
    if floor_number(low) > floor_number(high):
        raise refuse(f"Etagerne går fra {low} til {high}. De skal gå opad. Byt om på dem.")
    return low, high


def floor_number(word: str) -> int:
    """The number of a floor: `kl` -1, `st` 0, `2` 2."""
    return FLOOR_NUMBERS[word] if word in FLOOR_NUMBERS else int(word)


Line = Annotated[str, BeforeValidator(_text(LONGEST_LINE))]
Text = Annotated[str, BeforeValidator(_text(LONGEST_TEXT))]
Exact = Annotated[str, BeforeValidator(_exact)]
Slug = Annotated[Line, AfterValidator(_slug)]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Day = Annotated[date, BeforeValidator(_iso_date)]
Moment = Annotated[datetime, BeforeValidator(_iso_moment)]
Start = Annotated[date | str, BeforeValidator(_start)]
Floors = Annotated[tuple[str, str], BeforeValidator(_floors)]
HouseNumber = Annotated[int | str, BeforeValidator(_house_number)]
Count = Annotated[int, BeforeValidator(_whole_number)]
Email = Annotated[
    Line, AfterValidator(_matching(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", "Skriv en e-mailadresse."))
]
Colour = Annotated[
    Line, AfterValidator(_matching(r"#[0-9a-fA-F]{6}", "Skriv en farve som # og seks tegn, fx #0a5560."))
]
PageAddress = Annotated[
    Line, AfterValidator(_matching(r"/([a-z0-9-]+/)*", "Skriv sidens adresse fra første skråstreg, fx /privatliv/."))
]
WebAddress = Annotated[Line, AfterValidator(_web_address)]


class Part(BaseModel):
    """A part of a record: unknown keys refused, never changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    moved: ClassVar[ReadOnly[str, str]] = {}
    """Keys that stood here once → what to do with them."""


NODE = "\0node"
"""The key under which a record is given the node it was read from; no file can hold it."""


class Record(Part):
    """A part that knows the spot it was read from."""

    node: InstanceOf[Mapping] | None = Field(None, alias=NODE, exclude=True, repr=False)

    @model_validator(mode="before")
    @classmethod
    def _remember_the_node(cls, data: object) -> object:
        return {NODE: data.node, **data} if isinstance(data, Fields) else data

    @classmethod
    def whole(cls, head: "Record", **known: object) -> Self:
        """The record that a file's head and what is known besides make together, validated in one call."""
        fields = type(head).model_fields.items()
        return cls.model_validate({info.alias or name: getattr(head, name) for name, info in fields} | known)

    @property
    def file(self) -> str:
        """The path of the file it was read from, relative to the project folder; empty when it was not read."""
        return self.node.place.file if self.node else ""

    def place(self, *location: str | int) -> Place:
        """Where a value of the record is written."""
        return place_of(self.node, location) if self.node else Place(self.file)

    def key_place(self, *location: str | int) -> Place:
        """Where a key of the record is written."""
        return key_place_of(self.node, location) if self.node else Place(self.file)


def written_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields that editors write, by the key they write."""
    return {info.alias or name: info for name, info in model.model_fields.items() if not info.exclude}
