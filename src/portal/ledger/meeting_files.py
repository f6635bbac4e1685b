"""A meeting → the text of each file of its folder, ready to write."""

from collections.abc import Mapping
from pathlib import PurePosixPath

import yaml
from pydantic import BaseModel

from portal.model.fields import Record, written_fields
from portal.model.house_rules import AdoptedRulesHead, HouseRules
from portal.model.json_schema import modeline
from portal.model.meeting import Meeting, MeetingHead
from portal.read.seal import SEAL, seal_of

WIDTH = 110
FOLDER = "content/departments/_/meetings/_"
"""Any meeting's: all lie equally deep."""
UNKNOWN = "# Hvem der besluttede det, og hvornår, er ikke oplyst.\n"


def meeting_files(meeting: Meeting) -> dict[str, bytes]:
    """File name → content, with the seal over them all."""
    head = {name: getattr(meeting, name) for name in MeetingHead.model_fields}
    records: dict[str, Record | None] = {
        "meeting.yml": MeetingHead.model_construct(**head),
        "decisions.yml": meeting.decisions,
    }
    records["standard.yml"] = meeting.standard
    texts = {name: record_text(one, f"{FOLDER}/{name}") for name, one in records.items() if one}
    texts |= {f"{one.kind}.md": rules_text(one) for one in meeting.documents}
    files = {name: text.encode() for name, text in texts.items()}
    return {**files, SEAL: seal_of(files).encode()}


def rules_text(rules: HouseRules) -> str:
    """Rules as a file: the head, the words before the first clause, each clause as it was written."""
    head = rules.model_dump(mode="json", by_alias=True, include=set(written_fields(AdoptedRulesHead)))
    clauses = [f"## [{one.id}] {one.heading or one.title}\n{one.source.rstrip()}\n" for one in rules.clauses]
    body = "\n".join(filter(None, (rules.intro.strip() and f"{rules.intro.strip()}\n", *clauses)))
    return f"---\n{_dumped({key: value for key, value in head.items() if value})}---\n{body}"


def record_text(record: BaseModel, file: str) -> str:
    """A record as the YAML file of that path; its first line leads editors' programs to the schema of the kind."""
    plain = record.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
    plain = {key: _named_first(value) for key, value in plain.items()}
    return modeline(PurePosixPath(file).stem, file) + (_dumped(plain) if plain else UNKNOWN)


def _named_first(value: object) -> object:
    """The points of a list with the item's id and title first, as people read them."""
    if not isinstance(value, list):
        return value
    first = ("item", "title")
    return [{key: one[key] for key in sorted(one, key=lambda key: key not in first)} for one in value]


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def represent_bool(self, data: bool) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:bool", "yes" if data else "no")


_Dumper.add_representer(bool, _Dumper.represent_bool)


def _dumped(values: Mapping[str, object]) -> str:
    return yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
