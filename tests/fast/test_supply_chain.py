"""What the site is made with: locked by hash and licensed."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from projects import ROOT

LOCKS = sorted((ROOT / "locks").glob("*.txt"))
NODE_LOCKS = sorted(ROOT.glob("tools/*/package-lock.json"))
WORKFLOWS = [*sorted((ROOT / ".github/workflows").glob("*.yml")), *sorted((ROOT / "deploy/pages").glob("github*.yml"))]
PINNED = re.compile(r"[a-z-]+/[a-z-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+")
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


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_commit(workflow: Path) -> None:
    """A tag can be moved to other code; the version beside the commit is for people."""
    used = re.findall(r"uses: (.+)$", workflow.read_text("utf-8"), re.MULTILINE)
    assert used
    assert [one for one in used if not PINNED.fullmatch(one)] == []


def test_every_licence_is_known() -> None:
    command = [sys.executable, ROOT / "tools" / "licenses.py", ROOT / "locks" / "site.txt"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 30


def test_every_file_of_the_product_goes_along_in_its_package() -> None:
    patterns = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["package-data"]
    product = ROOT / "src" / "portal"
    packed = {path for pattern in patterns["portal"] for path in product.glob(pattern)}
    others = [path for path in product.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")]
    assert len(others) > 80
    assert [str(path.relative_to(product)) for path in others if path not in packed] == []
