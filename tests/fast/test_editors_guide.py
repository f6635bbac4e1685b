"""The editors' guide can't fall behind: every field is in it, and its examples say what the portal says."""

import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.addresses import address
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.model.fields import Part, written_fields
from portal.model.file_kinds import FILE_KINDS
from portal.model.vocabulary import WRITTEN_BY_EDITORS
from portal.pages.field_reference import field_reference
from portal.pages.page import Site

GUIDE = "docs/redaktoer/teknik.md"
HEADS = tuple(kind.model for kind in FILE_KINDS)
MEETING = "content/departments/eksempelgaarden/meetings/2026-04-22"
ERRORS = [
    (f"{MEETING}/decisions.yml", r"(?m)^    performs: \w+", "    performs: lejeren"),
    ("content/departments/eksempelparken/proposal/house-rules.md", r"(?m)^## \[\w+\] .*", "## Støj og musik"),
    ("docs/vejledninger/stoppet-afloeb.md", r"(?m)^tools: \[spand", "tools: [spann"),
]
"""File, what is there, what an editor writes by mistake: as the guide has it."""


@pytest.fixture(scope="module")
def page(compiled: Site) -> str:
    return next(page.html for page in compiled.pages if page.address == address.EDITORS_REFERENCE)


def every_model(model: type[Part] = Part) -> Iterator[type[Part]]:
    for inner in model.__subclasses__():
        if inner.__module__.startswith("portal.model."):
            yield inner
            yield from every_model(inner)


def test_every_field_of_every_model_is_in_the_guide(page: str):
    shown = {keys.split(" → ")[-1] for keys in re.findall(r"<code>([^<]+)</code>", page)}
    whole = {model for model in every_model() for head in HEADS if issubclass(model, head) and model is not head}
    fields = {(model.__name__, key) for model in {*every_model()} - whole for key in written_fields(model)}
    assert {(model, name) for model, name in fields if name not in shown} == set()
    assert len(fields) > 80


def test_every_field_says_what_it_is_for(page: str):
    rows = [row for part in field_reference() for row in part.rows]
    assert [row.keys for row in rows if not row.description or row.description not in html.unescape(page)] == []


def test_every_kind_of_file_is_in_the_reference(compiled: Site):
    """A file that the portal reads and that the guide does not name would be a secret."""
    read = compiled.portal
    used = [read.organisation, read.house_rules, read.redirects, *(page.head for page in read.written_pages)]
    used += [*read.categories, *read.departments.values(), *read.guides.values()]
    for meeting in (one for department in read.departments.values() for one in department.meetings):
        used += filter(None, (meeting, meeting.decisions, meeting.standard, meeting.house_rules))
    assert [type(one).__name__ for one in used if not isinstance(one, HEADS)] == []


def test_every_word_for_who_is_explained(project: Path):
    guide = (project / GUIDE).read_text("utf-8")
    assert [word for word in WRITTEN_BY_EDITORS if f"| `{word.value}` |" not in guide] == []


@pytest.mark.parametrize("words", ["make serve", "make check", "PORTAL_REPO_URL", "LIX"])
def test_the_guide_says_how_it_is_run(words: str, project: Path):
    assert words in (project / GUIDE).read_text("utf-8")


@pytest.fixture(scope="module")
def problems(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Problems:
    """What the portal reports when all the mistakes are made at once, each in a file of its own."""
    root = tmp_path_factory.mktemp("mistakes")
    others = {
        one.name for one in (project / "content/departments").iterdir() if not any(one.name in to for to, *_ in ERRORS)
    }
    for part in ("content", "docs"):
        shutil.copytree(project / part, root / part, ignore=shutil.ignore_patterns(*others))
    (root / MEETING / "seal.txt").unlink()  # as long as the editor writes it
    for file, find, put in ERRORS:
        text, times = re.subn(find, put, (root / file).read_text("utf-8"), count=1)
        assert times == 1
        (root / file).write_text(text, "utf-8")
    reported = Problems()
    read_portal(root, reported)
    return reported


@pytest.mark.parametrize("file", [file for file, _, _ in ERRORS])
def test_the_errors_in_the_guide_are_the_portals_own(file: str, problems: Problems, project: Path):
    message = next(problem.message for problem in problems.found if problem.place.file == file)
    in_guide = re.compile(rf"^{re.escape(file)}:\d+:\d+: {re.escape(message)}$", re.MULTILINE)
    assert in_guide.search((project / GUIDE).read_text("utf-8"))
