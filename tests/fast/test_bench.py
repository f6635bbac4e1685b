"""The bench measures; here it is only tried that it can be started, and that what it writes and copies is right."""

import importlib
from pathlib import Path

import pytest

from bench.__main__ import PARTS
from bench.departments import project_with
from bench.report import not_kept, table, write_readme
from portal.publish.compile import compile_site
from projects import make_project


@pytest.mark.parametrize("part", PARTS)
def test_each_part_can_be_run(part: str) -> None:
    assert callable(importlib.import_module(f"bench.{part}").run)


def test_a_table_is_in_line() -> None:
    assert table(("page", "KB"), [("front", 9), ("guide", 10)]) == (
        "| page  | KB |\n| ----- | -: |\n| front |  9 |\n| guide | 10 |"
    )
    assert not_kept(["too heavy"]) == "Not kept: too heavy"


def test_the_table_of_readme_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("before\n<!-- bench:lookup -->\nold\n<!-- /bench:lookup -->\nafter\n", "utf-8")
    write_readme(readme, "\\1 new\n")
    write_readme(readme, "newest")
    assert readme.read_text("utf-8") == "before\n<!-- bench:lookup -->\nnewest\n<!-- /bench:lookup -->\nafter\n"


def test_a_readme_without_the_marks_is_left_alone(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("no marks\n", "utf-8")
    with pytest.raises(ValueError, match="marks"):
        write_readme(readme, "table")
    assert readme.read_text("utf-8") == "no marks\n"


def test_copied_departments_are_real_ones(tmp_path: Path) -> None:
    """What is built for 60 and 240 departments must be content without problems, or the figures mean nothing."""
    site = compile_site(project_with(9, make_project(tmp_path / "small"), tmp_path / "nine"))
    assert len(site.portal.departments) == 9
    assert len({department.name for department in site.portal.departments.values()}) == 9
