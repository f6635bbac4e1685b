"""What lies in the folder of the cache is taken only where it is whole, its own, and of this program, address and day."""

import shutil
from itertools import cycle
from pathlib import Path

import pytest

from case_tree import make_tree
from kept_parts import cached, made
from portal.base.parts import Parts


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


def test_a_folder_that_can_not_be_written_costs_time_alone(built: tuple[Path, object], tmp_path: Path) -> None:
    project = make_tree("departments-merged", tmp_path / "project")
    (project / "build").mkdir()
    (project / "build/cache").write_bytes(b"a file")
    assert made(project, cached(project)) == built[1]
