"""Small projects that several fast tests begin with."""

import shutil
from pathlib import Path

import pytest

from case_tree import make_tree
from portal.commands.main import main
from portal.pages.page import Site
from portal.publish import compile as way
from projects import make_project


@pytest.fixture(scope="module")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("published") / "small")
    assert main(["--project", str(root), "publish-addresses"]) == 0
    return root


@pytest.fixture
def published(published_once: Path, tmp_path: Path) -> Path:
    """A small project whose addresses are published, of the test's own."""
    return shutil.copytree(published_once, tmp_path / "small")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return make_tree("base", tmp_path / "tree")


@pytest.fixture(scope="session")
def pages(compiled: Site) -> dict[str, str]:
    """The HTML of each of its pages, by address."""
    return {page.address: page.html for page in compiled.pages}


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list:
    """The pages that a check has at its end."""
    pages, kept = [], way.all_pages_seen

    def made(*given, **more):
        pages[:] = kept(*given, **more)
        return pages

    monkeypatch.setattr(way, "all_pages_seen", made)
    return pages
