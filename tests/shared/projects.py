"""Small whole projects for tests that build: the golden cases' base tree with the real adapter."""

import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from case_tree import BASE
from portal.commands.main import main
from tiers import forbid_in_fast

ROOT = Path(__file__).resolve().parents[2]
PORTAL = Path(sys.executable).with_name("portal")
REPOSITORY = "https://git.example.org/portal"


def make_project(root: Path) -> Path:
    """A project folder that `portal build` can build in about two seconds."""
    return with_adapter(shutil.copytree(BASE, root))


def with_adapter(root: Path) -> Path:
    """A content tree with the real adapter and mkdocs.yml, as copies: the project is where mkdocs.yml really lies."""
    (root / "hooks").mkdir()
    shutil.copy(ROOT / "hooks" / "mkdocs_events.py", root / "hooks")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def portal(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a project and wait for it."""
    forbid_in_fast("`portal` in another process")
    return subprocess.run(
        [PORTAL, "--project", project, *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )


def build(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project without a service worker: making one is over half of the work, and few tests are about it."""
    return portal_here(project, "build", "--without-offline", *arguments, **environment)


def portal_here(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """As `portal`, in this process, which has loaded all that it needs: for tests about what is made, not about the command."""
    forbid_in_fast("a build")
    command = ["--project", str(project), *arguments]
    with patch.dict(os.environ, environment), redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as wrong:
        code = main(command)
    return subprocess.CompletedProcess(command, code, out.getvalue(), wrong.getvalue())


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of its bytes; empty when there is no folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def leftovers(project: Path) -> list[str]:
    """What a build leaves beside the site, the lock file excepted."""
    return sorted(path.name for path in project.glob(".site*") if path.name != ".site-lock")
