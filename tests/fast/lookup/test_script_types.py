"""The scripts' types are made from the look-up's records: one schema, nothing written twice."""

import json

import jsonschema

from portal.lookup.departments import department_file, directory
from portal.lookup.index import lookup_index, places_mark
from portal.lookup.schema import lookup_schema, plain
from portal.pages.page import Site
from tools.script_types import FIELDWORK, FILE, data_types, fieldwork_types


def test_the_types_are_fresh() -> None:
    """What is in theme/types/ is what `make types` would write."""
    assert FILE.read_text("utf-8") == data_types(lookup_schema()), "run `make types`"
    assert FIELDWORK.read_text("utf-8") == fieldwork_types(), "run `make types`"


def test_a_new_field_is_in_the_types() -> None:
    """A field that is always there, one that may be left out, and rows by column."""
    string = {"type": "string"}
    row = {"type": "object", "properties": {"id": string, "note": string}, "required": ["id"], "description": "A row."}
    columns = {"type": "object", "properties": {"id": {"type": "array", "items": string}}, "required": ["id"]}
    text = data_types({"$defs": {"Row": row, "Columns": columns}})
    assert "/** A row. */\ninterface Row {\n  id: string;\n  note?: string;\n}" in text
    assert "interface Columns {\n  id: string[];\n}" in text


def test_the_data_are_what_the_schema_says(compiled: Site) -> None:
    """The index, the directory and every department's file, as JSON."""
    portal, t = compiled.portal, compiled.texts
    written = {
        "LookupIndex": [lookup_index(portal, t, places_mark(portal.departments))],
        "DirectoryEntry": directory(portal, t),
        "DepartmentFile": [department_file(one, portal, t) for one in portal.departments.values()],
    }
    for name, parts in written.items():
        validator = jsonschema.Draft202012Validator({**lookup_schema(), "$ref": f"#/$defs/{name}"})
        assert parts
        for part in parts:
            validator.validate(json.loads(json.dumps(plain(part))))
