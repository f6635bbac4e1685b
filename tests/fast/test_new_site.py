"""What lies just so in the live site is linked into the new one; whatever else happens, the live site keeps its bytes."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from portal.base.cache import Cache
from portal.base.own_objects import OwnObjects
from portal.publish import compress, new_site
from portal.publish.compress import compress_all
from portal.publish.files_below import write_new
from portal.publish.last_copies import LastCopies
from portal.publish.new_site import NewSite

PAGE = b"<p>Ring til ejendomskontoret.</p>\n" * 60


@pytest.fixture
def live(tmp_path: Path) -> Path:
    """A live site with one page."""
    (tmp_path / "site/a").mkdir(parents=True)
    (tmp_path / "site/a/index.html").write_bytes(PAGE)
    return tmp_path / "site"


def new(live: Path) -> NewSite:
    folder = live.with_name(f"new-{len(list(live.parent.iterdir()))}")
    folder.mkdir()
    return NewSite(folder, live)


def test_what_is_as_it_was_is_the_same_file_and_all_else_another(live: Path) -> None:
    site = new(live)
    site.put_all({"a/index.html": PAGE, "b/index.html": PAGE})
    assert (site.folder / "a/index.html").samefile(live / "a/index.html")
    assert (site.folder / "b/index.html").read_bytes() == PAGE
    other = new(live)
    other.put_all({"a/index.html": b"other"})
    assert ((other.folder / "a/index.html").read_bytes(), (live / "a/index.html").read_bytes()) == (b"other", PAGE)


def as_a_link(file: Path) -> None:
    file.rename(file.with_suffix(".old"))
    file.symlink_to(file.with_suffix(".old").name)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "other bytes": lambda file: file.write_bytes(PAGE[::-1]),
    "cut short": lambda file: file.write_bytes(PAGE[1:]),
    "gone": lambda file: file.unlink(),
    "a link": as_a_link,
    "a folder": lambda file: (file.unlink(), file.mkdir()),
    "other rights": lambda file: file.chmod(0o600),
    "a pipe": lambda file: (file.unlink(), os.mkfifo(file)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_not_as_it_was_is_written(live: Path, damage: str) -> None:
    DAMAGES[damage](live / "a/index.html")
    site = new(live)
    site.put_all({"a/index.html": PAGE})
    made = site.folder / "a/index.html"
    assert made.read_bytes() == PAGE and not made.is_symlink() and made.stat().st_nlink == 1
    (site.folder / "b.html").write_bytes(PAGE)
    assert made.stat().st_mode == (site.folder / "b.html").stat().st_mode


def test_what_changes_while_it_is_linked_is_written(live: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = os.link

    def late(old: str, made: str, **how: bool) -> None:
        link(old, made, **how)
        Path(old).write_bytes(b"planted")

    monkeypatch.setattr(new_site.os, "link", late)
    site = new(live)
    site.put_all({"a/index.html": PAGE})
    assert (site.folder / "a/index.html").read_bytes() == PAGE


def test_where_nothing_can_be_linked_all_is_written(live: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(new_site.os, "link", refused)
    site = new(live)
    site.put_all({"a/index.html": PAGE})
    assert (site.folder / "a/index.html").stat().st_nlink == 1


def test_what_is_written_over_a_linked_file_leaves_the_live_one(live: Path) -> None:
    site = new(live)
    for _ in range(2):
        site.put_all({"a/index.html": PAGE})
    site.put_all({"a/index.html": b"other"})
    site.put_all({"a/index.html": PAGE})
    write_new(site.folder / "a/index.html", b"other")
    assert (live / "a/index.html").read_bytes() == PAGE


def packed(site: NewSite, secret: bytes | None = b"own", kept: str = "kept") -> dict[str, bytes]:
    """The copies beside the page; each time with an empty cache of what was packed."""
    objects = OwnObjects(Cache(site.live.with_name(kept)), secret)
    site.put_all({"a/index.html": PAGE})
    compress_all(site.folder, Cache(site.folder.with_suffix(".cache")), site.hashes, LastCopies(site, objects))
    return {one.name: one.read_bytes() for one in sorted((site.folder / "a").iterdir())}


@pytest.fixture
def packs(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What was packed."""
    found: list[bytes] = []
    joined = compress._joined
    monkeypatch.setattr(compress, "_joined", lambda data, ways: found.append(data) or joined(data, ways))
    return found


@pytest.fixture
def before(live: Path, packs: list[bytes]) -> dict[str, bytes]:
    """The copies of a first build, which are live now."""
    first = new(live)
    made = packed(first)
    live.rename(live.with_name("gone"))
    first.folder.rename(live)
    packs.clear()
    return made


def test_copies_that_are_as_they_were_are_not_packed_again(
    live: Path, before: dict[str, bytes], packs: list[bytes]
) -> None:
    site = new(live)
    assert (packed(site), packs) == (before, [])
    assert all((site.folder / "a" / one).samefile(live / "a" / one) for one in before)
    assert packed(new(live), secret=b"another") == before and packs == [PAGE], "signed by somebody else"
    assert packed(new(live), kept="nothing") == before and packs == [PAGE] * 2


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("copy", ["index.html.gz", "index.html.br"])
def test_a_copy_that_was_damaged_is_packed_again(
    live: Path, before: dict[str, bytes], packs: list[bytes], copy: str, damage: str
) -> None:
    DAMAGES[damage](live / "a" / copy)
    assert (packed(new(live)), packs) == (before, [PAGE])


def test_copies_of_other_bytes_are_packed_again(live: Path, before: dict[str, bytes], packs: list[bytes]) -> None:
    """The page is another one, and the copies in the live site are whole: they belong to the page before."""
    site = new(live)
    objects = OwnObjects(Cache(live.with_name("kept")), b"own")
    site.put_all({"a/index.html": PAGE + b"mere"})
    compress_all(site.folder, Cache(live.with_name("empty")), site.hashes, LastCopies(site, objects))
    assert packs == [PAGE + b"mere"]
    assert (live / "a/index.html.gz").read_bytes() == before["index.html.gz"]
    assert (site.folder / "a/index.html.gz").read_bytes() != before["index.html.gz"]
