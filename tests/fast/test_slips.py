"""Slips of the keyboard in YAML and Markdown: said on the line they are on, with a cure that works when it is typed literally."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from case_tree import BASE
from portal.base.problems import ContentError
from portal.publish.compile import compile_site

DEPARTMENT = "content/departments/gaarden/department.yml"
GUIDE = "docs/vejledninger/vasken.md"
TODAY = date(2025, 6, 1)
RULES = "content/departments/gaarden/proposal/house-rules.md"
KEY = "  - Der er nøgle til vaskeriet på kontoret."
CURE = re.compile(r"Skriv (»(?P<quoted>.+?)«|(?P<bare>[\"'].+[\"']))[.,]")

LINES = [
    (DEPARTMENT, "district: Valby", "district:Valby", 3),
    (DEPARTMENT, "district: Valby", "district = Valby", 3),
    (DEPARTMENT, KEY, "  * Der er nøgle til vaskeriet.", 19),
    (GUIDE, "2. Skru", "- Skru", 24),
    (GUIDE, "2. Skru", "2) Skru", 24),
    (GUIDE, "2. Skru", "2.Skru", 24),
    (GUIDE, "2. Skru", "Trin 2: Skru", 24),
    (GUIDE, "## Godt at vide", "##Godt at vide", 28),
    (GUIDE, "## Godt at vide", "**Godt at vide**", 28),
    (RULES, "## [stoej] Støj", "## [støj] Støj", 9),
    (RULES, "## [stoej] Støj", "## (stoej) Støj", 9),
    (RULES, "## [stoej] Støj", "## [stoej ] Støj", 9),
    (GUIDE, "---\ntitle", "—\ntitle", 1),
    (GUIDE, "---\ntitle", "-----\ntitle", 1),
]
"""File, what stands there, the slip, the line it is on. The cure is the whole line."""
VALUES = [
    (DEPARTMENT, "Valby", '"Valby" og Sydhavn', 3),
    (DEPARTMENT, "Valby", "'Valby's bydel'", 3),
    (DEPARTMENT, "Der er nøgle til vaskeriet på kontoret.", "Nøgle: på kontoret", 19),
    (DEPARTMENT, "Der er nøgle til vaskeriet på kontoret.", "„Nøgle: på kontoret“", 19),
    (DEPARTMENT, "Valby", "“Valby”", 3),
]
"""The same; the cure is the value."""


def tree(folder: Path, file: str, right: str, wrong: str) -> Path:
    root = shutil.copytree(BASE, folder / "project")
    text = (root / file).read_text("utf-8")
    assert text.count(right) == 1
    (root / file).write_text(text.replace(right, wrong), "utf-8")
    return root


def said_of(root: Path) -> list[str]:
    try:
        compile_site(root, TODAY)
    except ContentError as error:
        return str(error).splitlines()[:-1]
    return []


@pytest.mark.parametrize(("file", "right", "wrong", "line"), LINES, ids=[one[2] for one in LINES])
def test_a_line_is_mended_by_what_is_said(file: str, right: str, wrong: str, line: int, tmp_path: Path) -> None:
    root = tree(tmp_path, file, right, wrong)
    (said,) = said_of(root)
    assert said.startswith(f"{file}:{line}:")
    lines = (root / file).read_text("utf-8").split("\n")
    before = lines[line - 1]
    cure = CURE.search(said)
    assert cure is not None
    lines[line - 1] = before[: len(before) - len(before.lstrip())] + cure["quoted"]
    (root / file).write_text("\n".join(lines), "utf-8")
    assert said_of(root) == []


@pytest.mark.parametrize(("file", "right", "wrong", "line"), VALUES, ids=[one[2] for one in VALUES])
def test_a_value_is_mended_by_what_is_said(file: str, right: str, wrong: str, line: int, tmp_path: Path) -> None:
    root = tree(tmp_path, file, right, wrong)
    (said,) = said_of(root)
    assert said.startswith(f"{file}:{line}:")
    cure = CURE.search(said)
    assert cure is not None
    text = (root / file).read_text("utf-8")
    (root / file).write_text(text.replace(wrong, cure["quoted"] or cure["bare"]), "utf-8")
    assert said_of(root) == []


@pytest.mark.parametrize(
    ("file", "called", "right"),
    [
        (DEPARTMENT, "content/departments/gaarden/department.yaml", "department.yml"),
        (DEPARTMENT, "content/departments/gården/department.yml", "gaarden"),
        (DEPARTMENT, "content/departments/Gaarden Syd/department.yml", "gaarden-syd"),
        (GUIDE, "docs/vejledninger/vasken.MD", "vasken.md"),
        (GUIDE, "docs/vejledninger/vasken.md.txt", "vasken.md"),
        (GUIDE, "docs/vejledninger/vasken.markdown", "vasken.md"),
    ],
)
def test_a_name_is_said_once_with_the_right_one(file: str, called: str, right: str, tmp_path: Path) -> None:
    root = shutil.copytree(BASE, tmp_path / "project")
    if file == DEPARTMENT and "gaarden/" not in called:
        (root / file).parent.rename((root / called).parent)
    else:
        (root / file).rename(root / called)
    about = [line for line in said_of(root) if not line.startswith(("content/responsibilities", "docs/om.md"))]
    assert len(about) == 1 and about[0].endswith((f"»{right}«.", f"Kald den »{right}«."))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("[om portalen](../om.md#spoergsmaal)", "[om portalen] (../om.md#spoergsmaal)"),
        ("[om portalen](../om.md#spoergsmaal)", "(om portalen)[../om.md#spoergsmaal]"),
        ("Se også [om portalen](../om.md#spoergsmaal).", "| Dag | Tid |\n| Mandag | 10 |"),
    ],
)
def test_what_a_reader_would_see_as_marks_is_said(right: str, wrong: str, tmp_path: Path) -> None:
    (said,) = said_of(tree(tmp_path, GUIDE, right, wrong))
    assert said.startswith(f"{GUIDE}:30:")
