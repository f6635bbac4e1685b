"""A build is all or nothing: whatever happens to it, the site that is live is the old one or the new one, whole.

Half the work of a small build is its service worker. So only these make one: the first build, those that are interrupted
or run out of disk, and all trials at length. What is refused before anything is written is in
tests/fast/test_build_refused.py.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.publish import build, swap
from portal.publish.lock import WAITING
from portal.publish.stages import Step
from projects import PORTAL, ROOT, fingerprint, leftovers, portal
from projects import build as build_site

KILLS = {True: 24, False: 2}
"""How often a build is killed, each way: at length, and shortened."""
FULL_DISK = ROOT / "tests" / "shared" / "full_disk.py"
ROOMS = {True: ("0", "20000", "200000", "500000"), False: ("200000",)}
"""Bytes that are left on the disk: it is full at another point of the build each time."""


@pytest.fixture
def built(small_built: Path, tmp_path: Path) -> Path:
    """A project with a site, of the test's own."""
    return shutil.copytree(small_built, tmp_path / "project", symlinks=True)


def hear_interrupts() -> None:
    """A shell starts what it puts in the background deaf to Ctrl-C, and whatever that starts inherits it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def start(project: Path, *arguments: str) -> subprocess.Popen:
    """A build in a process group of its own, which hears Ctrl-C however the tests were started."""
    return subprocess.Popen(
        [PORTAL, "--project", project, "build", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hear_interrupts,
    )


def edit(project: Path, number: int) -> None:
    """Change the content, so that the next site differs from the one that is live."""
    page = project / "docs" / "om.md"
    lines = [line for line in page.read_text("utf-8").split("\n") if not line.startswith("Udgave")]
    page.write_text("\n".join(lines).rstrip("\n") + f"\n\nUdgave {number}.\n", "utf-8")


def edition(project: Path) -> str:
    """What the live site says of itself; fails when the site has a gap."""
    assert (project / "site" / "404.html").is_file()
    text = (project / "site" / "om" / "index.html").read_text("utf-8")
    return text.partition("<p>Udgave ")[2].partition(".</p>")[0]


def test_a_build_leaves_a_site_and_nothing_else(built: Path) -> None:
    assert (built / "site" / "index.html").is_file()
    assert leftovers(built) == []


def test_a_generator_that_fails_halfway_leaves_the_old_site(built: Path) -> None:
    before = fingerprint(built / "site")
    with (built / "hooks" / "mkdocs_events.py").open("a", encoding="utf-8") as adapter:
        adapter.write('\n\ndef on_post_page(output, **_):\n    raise RuntimeError("broken")\n')
    done = portal(built, "build")
    assert done.returncode == 1
    assert done.stderr.startswith(build.UNTOUCHED)
    assert "Traceback" not in done.stderr
    assert fingerprint(built / "site") == before
    assert leftovers(built) == []


@pytest.fixture(scope="module")
def length(small_built: Path, tmp_path_factory: pytest.TempPathFactory, at_length: bool) -> float:
    """How many seconds a build takes that is killed after some of them."""
    project = shutil.copytree(small_built, tmp_path_factory.mktemp("length") / "project", symlinks=True)
    began = time.monotonic()
    assert portal(project, "build", *_how(at_length)).returncode == 0
    return time.monotonic() - began


def _how(at_length: bool) -> tuple[str, ...]:
    return () if at_length else ("--without-offline",)


@pytest.mark.longer
@pytest.mark.parametrize("whole_group", [True, False], ids=["with-its-children", "alone"])
def test_killed_at_any_moment(built: Path, length: float, whole_group: bool, at_length: bool) -> None:
    """kill -9, spread over a build's whole length, each with content that changed since."""
    chance = random.Random(7)
    standing = {""}
    known = {"": fingerprint(built / "site")}
    kills = KILLS[at_length]
    for number in range(kills):
        edit(built, number)
        process = start(built, *_how(at_length))
        time.sleep(length * (number + chance.random()) / kills * 1.05)
        (os.killpg if whole_group else os.kill)(process.pid, signal.SIGKILL)
        process.communicate()
        standing.add(str(number))
        now = edition(built)
        assert now in standing
        assert fingerprint(built / "site") == known.setdefault(now, fingerprint(built / "site"))
    edit(built, kills)
    done = build_site(built)
    assert (done.returncode, edition(built)) == (0, str(kills))
    assert leftovers(built) == []


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_interrupted(built: Path, sign: signal.Signals) -> None:
    before = fingerprint(built / "site")
    edit(built, 1)
    process = start(built)
    staged = swap.staged_beside(built / "site")
    while not staged.exists():
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    os.killpg(process.pid, sign)
    _, reported = process.communicate(timeout=300)
    assert process.returncode == 130
    assert len(reported.splitlines()) == 1
    assert fingerprint(built / "site") == before
    assert leftovers(built) == []


def test_two_at_once(built: Path) -> None:
    processes = [start(built, "--without-offline") for _ in range(2)]
    written = [process.communicate(timeout=900) for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert [lines for lines in written if WAITING in lines[0]] != []
    assert all(error == "" for _, error in written)
    assert leftovers(built) == []


def test_no_moment_without_a_site(built: Path) -> None:
    """A visitor always finds the page: asked for at each stage of a build, and without a pause while it swaps."""
    if not swap.exchange(built / "site", built / "docs"):
        pytest.skip("this system knows no exchange of two folders; two renames are used")
    swap.exchange(built / "site", built / "docs")
    process = start(built, "--without-offline")
    page, missing = built / "site" / "index.html", 0
    for line in process.stdout:
        missing += not page.exists()
        if line.startswith(Step.SWAP):
            break
    while process.poll() is None:
        missing += not page.exists()
    process.communicate()
    assert (line, process.returncode, missing) == (f"{Step.SWAP} …\n", 0, 0)


@pytest.fixture
def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that knows no exchange of two folders."""
    monkeypatch.setattr(swap, "exchange", lambda one, other: False)


def test_two_renames_where_there_is_no_exchange(tmp_path: Path, without_exchange: None) -> None:
    live, staged = folders(tmp_path)
    swap.put_live(staged, live)
    assert (live / "which").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_killed_between_two_renames_is_mended(tmp_path: Path) -> None:
    live, staged = folders(tmp_path)
    live.rename(swap.old_beside(live))
    swap.mend(live)
    assert (live / "which").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert not staged.exists()


def test_a_second_rename_that_fails_is_undone(
    tmp_path: Path, without_exchange: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    live, staged = folders(tmp_path)
    rename = Path.rename

    def stubborn(self: Path, target: Path) -> Path:
        if self == staged:
            raise OSError(5, "input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stubborn)
    with pytest.raises(OSError, match="input/output error"):
        swap.put_live(staged, live)
    assert (live / "which").read_text() == "old"


def folders(root: Path) -> tuple[Path, Path]:
    """A live folder and a staged one beside it."""
    live = root / "site"
    staged = swap.staged_beside(live)
    for folder, word in ((live, "old"), (staged, "new")):
        folder.mkdir()
        (folder / "which").write_text(word)
    return live, staged


def test_a_site_behind_a_link_is_replaced_where_it_lies(built: Path, tmp_path: Path) -> None:
    (built / "site").rename(tmp_path / "web")
    (built / "site").symlink_to(tmp_path / "web")
    edit(built, 5)
    assert build_site(built).returncode == 0
    assert (built / "site").is_symlink()
    assert edition(built) == "5"


def own_namespace() -> Iterator[list[str]]:
    """RedirectMap to get a mount of one's own: as root, else as root of a namespace."""
    yield ["unshare", "--mount"]
    yield ["unshare", "--mount", "--map-root-user"]


def can_mount(way: list[str], folder: Path) -> bool:
    command = [*way, "mount", "-t", "tmpfs", "none", str(folder)]
    return shutil.which("unshare") is not None and subprocess.run(command, capture_output=True).returncode == 0


@pytest.mark.longer
def test_a_full_disk_leaves_the_old_site(built: Path, tmp_path: Path, at_length: bool) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    way = next((way for way in own_namespace() if can_mount(way, disk)), None)
    if way is None:
        pytest.skip("no small disk can be mounted here (needs unshare and mount)")
    done = subprocess.run(
        [*way, sys.executable, FULL_DISK, built, disk, *ROOMS[at_length]],
        capture_output=True,
        text=True,
        timeout=1800,
    )
    assert done.returncode == 0, done.stdout + done.stderr
