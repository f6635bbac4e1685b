"""A standard that many meetings confirmed word for word is read once and held once; each still knows its own file."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from case_tree import BASE
from portal.base.cache import Cache
from portal.base.problems import Problems
from portal.check import alike, content_files, meeting_folders
from portal.check.content import read_portal
from portal.model.portal import Portal

DAY = date(2025, 6, 1)
GAARDEN = "content/departments/gaarden/meetings/2024-04-22/standard.yml"
PARKEN = "content/departments/parken/meetings/2024-05-02/standard.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project where two meetings confirmed the same."""
    made = shutil.copytree(BASE, tmp_path / "project")
    shutil.copy(made / GAARDEN, made / PARKEN)
    alike._FIRST.clear()
    meeting_folders._HELD.clear()
    return made


def read(root: Path, cache: Cache | None = None) -> tuple[Portal, Problems]:
    problems = Problems()
    return read_portal(root, problems, DAY, cache=cache), problems


def standards(portal: Portal) -> list:
    return [one.standard for d in portal.departments.values() for one in d.meetings if one.standard]


def test_what_two_confirmed_alike_is_held_once_and_each_knows_its_file(root: Path) -> None:
    portal, problems = read(root)
    first, second = standards(portal)
    assert not problems.found
    assert first.items is second.items and first.by_item is second.by_item
    assert [first.file, second.file] == [GAARDEN, PARKEN]
    assert [one.place("items", 0, "item").file for one in (first, second)] == [GAARDEN, PARKEN]


def test_so_it_is_when_departments_come_from_the_cache(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(tmp_path / "cache")
    read(root, cache)
    monkeypatch.setattr("portal.check.department_files._KEPT", {})
    alike._FIRST.clear()
    meeting_folders._HELD.clear()
    first, second = standards(read(root, cache)[0])
    assert first.items is second.items
    assert [first.file, second.file] == [GAARDEN, PARKEN]


def test_it_is_read_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, kept = [], content_files.read_yaml

    def reading(text, file, problems):
        asked.append(file)
        return kept(text, file, problems)

    monkeypatch.setattr(content_files, "read_yaml", reading)
    monkeypatch.setattr(content_files, "_KEPT", {})
    meeting_folders._HELD.clear()
    monkeypatch.setattr("portal.check.department_files._KEPT", {})
    read(root)
    assert len([one for one in asked if one.endswith("standard.yml")]) == 1


@pytest.mark.parametrize(("line", "kind"), [("items: 7\n", "found"), ("  # en bemærkning\n", "notes")])
def test_what_is_said_of_one_is_said_of_each(root: Path, line: str, kind: str) -> None:
    for file in (GAARDEN, PARKEN):
        text = (root / file).read_text("utf-8")
        written = line if kind == "found" else text.replace("\n    performs", f" {line}    performs", 1)
        (root / file).write_text(written, "utf-8")
    said = [one.place.file for one in getattr(read(root)[1], kind) if one.place.file in (GAARDEN, PARKEN)]
    assert sorted(said) == [GAARDEN, PARKEN]


def test_one_that_is_changed_is_another(root: Path) -> None:
    (root / PARKEN).write_text((root / PARKEN).read_text("utf-8") + "\n", "utf-8")
    first, second = standards(read(root)[0])
    assert first.items == second.items and first.items is not second.items
