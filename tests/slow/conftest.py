"""Small sites that are only looked at, each built once in a run: to be read, never changed."""

import subprocess
import sys
from pathlib import Path

import pytest

from case_tree import make_tree
from once import Once
from projects import REPOSITORY, build, make_project, with_adapter


@pytest.fixture(scope="session")
def seen(once: Once) -> Path:
    """A project with its site from `portal build --without-offline`, in the environment of a host that knows the
    repository. An empty SOURCE_DATE_EPOCH, as a container's ARG sets it, is none.
    """

    def make(folder: Path) -> None:
        done = build(make_project(folder), PORTAL_REPO_URL=REPOSITORY, SOURCE_DATE_EPOCH="")
        assert done.returncode == 0, done.stderr
        assert "Node" not in done.stdout

    return once.folder("seen", make)


@pytest.fixture(scope="session")
def by_mkdocs(once: Once) -> Path:
    """The same by MkDocs alone, of the case with a script in every title and value."""

    def make(folder: Path) -> None:
        with_adapter(make_tree("script-in-values", folder))
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "Node" not in done.stdout

    return once.folder("by-mkdocs", make)
