"""A saved change is shown first on the pages that somebody looks at, and never otherwise than on the whole site after it."""

import shutil
from pathlib import Path

import pytest

from case_tree import BASE
from portal.pages.page import Page, Site
from portal.publish.compile import compile_site
from portal.publish.glance import Glance, glance, pages_to_show
from portal.publish.watch import snapshot

GUIDE = "docs/vejledninger/vasken.md"
FACTS = "content/departments/parken/department.yml"
OTHER = "content/departments/haven"
PART = frozenset(["parken"])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base tree with a second department, which nobody looks at."""
    root = shutil.copytree(BASE, tmp_path / "project")
    (root / OTHER).mkdir()
    (root / OTHER / "department.yml").write_text("name: Haven\nstreets:\n  - street: Havevej\n", "utf-8")
    return root


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def seen(project: Path) -> tuple[Site, Glance]:
    whole, before = compile_site(project), glance(project, PART)
    assert before is not None
    return whole, before


def shown(project: Path, whole: Site, before: Glance) -> dict[str, Page]:
    after = glance(project, PART)
    return {page.address: page for page in pages_to_show(before, after, whole)} if after else {}


@pytest.mark.parametrize(
    ("file", "old", "new", "page"),
    [
        (GUIDE, "Skru vandlåsen af.", "Skru den helt løs.", "/vejledninger/vasken/"),
        (FACTS, "name: Parken", "name: Storparken", "/afdelinger/parken/"),
    ],
)
def test_what_is_shown_first_is_what_the_whole_site_says_then(
    project: Path, file: str, old: str, new: str, page: str
) -> None:
    whole, before = seen(project)
    edit(project / file, old, new)
    first = shown(project, whole, before)
    after = {one.address: one for one in compile_site(project).pages}
    assert page in first and first[page] != {one.address: one for one in whole.pages}[page]
    assert all(after[address] == one for address, one in first.items())
    assert not [address for address in first if "haven" in address]


def test_a_page_that_tells_of_all_departments_waits_for_the_whole_site(project: Path) -> None:
    whole, before = seen(project)
    edit(project / FACTS, "name: Parken", "name: Storparken")
    assert "/afdelinger/" not in shown(project, whole, before)


@pytest.mark.parametrize(
    ("old", "new"), [("Skru vandlåsen af.", "Se [her](/findes-ikke/)."), ("title:", "titel:")], ids=["link", "field"]
)
def test_a_mistake_is_not_shown_as_a_page(project: Path, old: str, new: str) -> None:
    whole, before = seen(project)
    edit(project / GUIDE, old, new)
    assert shown(project, whole, before) == {}


def test_a_page_more_waits_for_the_whole_site(project: Path) -> None:
    whole, before = seen(project)
    (project / "docs/ny.md").write_text("---\ntitle: Ny\ndescription: Den er ny.\n---\nDen er ny.\n", "utf-8")
    assert shown(project, whole, before) == {}


def test_what_python_compiled_is_nothing_that_was_saved(project: Path) -> None:
    before = snapshot(project)
    (project / "docs/__pycache__").mkdir()
    (project / "docs/__pycache__/hook.pyc").write_bytes(b"")
    assert snapshot(project) == before
    (project / "docs/hook.py").write_bytes(b"")
    assert snapshot(project) != before
