"""JSON Schema of a file → the fields of its form, in Decap CMS's words.

What a field gives back is what the reader takes: days as text, yes and no, choices by their value. Nothing is given for a
field that is left empty (theme/editing/formats.js leaves it out).
"""

from dataclasses import dataclass
from typing import Any

from portal.editing.choices import Choices
from portal.editing.words import FormWords
from portal.model.fields import DAY_FORM, MOMENT_FORM, PROSE
from portal.model.json_schema import EMPTY, Schema

Field = dict[str, Any]
TITLES = (
    "name",
    "title",
    "what",
    "street",
    "item",
    "clause",
    "department",
    "id",
    "words",
    "language",
    "step",
    "percent",
)
"""Which field says in a list what an entry is about: the first that it must have."""


@dataclass(frozen=True)
class Form:
    """Makes the fields of one kind of file. `parts` are the schema's shared parts."""

    kind: str
    words: FormWords
    choices: Choices
    parts: dict[str, Schema]

    def fields(self, schema: Schema, optional: bool = False) -> list[Field]:
        """A field for each property, in the order of the model. In a part that is `optional` none must be filled in: Decap CMS
        would ask for it where the whole part is left out. The check says what is missing in one that is begun.
        """
        must = () if optional else schema.get("required", ())
        return [self._field(key, one, key in must) for key, one in schema["properties"].items()]

    def _field(self, key: str, schema: Schema, must: bool) -> Field:
        hint = schema.get("description", "")
        made = {
            "name": key,
            "label": self.words.label(key, self.kind),
            "required": must,
            **({"hint": hint} if hint else {}),
        }
        return made | self._widget(key, self._whole(schema), must)

    def _whole(self, schema: Schema) -> Schema:
        """A schema without »or empty«, and with the part that it names in its place."""
        forms = [one for one in schema.get("anyOf", [schema]) if one != EMPTY]
        first: Schema = forms[0]
        return self._whole(self.parts[first["$ref"].rpartition("/")[2]]) if "$ref" in first else first

    def _widget(self, key: str, schema: Schema, must: bool) -> Field:
        if (known := self.choices.under(key)) and self._is_of_ids(schema):
            options = [{"value": value, "label": f"{name} ({value})"} for value, name in known.items()]
            return {"widget": "select", "options": options, "multiple": schema.get("type") == "array"}
        if "enum" in schema:
            return {"widget": "select", "options": self._options(schema)}
        if schema.get("type") == "object":
            return {"widget": "object", "collapsed": True, "fields": self.fields(schema, not must)}
        if schema.get("type") == "array":
            return self._list(key, self._whole(schema["items"]))
        return self._text(schema)

    def _is_of_ids(self, schema: Schema) -> bool:
        """Whether it holds an id or a list of ids: `sources` of rules are records, `repealed` of a decision is yes or no."""
        whole = self._whole(schema.get("items", schema))
        return whole.get("type") != "object" and "enum" not in whole

    def _options(self, schema: Schema) -> list[Field]:
        return [
            {"value": str(one), "label": self.words.choice(str(one))} for one in schema["enum"] if isinstance(one, str)
        ]

    def _list(self, key: str, entry: Schema) -> Field:
        if "enum" in entry:
            return {"widget": "select", "multiple": True, "options": self._options(entry)}
        t = self.words.t
        made = {"widget": "list", "collapsed": True, "label_singular": t("edit-one")}
        if entry.get("type") != "object":
            only = {"name": key, "label": t("edit-line"), "required": True, **self._text(entry)}
            return made | {"field": only}
        must = entry.get("required") or entry["properties"]
        title = next((one for one in TITLES if one in must), "")
        return made | {"fields": self.fields(entry)} | ({"summary": f"{{{{fields.{title}}}}}"} if title else {})

    def _text(self, schema: Schema) -> Field:
        t, pattern = self.words.t, schema.get("pattern")
        if pattern == f"^(?:{DAY_FORM})$":
            return {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "YYYY-MM-DD", "time_format": False}
        if pattern == f"^(?:{MOMENT_FORM})$":
            return {
                "widget": "datetime",
                "format": "YYYY-MM-DD HH:mm",
                "date_format": "YYYY-MM-DD",
                "time_format": "HH:mm",
            }
        if schema.get("contentMediaType") == PROSE:
            return {"widget": "text"}
        return {"widget": "string"} | ({"pattern": [pattern, t("edit-form")]} if pattern else {})
