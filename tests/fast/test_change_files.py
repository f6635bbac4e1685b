"""Several files are changed together, whole or not at all."""

from pathlib import Path

import pytest

from portal.base.change_files import change_files


def files(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


@pytest.mark.parametrize("step", range(1, 5))
def test_a_change_that_fails_on_the_way_leaves_everything_as_it_was(
    step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Whichever move the system refuses, those before it are undone."""
    for name in ("old/a.txt", "old/b.txt", "kept.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    before, moves, rename = files(tmp_path), [], Path.rename

    def breaks(start: Path, goal: Path) -> Path:
        moves.append(start)
        if len(moves) == step:
            raise OSError(28, "No space left on device", str(start))
        return rename(start, goal)

    monkeypatch.setattr(Path, "rename", breaks)
    put = {"new/folder/x.txt": b"x", "new/folder/y.txt": b"y", "kept.txt": b"changed"}
    with pytest.raises(OSError, match="No space") as raised:
        change_files(tmp_path, put, ["old"])
    assert not Path(raised.value.filename).as_posix().startswith((".", "/")) or raised.value.filename == "."
    monkeypatch.undo()
    assert files(tmp_path) == before


def test_a_change_is_done_whole(tmp_path: Path):
    (tmp_path / "old").mkdir()
    (tmp_path / "old/a.txt").write_text("a", "utf-8")
    change_files(tmp_path, {"old/b.txt": b"b", "new/c.txt": b"c"}, ["old/a.txt"])
    assert files(tmp_path) == {"old/b.txt": b"b", "new/c.txt": b"c"}
