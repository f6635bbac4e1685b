"""JSON Schemas of the files, made from the model: what an editor's program offers, explains and underlines while one types.

They say the form of a file. What only the whole content can say (ids that exist, dates that are over) is the check's.
"""

from collections.abc import Iterator
from typing import Any

from portal.model.fields import NODE
from portal.model.file_kinds import FILE_KINDS, FileKind

DRAFT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "schemas"
"""Where they lie in a project, beside content/."""
EMPTY = {"type": "null"}
"""A key with nothing after it: the same as no key."""
Schema = dict[str, Any]


def schemas() -> dict[str, Schema]:
    """File name → JSON Schema, for each kind of file."""
    return {f"{kind.name}.json": _schema(kind) for kind in FILE_KINDS}


def modeline(kind: str, file: str) -> str:
    """The line at the top of a YAML file by which editors' programs find its schema, from where the file lies."""
    up = "../" * file.count("/")
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind}.json\n"


def _schema(kind: FileKind) -> Schema:
    made = kind.model.model_json_schema(by_alias=True)
    parts = made.pop("$defs", {})
    whole = _told(made)
    used = {name: _told(part) for name, part in parts.items() if name in _named(whole, parts)}
    return {"$schema": DRAFT, "title": kind.files, **whole} | ({"$defs": used} if used else {})


def _told(part: Schema) -> Schema:
    """A part without what is the program's own: the node it was read from, English words, titles made from names."""
    kept = {key: value for key, value in part.items() if key not in ("title", "description")}
    if "properties" in kept:
        must = kept.get("required", ())
        fields = {key: value for key, value in kept["properties"].items() if key != NODE}
        kept["properties"] = {key: _field(value, key in must) for key, value in fields.items()}
    if "enum" in kept:  # 112 is a number to a program that reads YAML
        words = [*kept["enum"], *(int(word) for word in kept["enum"] if word.isdigit())]
        kept = {"enum": words}
    return kept


def _field(field: Schema, must: bool) -> Schema:
    """A field may be left empty when it may be left out."""
    words = {key: value for key, value in field.items() if key == "description"}
    form = {key: value for key, value in field.items() if key not in ("title", "default", "description")}
    forms = [one for one in form.pop("anyOf", [form]) if one != EMPTY]
    forms = [*forms, *([] if must else [EMPTY])]
    return {**words, **(forms[0] if len(forms) == 1 else {"anyOf": forms})}


def _named(schema: Schema, parts: dict[str, Schema]) -> set[str]:
    """The parts that a schema leads to, those of its parts, too."""
    found: set[str] = set()
    ahead = [*_references(schema)]
    while ahead:
        if (name := ahead.pop()) not in found:
            found.add(name)
            ahead += _references(_told(parts[name]))
    return found


def _references(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"].rpartition("/")[2]
        for value in schema.values():
            yield from _references(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _references(value)
