"""JSON Schemas of the files: made from the model, true of all that ships, and refusing what editors mistype."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from case_tree import BASE
from portal.commands.main import main
from portal.model.file_kinds import FILE_KINDS
from portal.model.json_schema import FOLDER, modeline, schemas
from projects import ROOT, make_project

MADE = schemas()
CHECKS = {name.removesuffix(".json"): Draft202012Validator(schema) for name, schema in MADE.items()}


class Core(yaml.CSafeLoader):
    """YAML 1.2 as editors' programs read it: `yes`, dates and 8:30 are texts, 20 is a number."""


Core.yaml_implicit_resolvers = {}
for tag, form, first in (
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("bool", r"^(?:true|false)$", ["t", "f"]),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?[0-9]+\.[0-9]+$", list("-+0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(form), first)


def kind_of(file: str) -> str | None:
    """The name of the schema for a file, from what the editors' reference says of where each kind lies."""
    for kind in FILE_KINDS:
        places = re.split(r", | og ", kind.files)
        folder = places[0].rpartition("/")[0]
        for place in places:
            whole = place if "/" in place else f"{folder}/{place}"
            if re.fullmatch(re.sub(r"<\w+>", "[^/]+", whole), file):
                return kind.name
    return None


def records(root: Path) -> Iterator[tuple[str, str]]:
    """Every file below a project with fields in it: its path, the fields as YAML."""
    for file in sorted([*root.glob("content/**/*.*"), *root.glob("docs/**/*.*")]):
        if file.suffix not in (".yml", ".md"):
            continue
        text = file.read_text("utf-8")
        yield file.relative_to(root).as_posix(), text if file.suffix == ".yml" else text.split("---\n")[1]


@pytest.mark.parametrize("loader", [yaml.CBaseLoader, Core], ids=["as texts", "as YAML 1.2"])
@pytest.mark.parametrize("root", [ROOT, ROOT / "src/portal/starter", BASE], ids=["shipped", "starter", "small"])
def test_every_file_is_true_to_its_schema(root: Path, loader: type) -> None:
    found = {file: (kind_of(file), text) for file, text in records(root)}
    named = {file: pair for file, pair in found.items() if "/meetings/" not in file or pair[0]}
    reported = [
        f"{file}: {error.json_path} {error.message}"
        for file, (kind, text) in named.items()
        for error in CHECKS[kind or "page"].iter_errors(yaml.load(text, loader) or {})
    ]
    assert reported == [] and len(named) >= 5


def test_what_is_committed_is_what_the_model_says() -> None:
    """Make it anew with: portal schemas"""
    lying = {file.name: json.loads(file.read_text("utf-8")) for file in (ROOT / FOLDER).iterdir()}
    assert lying == MADE


MISTAKES = [
    ("decisions", "decisions: [{item: ruder, performs: lejeren, pays: tenant}]"),
    ("decisions", "decisions: [{item: ruder, performs: maintenance-account, pays: tenant}]"),
    ("decisions", "decisions: [{performs: tenant, pays: tenant}]"),
    ("decisions", "decisions: []"),
    ("decisions", "decisions: {item: ruder}"),
    ("decisions", "decisions: [{item: Våde ruder, performs: tenant, pays: tenant}]"),
    ("decisions", "decisions: [{item: ruder, performs: tenant, pays: tenant, repealed: ja}]"),
    ("decisions", "decisions: [{item: ruder, performs: tenant, pays: tenant, from: 1. januar}]"),
    ("department", "navn: Birken"),
    ("department", "{}"),
    ("department", "name: Birken\nreviewed: 22-04-2026"),
    ("department", "name: Birken\ncontact: {telephone: ring til os}"),
    ("department", "name: Birken\nstreets: Birkevej"),
    ("organisation", "name: X\nsite_url: portal.example.org"),
    ("organisation", "name: X\nsite_url: http://portal.example.org"),
    ("meeting", "kind: mødet"),
    ("meeting", "scheme: C"),
    ("meeting", "take_over: [{percent: meget}]"),
    ("guide", "title: Vasken"),
    ("guide", "title: Vasken\nminutes: en halv time"),
    ("redirects", "redirects: [{fra: /a/, til: /b/}]"),
]


@pytest.mark.parametrize(("kind", "text"), MISTAKES)
def test_a_typical_mistake_is_underlined(kind: str, text: str) -> None:
    assert not CHECKS[kind].is_valid(yaml.load(text, Core))


def test_every_field_is_explained_in_danish() -> None:
    parts = [part for schema in MADE.values() for part in (schema, *schema.get("$defs", {}).values())]
    fields = [(key, field) for part in parts for key, field in part.get("properties", {}).items()]
    assert [key for key, field in fields if not field.get("description")] == []
    assert not [key for key, _ in fields if not key.isprintable()] and len(fields) > 100
    for schema in MADE.values():
        Draft202012Validator.check_schema(schema)


def test_what_commands_write_leads_to_its_schema(tmp_path: Path) -> None:
    root = make_project(tmp_path / "small")
    assert main(["--project", str(root), "schemas"]) == 0
    assert main(["--project", str(root), "confirm", "parken", "--date", "2025-05-02", "--write"]) == 0
    made = [*(root / "content/departments/parken/meetings/2025-05-02").glob("*.yml")]
    assert {file.stem for file in made} == {"meeting", "standard"}
    for file in made:
        first = file.read_text("utf-8").partition("\n")[0]
        assert first == modeline(file.stem, file.relative_to(root).as_posix()).rstrip()
        assert (file.parent / first.partition("$schema=")[2]).resolve() == root / FOLDER / f"{file.stem}.json"


def test_a_new_site_begins_with_them(tmp_path: Path) -> None:
    assert main(["new", "site", str(tmp_path / "ny")]) == 0
    for file in (tmp_path / "ny/content").rglob("*.yml"):
        first = file.read_text("utf-8").partition("\n")[0]
        assert (file.parent / first.partition("$schema=")[2]).is_file(), file
