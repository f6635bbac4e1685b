"""The words of a language come when a question may be in it, and with them alone the same bar is above it as with all."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from lookup.finder import DANGERS, DANGERS_TUNE, HEARD, LANGUAGES, PANIC, PANIC_TUNE, TEST, TUNE, read_asked
from portal.lookup.dangers import danger_file, danger_words
from portal.lookup.places import lookup_more
from portal.lookup.residents import offered_languages
from portal.lookup.schema import plain
from portal.pages.page import Site

OFFERED = """languages => {
  const list = document.createElement("template");
  list.dataset.languages = "";
  for (const [lang, letters] of languages) {
    const option = Object.assign(document.createElement("option"), { lang });
    option.dataset.letters = letters;
    list.content.append(option);
  }
  document.body.append(list);
}"""
PREPARE = """([file, words]) => {
  const finders = new Map();
  const finderOf = (names) => {
    const here = names.map((name) => words[name]), key = names.join();
    const dangers = file.dangers.map(({ id, words: own }) => (
      { id, words: Object.assign({}, own, ...here.map((one) => one[id])) }));
    if (!finders.has(key)) finders.set(key, portalLookup.createDangers({ ...file, dangers }));
    return finders.get(key);
  };
  window.filesOf = (query) => portalLookup.dangerFiles(file, query, engine.knows);
  window.barOf = (query, names) => finderOf(names).find(query)?.id || "";
  window.dangerFile = file;
  window.allFiles = Object.keys(words);
}"""
OTHERWISE = """queries => queries.map((query) => [query, barOf(query, allFiles), barOf(query, filesOf(query))])
  .filter(([, all, few]) => all !== few)"""


@pytest.fixture(scope="module")
def words_page(engine_page: Page, compiled: Site, project) -> Iterator[Page]:
    """The engine with what chooses the files, and every file of words."""
    page, portal = engine_page, compiled.portal
    page.evaluate(OFFERED, [[one.code, one.letters] for one in offered_languages(portal)])
    # What hands itself in would take the ranker's place on this page, which others use, too.
    page.evaluate(
        "more => Object.assign(portalLookup, { beside: () => more, receive() {} })", plain(lookup_more(portal))
    )
    for name in ("js/languages", "lookup/danger", "lookup/danger-watch", "lookup/danger-bar"):
        page.add_script_tag(content=(project / f"src/portal/theme/{name}.js").read_text("utf-8"))
    words = {
        f"danger-words-{code}".rstrip("-"): plain(one)["words"] for code, one in danger_words(portal.dangers).items()
    }
    page.evaluate(PREPARE, [plain(danger_file(portal)), words])
    return page


@pytest.mark.parametrize("name", [TUNE, TEST, LANGUAGES, DANGERS_TUNE, DANGERS, HEARD, PANIC_TUNE, PANIC])
def test_the_words_that_come_are_those_that_are_needed(words_page: Page, name: str) -> None:
    assert words_page.evaluate(OTHERWISE, [one.text for one in read_asked(name)]) == []


@pytest.mark.parametrize(
    ("query", "files"),
    [
        ("vasken er stoppet", {"danger-words"}),
        ("må jeg have hund", {"danger-words"}),
        ("who fixes the intercom", {"danger-words"}),
        ("حريق", {"danger-words", "danger-words-ar"}),
    ],
)
def test_nobody_loads_the_words_of_a_language_that_they_do_not_write(
    words_page: Page, query: str, files: set[str]
) -> None:
    assert set(words_page.evaluate("query => filesOf(query)", query)) >= files
    assert not {"danger-words-pl", "danger-words-so"} & set(words_page.evaluate("query => filesOf(query)", query))


def test_without_the_index_every_language_is_asked_for(words_page: Page) -> None:
    """Nobody knows then which words are Danish."""
    asked = words_page.evaluate("query => portalLookup.dangerFiles(dangerFile, query, () => false)", "ild")
    assert {"danger-words", "danger-words-de", "danger-words-pl", "danger-words-so", "danger-words-tr"} <= set(asked)
