"""A saved change is shown first on the pages that somebody looks at, and as the whole site says it then."""

import json
import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from case_tree import BASE
from portal.base.parts import Parts
from portal.base.problems import ContentError
from portal.pages.page import Page, Site
from portal.publish.compile import compile_site, read_content
from portal.publish.first_look import first_look
from portal.publish.preview import Preview
from portal.publish.watch import snapshot

GUIDE = "docs/vejledninger/vasken.md"
FACTS = "content/departments/parken/department.yml"
OTHER = "content/departments/haven"
LOOKED_AT = ("/vejledninger/vasken/", "/afdelinger/parken/", "/afdelinger/")


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


def shown(project: Path, whole: Site, looked_at: tuple[str, ...] = LOOKED_AT) -> dict[str, Page]:
    frame = first_look(read_content(project), looked_at, whole, Parts())
    return {page.address: page for page in frame.pages} if frame else {}


@pytest.mark.parametrize(
    ("file", "old", "new", "pages"),
    [
        (GUIDE, "Skru vandlåsen af.", "Skru den helt løs.", {"/vejledninger/vasken/"}),
        (FACTS, "name: Parken", "name: Storparken", {"/afdelinger/parken/", "/afdelinger/"}),
    ],
)
def test_what_is_shown_first_is_what_the_whole_site_says_then(
    project: Path, file: str, old: str, new: str, pages: set[str]
) -> None:
    whole = compile_site(project)
    edit(project / file, old, new)
    first = shown(project, whole)
    after = {one.address: one for one in compile_site(project).pages}
    assert first.keys() == pages
    assert all(after[address] == one for address, one in first.items())


def test_every_page_can_be_made_before_the_others(project: Path) -> None:
    """Each of the site's own pages is found by its address alone, and is what it is on the whole site."""
    whole, content, parts = compile_site(project), read_content(project), Parts()
    other = replace(whole, pages=tuple(replace(page, description="") for page in whole.pages))
    for page in whole.pages:
        frame = first_look(content, (page.address,), other, parts)
        assert frame and frame.pages == (page,)


def test_only_what_is_looked_at_is_shown(project: Path) -> None:
    whole = compile_site(project)
    edit(project / FACTS, "name: Parken", "name: Storparken")
    assert shown(project, whole, ("/vejledninger/vasken/",)) == {}


def test_a_dead_link_is_not_shown_as_a_page(project: Path) -> None:
    whole = compile_site(project)
    edit(project / GUIDE, "Skru vandlåsen af.", "Se [her](/findes-ikke/).")
    assert shown(project, whole) == {}


def test_a_mistake_is_reported_before_anything_is_shown(project: Path) -> None:
    edit(project / GUIDE, "title:", "titel:")
    with pytest.raises(ContentError, match="titel"):
        read_content(project)


def test_a_page_more_and_another_frame_wait_for_the_whole_site(project: Path) -> None:
    whole = compile_site(project)
    (project / "docs/ny.md").write_text("---\ntitle: Ny\ndescription: Den er ny.\n---\nDen er ny.\n", "utf-8")
    assert shown(project, whole, ("/ny/",)) == {}
    menu = project / "content/organisation.yml"
    menu.write_text(menu.read_text("utf-8") + "\nfooter:\n  - title: Om\n    page: /om/\n", "utf-8")
    edit(project / GUIDE, "Skru vandlåsen af.", "Skru den helt løs.")
    assert shown(project, whole) == {}


def test_what_python_compiled_is_nothing_that_was_saved(project: Path) -> None:
    before = snapshot(project)
    (project / "docs/__pycache__").mkdir()
    (project / "docs/__pycache__/hook.pyc").write_bytes(b"")
    assert snapshot(project) == before
    (project / "docs/hook.py").write_bytes(b"")
    assert snapshot(project) != before


def test_what_is_saved_while_the_first_build_is_at_work_is_built_too(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview, stop, builds = Preview(project, lambda line: None), threading.Event(), []

    def bring_up() -> None:
        builds.append(1)
        if len(builds) == 1:
            edit(project / FACTS, "name: Parken", "name: Storparken")

    monkeypatch.setattr(preview, "_bring_up", bring_up)
    monkeypatch.setattr(preview, "prepare", stop.set)
    preview.build()
    preview.follow(stop)
    assert len(builds) == 2


def test_what_is_wrong_when_the_preview_begins_is_not_said_to_be_over_a_good_page(project: Path) -> None:
    """There may be none yet, or one of the time before."""
    edit(project / GUIDE, "title:", "titel:")
    preview = Preview(project, lambda line: None)
    preview.build()
    state = json.loads(preview.state.as_json())
    assert state["problems"] and state["heading"].endswith("Siden bliver bygget, når alt er rettet.")
    assert not preview.folder.exists()
