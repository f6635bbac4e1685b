"""A page that has moved, on a server that only sends files: who asked for a place on it comes to that place."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Page

from portal.commands.main import main
from projects import make_project
from published_addresses import prepend, rename_guide, short_files

GOAL = "/vejledninger/vask/"


def test_the_place_that_was_asked_for_goes_along(page: Page, serve: Callable[[Path], str], tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    assert main(["--project", str(root), "publish-addresses"]) == 0
    rename_guide(root, "vask")
    prepend(root, "docs/vejledninger/vask.md", "formerly: [vasken]")
    site = {
        **short_files(root),
        "js/moved.js": files("portal").joinpath("theme/js/moved.js").read_bytes(),
        f"{GOAL[1:]}index.html": b"<!doctype html><title>Her</title><h1>Vasken</h1>",
    }
    for name, data in site.items():
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    url = serve(tmp_path / "site").rstrip("/")
    for asked in ("", "#saadan-goer-du"):
        page.goto(f"{url}/vejledninger/vasken/{asked}")
        page.wait_for_url(f"{url}{GOAL}{asked}")
