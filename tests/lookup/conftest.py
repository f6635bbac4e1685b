"""The real engine with the real index, in Chromium and without a site around it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from portal.lookup.index import index_data
from portal.pages.page import Site

PREPARE = """({columns, tiers, stop, endings}) => {
  const entries = columns[1].map((name, n) => ({ name, words: columns[2][n] }));
  window.engine = window.portalLookup.createEngine(entries, tiers, { stop, endings });
  window.ids = columns[0];
}"""


@pytest.fixture(scope="session")
def index(compiled: Site) -> dict:
    """The index of the real content, as JSON gives it to the browser."""
    return json.loads(json.dumps(index_data(compiled.portal)))


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
