"""The look-up's data as records: what the build writes and the scripts read.

The scripts' types (theme/types/data.d.ts) are made from these records by tools/script_types.py, so a field is in one
place.
"""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, GetJsonSchemaHandler, PlainSerializer
from pydantic.json_schema import JsonSchemaValue, models_json_schema
from pydantic_core import CoreSchema

from portal.lookup.danger_schema import DangerFile, DangerLanguage, DangerSteps, DangerWeights, DangerWordsFile
from portal.lookup.department_schema import DepartmentFile, DirectoryEntry, ShownCase
from portal.lookup.learned_schema import Weighed
from portal.lookup.open_schema import DepartmentAnswers, OpenText, OpenVersions
from portal.lookup.resident_schema import ResidentLanguage
from portal.lookup.share_schema import ShownShare
from portal.model.fields import Part
from portal.model.origin import Origin
from portal.model.vocabulary import Level


class IndexRow(Part):
    """An item as it is found and answered while no department is chosen.

    The numbers are before the words: measured, columns in this order weigh least.
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


class PlaceKind(StrEnum):
    """What an answer beside the items is."""

    CLAUSE = "clause"
    GUIDE = "guide"
    PAGE = "page"
    PART = "part"
    """A part of a page, or a clause under another name."""
    ASK = "ask"
    """It is not on the portal: whom to ask."""
    DEPARTMENT = "department"
    """A department, or what one can take part in there; the browser makes them of the directory."""


class Place(Part):
    """Something else that is found: where it is, and what the card says of it."""

    kind: PlaceKind = Field(description="What it is.")
    name: str = Field(description="The heading of its card.")
    text: str | None = Field(
        None, description="Its first sentence, or the short answer; of a shared place in CardsFile."
    )
    href: str = Field(description="Its address from the site's root; empty when one has to ask.")
    here: str | None = Field(None, description="The part of the department's own page that says it, where one lives.")
    words: str = Field(description="Its strong words, a comma, its weak words.")
    phrases: str = Field(description="What people say of it, whole, with commas between; referring.py.")


class LookupMore(Part):
    """assets/lookup-more.js: what makes answers better, loaded when the first can be given. It names no department."""

    phrases: tuple[str, ...] = Field(
        description="Of each item, in the index's order: what people say, whole; referring.py."
    )
    when: dict[int, tuple[ShownCase, ...]] = Field(
        description="By the item's number: when it can wait less, the most urgent first; the texts are in CardsFile."
    )
    ranked: bool = Field(description="Whether there is a learned ranker to load.")
    titles: tuple[str, ...] = Field(description="Of each item, what a tenant says of it; empty where its name does.")
    negations: str = Field(description="Words that say that something is not there, with spaces between.")
    spoken: dict[str, str] = Field(
        description="By language of the residents: words that Danish has not, with spaces between."
    )
    small: str = Field(description="Words that ask for nothing beside a department's name, with spaces between.")
    places: tuple[Place, ...] = Field(description="What is found beside the items.")


class RankerFile(Weighed):
    """assets/lookup-ranker.js: the learned ranker. Loaded last."""

    items: tuple[int, ...] = Field(
        description="Of each item, in the index's order: its name's number; -1 when it has none."
    )
    places: tuple[int, ...] = Field(description="The same of each place of assets/lookup-more.js.")


class CardsFile(Part):
    """assets/lookup-cards-<n>.js: what only open cards say of some things, and is loaded when one of them is open.

    Things are numbered: the items in the index's order, then the places of assets/lookup-more.js in theirs.
    """

    first: int = Field(description="The number of the first of them.")
    said: tuple[str, ...] = Field(description="What the tenant does by the standard; of a place its text.")
    reasons: tuple[str, ...] = Field(
        description="Why it is urgent and what one does meanwhile; empty when it can wait."
    )
    cases: dict[int, tuple[str, ...]] = Field(description="By number, the texts of when it can wait less.")
    by_scheme: dict[str, dict[int, str]] = Field(
        description="By scheme and number, where a scheme says something else."
    )


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
    cards: int = Field(description="How many things the texts in one assets/lookup-cards-<n>.js are of.")
    places: str = Field(description="Changes when a department comes, goes or is renamed.")
    origins: dict[Origin, str] = Field(description="The origins of rows in words.")
    count: str = Field(description="How many answers there are, with {count} and {first} to fill in.")


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


WRITTEN: tuple[type[Part], ...] = (
    LookupIndex,
    IndexRow,
    DirectoryEntry,
    DepartmentFile,
    DangerFile,
    DangerSteps,
    DangerWordsFile,
    DangerWeights,
    DangerLanguage,
    ResidentLanguage,
    LookupMore,
    RankerFile,
    CardsFile,
    ClauseFile,
    SheetsFile,
)
"""What a file of the look-up holds, and what the scripts make of the index's columns."""
OPEN: tuple[type[Part], ...] = (DepartmentAnswers, OpenText, OpenVersions)
"""What the scripts read of the open data, whose parts are the model's own: they are described as they are written, a text as a
text, not as editors may write them.
"""


def lookup_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the look-up's data, each record under `$defs`."""
    written = models_json_schema([(part, "validation") for part in WRITTEN])[1]
    published = models_json_schema([(part, "serialization") for part in OPEN])[1]
    return {**written, "$defs": {**written["$defs"], **published["$defs"]}}


def plain(part: Part) -> Any:
    """A record as JSON values; what is unknown is left out."""
    return part.model_dump(mode="json", exclude_none=True)
