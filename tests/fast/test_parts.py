"""What is kept of each department never changes what comes out: after every edit a build is that of a clean folder."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from case_tree import make_tree
from kept_parts import DAY, VEST, cached, edit, made, reworded
from portal.lookup.files import standard_files
from portal.model.alone import alone
from portal.model.groups import groups_of
from portal.publish.compile import compile_site
from portal.texts.catalogue import package_sources

FACTS = "content/departments/parken/department.yml"
MESSAGE = """messages:
  - {id: vand, what: Vandet er lukket, where: Vestvej, from: "2026-12-01 08:00", until: "2026-12-01 14:00"}
"""
MOVING = "docs/rettigheder/flyt-ud.md"
NAMED: dict[str, tuple[str, str, str]] = {
    "/hvem-ordner-hvad/bruser/": (f"{VEST}/decisions.yml", "altid", "ofte"),
    "/hvem-ordner-hvad/maling/": ("content/departments/ny/meetings/2025-01-02/meeting.yml", "percent: 1", "percent: 2"),
    "/vejledninger/vasken/": ("content/departments/ny/department.yml", "name: Ny", "name: Nye Ny"),
    "/rettigheder/flyt-ud/": ("content/departments/ny/meetings/2025-01-02/meeting.yml", "percent: 1", "percent: 2"),
}
"""A page that names departments → an edit of one of them that is read on it."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Departments that were merged, beside one that is alone."""
    return make_tree("departments-merged", tmp_path / "project")


def renamed(project: Path) -> None:
    """Another department has a new address, which a link in a text that was adopted follows."""
    parken = project / "content/departments/parken"
    edit(parken / "department.yml", "name: Parken", "name: Parken\nformerly: [parken]")
    parken.rename(parken.with_name("nyparken"))


def called(project: Path) -> None:
    """What an item was called when a meeting was published comes from a file of all departments."""
    lines = "vest/2019-05-02 - bruser\nvest/2019-05-02 bruser: Bruseren som den hed\n"
    (project / "content/meetings.txt").write_text(lines, "utf-8")


EDITS: dict[str, tuple[Callable[[Path], object], int]] = {
    "the department's own words": (reworded(f"{VEST}/decisions.yml", "altid", "ofte"), 0),
    "words that all share": (reworded("content/responsibilities/01-vand.yml", "vandlås", "vandlås nu"), 0),
    "what an item was called": (called, 0),
    "the day": (lambda project: None, 400),
    "another department's address": (renamed, 0),
    "the language that comes first": (reworded("content/organisation.yml", "[da, en]", "[en, da]"), 0),
    "what it was merged into": (reworded("content/departments/ny/department.yml", "name: Ny", "name: Nye Ny"), 0),
}
"""What a part depends on → an edit of it, and how many days later it is."""


def test_after_any_edit_it_is_what_a_clean_folder_gives(project: Path) -> None:
    """One edit after the other: by turns the same parts all the time, and new ones that have the folder alone."""
    edit(project / VEST / "maintenance.md", "Vest maler selv.", "Vest maler [selv](/afdelinger/parken/).")
    (project / "content/texts").mkdir()
    (project / "content/texts/en.ftl").write_text("\n".join(package_sources("da")), "utf-8")
    with (project / "content/organisation.yml").open("a", encoding="utf-8") as organisation:
        organisation.write("languages: [da, en]\n")
    (project / VEST).parents[1].joinpath("messages.yml").write_text(MESSAGE, "utf-8")
    held, day = cached(project), DAY
    before = made(project, held)
    for number, (name, (change, days)) in enumerate(EDITS.items()):
        change(project)
        day += timedelta(days=days)
        clean = made(project, None, day)
        assert not isinstance(clean, str), clean
        assert pages_of(clean) != pages_of(before), f"{name}: it can be read nowhere"
        assert made(project, cached(project) if number % 2 else held, day) == clean, name
        before = clean


@pytest.mark.parametrize("at", sorted(NAMED))
def test_a_page_that_names_departments_follows_each_of_them(project: Path, at: str) -> None:
    file, old, new = NAMED[at]
    edit(project / "docs/vejledninger/vasken.md", "minutes: 20", "minutes: 20\ndepartment_must_allow: vandlaas")
    edit(project / "content/responsibilities/02-hjem.yml", "name: Male vægge", "name: Male vægge\n    taken_over: yes")
    (project / "docs/rettigheder").mkdir()
    (project / MOVING).write_text("---\ntitle: Flyt ud\ndescription: Når du flytter.\n---\nFlyt ud.\n", "utf-8")
    with (project / "content/departments/ny/meetings/2025-01-02/meeting.yml").open("a", encoding="utf-8") as meeting:
        meeting.write("take_over:\n  - percent: 1\n")
    held, page = cached(project), lambda whole: next(one for one in whole[0] if one.address == at)
    before = made(project, held)
    edit(project / file, old, new)
    clean = made(project, None)
    assert page(clean) != page(before), "it can be read nowhere"
    assert made(project, cached(project)) == clean == made(project, held)


def pages_of(whole: tuple[object, ...] | str) -> list[object]:
    """The pages of one department."""
    assert not isinstance(whole, str)
    return [page for page in whole[0] if page.address.startswith("/afdelinger/vest/")]


@pytest.mark.parametrize(
    ("file", "old", "new", "others"),
    [
        (FACTS, "name: Parken", "name: Storparken", "ny"),
        (f"{VEST}/decisions.yml", "altid", "ofte", "parken"),
    ],
)
def test_only_what_changed_is_made_again(project: Path, file: str, old: str, new: str, others: str) -> None:
    """The pages of the other departments are those of the time before, not equal ones."""
    parts = cached(project)
    before = {page.address: page for page in compile_site(project, DAY, parts=parts).pages}
    edit(project / file, old, new)
    after = {page.address: page for page in compile_site(project, DAY, parts=parts).pages}
    same, changed = f"/afdelinger/{others}/", f"/afdelinger/{file.split('/')[2]}/"
    assert after[same] is before[same] and after[changed] is not before[changed]


def test_departments_that_know_each_other_are_made_together(project: Path) -> None:
    portal = compile_site(project, DAY).portal
    assert ("ny", "vest") in groups_of(portal.departments) and ("parken",) in groups_of(portal.departments)
    assert alone(portal, ("parken",)).departments.keys() == {"parken"}


@pytest.mark.parametrize("link", ["ftp://eksempel.dk", "/findes-ikke/"])
def test_what_is_wrong_with_a_department_is_said_each_time(project: Path, link: str) -> None:
    """In its rules: what is no link, which is seen when its page is made, and one that leads nowhere."""
    edit(project / VEST / "maintenance.md", "Vest maler selv.", f"Vest maler [selv]({link}).")
    parts = cached(project)
    wrong = made(project, parts)
    assert isinstance(wrong, str) and link in wrong
    assert made(project, parts) == wrong and made(project, cached(project)) == wrong


def test_a_link_that_dies_with_another_departments_page_is_said(project: Path) -> None:
    """Of the page that it is on nothing has changed."""
    edit(project / VEST / "maintenance.md", "Vest maler selv.", "Vest maler [selv](/afdelinger/parken/).")
    assert not isinstance(made(project, cached(project)), str)
    shutil.rmtree(project / "content/departments/parken")
    wrong = made(project, cached(project))
    assert isinstance(wrong, str) and "/afdelinger/parken/" in wrong


def test_what_is_kept_of_the_standard_knows_no_department(project: Path) -> None:
    portal, t = (site := compile_site(project, DAY)).portal, site.texts
    assert standard_files(alone(portal, ()), t) == standard_files(portal, t)
