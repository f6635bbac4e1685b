"""Where nothing can be written, each command says which place, why and what to do: no draft's name, no English."""

import shutil
import tempfile
from pathlib import Path

import pytest

from case_tree import BASE
from portal.base.problems import CommandError
from portal.base.refused import among_temporary_files
from portal.commands.main import main
from portal.publish.earlier_assets import EARLIER, keep_assets
from portal.publish.handover import handed_over

COMMANDS = {
    "export {out}/pages": "{out}/pages/",
    "export --xlsx {out}/table.xlsx --department gaarden": "{out}/table.xlsx",
    "new site {out}/new": "{out}/new/",
    "confirm gaarden --date 2025-04-22 --write": "content/departments/gaarden/meetings/2025-04-22/",
    "seal gaarden 2024-04-22": "content/departments/gaarden/meetings/2024-04-22/",
    "publish-addresses": "{root}/content/addresses.txt",
    "schemas": "{root}/schemas/",
    "status --xlsx {out}/status.xlsx": "{out}/status.xlsx",
    "status --ics {out}/due.ics": "{out}/due.ics",
    "visit-form {out}/form.xlsx": "{out}/form.xlsx",
}
"""Command → how the place that it names begins."""
SHEETS = [command for command in COMMANDS if ".xlsx" in command]
CURE = "kan ikke læses eller skrives (disken er fuld). Gør plads på disken, og prøv igen."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(BASE, tmp_path / "project")


def fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file can be made, but nothing written into it. The system then names no file."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("write_bytes", "write_text"):
        monkeypatch.setattr(Path, name, full)
    monkeypatch.setattr(shutil, "copyfile", full)


def wrong(root: Path, command: str, capsys: pytest.CaptureFixture[str]) -> str:
    (root.parent / "out").mkdir(exist_ok=True)
    assert main(["--project", str(root), *command.format(out=root.parent / "out").split()]) == 1
    written = capsys.readouterr().err
    assert written.count("\n") == 1
    return written.rstrip("\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk(
    command: str, root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_the_disk(monkeypatch)
    said = wrong(root, command, capsys)
    assert said.startswith(COMMANDS[command].format(out=root.parent / "out", root=root))
    assert said.endswith(CURE)
    assert ".new" not in said


@pytest.mark.parametrize("command", SHEETS)
def test_no_folder_for_temporary_files(
    command: str, root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    no_temporary_folder(monkeypatch)
    assert wrong(root, command, capsys).endswith("sæt TMPDIR til en mappe, du må skrive i.")


def no_temporary_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found in ['/tmp']")

    monkeypatch.setattr(tempfile, "gettempdir", none)
    monkeypatch.setenv("TMPDIR", "/laast")


def test_the_pages_are_handed_over_in_a_temporary_file(monkeypatch: pytest.MonkeyPatch) -> None:
    no_temporary_folder(monkeypatch)
    with pytest.raises(CommandError, match=r"^/laast: ingen mappe til midlertidige filer"), handed_over("frame"):
        pass


def test_a_full_folder_for_temporary_files_is_named() -> None:
    with pytest.raises(OSError, match="No space") as raised, among_temporary_files():
        raise OSError(28, "No space left on device")
    assert raised.value.filename == tempfile.gettempdir()


def test_what_is_printed_has_nowhere_to_go(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("portal.commands.check.print", full, raising=False)
    assert main(["--project", str(root), "check"]) == 1
    assert capsys.readouterr().err == f"Det, kommandoen skriver ud: {CURE}\n"


def test_an_earlier_version_is_never_kept_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under a name that holds a hash, half a script would be kept by browsers for a year."""
    site, kept = tmp_path / "site", tmp_path / EARLIER / "js/find.0123abcd.js"
    (site / "js").mkdir(parents=True)
    (site / "js/find.0123abcd.js").write_text("whole script", "utf-8")

    def half(source: Path, goal: Path) -> None:
        Path(goal).write_text("who", "utf-8")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", half)
    with pytest.raises(OSError, match="No space") as raised:
        keep_assets(site, tmp_path)
    assert raised.value.filename == str(kept)
    assert not any(path.is_file() for path in (tmp_path / EARLIER).rglob("*"))
    monkeypatch.undo()
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("who", "utf-8")  # as an interrupted copy left it
    keep_assets(site, tmp_path)
    assert kept.read_text("utf-8") == "whole script"
