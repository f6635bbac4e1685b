"""What is kept of each department never changes what comes out: after every edit a build is that of a clean folder."""

import random
import shutil
from collections.abc import Callable
from contextlib import nullcontext
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path
from unittest.mock import patch

import pytest

from case_tree import make_tree
from portal.base.cache import Cache
from portal.base.parts import Parts
from portal.base.problems import ContentError
from portal.check.content_files import _KEPT
from portal.lookup.files import standard_files
from portal.model.alone import alone
from portal.model.groups import groups_of
from portal.publish.compile import compile_site
from portal.publish.outputs import all_outputs
from portal.texts.catalogue import package_sources

DAY = date(2026, 11, 23)
FACTS = "content/departments/parken/department.yml"
TEXTS = (".md", ".yml", ".ftl", ".txt", ".svg")
VEST = "content/departments/vest/meetings/2019-05-02"
MESSAGE = """messages:
  - {id: vand, what: Vandet er lukket, where: Vestvej, from: "2026-12-01 08:00", until: "2026-12-01 14:00"}
"""
TIMES = 320
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


def made(project: Path, parts: Parts | None, day: date = DAY) -> tuple[object, ...] | str:
    """All that a build writes of its own, or the list of what is wrong. Only parts that were used before are in a process
    that has read files before.
    """
    try:
        with nullcontext() if parts and parts._last else patch.dict(_KEPT, clear=True):
            site = compile_site(project, day, cache=parts.cache if parts else None, parts=parts)
    except ContentError as error:
        return str(error)
    return site.pages, all_outputs(site, parts), site.notes


def cached(project: Path) -> Parts:
    return Parts(Cache(project / "build/cache"))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def reworded(file: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda project: edit(project / file, old, new)


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


@pytest.mark.long
def test_after_edits_at_random_it_is_what_a_clean_folder_gives(project: Path) -> None:
    """Words, files and departments that change, come, go and are renamed, the day with them."""
    chance, held, day, good = random.Random(13), cached(project), DAY, project.with_name("good")
    shutil.copytree(project, good)
    sound = 0
    for number in range(TIMES):
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
    assert TIMES / 4 < sound < TIMES  # both kinds are tried


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


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, object]:
    """A project whose parts lie in its folder, and all that was made of it."""
    root = make_tree("departments-merged", tmp_path_factory.mktemp("built") / "project")
    return root, made(root, cached(root))


@pytest.fixture
def kept(built: tuple[Path, object], tmp_path: Path) -> tuple[Path, object]:
    """The same for one test alone."""
    return shutil.copytree(built[0], tmp_path / "kept"), built[1]


@pytest.mark.parametrize("change", ["address", "program"])
def test_another_address_and_another_program_are_other_parts(
    kept: tuple[Path, object], change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, clean = kept
    if change == "address":
        monkeypatch.setenv("PORTAL_SITE_URL", "https://andet.eksempel.dk")
        clean = made(project, None)
    else:
        monkeypatch.setattr("portal.base.parts.program", lambda: "another")
    parts, counted = cached(project), []
    monkeypatch.setattr(parts.cache, "keep", lambda *entry: counted.append(entry))
    assert made(project, parts) == clean and counted


def test_the_program_is_that_of_before_anything_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a developer saves while a build is at work did not make what is kept then."""
    asked = []
    monkeypatch.setattr("portal.base.parts.program", lambda: asked.append("program"))
    Parts()
    assert asked


def test_a_damaged_part_is_made_anew(kept: tuple[Path, object]) -> None:
    """Empty, of another form, cut short, turned round: one of each kind of part at least."""
    project, clean = kept
    damages = cycle((lambda _: b"", lambda _: b"{}", lambda entry: entry[:-1], lambda entry: entry[::-1]))
    entries = sorted((project / "build/cache").iterdir())
    for entry, damage in zip(entries, damages, strict=False):
        entry.write_bytes(damage(entry.read_bytes()))
    assert len(entries) >= 8 and made(project, cached(project)) == clean


def test_a_part_under_anothers_name_is_not_taken(kept: tuple[Path, object]) -> None:
    """Entries that are whole, but of another department."""
    project, clean = kept
    first, *rest = sorted((project / "build/cache").iterdir())
    for other in rest:
        other.write_bytes(first.read_bytes())
    assert made(project, cached(project)) == clean


def test_a_folder_that_can_not_be_written_costs_time_alone(built: tuple[Path, object], project: Path) -> None:
    (project / "build").mkdir()
    (project / "build/cache").write_bytes(b"a file")
    assert made(project, cached(project)) == built[1]


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
