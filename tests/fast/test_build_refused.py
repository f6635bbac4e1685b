"""What is refused before a build writes anything: one line, and all that was there is as it was."""

from pathlib import Path

import pytest

from portal.commands.main import main
from projects import fingerprint, leftovers, make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with something in place of its site."""
    root = make_project(tmp_path / "project")
    (root / "site").mkdir()
    (root / "site" / "404.html").write_text("old", "utf-8")
    return root


def build(project: Path, *arguments: str) -> int:
    return main(["--project", str(project), "build", *arguments])


def but_the_cache(project: Path) -> dict[str, str]:
    """Every file of the project but what is kept of files that were read: that is true whatever becomes of the build."""
    return {path: made for path, made in fingerprint(project).items() if not path.startswith("build/cache/")}


def test_broken_content_leaves_the_old_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content" / "organisation.yml").write_text("name: [", "utf-8")
    before = but_the_cache(project)
    assert build(project) == 1
    assert "content/organisation.yml" in capsys.readouterr().err
    assert but_the_cache(project) == before
    assert leftovers(project) == []


@pytest.mark.parametrize("name", ["content", "content/site", "", "..", "hooks"])
def test_the_projects_own_folders_are_never_replaced(
    project: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = fingerprint(project)
    assert build(project, "--site-dir", str(project / name)) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert fingerprint(project) == before


def test_a_folder_with_other_things_is_never_replaced(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    precious = tmp_path / "pictures"
    precious.mkdir()
    (precious / "holiday.jpg").write_bytes(b"1")
    assert build(project, "--site-dir", str(precious)) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert fingerprint(precious).keys() == {"holiday.jpg"}
    assert (precious / "holiday.jpg").read_bytes() == b"1"


@pytest.mark.parametrize("epoch", ["i går", "9" * 30, "-" + "9" * 30, "1e9"])
def test_an_epoch_that_is_none_is_reported_in_one_line(
    project: Path, epoch: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert build(project) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert "SOURCE_DATE_EPOCH" in lines[0]
