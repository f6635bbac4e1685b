"""The cache of a build costs or saves time, and never changes what is built; files that are as they were keep their time."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from portal.base.cache import Cache
from portal.publish.compress import compress_all
from portal.publish.swap import keep_times

PAGE = "<p>Ring til ejendomskontoret, hvis vandet ikke løber væk.</p>\n" * 60


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with a page, a script and a file too small to be packed."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(PAGE, "utf-8")
    (folder / "a.js").write_text(f"/* {PAGE} */", "utf-8")
    (folder / "small.txt").write_text("x", "utf-8")
    return folder


def packed(site: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(site.iterdir()) if path.suffix in (".gz", ".br")}


def counted(source: bytes) -> tuple[list[bytes], Callable[[], bytes]]:
    made: list[bytes] = []

    def make() -> bytes:
        made.append(source)
        return b"made of " + source

    return made, make


def test_what_was_made_is_not_made_again(tmp_path: Path) -> None:
    made, make = counted(b"x")
    for _ in range(2):
        assert Cache(tmp_path).made(b"x", "kind", make) == b"made of x"
    assert len(made) == 1
    Cache(tmp_path).made(b"x", "another kind", make)
    assert len(made) == 2


@pytest.mark.parametrize(
    "damage", [b"", b"<html>", lambda entry: entry[:-1], lambda entry: entry + b"x", lambda entry: entry[::-1]]
)
def test_a_damaged_or_foreign_entry_is_ignored_and_mended(tmp_path: Path, damage) -> None:
    made, make = counted(b"x")
    Cache(tmp_path).made(b"x", "kind", make)
    [entry] = tmp_path.iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(damage(whole) if callable(damage) else damage)
    assert Cache(tmp_path).made(b"x", "kind", make) == b"made of x"
    assert (len(made), entry.read_bytes()) == (2, whole)


def test_an_entry_under_anothers_name_is_ignored(tmp_path: Path) -> None:
    Cache(tmp_path).made(b"x", "kind", lambda: b"of x")
    [entry] = tmp_path.iterdir()
    Cache(tmp_path).made(b"y", "kind", lambda: b"of y")
    for other in tmp_path.iterdir():
        other.write_bytes(entry.read_bytes())
    assert Cache(tmp_path).made(b"y", "kind", lambda: b"of y") == b"of y"


def test_without_a_folder_to_write_in_all_is_made_anew(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compress_all(site, Cache(tmp_path / "cache"))
    expected = packed(site)
    assert {"index.html.br", "index.html.gz", "a.js.br", "a.js.gz"} == expected.keys()
    (tmp_path / "a file").touch()
    compress_all(site, Cache(tmp_path / "a file" / "cache"))
    assert packed(site) == expected

    def refuse(path: Path, data: bytes) -> int:
        if path.parent.name == "full":
            raise OSError(28, "No space left on device")
        return original(path, data)

    original = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", refuse)
    full = Cache(tmp_path / "full")
    compress_all(site, full)
    assert packed(site) == expected
    assert not full.writes


def test_the_copies_are_the_same_with_the_cache_and_without(site: Path, tmp_path: Path) -> None:
    compress_all(site, Cache(tmp_path / "cache"))
    first = packed(site)
    compress_all(site, Cache(tmp_path / "cache"))
    assert packed(site) == first
    compress_all(site, Cache(tmp_path / "another"))
    assert packed(site) == first


def test_entries_that_nothing_uses_are_removed_in_time(tmp_path: Path) -> None:
    for number in range(20):
        Cache(tmp_path).made(str(number).encode(), "kind", lambda: b"x")
    cache = Cache(tmp_path)
    cache.made(b"0", "kind", lambda: b"x")
    cache.clear_unused()
    assert {path.name for path in tmp_path.iterdir()} == cache.used


@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_in_the_place_of_an_entry_is_not_followed(tmp_path: Path, is_there: bool) -> None:
    """A project may come with one: what it leads to is neither read nor written over."""
    Cache(tmp_path / "cache").made(b"x", "kind", lambda: b"of x")
    [entry] = (tmp_path / "cache").iterdir()
    other = tmp_path / "somebody's"
    whole = entry.rename(other).read_bytes()
    if not is_there:
        other.unlink()
    entry.symlink_to(other)
    assert Cache(tmp_path / "cache").made(b"x", "kind", lambda: b"made anew") == b"made anew"
    assert (other.read_bytes() == whole) if is_there else not other.exists()
    assert not entry.is_symlink() and Cache(tmp_path / "cache").kept(b"x", "kind") == b"made anew"


def test_what_waits_for_another_program_is_no_entry(tmp_path: Path) -> None:
    Cache(tmp_path).made(b"x", "kind", lambda: b"of x")
    [entry] = tmp_path.iterdir()
    entry.unlink()
    os.mkfifo(entry)
    assert Cache(tmp_path).made(b"x", "kind", lambda: b"made anew") == b"made anew"


def test_nothing_is_removed_that_is_no_entry_or_lies_behind_a_link(tmp_path: Path) -> None:
    mine, linked = tmp_path / "mine", tmp_path / "linked"
    mine.mkdir()
    for number in range(20):
        (mine / f"{number}.txt").touch()
        (mine / f"{number:064x}").touch()
    linked.symlink_to(mine)
    Cache(linked).keep(b"x", "kind", b"x")
    Cache(linked).clear_unused()
    assert len(list(mine.iterdir())) == 40
    Cache(mine).clear_unused()
    assert sorted(one.name for one in mine.iterdir()) == sorted(f"{number}.txt" for number in range(20))


def test_a_file_that_is_as_it_was_keeps_its_time(tmp_path: Path) -> None:
    for folder, changed in (("live", "old"), ("staged", "new")):
        (tmp_path / folder / "a").mkdir(parents=True)
        (tmp_path / folder / "a/same.html").write_text("same", "utf-8")
        (tmp_path / folder / "a/other.html").write_text(changed, "utf-8")
    for file in (tmp_path / "live/a").iterdir():
        os.utime(file, ns=(10**18, 10**18))
    keep_times(tmp_path / "staged", tmp_path / "live")
    assert (tmp_path / "staged/a/same.html").stat().st_mtime_ns == 10**18
    assert (tmp_path / "staged/a/other.html").stat().st_mtime_ns != 10**18
