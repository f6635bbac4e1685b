"""decap-server as it is started: what it can reach is its copy, and no one but us reaches it."""

import json
import os
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from portal.base.own_objects import users_folder
from portal.editing.admin import is_installed
from portal.editing.decap_server import DecapServer
from portal.editing.work_copy import WorkCopy
from projects import PORTAL, make_project

pytestmark = pytest.mark.skipif(not is_installed(), reason="Decap CMS could not be had (npm)")
INSIDE = "content/departments/gaarden/department.yml"


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[WorkCopy]:
    with WorkCopy(make_project(tmp_path / "project")) as made:
        yield made


@pytest.fixture
def server(copy: WorkCopy) -> Iterator[DecapServer]:
    with DecapServer(copy.home, copy.files, "http://127.0.0.1:8001") as started:
        yield started


def ask(server: DecapServer, action: str, **params: object) -> tuple[int, object]:
    status, data = server.ask(json.dumps({"action": action, "params": {"branch": "main", **params}}).encode())
    return status, json.loads(data)


def test_it_reads_nothing_outside_its_copy(server: DecapServer, copy: WorkCopy) -> None:
    """Asked past the gate, and with links that the gate would never lay."""
    (copy.files / "link").symlink_to(copy.project)
    (copy.files / "content/passwd.yml").symlink_to("/etc/passwd")
    for path in ("../project/mkdocs.yml", "/etc/passwd", "link/mkdocs.yml", "content/passwd.yml"):
        status, said = ask(server, "getEntry", path=path)
        assert status == 422 or said["data"] is None, path
    assert ask(server, "getEntry", path=INSIDE)[1]["data"].startswith("name: Gården")


def test_it_is_on_no_port(server: DecapServer) -> None:
    """Nobody who can't open our folder can ask it."""
    assert server.socket.is_socket()
    assert server.socket.parent.stat().st_mode & 0o077 == 0
    sockets = {link.readlink().name for link in Path(f"/proc/{server.process.pid}/fd").iterdir() if link.is_symlink()}
    listening = [line.split() for line in Path(f"/proc/{server.process.pid}/net/tcp").read_text().splitlines()[1:]]
    assert not [one for one in listening if f"socket:[{one[9]}]" in sockets]


def test_killed_it_is_started_again(server: DecapServer) -> None:
    server.process.kill()
    server.process.wait()
    assert ask(server, "getEntry", path=INSIDE)[1]["data"].startswith("name: Gården")


def test_it_ends_with_whoever_started_it(server: DecapServer) -> None:
    """However that one ended: the input that it holds open is closed."""
    server.process.stdin.close()
    server.process.stdin = None
    assert server.process.wait(60) == 0


def test_it_starts_however_deep_temporary_files_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The path of a socket may have about a hundred bytes, and TMPDIR more."""
    deep = tmp_path / ("æ" * 60)
    deep.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(deep))
    with WorkCopy(make_project(tmp_path / "project")) as copy:
        assert copy.home.stat().st_mode & 0o077 == 0
        with DecapServer(copy.home, copy.files, "http://127.0.0.1:8001") as started:
            assert ask(started, "getEntry", path=INSIDE)[1]["data"].startswith("name: Gården")
    assert not copy.home.exists()


@pytest.fixture
def left() -> Iterator[Path]:
    """A folder for temporary files that is not too deep for a socket, as the folder of a test is."""
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


@contextmanager
def command(project: Path, left: Path) -> Iterator[subprocess.Popen[str]]:
    """`portal cms` on a free port. However the test ends, it is stopped and its pipes are closed."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    with subprocess.Popen(
        [PORTAL, "--project", project, "cms", "--port", port],
        env={**os.environ, "TMPDIR": str(left)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as started:
        try:
            yield started
        finally:
            started.kill()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda one: one.name)
def test_stopped_it_leaves_nothing_and_claims_nothing(tmp_path: Path, left: Path, sign: signal.Signals) -> None:
    """Ctrl-C, a stop by the system, a terminal's window that is closed. What is kept for the next start is not left over."""
    kept = users_folder()
    assert kept
    with command(make_project(tmp_path / "project"), left) as started:
        assert "Ret på" in started.stdout.readline(), started.communicate(timeout=120)[1]
        assert [*left.glob("portal-cms-*")]
        started.send_signal(sign)
        said, wrong = started.communicate(timeout=120)
    assert (started.returncode, wrong) == (0, "")
    assert "Stoppet. Det, du har gemt, ligger i filerne." in said
    assert [one.name for one in left.iterdir() if one.name != kept.name] == []
