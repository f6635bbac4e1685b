"""A build asks nothing of the network."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from projects import PORTAL, make_project


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
