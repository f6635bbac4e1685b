"""A field of the model is in the open data, in the look-up's data and in the scripts' types, or it is decided why not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

import pytest
from pydantic import BaseModel, Field

from portal.lookup.open_schema import schema as open_schema
from portal.lookup.schema import lookup_schema
from portal.model.decision import Decision
from portal.model.department_facts import DepartmentFacts, DwellingType
from portal.model.guide import GuideHead
from portal.model.house_rules import Clause
from portal.model.item import Item
from portal.model.street import Street
from portal.model.urgency import Urgency, UrgencyCase
from tools.script_types import FILE


@dataclass(frozen=True)
class Left:
    """Deliberately left out, and why."""

    reason: str


@dataclass(frozen=True)
class Shown:
    """Which records of the open data and of the look-up hold the fields of a part of the model.

    `renamed`: fields that are there under other names; a field in neither list is there under its own name.
    """

    record: str
    renamed: Mapping[str, str | Left]


PAGE = Left("the page says it; the card leads there")
WORDS = "words"
WHOSE = Left("it decides which texts are said beside which answer; the data hold the texts")
PROSE = Left("Markdown of a page, not data: read it at the address")
OFFICE = Left("the card leads to the department's page, which says it")
INHERITED = Left("what it continues is in the answers and dates themselves, each with the meeting it comes from")
MOVED = Left("the redirects say where an old address leads")
OPEN = {
    Item: Shown(
        "OpenItem",
        {name: "answers" for name in ("performs", "pays", "scheme_a", "scheme_b")}
        | {"taken_over": Left("a panel on its page, by what departments decided"), "formerly": MOVED},
    ),
    Urgency: Shown("Urgency", {}),
    UrgencyCase: Shown("UrgencyCase", {}),
    DepartmentFacts: Shown(
        "DepartmentAnswers",
        {
            "formerly": MOVED,
            "short": Left("a spelling of printed addresses, no fact about the department"),
            "special": PROSE,
            "continues": INHERITED,
            "activities": Left("they are in the department's calendar, which is open data of its own"),
        },
    ),
    DwellingType: Shown("OpenDwellingType", {}),
    Street: Shown("Street", {"first": "from", "last": "to"}),
    Decision: Shown(
        "OpenDeviation",
        {
            **dict.fromkeys(("when", "streets", "floors", "starts", "price", "exemption", "title", "until"), "limits"),
            "repealed": Left("what is repealed is no answer"),
        },
    ),
    Clause: Shown(
        "OpenItem",
        {"id": "house_rule", **dict.fromkeys(("title", "number", "heading", "text", "why", "broken", "source"), PROSE)},
    ),
    GuideHead: Shown(
        "OpenGuide",
        dict.fromkeys(
            ("summary", "never", "stop_and_call", "waiting", "minutes", "difficulty", "tools", "sources", "reviewed"),
            PROSE,
        )
        | dict.fromkeys(
            ("symptoms", "also_called"), Left("words to find it by; those of the item it belongs to are published")
        )
        | dict.fromkeys(("items", "department_must_allow"), Left("the item lists its guides, and has the answer"))
        | {"formerly": MOVED},
    ),
}
"""Of a clause and a guide the open data hold what leads to their page."""

LOOKUP = {
    Item: Shown(
        "IndexRow",
        {
            **dict.fromkeys(("also_called", "symptoms", "english"), WORDS),
            **dict.fromkeys(("performs", "pays"), "share"),
            "scheme_a": "share_a",
            "scheme_b": "share_b",
            "guides": "guide",
            "house_rule": "clause",
            "formerly": MOVED,
            "rooms": Left("nobody filters the look-up by room"),
            "title": Left("it comes with what makes the answers better (LookupMore.titles)"),
            **dict.fromkeys(("conditions", "action", "sources", "source", "taken_over"), PAGE),
        },
    ),
    Urgency: Shown("OwnItem", {"level": "urgency", "text": "reason", "always": WHOSE}),
    UrgencyCase: Shown("ShownCase", {"always": WHOSE}),
    DepartmentFacts: Shown(
        "DepartmentFile",
        {
            "example": "name",
            "formerly": MOVED,
            "dwelling_types": "kinds",
            "streets": Left("they are in the directory, loaded before a department is chosen"),
            "continues": INHERITED,
            "next_meeting": "happening",
            **dict.fromkeys(
                ("district", "dwellings", "contact", "reviewed", "special", "activities", "partners"), OFFICE
            ),
        },
    ),
    DwellingType: Shown("DepartmentKind", {"id": Left("it is the key in `kinds`")}),
    Street: Shown("DirectoryStreet", {"street": "name", "dwelling_type": Left("the directory's entry has it")}),
    Decision: Shown(
        "OwnAnswer",
        {
            "item": Left("it is the key in `own`"),
            **dict.fromkeys(("when", "streets", "floors", "starts", "price", "exemption", "title", "until"), "note"),
            "repealed": Left("what is repealed is no answer"),
            "dwelling_type": Left("each of the department's `kinds` has its own answers"),
            "house_rule": "clause",
        },
    ),
    Clause: Shown(
        "OwnAnswer",
        {"id": "clause", **dict.fromkeys(("title", "number", "heading", "text", "why", "broken", "source"), PAGE)},
    ),
    GuideHead: Shown(
        "IndexRow",
        dict.fromkeys(("title", "symptoms", "also_called"), WORDS)
        | {"items": "guide"}
        | dict.fromkeys(
            ("summary", "never", "stop_and_call", "waiting", "minutes", "difficulty", "tools", "sources", "reviewed"),
            PAGE,
        )
        | {"formerly": MOVED, "department_must_allow": Left("the card shows the item's answer, which says it")},
    ),
}
PLACES = {"node", "file", "line"}
"""Where something is written, for the messages to editors: never published."""
TABLES = {"open data": (OPEN, open_schema), "look-up": (LOOKUP, lookup_schema)}


def of_model(part: type) -> set[str]:
    """The fields of a part of the model."""
    names = part.model_fields if issubclass(part, BaseModel) else {one.name for one in fields(part)}
    return set(names) - PLACES


def undecided(part: type, shown: Shown, published: Mapping[str, object]) -> Iterator[str]:
    """The fields of a part that are neither published nor left out, and what is decided in vain."""
    for name in sorted(of_model(part)):
        target = shown.renamed.get(name, name)
        if not isinstance(target, Left) and target not in published:
            yield f"{part.__name__}.{name}: not in {shown.record}; publish it there, or write in OPEN or LOOKUP why not"
    for name in sorted(set(shown.renamed) - of_model(part)):
        yield f"{part.__name__}.{name}: decided, but the model does not have it; delete the line"


@pytest.mark.parametrize("table", TABLES)
def test_every_field_is_published_or_left_out_for_a_reason(table: str) -> None:
    """Add a field to the model, and this says where it is missing."""
    decided, schema = TABLES[table]
    records = schema()["$defs"]
    assert [
        line for part, shown in decided.items() for line in undecided(part, shown, records[shown.record]["properties"])
    ] == []


def test_the_scripts_know_every_field_of_the_look_up() -> None:
    """Record by record, in the committed types."""
    text = FILE.read_text("utf-8")
    for shown in LOOKUP.values():
        body = re.search(rf"interface {shown.record} \{{\n(.*?)\n\}}", text, re.DOTALL)
        assert body, shown.record
        typed = set(re.findall(r"^  (\w+)\??:", body[1], re.MULTILINE))
        assert typed == set(lookup_schema()["$defs"][shown.record]["properties"])


def test_a_new_field_must_be_decided() -> None:
    """In both tables, for a part that is a record and for one that is not."""

    class Longer(Item):
        colour: str = Field("")

    for table in (OPEN, LOOKUP):
        assert [line.split(":")[0] for line in undecided(Longer, table[Item], _properties(table))] == ["Longer.colour"]


def test_every_reason_is_one() -> None:
    """A field is left out in words."""
    for table in (OPEN, LOOKUP):
        for shown in table.values():
            assert all(len(one.reason) > 20 for one in shown.renamed.values() if isinstance(one, Left))


def _properties(table: Mapping[type, Shown]) -> Mapping[str, object]:
    records = open_schema() if table is OPEN else lookup_schema()
    return records["$defs"][table[Item].record]["properties"]
