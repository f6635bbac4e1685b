"""What browser tests share: the site on a server that can fail, a reader who has been there, and the look-up's engine alone."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browser.moody_server import MoodyServer, moody_server
from browser.offline_reader import FOLDER, wait_until_saved
from browser.watching import SamePage, note_foreign
from portal.lookup.places import lookup_more
from portal.lookup.ranker import ranker_file
from portal.lookup.schema import plain
from portal.pages.page import Site

PHONE = {"locale": "da-DK", "service_workers": "allow", "viewport": {"width": 390, "height": 844}}
FORGET_CHOICES = """async () => {
  localStorage.clear();
  sessionStorage.clear();
  const chosen = (await caches.keys()).filter((name) => /^portal-(department|language)-/.test(name));
  await Promise.all(chosen.map((name) => caches.delete(name)));
  const gone = (name) => new Promise((done) => {
    const deal = indexedDB.deleteDatabase(name);
    deal.onsuccess = deal.onerror = done;
  });
  await Promise.all((await indexedDB.databases()).map(({ name }) => gone(name)));
}"""
PREPARE = """([index, more, ranker]) => {
  const portal = window.portalLookup;
  portal.department = { current: () => null };
  portal.index = index;
  portal.rows = () => index.columns.id.map((id, n) => (
    { id, name: index.columns.name[n], words: index.columns.words[n], urgency: index.columns.urgency[n] }));
  portal.receive = (name, value) => { window.createRanker = value; };
  portal.load = (name) => Promise.resolve({ more, ranker, 'create-ranker': window.createRanker }[name]);
  portal.loadIndex = () => Promise.resolve(index);
  portal.loadPlaces = portal.loadDirectory = () => Promise.reject();
}"""
READY = """([index]) => portalLookup.loadMore(() => {}).then(() => new Promise((done) => setTimeout(done))).then(() => {
  const { rows, negations, rank } = portalLookup.entries();
  window.engine = portalLookup.createEngine(rows, index.tiers, { ...index, negations }, rank);
  window.ids = rows.map((row) => (row.place ? `${row.place.kind}:${row.place.href}` : row.id));
})"""


@contextmanager
def served_copy(site: Path, folder: Path) -> Iterator[MoodyServer]:
    """A copy of the site in a sub folder of a server; its files are links, so replace them, never write into them."""
    shutil.copytree(site, folder / FOLDER, copy_function=os.link)
    with moody_server(folder) as moody:
        yield moody


@pytest.fixture(scope="session")
def kept_server(site_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MoodyServer]:
    with served_copy(site_dir, tmp_path_factory.mktemp("kept")) as moody:
        yield moody


@pytest.fixture(scope="session")
def saved_phone(browser: Browser, kept_server: MoodyServer) -> Iterator[BrowserContext]:
    """Where the portal is saved, once for all tests: saving it takes seconds."""
    context = browser.new_context(**PHONE)
    page = context.new_page()
    page.goto(f"{kept_server.url}/{FOLDER}/")
    wait_until_saved(page)
    page.close()
    yield context
    context.close()


@pytest.fixture
def server(kept_server: MoodyServer) -> Iterator[MoodyServer]:
    """The server of `reader`. A test that publishes takes `own_server`."""
    yield kept_server
    kept_server.mood = "fine"


@pytest.fixture
def home(kept_server: MoodyServer) -> str:
    """The address of the front page of `reader`."""
    return f"{kept_server.url}/{FOLDER}/"


@pytest.fixture
def reader(saved_phone: BrowserContext, server: MoodyServer, home: str) -> Iterator[Page]:
    """A phone whose reader has seen the front page, long enough ago for the portal to be saved, and has chosen nothing.
    A test after which the portal is not saved any more, or another one, takes `own_reader`.
    """
    page = saved_phone.new_page()
    page.goto(home)
    page.evaluate(FORGET_CHOICES)
    page.reload()
    foreign: list[str] = []
    page.on("request", lambda asked: note_foreign(asked.url, foreign))
    yield page
    saved_phone.set_offline(False)
    page.close()
    assert foreign == []


@pytest.fixture
def own_server(site_dir: Path, tmp_path: Path) -> Iterator[MoodyServer]:
    """A server of the test's own."""
    with served_copy(site_dir, tmp_path) as moody:
        yield moody


@pytest.fixture
def own_home(own_server: MoodyServer) -> str:
    """The address of its front page."""
    return f"{own_server.url}/{FOLDER}/"


@pytest.fixture
def own_reader(new_page: Callable[..., Page], own_home: str) -> Page:
    """A phone of the test's own, on which the portal of `own_server` is saved."""
    page = new_page(**PHONE)
    page.goto(own_home)
    wait_until_saved(page)
    return page


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[SamePage]:
    """What `same_page` is on."""
    same = SamePage(browser)
    yield same
    same.context.close()


@pytest.fixture
def same_page(desk: SamePage) -> Iterator[Page]:
    """A desktop page as if it were new: see SamePage. A file takes it for all its tests by a fixture `page` of its own."""
    yield desk.page
    desk.forget()


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
