"""What browser tests share: the site on a server that can fail, a reader who has been there, and the look-up's engine alone."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.moody_server import MoodyServer, moody_server
from browser.offline_reader import FOLDER, wait_until_saved
from portal.lookup.places import lookup_more
from portal.lookup.ranker import ranker_file
from portal.lookup.schema import plain
from portal.pages.page import Site

PREPARE = """([index, more, ranker]) => {
  const portal = window.portalLookup;
  portal.department = { current: () => null };
  portal.index = index;
  portal.rows = () => index.columns.id.map((id, n) => (
    { id, name: index.columns.name[n], words: index.columns.words[n], urgency: index.columns.urgency[n] }));
  portal.receive = (name, value) => { window.createRanker = value; };
  portal.load = (name) => Promise.resolve({ more, ranker, 'create-ranker': window.createRanker }[name]);
  portal.loadPlaces = portal.loadDirectory = () => Promise.reject();
}"""
READY = """([index]) => portalLookup.loadMore(() => {}).then(() => new Promise((done) => setTimeout(done))).then(() => {
  const { rows, negations, rank } = portalLookup.entries();
  window.engine = portalLookup.createEngine(rows, index.tiers, { ...index, negations }, rank);
  window.ids = rows.map((row) => (row.place ? `${row.place.kind}:${row.place.href}` : row.id));
})"""


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
def engine_page(browser: Browser, index: dict, project: Path, compiled: Site) -> Iterator[Page]:
    """A blank page with `engine`, filled with all that the look-up finds, and `ids`: an item's, or kind:address."""
    page = browser.new_page()
    for name in ("slips", "words", "sure", "engine"):
        page.add_script_tag(content=_script(project, name))
    assert compiled.portal.ranker
    learned = plain(ranker_file(compiled.portal, compiled.portal.ranker))
    page.evaluate(PREPARE, [index, plain(lookup_more(compiled.portal)), learned])
    page.add_script_tag(content=(project / "src/portal/theme/js/ranker.js").read_text("utf-8"))
    page.add_script_tag(content=_script(project, "places"))
    page.evaluate(READY, [index])
    yield page
    page.close()


def _script(project: Path, name: str) -> str:
    return (project / f"src/portal/theme/lookup/{name}.js").read_text("utf-8")


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


@pytest.fixture
def find_page(page: Page, site_url: str) -> Page:
    """/find/, ready."""
    page.goto(f"{site_url}/find/")
    return page
