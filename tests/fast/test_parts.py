"""What is kept of each department never changes what comes out: after every edit a build is that of a clean folder."""

import random
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.cache import Cache
from portal.base.parts import Parts
from portal.base.problems import ContentError
from portal.model.alone import alone
from portal.model.groups import groups_of
from portal.publish.compile import compile_site
from portal.publish.outputs import all_outputs

DAY = date(2026, 11, 23)
FACTS = "content/departments/parken/department.yml"
TEXTS = (".md", ".yml", ".ftl", ".txt", ".svg")
EDITS = 16


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Departments that were merged, beside one that is alone."""
    return make_tree("departments-merged", tmp_path / "project")


def made(project: Path, parts: Parts | None, day: date = DAY) -> tuple[object, ...] | str:
    """All that a build writes of its own, or the list of what is wrong."""
    try:
        site = compile_site(project, day, parts=parts)
    except ContentError as error:
        return str(error)
    return site.pages, all_outputs(site, parts), site.notes


def cached(project: Path) -> Parts:
    return Parts(Cache(project / "build/cache"))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_after_any_edit_it_is_what_a_clean_folder_gives(project: Path, request: pytest.FixtureRequest) -> None:
    """Words, files and departments that change, come, go and are renamed, the day with them; the same parts all the time,
    and new ones that have the folder alone.
    """
    times = EDITS * 20 if request.config.getoption("--at-length") else EDITS
    chance, held, day, good = random.Random(13), cached(project), DAY, project.with_name("good")
    shutil.copytree(project, good)
    sound = 0
    for number in range(times):
        done = at_random(project, chance)
        day += timedelta(days=chance.choice((0, 0, 0, 1, 200, -90)))
        clean = made(project, None, day)
        assert made(project, held, day) == clean, f"edit {number}, kept in memory: {done}"
        assert made(project, cached(project), day) == clean, f"edit {number}, kept in the folder: {done}"
        sound += not isinstance(clean, str)
        if isinstance(clean, str) or number % 10 == 9:
            for part in ("content", "docs"):
                shutil.rmtree(project / part)
                shutil.copytree(good / part, project / part)
    assert times / 4 < sound < times  # both kinds are tried


def at_random(project: Path, chance: random.Random) -> str:
    """Edit something below a project's content; what was done."""
    files = sorted(one for part in ("content", "docs") for one in (project / part).rglob("*") if one.suffix in TEXTS)
    departments = sorted((project / "content/departments").iterdir())
    match chance.choice(("word", "word", "word", "line", "gone", "copy", "rename")):
        case "word":
            return _other_word(chance.choice(files), chance)
        case "line":
            with (file := chance.choice(files)).open("a", encoding="utf-8") as written:
                written.write("\n# en linje\n")
            return f"a line more in {file}"
        case "gone":
            (file := chance.choice(files)).unlink()
            return f"{file} is gone"
        case "copy":
            return str(
                shutil.copytree(one := chance.choice(departments), one.with_name(f"{one.name}-{len(departments)}"))
            )
        case _:
            return str((one := chance.choice(departments)).rename(one.with_name(f"{one.name}-ny")))


def _other_word(file: Path, chance: random.Random) -> str:
    """One word of a text is another one, most often where people read it."""
    words = sorted({word for word in file.read_text("utf-8").split() if word.isalpha() and len(word) > 3})
    word = chance.choice(words) if words else ""
    if word:
        file.write_text(file.read_text("utf-8").replace(word, f"{word}ne"), "utf-8")
    return f"{word} in {file}"


@pytest.mark.parametrize(
    ("file", "old", "new", "others"),
    [
        (FACTS, "name: Parken", "name: Storparken", "ny"),
        ("content/departments/vest/meetings/2019-05-02/decisions.yml", "altid", "ofte", "parken"),
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


def test_another_day_another_address_and_another_program_are_other_parts(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(project, cached(project))
    for change in (
        lambda: monkeypatch.setenv("PORTAL_SITE_URL", "https://andet.eksempel.dk"),
        lambda: monkeypatch.setattr("portal.base.parts.program", lambda: "another"),
    ):
        change()
        counted, kept = [], cached(project)
        monkeypatch.setattr(kept.cache, "keep", lambda *entry, counted=counted: counted.append(entry))
        assert made(project, kept) == made(project, None) and counted
    assert made(project, cached(project), DAY + timedelta(days=400)) == made(project, None, DAY + timedelta(days=400))


@pytest.mark.parametrize("damage", [b"", b"{}", lambda entry: entry[:-1], lambda entry: entry[::-1]])
def test_a_damaged_part_is_made_anew(project: Path, damage) -> None:
    clean = made(project, cached(project))
    entries = list((project / "build/cache").iterdir())
    for entry in entries:
        entry.write_bytes(damage(entry.read_bytes()) if callable(damage) else damage)
    assert entries and made(project, cached(project)) == clean


def test_a_part_under_anothers_name_is_not_taken(project: Path) -> None:
    """Entries that are whole, but of another department."""
    clean = made(project, cached(project))
    first, *rest = sorted((project / "build/cache").iterdir())
    for other in rest:
        other.write_bytes(first.read_bytes())
    assert made(project, cached(project)) == clean


def test_a_folder_that_can_not_be_written_costs_time_alone(project: Path) -> None:
    (project / "build").mkdir()
    (project / "build/cache").write_bytes(b"a file")
    assert made(project, cached(project)) == made(project, None)


def test_what_is_wrong_with_a_department_is_said_each_time(project: Path) -> None:
    """A dead link in its rules, which is seen when its page is made, and one that dies with another department's page."""
    rules = project / "content/departments/vest/meetings/2019-05-02/maintenance.md"
    parts = cached(project)
    edit(rules, "Vest maler selv.", "Vest maler [selv](/afdelinger/parken/).")
    sound = made(project, parts)
    assert not isinstance(sound, str)
    shutil.rmtree(project / "content/departments/parken")
    for _ in range(2):
        wrong = made(project, parts)
        assert isinstance(wrong, str) and "/afdelinger/parken/" in wrong and wrong == made(project, None)
