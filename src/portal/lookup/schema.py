"""The look-up's data as records: what the build writes and the scripts read.

The scripts' types (theme/types/data.d.ts) are made from these records by tools/script_types.py, so a field is in one
place.
"""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, GetJsonSchemaHandler, PlainSerializer
from pydantic.json_schema import JsonSchemaValue, models_json_schema
from pydantic_core import CoreSchema

from portal.model.danger import Call
from portal.model.fields import Part
from portal.model.origin import Origin
from portal.model.vocabulary import Level, Party, Role, Scheme, Side


class ShownShare(Part):
    """Who performs and who pays, in the words of a table and of a card."""

    role: Role = Field(description="The tenant's part, which has a colour and an icon.")
    performs: Party = Field(description="Who performs the job.")
    who: str = Field(description="Who performs, in the table's words.")
    pays: Party = Field(description="Who pays for it.")
    payer: str = Field(description="Who pays, in the table's words.")
    sentence: str = Field(description="Both in finished sentences.")


class IndexRow(Part):
    """An item as it is found and answered while no department is chosen.

    The numbers stand before the words: measured, columns in this order weigh least.
    """

    share: int = Field(description="The standard without a scheme: a place in `shares`.")
    share_a: int = Field(description="The standard under A-ordning: a place in `shares`.")
    share_b: int = Field(description="The standard under B-ordning: a place in `shares`.")
    urgency: Level = Field(description="How soon one must act.")
    origin: Origin = Field(description="Where the standard comes from: standard or law.")
    id: str = Field(description="The item's id.")
    guide: str = Field(description="The id of its first guide; empty when it has none.")
    clause: str = Field(description="The id of the house-rule clause that decides; empty when none does.")
    name: str = Field(description="What it is about, as tenants read it.")
    words: str = Field(description="Its strong words, a comma, its weak words (search_words.py).")


class _Columns:
    """Describes rows that are written by column: like is beside like, which compresses better."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        row = handler.resolve_ref_schema(handler(core)["items"])
        columns = {name: {"type": "array", "items": field} for name, field in row["properties"].items()}
        return {"type": "object", "additionalProperties": False, "properties": columns, "required": list(columns)}


def _by_column(rows: tuple[IndexRow, ...]) -> dict[str, list[Any]]:
    return {name: [getattr(row, name) for row in rows] for name in IndexRow.model_fields}


class ShownDanger(Part):
    """What is said of a danger in one language."""

    act: str = Field(description="What to do first, on one line.")
    steps: tuple[str, ...] = Field(description="What to do this minute, in order.")


class DangerPatterns(Part):
    """How a danger is written in one language: patterns with commas between."""

    own: str = Field(description="Those that say it.")
    unless: str = Field(description="Those that take it back.")


class DangerEntry(ShownDanger):
    """A danger: how it is known, and what is said of it in the site's language."""

    id: str = Field(description="The danger's id.")
    mark: str = Field(description="112, or duty: what `data-danger` says.")
    call: Call = Field(description="Whom to call.")
    words: dict[str, DangerPatterns] = Field(description="How it is written in the site's language, under its code.")


class DangerFile(Part):
    """assets/dangers.js: what is above every answer. It loads and works without the index."""

    filler: str = Field(description="Words that don't count between words that follow each other, with spaces between.")
    never: str = Field(description="Words that are never a slip for one of a danger, with spaces between.")
    emergency: str = Field(description="The organisation's duty number; empty when it is not known.")
    dangers: tuple[DangerEntry, ...] = Field(description="The worst first.")


class DangerWordsFile(Part):
    """assets/danger-words.js: how dangers are written in the other languages. Loaded when the first have come."""

    words: dict[str, dict[str, DangerPatterns]] = Field(description="By the danger's id, then by language.")


class DangerLanguage(Part):
    """assets/dangers-<language>.js: the same in a language of the residents."""

    language: str = Field(description="The language's code.")
    reviewed: bool = Field(description="Whether a person who speaks it has read all of it.")
    texts: dict[str, ShownDanger] = Field(description="By the danger's id.")


class PlaceKind(StrEnum):
    """What an answer beside the items is."""

    CLAUSE = "clause"
    GUIDE = "guide"
    PAGE = "page"
    PART = "part"
    """A part of a page, or a clause under another name."""
    ASK = "ask"
    """It does not stand on the portal: whom to ask."""


class Place(Part):
    """Something else that is found: where it is, and what the card says of it."""

    kind: PlaceKind = Field(description="What it is.")
    name: str = Field(description="The heading of its card.")
    text: str = Field(description="Its first sentence, or the short answer.")
    href: str = Field(description="Its address from the site's root; empty when one has to ask.")
    words: str = Field(description="Its strong words, a comma, its weak words.")
    phrases: str = Field(description="What people say of it, whole, with commas between.")


class LookupMore(Part):
    """assets/lookup-more.js: what makes answers better, loaded when the first can be given. It names no department."""

    phrases: tuple[str, ...] = Field(description="Of each item, in the index's order: what people say of it, whole.")
    urgency: tuple[str, ...] = Field(description="Of each item: why it is urgent and what one does meanwhile.")
    negations: str = Field(description="Words that say that something is not there, with spaces between.")
    places: tuple[Place, ...] = Field(description="What is found beside the items.")


class ClauseFile(Part):
    """afdelinger/<slug>/clauses.js: the clauses that hold in a department, in its own words."""

    places: tuple[Place, ...] = Field(description="The clauses, instead of the standard's.")


class LookupIndex(Part):
    """assets/lookup-index.js: all that the look-up needs while no department is chosen. It names no department."""

    columns: Annotated[tuple[IndexRow, ...], PlainSerializer(_by_column), _Columns()] = Field(
        description="The items, by column."
    )
    shares: tuple[ShownShare, ...] = Field(description="Every share that a row has.")
    tiers: tuple[float, ...] = Field(description="What a strong and a weak word count.")
    endings: str = Field(description="The endings that words lose, with spaces between.")
    stop: str = Field(description="The words that carry no meaning, with spaces between.")
    places: str = Field(description="Changes when a department comes, goes or is renamed.")
    origins: dict[Origin, str] = Field(description="The origins of rows in words.")
    count: str = Field(description="How many answers there are, with {count} and {first} to fill in.")


class DirectoryStreet(Part):
    """A street, or the part of it that belongs to a department."""

    name: str = Field(description="The street's name.")
    first: int | str | None = Field(
        None, description="The lowest house number, 12 or 12A, when it is not the whole street."
    )
    last: int | str | None = Field(None, description="The highest house number.")
    floors: tuple[int, ...] | None = Field(
        None, description="The lowest and highest floor, when it is not the whole house."
    )
    side: Side | None = Field(None, description="When only odd or even numbers belong to it.")


class DirectoryEntry(Part):
    """assets/departments.js is a list of these: each department, and each dwelling type that has streets of its own."""

    slug: str = Field(description="The department's name in addresses.")
    dwelling_type: str = Field(description="The dwelling type's id; empty for the department itself.")
    name: str = Field(description="The name tenants see.")
    district: str | None = Field(None, description="The district it lies in.")
    streets: tuple[DirectoryStreet, ...] = Field(description="Where it lies.")


class OwnAnswer(ShownShare):
    """An answer that is not the standard's."""

    origin: int = Field(description="Where it comes from: a place in the department's `origins`.")
    action: str | None = Field(None, description="What the tenant does, when not what the standard says.")
    neutral: str | None = Field(None, description="The same, made of who does it and who pays, where nobody wrote it.")
    note: str | None = Field(None, description="What else was decided: a note, a price, other cases, what comes.")
    cases: tuple[str, ...] | None = Field(None, description="What changes it, when not what the standard says.")
    guides: str = Field(description="The ids of the guides that one may follow, with spaces between.")
    clause: str | None = Field(None, description="The id of the house-rule clause.")


class OwnItem(Part):
    """An item that only one department has, as it is found; its answer is in each of the department's `kinds`."""

    id: str = Field(description="The item's id.")
    name: str = Field(description="What it is about, as tenants read it.")
    words: str = Field(description="Its strong words, a comma, its weak words (search_words.py).")
    phrases: str = Field(description="What people say of it, whole, a comma between (phrases.py).")
    urgency: Level = Field(description="How soon one must act.")


class DepartmentKind(Part):
    """The answers for the department itself or for one of its dwelling types."""

    name: str | None = Field(None, description="The dwelling type's name with the department's.")
    label: str = Field(description="The dwelling type's name alone, or that of all others.")
    scheme: Scheme | None = Field(None, description="A- or B-ordning, when it is known.")
    usual_origin: int = Field(description="Where most answers come from: a place in the department's `origins`.")
    other_origins: dict[int, str] = Field(
        description="Items with the standard's share and another origin: place in `origins` → ids with spaces between."
    )
    own: dict[str, OwnAnswer] = Field(description="Answers that are not the standard's, by item.")


class ShownOrigin(Part):
    """Where an answer comes from, and where one reads it."""

    words: str = Field(description="In a sentence.")
    at: str = Field(description="The address below the site's root; {item} stands for the item's id.")


class SheetStep(Part):
    """A step on the sheet of a guide."""

    text: str = Field(description="What one does.")
    picture: str = Field(description="The address of its drawing below the site's root; empty when it has none.")
    alt: str = Field(description="The drawing in words.")


class GuideSheet(Part):
    """What the sheet of a guide says."""

    id: str = Field(description="The guide's id.")
    title: str = Field(description="The problem, as tenants see it.")
    summary: str = Field(description="What one does, in a sentence.")
    steps: tuple[SheetStep, ...] = Field(description="Its first steps.")
    more: str = Field(description="That there are more steps; empty when there are none.")
    picture: str = Field(description="The address of its first drawing; empty when it has none.")
    never: tuple[str, ...] = Field(description="What one must never do, all of it.")
    stop: tuple[str, ...] = Field(description="When one stops and calls, all of it.")
    items: tuple[str, ...] = Field(description="The items it is about.")
    must_allow: str = Field(description="The item that a department must have given the tenant; empty when none.")
    fold: str = Field(description="How its steps fold where no department says otherwise.")
    brief: str = Field(description="Its short address for everybody, below the site's root.")
    row: str = Field(description="Its row on a department's page of short addresses.")


class SheetsFile(Part):
    """assets/sheets.js: what the page that makes notices knows of the guides."""

    guides: tuple[GuideSheet, ...] = Field(description="In the order of the guides.")


class ShownHappening(Part):
    """Something that is going on in a department, or its next meeting."""

    id: str = Field(description="Its name; meeting is the next meeting.")
    what: str = Field(description="What happens.")
    lines: tuple[str, ...] = Field(description="When, where and what else is to be known, each a sentence.")
    until: str = Field(description="The moment it is over, with its offset from UTC.")
    at: str | None = Field(None, description="The address below the site's root of a page that says more.")


class DepartmentFile(Part):
    """afdelinger/<slug>/lookup.js: what differs from the standard in a department."""

    slug: str = Field(description="The department's name in addresses.")
    name: str = Field(description="The name tenants see.")
    short: str = Field(description="The segment of its short addresses.")
    emergency: str = Field(description="The number to call when it can't wait; empty when it is not known.")
    contact: tuple[str, ...] = Field((), description="How to reach the office and the duty phone, as lines of a sheet.")
    email: str = Field("", description="The office's e-mail; empty when it is not known.")
    origins: tuple[ShownOrigin, ...] = Field(description="Every origin that an answer has.")
    items: tuple[OwnItem, ...] = Field((), description="The items that only this department has.")
    happening: tuple[ShownHappening, ...] = Field((), description="What is going on there, its next meeting last.")
    choices: tuple[str, ...] = Field(description="The kinds that one can live in; with several, one is asked which.")
    kinds: dict[str, DepartmentKind] = Field(description="By dwelling type; the empty one is the department itself.")


WRITTEN: tuple[type[Part], ...] = (
    LookupIndex,
    IndexRow,
    DirectoryEntry,
    DepartmentFile,
    DangerFile,
    DangerWordsFile,
    DangerLanguage,
    LookupMore,
    ClauseFile,
    SheetsFile,
)
"""What a file of the look-up holds, and what the scripts make of the index's columns."""


def lookup_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the look-up's data, each record under `$defs`."""
    return models_json_schema([(part, "validation") for part in WRITTEN])[1]


def plain(part: Part) -> Any:
    """A record as JSON values; what is unknown is left out."""
    return part.model_dump(mode="json", exclude_none=True)
