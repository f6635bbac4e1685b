"""Departments that differ in what they are called alone are read and looked at once, and nothing of it can be seen."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from case_tree import BASE
from portal.base.cache import Cache
from portal.base.problems import ContentError, Problems
from portal.check import meeting_folders
from portal.check.content import read_portal
from portal.pages import sections
from portal.publish.compile import check_site, compile_site

DAY = date(2025, 6, 1)
NAMED = re.compile(r"^( *(?:- )?(?:name|street)): (.+)$", re.MULTILINE)
DEPARTMENTS = "content/departments"
FACTS = f"{DEPARTMENTS}/parken-2/department.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Both departments with two copies of each that have other names and streets."""
    made = shutil.copytree(BASE, tmp_path / "project")
    for number in (2, 3):
        for name in ("gaarden", "parken"):
            copy = shutil.copytree(made / DEPARTMENTS / name, made / DEPARTMENTS / f"{name}-{number}")
            file = copy / "department.yml"
            file.write_text(NAMED.sub(rf"\1: \2 nr. {number}", file.read_text("utf-8")), "utf-8")
    return made


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The departments of which pages were made, in one process."""
    slugs, kept = [], sections.department_part
    monkeypatch.setattr("portal.base.cores._processes", lambda: 1)
    monkeypatch.setattr(
        sections, "department_part", lambda portal, *more: slugs.extend(portal.departments) or kept(portal, *more)
    )
    return slugs


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def same_as_a_build(root: Path, looked_at: list, cache: Cache | None = None) -> None:
    """All that others ask of a page, and all that is said."""
    site = compile_site(root, DAY)
    found = check_site(root, DAY, cache=cache)
    assert found.notes == site.notes
    shown = [
        (p.address, p.title, p.description, p.kind, p.edit, p.headings, p.department, p.heading, p.ids)
        for p in looked_at
    ]
    assert shown == [
        (p.address, p.title, p.description, p.kind, p.edit, p.headings, p.department, p.heading, p.ids)
        for p in site.pages
    ]


def test_they_are_the_pages_of_a_build_and_made_once(
    root: Path, looked_at: list, made: list[str], tmp_path: Path
) -> None:
    same_as_a_build(root, looked_at)
    made.clear()
    cache = Cache(tmp_path / "cache")
    check_site(root, DAY, cache=cache)
    assert len(made) == 2 and not {"gaarden", "parken"} & set(made)
    made.clear()
    same_as_a_build(root, looked_at, cache)
    assert len(made) == 6  # the build's


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Parken nr. 2", "name: Afdelingen & <b>Søn</b>s"),
        ("name: Parken nr. 2", "name: Stedet"),
        ("name: ", "special:\n  - En linje med ord.\nname: "),
        ("name: ", "dwelling_types:\n  - id: raekkehus\n    name: Rækkehus\nname: "),
        ("name: ", "next_meeting:\n  date: 2025-09-01 19:00\n  kind: afdelingsmøde\n  place: Huset\nname: "),
        ("name: ", "formerly: [gammel]\nname: "),
    ],
)
def test_one_that_has_something_else_is_looked_at_by_itself(root: Path, looked_at: list, old: str, new: str) -> None:
    edit(root, FACTS, old, new)
    same_as_a_build(root, looked_at)


@pytest.mark.parametrize("slugs", [("gaarden-2",), ("gaarden", "gaarden-2", "gaarden-3")])
@pytest.mark.parametrize(
    "words", ["[a](/findes-ikke/)", "[a](/om/#findes-ikke)", "[a](findes-ikke.md) **b**", "## [stoej] Igen"]
)
def test_what_is_wrong_is_said_of_each(root: Path, slugs: tuple[str, ...], words: str) -> None:
    for slug in slugs:
        rules = root / DEPARTMENTS / slug / "meetings/2024-04-22/house-rules.md"
        rules.write_text(f"{rules.read_text('utf-8')}\n{words}\n", "utf-8")
        for seal in (root / DEPARTMENTS / slug).rglob("seal.txt"):
            seal.unlink()
    said = []
    for look in (compile_site, check_site):
        with pytest.raises(ContentError) as refused:
            look(root, DAY)
        said.append(str(refused.value))
    assert said[0] == said[1]
    assert all(f"{DEPARTMENTS}/{slug}/" in said[0] for slug in slugs)
    assert meeting_folders.STAND_IN not in said[0]


def test_a_link_to_the_departments_own_page_leads_to_its_own(root: Path, looked_at: list) -> None:
    for slug in ("gaarden", "gaarden-2", "gaarden-3"):
        rules = root / DEPARTMENTS / slug / "meetings/2024-04-22/house-rules.md"
        rules.write_text(f"{rules.read_text('utf-8')}\n[a](#findes-ikke)\n", "utf-8")
        for seal in (root / DEPARTMENTS / slug).rglob("seal.txt"):
            seal.unlink()
    with pytest.raises(ContentError) as refused:
        check_site(root, DAY)
    assert len([line for line in str(refused.value).splitlines() if "/husorden/" in line]) == 3


def test_meetings_are_read_once_and_each_knows_its_own_files(root: Path) -> None:
    read, kept = [], meeting_folders._read
    problems = Problems()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("portal.check.department_files._KEPT", {})
        meeting_folders._HELD.clear()
        patch.setattr(meeting_folders, "_read", lambda moved, *more: read.append(moved) or kept(moved, *more))
        portal = read_portal(root, problems, DAY)
    assert len(read) == 2
    for slug, department in portal.departments.items():
        files = {one.file for meeting in department.meetings for one in (meeting, *meeting.documents)} - {""}
        assert files and all(file.startswith(f"{DEPARTMENTS}/{slug}/meetings/") for file in files)
        clauses = [one.file for meeting in department.meetings for text in meeting.documents for one in text.clauses]
        assert all(file.startswith(f"{DEPARTMENTS}/{slug}/") for file in clauses)


def test_what_is_worth_knowing_of_a_meeting_names_each_department(root: Path) -> None:
    for seal in (root / DEPARTMENTS).glob("gaarden*/meetings/*/seal.txt"):
        seal.unlink()
    problems = Problems()
    read_portal(root, problems, DAY)
    said = [one for one in problems.notes if "ikke forseglet" in one.message and "gaarden" in one.place.file]
    assert {one.place.file.split("/")[2] for one in said} == {"gaarden", "gaarden-2", "gaarden-3"}
    assert all(f"seal {one.place.file.split('/')[2]} " in one.message for one in said)
