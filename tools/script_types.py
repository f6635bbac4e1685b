"""The records of the scripts' data → the types that the theme's scripts are checked with: those of the look-up, and of the files
that the pages of the field save.

`python tools/script_types.py` (`make types`) writes src/portal/theme/types/; a fast test says when one is stale.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from portal.fieldwork.file_format import format_schema
from portal.fieldwork.sheet import fieldwork_schema
from portal.lookup.schema import lookup_schema

TYPES = Path(__file__).resolve().parents[1] / "src/portal/theme/types"
FILE = TYPES / "data.d.ts"
FIELDWORK = TYPES / "fieldwork.d.ts"
HEAD = "// What a build writes for the look-up's scripts. Made by `make types` from src/portal/lookup/schema.py: edit that."
FIELDWORK_HEAD = (
    "// What the pages of the field save. Made by `make types` from sheet.py and file_format.py in src/portal/fieldwork/: "
    "edit those."
)
PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}

Schema = Mapping[str, Any]


def data_types(schema: Schema, head: str = HEAD) -> str:
    """TypeScript for every definition of a JSON Schema, in the order of their names."""
    return "\n\n".join([head, *(_definition(name, one) for name, one in sorted(schema["$defs"].items()))]) + "\n"


def fieldwork_types() -> str:
    """TypeScript for the files of the field and for the rules by which one is judged."""
    records = fieldwork_schema()["$defs"] | format_schema()["$defs"]
    return data_types({"$defs": records}, FIELDWORK_HEAD)


def _definition(name: str, schema: Schema) -> str:
    comment = _comment(schema, "")
    if "enum" in schema:
        return f"{comment}type {name} = {_type(schema)};"
    return f"{comment}interface {name} {_object(schema, '')}"


def _object(schema: Schema, indent: str) -> str:
    inner = f"{indent}  "
    return "{\n" + "".join(_field(name, schema, inner) for name in schema["properties"]) + indent + "}"


def _field(name: str, owner: Schema, indent: str) -> str:
    field, is_needed = owner["properties"][name], name in owner.get("required", ())
    kinds = _type(field if is_needed else _without_null(field), indent)
    return f"{_comment(field, indent)}{indent}{name}{'' if is_needed else '?'}: {kinds};\n"


def _without_null(field: Schema) -> Schema:
    """What is unknown is left out of the data, never written as null."""
    if "anyOf" not in field:
        return field
    return {**field, "anyOf": [one for one in field["anyOf"] if one != {"type": "null"}]}


def _type(schema: Schema, indent: str = "") -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " | ".join(_type(one, indent) for one in schema["anyOf"])
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return " | ".join(f'"{value}"' for value in schema["enum"])
    if isinstance(schema["type"], list):
        return " | ".join(PLAIN[one] for one in schema["type"])
    if "prefixItems" in schema:
        return f"[{', '.join(_type(one, indent) for one in schema['prefixItems'])}]"
    if schema["type"] == "array":
        item = _type(schema["items"], indent)
        return f"({item})[]" if " | " in item else f"{item}[]"
    if "properties" in schema:
        return _object(schema, indent)
    if schema["type"] == "object":
        return _record(schema, indent)
    return PLAIN[schema["type"]]


def _record(schema: Schema, indent: str) -> str:
    if forms := schema.get("patternProperties"):  # what the keys look like; types can't say it
        return f"Record<string, {_type(next(iter(forms.values())), indent)}>"
    value = _type(schema["additionalProperties"], indent)
    if "propertyNames" in schema:
        return f"Partial<Record<{_type(schema['propertyNames'])}, {value}>>"
    return f"Record<string, {value}>"


def _comment(schema: Schema, indent: str) -> str:
    text = list(_lines(schema.get("description", "")))
    if not text:
        return ""
    if len(text) == 1:
        return f"{indent}/** {text[0]} */\n"
    return (
        f"{indent}/** {text[0]}\n"
        + "".join(f"{indent}   {line}".rstrip() + "\n" for line in text[1:-1])
        + (f"{indent}   {text[-1]} */\n")
    )


def _lines(description: str) -> Iterator[str]:
    for line in description.strip().splitlines():
        yield line.strip()


def main() -> int:
    """Write the files."""
    FILE.write_text(data_types(lookup_schema()), "utf-8")
    FIELDWORK.write_text(fieldwork_types(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
