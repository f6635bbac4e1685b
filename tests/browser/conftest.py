"""What browser tests share: the site on a server that can fail, a reader who has been there, and the look-up's engine alone."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.moody_server import MoodyServer, moody_server
from browser.offline_reader import FOLDER, wait_until_saved

PREPARE = """({columns, tiers, stop, endings}) => {
  const entries = columns.name.map((name, n) => ({ name, words: columns.words[n] }));
  window.engine = window.portalLookup.createEngine(entries, tiers, { stop, endings });
  window.ids = columns.id;
}"""


@pytest.fixture
def server(site_dir: Path, tmp_path: Path) -> Iterator[MoodyServer]:
    """A copy of the site in a sub folder of a server; its files are links, so replace them, never write into them."""
    shutil.copytree(site_dir, tmp_path / FOLDER, copy_function=os.link)
    with moody_server(tmp_path) as moody:
        yield moody


@pytest.fixture
def home(server: MoodyServer) -> str:
    """The address of the front page."""
    return f"{server.url}/{FOLDER}/"


@pytest.fixture
def reader(new_page: Callable[..., Page], home: str) -> Page:
    """A phone whose reader has seen the front page, long enough ago for the portal to be saved."""
    page = new_page(service_workers="allow", viewport={"width": 390, "height": 844})
    page.goto(home)
    wait_until_saved(page)
    return page


@pytest.fixture(scope="session")
def engine_page(browser: Browser, index: dict, project: Path) -> Iterator[Page]:
    """A blank page with `engine`, filled with the real index, and `ids`."""
    page = browser.new_page()
    page.add_script_tag(content=(project / "src/portal/theme/lookup/engine.js").read_text("utf-8"))
    page.evaluate(PREPARE, index)
    yield page
    page.close()


@pytest.fixture(scope="session")
def find(engine_page: Page) -> Callable[[list[str]], list[dict]]:
    """A function that runs queries: for each {ids: best first, sure, words}."""

    def run(queries: list[str]) -> list[dict]:
        script = """queries => queries.map((query) => {
          const { hits, sure, words } = engine.find(query);
          return { ids: hits.map((hit) => ids[hit.entry]), sure, words };
        })"""
        return engine_page.evaluate(script, queries)

    return run
