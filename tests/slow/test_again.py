"""A build after another gives the bytes of one from nothing, and lets the generator frame only what is not as it was."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from portal.publish import build
from portal.publish.frame import Frame
from projects import fingerprint, make_project

EPOCHS = ("1748736000", "1780272000")
"""A year apart."""


@pytest.fixture
def framed(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The addresses that the generator was given, once for each time it was started."""
    asked: list[set[str]] = []
    generating = build.generating

    def watched(project: Path, what: Frame, *more: object) -> object:
        asked.append({page.address for page in what.pages})
        return generating(project, what, *more)

    monkeypatch.setattr(build, "generating", watched)
    return asked


def edited(project: Path) -> None:
    file = project / "content/departments/gaarden/department.yml"
    file.write_text(file.read_text("utf-8").replace("name: Gården", "name: Nygården"), "utf-8")


def damaged(project: Path) -> None:
    (project / "site/om/index.html").write_bytes(b"planted")


def page_for_what_is_missing(project: Path) -> None:
    (project / "site/404.html").write_bytes(b"planted")


def everything(project: Path) -> None:
    shutil.rmtree(project / "site")


STEPS: dict[str, tuple[Callable[[Path], object], Callable[[set[str]], bool]]] = {
    "nothing": (lambda project: None, lambda asked: not asked),
    "a department": (edited, lambda asked: "/afdelinger/gaarden/" in asked and "/om/" not in asked),
    "a page on the site": (damaged, lambda asked: asked == {"/om/"}),
    "a file of the generator": (page_for_what_is_missing, lambda asked: not asked),
    "the site is gone": (everything, lambda asked: {"/om/", "/afdelinger/gaarden/"} <= asked),
    "a year": (lambda project: None, lambda asked: "/om/" not in asked),
    "the cache is gone": (lambda project: shutil.rmtree(project / build.CACHE), lambda asked: "/om/" in asked),
}


def test_a_build_again_gives_the_bytes_of_one_from_nothing(
    tmp_path: Path, framed: list[set[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After each change: the same folder all the time, and a clean one with its content on the same day."""
    project, epoch = make_project(tmp_path / "project"), EPOCHS[0]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    build.build_site(project, offline=False)
    for number, (name, (change, expected)) in enumerate(STEPS.items()):
        change(project)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch := EPOCHS[1] if name == "a year" else epoch)
        framed.clear()
        build.build_site(project, offline=False)
        assert expected(set().union(*framed)) and len(framed) <= 1, name
        clean = make_project(tmp_path / f"clean-{number}")
        for part in ("content", "docs"):
            shutil.rmtree(clean / part)
            shutil.copytree(project / part, clean / part)
        build.build_site(clean, offline=False)
        assert fingerprint(project / "site") == fingerprint(clean / "site"), name
