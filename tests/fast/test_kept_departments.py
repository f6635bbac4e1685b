"""A department whose folder is as it was is not read again, and its record knows where everything was written."""

import pickle
from datetime import timedelta
from pathlib import Path

import pytest

from case_tree import make_tree
from kept_parts import DAY, VEST, edit, nothing_read
from portal.base.cache import Cache
from portal.base.problems import Problems
from portal.check import meeting_folders
from portal.check.content import read_portal
from portal.check.department_files import DepartmentFiles
from portal.model.portal import Portal
from portal.read.nodes import Mapping, Node, Scalar
from portal.read.yaml_nodes import read_yaml

TEXT = """\
name: Vest
streets:
  - {street: Vestvej, from: 1}
  - street: Østvej
    empty:
lists: [[a, b], []]
none: {}
"""
DECISIONS = f"{VEST}/decisions.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_tree("departments-merged", tmp_path / "project")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The departments whose folders were read, and »meetings« for each of their folders that was."""
    found: list[str] = []
    reading, held = DepartmentFiles._read_folder, meeting_folders._read
    monkeypatch.setattr(meeting_folders, "_read", lambda *given: found.append("meetings") or held(*given))
    monkeypatch.setattr(
        DepartmentFiles, "_read_folder", lambda self, slug, said: found.append(slug) or reading(self, slug, said)
    )
    return found


def portal_of(project: Path, days: int = 0) -> tuple[Portal, Problems]:
    """In a process that has read nothing yet."""
    problems = Problems()
    with nothing_read():
        return read_portal(project, problems, DAY + timedelta(days), cache=Cache(project / "build/cache")), problems


def test_only_folders_that_changed_are_read(project: Path, read: list[str]) -> None:
    whole, said = portal_of(project)
    assert set(read) - {"meetings"} == whole.departments.keys()
    read.clear()
    again, noted = portal_of(project)
    assert (read, said_of(again), noted.notes) == ([], said_of(whole), said.notes) and said.notes
    edit(project / DECISIONS, "altid", "ofte")
    portal_of(project)
    assert read == ["vest", "meetings"]


def test_on_a_later_day_it_is_as_it_was_and_with_the_clock_set_back_it_is_read(project: Path, read: list[str]) -> None:
    whole, _ = portal_of(project)
    read.clear()
    portal_of(project, days=90)
    assert read == []
    portal_of(project, days=-1)
    assert read.count("meetings") == len(
        {one.meetings for one in whole.departments.values() if not one.meetings}
    ) + len([one for one in whole.departments.values() if one.meetings])


def test_what_a_meeting_decided_that_does_not_count_yet_is_looked_at_each_day(project: Path, read: list[str]) -> None:
    """It is known to a month alone, and counts from its last day."""
    (project / VEST).rename(project / VEST.replace("2019-05-02", "2026-11"))
    _, said = portal_of(project)
    assert any("tæller først" in one.message for one in said.notes)
    read.clear()
    assert portal_of(project)[1].notes == said.notes and read == []
    _, later = portal_of(project, days=30)
    assert read == ["meetings"] and not any("tæller først" in one.message for one in later.notes)


def test_a_meeting_that_lies_in_the_future_when_the_clock_is_set_back_is_said(project: Path) -> None:
    assert not portal_of(project)[1].found
    _, problems = portal_of(project, days=-365 * 9)
    assert any("fremtiden" in one.message for one in problems.found)


def test_a_mistake_is_said_each_time(project: Path) -> None:
    portal_of(project)
    edit(project / "content/departments/parken/department.yml", "name:", "navn:")
    assert portal_of(project)[1].found == portal_of(project)[1].found != set()


def test_what_was_kept_is_the_same_record(project: Path) -> None:
    first, again = portal_of(project)[0], portal_of(project)[0]
    assert said_of(again) == said_of(first)
    for slug, department in first.departments.items():
        assert places(again.departments[slug].node) == places(department.node)
        for old, new in zip(department.meetings, again.departments[slug].meetings, strict=True):
            assert (new.file, places(new.node)) == (old.file, places(old.node))


def test_a_node_that_was_kept_holds_the_same(tmp_path: Path) -> None:
    node = read_yaml(TEXT, "a.yml", Problems(), first_line=3)
    again = pickle.loads(pickle.dumps(node))
    assert places(again) == places(node) == places(pickle.loads(pickle.dumps(again)))
    assert isinstance(again, Mapping) and again.entries["lists"].place.line == 8


def test_what_a_record_holds_of_the_file_is_kept_once() -> None:
    node = read_yaml(TEXT, "a.yml", Problems())
    assert isinstance(node, Mapping)
    alone, both = len(pickle.dumps(node)), len(pickle.dumps((node, node.entries["streets"])))
    assert both - alone < len(pickle.dumps(node.entries["streets"])) / 2


def said_of(portal: Portal) -> dict[str, object]:
    """The departments without where they were written."""
    return {slug: department.model_dump() for slug, department in portal.departments.items()}


def places(node: Node | None) -> object:
    """All that a node says."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return node.text, node.place, node.is_empty
    if isinstance(node, Mapping):
        return node.place, {key: places(one) for key, one in node.entries.items()}, dict(node.key_places)
    return node.place, [places(one) for one in node.items]
