"""A file that is as it was is read once in a process; what is wrong with one is said each time."""

from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.problems import ContentError
from portal.publish.compile import compile_site

ROOMS = "content/rooms.yml"


def test_an_unchanged_file_is_the_same_record_and_a_changed_one_is_read(tmp_path: Path) -> None:
    root = make_tree("base", tmp_path / "tree")
    first, again = compile_site(root).portal, compile_site(root).portal
    assert all(again.rooms[name] is room for name, room in first.rooms.items())
    file = root / ROOMS
    name = next(iter(first.rooms.values())).name
    file.write_text(file.read_text("utf-8").replace(f"name: {name}", "name: Et andet rum"), "utf-8")
    assert next(iter(compile_site(root).portal.rooms.values())).name == "Et andet rum"


def test_what_is_wrong_is_said_each_time(tmp_path: Path) -> None:
    root = make_tree("base", tmp_path / "tree")
    compile_site(root)
    (root / ROOMS).write_text((root / ROOMS).read_text("utf-8") + "ukendt: 1\n", "utf-8")
    for _ in range(2):
        with pytest.raises(ContentError, match="ukendt"):
            compile_site(root)


def test_another_project_is_not_mixed_in(tmp_path: Path) -> None:
    one, other = make_tree("base", tmp_path / "one"), make_tree("base", tmp_path / "other")
    file = other / "content/organisation.yml"
    name = compile_site(one).portal.organisation.name
    file.write_text(file.read_text("utf-8").replace(name, "Den anden"), "utf-8")
    assert compile_site(other).portal.organisation.name == "Den anden"
    assert compile_site(one).portal.organisation.name == name
