"""The kinds of text a field may hold, and the records that are made of them.

Each kind says how it is read and, for editors' programs, what form it has (JSON Schema).
"""

from collections.abc import Mapping as ReadOnly
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    WithJsonSchema,
    model_validator,
)
from pydantic.fields import FieldInfo

from portal.addresses.address import LONGEST_SLUG, SLUG
from portal.base.problems import Place
from portal.model.values import (
    LONGEST_LINE,
    LONGEST_TEXT,
    exact,
    floors,
    house_number,
    iso_date,
    iso_moment,
    matching,
    read_address,
    slug_id,
    start,
    text_up_to,
    web_address,
    whole_number,
    yes_or_no,
)
from portal.read.nodes import Fields, Mapping, key_place_of, place_of

EMAIL = r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
COLOUR = r"#[0-9a-fA-F]{6}"
PAGE = r"/([a-z0-9-]+/)*"
DAY_FORM = r"\d{4}-\d{2}-\d{2}"
MOMENT_FORM = r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}"
PROSE = "text/plain"
"""What JSON Schema says of a text that may be sentences: a form then has room for them."""


def form(pattern: str | None = None, *kinds: str, **more: Any) -> WithJsonSchema:
    """What editors' programs know of a kind: a text, or one of the kinds that YAML makes of it, of some form.

    Only of what is read (validation); what is written, as in the open data, has the form of its type.
    """
    known = {"type": ["string", *kinds]} if kinds else {"type": "string"}
    return WithJsonSchema(known | ({"pattern": f"^(?:{pattern})$"} if pattern else {}) | more, mode="validation")


Line = Annotated[str, BeforeValidator(text_up_to(LONGEST_LINE)), form(None, "number", minLength=1)]
Text = Annotated[
    str, BeforeValidator(text_up_to(LONGEST_TEXT)), form(None, "number", minLength=1, contentMediaType=PROSE)
]
Exact = Annotated[str, BeforeValidator(exact), form(None, "number")]
Slug = Annotated[Line, AfterValidator(slug_id), form(SLUG, "integer", maxLength=LONGEST_SLUG)]
Named = Annotated[Line, form(SLUG, "integer", maxLength=LONGEST_SLUG)]
"""An id of something that is there: whoever writes its name instead gets the id."""
YesNo = Annotated[bool, BeforeValidator(yes_or_no), WithJsonSchema({"enum": ["yes", "no"]}, mode="validation")]
Day = Annotated[date, BeforeValidator(iso_date), form(DAY_FORM)]
Moment = Annotated[datetime, BeforeValidator(iso_moment), form(MOMENT_FORM)]
Start = Annotated[date | str, BeforeValidator(start), form(r"\d{4}-\d{2}(-\d{2})?|\D.*")]
Floors = Annotated[tuple[str, str], BeforeValidator(floors), form(None, "integer", minLength=1)]
HouseNumber = Annotated[int | str, BeforeValidator(house_number), form(r"\d{1,3} ?[A-Za-z]?", "integer")]
Count = Annotated[int, BeforeValidator(whole_number), form(r"[0-9]{1,6}", "integer")]
Email = Annotated[Line, AfterValidator(matching(EMAIL, "Skriv en e-mailadresse.")), form(EMAIL)]
Colour = Annotated[
    Line, AfterValidator(matching(COLOUR, "Skriv en farve som # og seks tegn, fx #0a5560.")), form(COLOUR)
]
PageAddress = Annotated[
    Line,
    AfterValidator(matching(PAGE, "Skriv sidens adresse fra første skråstreg, fx /privatliv/.")),
    form(PAGE),
]
WebAddress = Annotated[Line, AfterValidator(web_address), form(r"https://[^ \"'<>\\`{}@]+")]
MAIL_OR_WEB = rf"{EMAIL}|https://[^ \"'<>\\`{{}}@]+"
MailOrWeb = Annotated[
    Line,
    AfterValidator(matching(MAIL_OR_WEB, "Skriv en fælles e-mailadresse eller en adresse, der begynder med https://.")),
    form(MAIL_OR_WEB),
]
ReadAddress = Annotated[Line, AfterValidator(read_address), form(r"https?://[^ \"'<>\\`{}@]+")]


class Part(BaseModel):
    """A part of a record: unknown keys refused, never changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
    moved: ClassVar[ReadOnly[str, str]] = {}
    """Keys that were here once → what to do with them."""

    def model_copy(self, *, update: ReadOnly[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, with other values for some fields; what was worked out from the old ones does not come along."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(copied).model_fields.keys():
            del copied.__dict__[name]
        return copied


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
