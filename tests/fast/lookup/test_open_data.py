"""The open data: valid by their own schema, the same answers as the pages, and described for those who use them."""

import json
from pathlib import Path

import jsonschema
import pytest

from open_answers import read_as_documented
from portal.lookup.files import ANSWERS, SCHEMA
from portal.lookup.index import shown_share
from portal.lookup.open_schema import DepartmentAnswers, OpenItem, StandardAnswers
from portal.model.vocabulary import WRITTEN_BY_EDITORS, Level, Scheme
from portal.pages.page import Site


@pytest.fixture(scope="module")
def data(files: dict[str, bytes]) -> dict[str, dict]:
    """Every JSON file by its path."""
    return {path: json.loads(text) for path, text in files.items() if path.endswith(".json")}


def test_every_file_is_valid(data: dict[str, dict]) -> None:
    """By the schema it names, found from where it is."""
    validator = jsonschema.Draft202012Validator
    validator.check_schema(data[SCHEMA])
    answers = [path for path in data if path.endswith("answers.json")]
    assert len(answers) > 4
    for path in answers:
        validator(data[SCHEMA]).validate(data[path])
        assert (Path("/") / path).parent.joinpath(data[path]["$schema"]).resolve() == Path("/") / SCHEMA


def test_the_schema_refuses_what_is_wrong(data: dict[str, dict]) -> None:
    """A word that does not exist, and a field that does not."""
    broken = json.loads(json.dumps(data[ANSWERS]))
    broken["items"][0]["answers"]["A"]["performs"] = "udlejer"
    validator = jsonschema.Draft202012Validator(data[SCHEMA])
    assert not validator.is_valid(broken)
    assert not validator.is_valid({**data[ANSWERS], "surprise": 1})


def test_every_item_has_its_answers(data: dict[str, dict], compiled: Site) -> None:
    """Under both schemes, as the model has them."""
    items = {item["id"]: item for item in data[ANSWERS]["items"]}
    assert list(items) == list(compiled.portal.items)
    for item in compiled.portal.items.values():
        for scheme in Scheme:
            share = item.share(scheme)
            assert items[item.id]["answers"][scheme.value] == {"performs": share.performs, "pays": share.pays}


def test_a_department_says_what_differs_and_nothing_it_does_not_know(data: dict[str, dict], compiled: Site) -> None:
    """Deviations with their dates; unknown facts are left out."""
    for slug, department in compiled.portal.departments.items():
        reported = data[f"afdelinger/{slug}/answers.json"]
        decided = {one.decision.item for one in department.decided}
        assert {one["item"] for one in reported["deviations"]} == decided
        assert all(one["decided"] for one in reported["deviations"])
        assert None not in reported.values()
        assert ("scheme" in reported) == (department.scheme_of(on=compiled.portal.today) is not None)


def test_who_does_it_is_read_as_the_answer_says(data: dict[str, dict], compiled: Site) -> None:
    """By the page's own rules."""
    portal, t = compiled.portal, compiled.texts
    for slug, department in portal.departments.items():
        answers = data[f"afdelinger/{slug}/answers.json"]
        for item in portal.items_of(department).values():
            for kind in (None, *(one.id for one in department.dwelling_types)):
                found = shown_share(portal.answer(item, department, kind), t).sentence
                read = read_as_documented(answers, item, kind, portal, t)
                assert (slug, item.id, kind, read) == (slug, item.id, kind, found)


def test_the_addresses_lead_to_pages(data: dict[str, dict], compiled: Site) -> None:
    """Every address in the data is a page of the site."""
    pages = {page.address for page in compiled.pages}
    reported = {item["address"] for item in data[ANSWERS]["items"]}
    reported |= {guide["address"] for item in data[ANSWERS]["items"] for guide in item["guides"]}
    reported |= {file[key] for path, file in data.items() if "afdelinger" in path for key in ("address",)}
    assert reported <= pages


def test_the_page_describes_the_words_and_files(project: Path) -> None:
    """docs/data.md names each file, each word for who, each level and the fields one needs."""
    page = (project / "docs/data.md").read_text("utf-8")
    words = [word.value for word in WRITTEN_BY_EDITORS] + [level.value for level in Level]
    fields = [
        "also_called",
        "symptoms",
        "english",
        "deviations",
        "decided",
        "dwelling_type",
        "law_decides",
        "table_confirmed",
    ]
    paths = [f"/{ANSWERS}", f"/{SCHEMA}", "/afdelinger/<afdeling>/answers.json"]
    assert [word for word in (*words, *fields, *paths) if f"`{word}`" not in page] == []
    known = {*StandardAnswers.model_fields, *DepartmentAnswers.model_fields, *OpenItem.model_fields}
    assert {"deviations", "also_called", "law_decides"} <= known
