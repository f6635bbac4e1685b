"""What was learned, as it is stored: a file that is damaged or of an older portal is refused, and learning anew mends it."""

from dataclasses import replace
from pathlib import Path

import pytest

from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.check.ranker import DANGER_KINDS, DANGER_RANKER, RANKER, ranker_of
from portal.commands import train
from portal.commands.main import main
from portal.lookup.dangers import danger_weights
from portal.model.ranker import Ranker
from projects import make_project

SOUND = Ranker(made_of="abc", buckets=8, step=1.5, most=4, names=("fare",), bias=(-1.0,), gaps="ab", levels="hd")
"""The weights of two of eight buckets."""
DANGER = """\
dangers:
  - id: brand
    name: Brand
    level: life
    call: 112
    act: Gå ud
    steps: [Luk døren]
    words: [brand]
    source: H
"""
NOT_WHOLE = "Filen er ikke hel. Kør »portal train«, eller slet den."
DAMAGED = {
    "of an older portal": ("buckets: 8\n", ""),
    "none": ("buckets: 8", "buckets: 0"),
    "below none": ("buckets: 8", "buckets: -8"),
    "no power of two": ("buckets: 8", "buckets: 12"),
    "far too many": ("buckets: 8", f"buckets: {2**64}"),
    "letters": ("buckets: 8", "buckets: otte"),
    "fewer than weights": ("buckets: 8", "buckets: 2"),
    "step no number": ("step: 1.5", "step: nan"),
    "bias no number": ("bias: -1.0", "bias: inf"),
    "cut off": ("levels: hd", "levels: h"),
    "no letter": ("gaps: ab", "gaps: a1"),
    "other names": ("names: fare", "names: brand"),
}


def messages(text: str, file: str) -> list[str]:
    problems = Problems()
    ranker_of(text, file, problems)
    return [one.message for one in problems.found]


def notes(root: Path) -> dict[str, str]:
    problems = Problems()
    read_portal(root, problems)
    assert not problems
    return {one.place.file: one.message for one in problems.notes if "portal train" in one.message}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_project(tmp_path / "small")


def test_a_file_as_it_was_written_is_read() -> None:
    problems = Problems()
    assert ranker_of(SOUND.written(), DANGER_RANKER, problems) == SOUND
    assert not problems


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_is_refused(damage: str) -> None:
    """With no number in it every question would have a bar."""
    written = SOUND.written()
    text = written.replace(*DAMAGED[damage])
    assert text != written
    assert messages(text, DANGER_RANKER) == [NOT_WHOLE]


def test_one_half_alone_is_told(root: Path) -> None:
    (root / DANGER_KINDS).unlink(missing_ok=True)
    (root / DANGER_RANKER).write_text(SOUND.written(), "utf-8")
    assert DANGER_RANKER in notes(root)
    (root / DANGER_RANKER).rename(root / DANGER_KINDS)
    assert DANGER_KINDS in notes(root)


def test_without_either_nothing_is_said(root: Path) -> None:
    for file in (DANGER_KINDS, DANGER_RANKER, RANKER):
        (root / file).unlink(missing_ok=True)
    assert notes(root) == {}


def test_learning_anew_mends_what_is_damaged(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says to: it has to go although the content is not sound."""
    for name in ("train", "train_danger", "train_danger_kinds"):
        monkeypatch.setattr(train, name, lambda texts: SOUND)
    for file in (DANGER_RANKER, DANGER_KINDS, RANKER):
        (root / file).write_text(SOUND.written().replace("buckets: 8\n", ""), "utf-8")
    main(["--project", str(root), "train"])
    assert {(root / file).read_text("utf-8") for file in (DANGER_RANKER, DANGER_KINDS, RANKER)} == {SOUND.written()}


def test_a_danger_that_is_gone_is_not_told_of(root: Path) -> None:
    write_danger(root, DANGER)
    dangers = read_portal(root, Problems()).dangers
    which = replace(SOUND, names=("borte", "brand"), bias=(0.0, 0.0))
    assert danger_weights(SOUND, which, dangers).dangers == ("", "brand")


def test_what_is_said_of_dangers_is_not_at_fault_when_their_file_is(root: Path) -> None:
    """An editor would be told to take it away."""
    (root / "content/said").mkdir(exist_ok=True)
    (root / "content/said/farer.yml").write_text("said:\n  - danger: brand\n    words: [det brænder]\n", "utf-8")
    problems = Problems()
    write_danger(root, DANGER.replace("112\n", "999\n"))
    read_portal(root, problems)
    assert {one.place.file for one in problems.found} == {"content/dangers.yml"}


def write_danger(root: Path, text: str) -> None:
    (root / "content/dangers.yml").write_text(text, "utf-8")
