"""What the site is made with: locked by hash, licensed, and silent on the network."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from projects import PORTAL, ROOT, make_project

LOCKS = sorted((ROOT / "locks").glob("*.txt"))
NODE_LOCKS = sorted(ROOT.glob("tools/*/package-lock.json"))
ENTRY = re.compile(r"^[a-z0-9][a-z0-9._-]*==[^\s;]+(?: ;[^\\\n]*)?(?: \\\n    --hash=sha256:[0-9a-f]{64})+$")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_package_is_pinned_with_its_hashes(lock: Path) -> None:
    entries = re.split(r"\n(?=\S)", lock.read_text("utf-8").strip())
    assert [entry.split("\n")[0] for entry in entries if not ENTRY.match(entry)] == []


@pytest.mark.parametrize("lock", NODE_LOCKS, ids=lambda lock: lock.parent.name)
def test_every_node_package_has_its_integrity(lock: Path) -> None:
    packages = json.loads(lock.read_text("utf-8"))["packages"]
    assert [
        name for name, about in packages.items() if name and not about.get("integrity", "").startswith("sha512-")
    ] == []


@pytest.mark.parametrize("lock", [*LOCKS, *NODE_LOCKS], ids=lambda lock: f"{lock.parent.name}-{lock.name}")
def test_no_lock_names_an_address(lock: Path) -> None:
    assert "resolved" not in lock.read_text("utf-8")
    assert re.search(r"index-url|find-links|@ https?:|git\+", lock.read_text("utf-8")) is None


def test_every_licence_is_known() -> None:
    command = [sys.executable, ROOT / "tools" / "licenses.py", ROOT / "locks" / "site.txt"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 30


def test_a_build_needs_no_network(tmp_path: Path) -> None:
    """In a namespace that has no network at all, not even loopback."""
    ways = (["unshare", "--net"], ["unshare", "--net", "--map-root-user"])
    fits = [
        way
        for way in ways
        if shutil.which("unshare") and subprocess.run([*way, "true"], capture_output=True).returncode == 0
    ]
    if not fits:
        pytest.skip("no namespace without network can be made here (needs unshare)")
    project = make_project(tmp_path / "project")
    command = [*fits[0], PORTAL, "--project", project, "build"]
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "HOME": str(tmp_path)}, timeout=900
    )
    assert done.returncode == 0, done.stderr
    assert (project / "site" / "index.html").is_file()
