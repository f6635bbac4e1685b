"""A danger that no pattern knows is heard in the words around it; what only looks like one is left alone."""

import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.test_danger import missed
from browser.test_danger_on_the_page import BAR, FIELD
from lookup.finder import DANGERS, DANGERS_TUNE, HEARD, LANGUAGES, PANIC, PANIC_TUNE, TEST, TUNE, Asked, read_asked
from portal.lookup.dangers import danger_file, danger_weights, danger_words
from portal.lookup.pieces import ANY_WORD
from portal.lookup.places import lookup_more
from portal.lookup.ranker import Weights
from portal.lookup.schema import plain
from portal.model.ranker import Ranker
from portal.pages.page import Site

PREPARE = """async ([file, words, weights, endings]) => {
  const portal = window.portalLookup;
  const dangers = file.dangers.map(({ id, words: own }) => (
    { id, words: Object.assign({}, own, ...words.map((one) => one[id])) }));
  window.marks = Object.fromEntries(file.dangers.map(({ id, mark }) => [id, mark]));
  window.finder = portal.createDangers({ ...file, dangers });
  portal.load = (name) => Promise.resolve(name === "create-ranker" ? window.createRanker : weights);
  window.weights = weights;
  window.danish = portal.createWords(new Set(endings.split(" ")));
  await portal.loadHeard();
}"""
FIND = "texts => texts.map((text) => marks[(finder.find(text) ?? { id: portalLookup.hear(text, danish) }).id] || '')"
HEAR = "texts => texts.map((text) => portalLookup.hear(text, danish))"
CHANCES = """text => {
  const words = text.normalize().toLowerCase().match(/[\\p{L}\\p{N}]+/gu).map(danish.fold);
  return [...createRanker(weights)(words, danish.stem, (word) => word).chances];
}"""
WATCH = """negations => {
  const rank = (hit) => Object.keys(marks).indexOf(hit.id), negative = new Set(negations.split(" "));
  window.watch = () => portalLookup.createWatch({
    find: finder.find,
    hear: (query, kept) => ({ id: portalLookup.hear(query, danish, kept?.id), language: "da" }),
    isWorse: (one, other) => rank(one) < rank(other),
    isNegation: (word) => negative.has(word),
  });
}"""
LOOK = "queries => { const see = watch(); return queries.map((query) => see(query, false)?.id ?? ''); }"
TYPE = """texts => texts.map((text) => {
  const see = watch(), letters = [...text];
  const seen = letters.map((_, n) => see(letters.slice(0, n + 1).join(""), false));
  return [...seen, see(text, true)].map((hit) => hit?.id ?? "");
})"""
"""What is above the answers at each letter of a text, and at rest."""
AS_IT_IS = """texts => texts.map((text) => [...text].map((_, n, all) => {
  const query = all.slice(0, n + 1).join("");
  return (finder.find(query) ?? { id: portalLookup.hear(query, danish) }).id;
}))"""
"""The same if every letter were looked at alone."""
RANKER = "window.portalLookup.receive = (name, made) => { window.createRanker = made; }"
LEAST_HEARD, LEAST_LEFT_ALONE = 0.77, 0.95
TAKEN_FOR_ONE = {
    "min dreng har låst sin cykel og kan ikke få den op",
    "mit barn er låst ude",
    "min nabo slår døren i hver nat",
    "gæsten lugter",
}
"""Harmless sentences of a tuning half."""
UNKNOWN_TO_PATTERNS = "glasset drysser ned på gaden fra femte sal"


@pytest.fixture(scope="module")
def ear(compiled: Site) -> Ranker:
    assert compiled.portal.danger_ranker
    return compiled.portal.danger_ranker


@pytest.fixture(scope="module")
def hearing(browser: Browser, compiled: Site, project: Path, index: dict, ear: Ranker) -> Iterator[Page]:
    """A blank page with the patterns and what was learned."""
    page = browser.new_page()
    for name in ("lookup/slips", "lookup/words", "lookup/danger", "lookup/danger-heard", "lookup/danger-watch"):
        page.add_script_tag(content=(project / f"src/portal/theme/{name}.js").read_text("utf-8"))
    page.evaluate(RANKER)
    page.add_script_tag(content=(project / "src/portal/theme/js/ranker.js").read_text("utf-8"))
    words = [plain(one)["words"] for one in danger_words(compiled.portal.dangers).values()]
    page.evaluate(PREPARE, [plain(danger_file(compiled.portal)), words, plain(danger_weights(ear)), index["endings"]])
    page.evaluate(WATCH, lookup_more(compiled.portal).negations)
    yield page
    page.close()


@pytest.fixture(scope="module")
def seen(hearing: Page) -> Callable[[list[str]], list[str]]:
    """A function that says for each query which bar is above its answers: 112, duty or none."""
    return lambda texts: hearing.evaluate(FIND, texts)


def _share(asked: list[Asked], seen: Callable[[list[str]], list[str]]) -> float:
    return 1 - len(missed(asked, seen)) / len(asked)


def test_dangers_of_another_hand_are_heard(seen) -> None:
    """Written without a look at a pattern; most do not name the danger."""
    dangers = [one for one in read_asked(HEARD) if "" not in one.danger]
    assert _share(dangers, seen) >= LEAST_HEARD


def test_what_only_looks_like_a_danger_is_left_alone(seen) -> None:
    harmless = [one for one in read_asked(HEARD) if "" in one.danger]
    assert _share(harmless, seen) >= LEAST_LEFT_ALONE


@pytest.mark.parametrize("name", [TUNE, TEST, LANGUAGES, DANGERS_TUNE, DANGERS, PANIC_TUNE, PANIC])
def test_it_takes_nothing_harmless_for_a_danger_that_patterns_leave_alone(seen, name: str) -> None:
    wrong = {text for text, _ in missed(read_asked(name), seen)}
    assert wrong <= TAKEN_FOR_ONE


def test_what_a_pattern_takes_back_stays_taken_back(hearing: Page, seen) -> None:
    text = "må jeg have ild i grillen"
    assert hearing.evaluate("text => finder.find(text)", text) == {"id": "", "language": "da"}
    assert seen([text]) == [""]


MOST_RESTLESS = 0.03
ONE_IN = 4
"""Sentences: each is looked at as often as it has letters."""
SETS = (TUNE, DANGERS_TUNE, DANGERS, HEARD)


@pytest.fixture(scope="module")
def typed(hearing: Page, sentences: dict[bool, list[str]]) -> dict[bool, list[list[str]]]:
    """Of each sentence the bar after every letter, and at rest."""
    return {is_danger: hearing.evaluate(TYPE, texts) for is_danger, texts in sentences.items()}


def _comings(seen: list[str]) -> int:
    """How often a bar comes where none was."""
    return sum(bool(now) and not before for before, now in pairwise(["", *seen]))


@pytest.fixture(scope="module")
def sentences() -> dict[bool, list[str]]:
    """Those of our own sets that are a danger, and those that are none."""
    asked = [one for name in SETS for one in read_asked(name) if one.danger]
    return {
        is_danger: [one.text for one in asked if ("" not in one.danger) == is_danger][::ONE_IN]
        for is_danger in (True, False)
    }


def test_a_bar_comes_once_while_one_types(typed: dict[bool, list[list[str]]]) -> None:
    restless = [seen for seen in typed[True] if _comings(seen) > 1]
    assert len(restless) <= MOST_RESTLESS * len(typed[True])


def test_what_is_typed_is_seen_as_what_is_pasted(typed: dict[bool, list[list[str]]], seen, sentences) -> None:
    """At rest there is a bar above every danger that has one when it comes at once."""
    pasted = seen(sentences[True])
    assert [whole for whole, bars in zip(pasted, typed[True], strict=True) if whole and not bars[-1]] == []


def test_the_beginning_of_something_harmless_fires_no_more_often(typed, hearing: Page, sentences) -> None:
    alone = hearing.evaluate(AS_IT_IS, sentences[False])
    assert sum(map(any, typed[False])) <= sum(map(any, alone))


@pytest.mark.parametrize(
    ("asked", "bars"),
    [
        (["der er ild", "der er il", "ild", ""], ["brand", "", "brand", ""]),
        (["ild", "ild i grillen"], ["brand", ""]),
        (["kulilte", "kulilte og ild"], ["kulilte", "brand"]),
    ],
    ids=["words-taken-away", "taken-back", "a-worse-one"],
)
def test_a_bar_goes_when_the_question_is_another(hearing: Page, asked: list[str], bars: list[str]) -> None:
    assert hearing.evaluate(LOOK, asked) == bars


HEARD_IN_TURN = """() => {
  const see = portalLookup.createWatch({
    find: () => null,
    hear: (query, kept) => ({ id: kept?.id ?? (query.includes("worse") ? "brand" : "vand"), language: "da" }),
    isWorse: (one, other) => one.id === "brand" && other.id === "vand",
    isNegation: () => false,
  });
  return ["wet.", "wet. worse.", "wet. worse. wet."].map((query) => see(query, true).id);
}"""


def test_a_worse_one_that_is_heard_takes_the_place_of_what_is_there(hearing: Page) -> None:
    """And not the other way about, though what is there is kept more easily."""
    assert hearing.evaluate(HEARD_IN_TURN) == ["vand", "brand", "brand"]


@pytest.mark.parametrize(
    "query",
    ["", " ", "x" * 10_000, "brand " * 3000, "__proto__ constructor", "\u202e\u200b a", "🔥 🔥", "\ud800 \ud800"],
)
def test_nothing_that_is_typed_breaks_it(hearing: Page, query: str) -> None:
    assert hearing.evaluate(HEAR, [query])[0] in ("", "brand")


@pytest.mark.parametrize(
    "text", [UNKNOWN_TO_PATTERNS, "мама впала зі сходів", "زوجي وقع على الأرض", "der ligger én på trappen"]
)
def test_the_browser_adds_what_python_adds(hearing: Page, ear: Ranker, text: str) -> None:
    chances = [-math.log1p(math.exp(-one)) for one in Weights(ear, ANY_WORD).sums(text)]
    assert hearing.evaluate(CHANCES, text) == pytest.approx(chances, abs=1e-6)


def test_the_bar_comes_above_the_answers(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/find/")
    page.locator(FIELD).first.fill(UNKNOWN_TO_PATTERNS)
    expect(page.locator(BAR)).to_have_attribute("data-danger", "112")


def test_the_bar_comes_when_the_index_comes_last(page: Page, site_url: str) -> None:
    """A link with a question, on a slow line: nobody types another letter."""
    held: list[Route] = []
    page.route("**/assets/lookup-index.js*", lambda route: held.append(route))
    with page.expect_response("**/assets/danger-weights.js*"):
        page.goto(f"{site_url}/find/?q={UNKNOWN_TO_PATTERNS}", wait_until="commit")
    page.evaluate("portalLookup.loadHeard()")
    for one in held:
        one.continue_()
    expect(page.locator(BAR)).to_have_attribute("data-danger", "112")


@pytest.mark.tolerates("console")
def test_what_was_learned_is_asked_for_again_when_the_network_is_back(page: Page, site_url: str) -> None:
    """And not at each letter until then."""
    asked: list[str] = []
    page.route("**/assets/danger-weights.js*", lambda route: (asked.append(route.request.url), route.abort()))
    with page.expect_event("requestfailed"):
        page.goto(f"{site_url}/find/?q={UNKNOWN_TO_PATTERNS}")
    expect(page.locator("[data-result]").first).to_be_visible()
    page.locator(FIELD).first.press_sequentially(" lige nu")
    expect(page.locator(BAR)).to_have_count(0)
    assert len(asked) == 1
    page.unroute("**/assets/danger-weights.js*")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(BAR)).to_have_attribute("data-danger", "112")


def test_a_bar_that_is_heard_speaks_the_language_of_the_question(page: Page, site_url: str) -> None:
    """By its letters; the site's own words stay beside it."""
    page.goto(f"{site_url}/find/?q={UNKNOWN_TO_PATTERNS}, допоможіть")
    expect(page.locator(f"{BAR} [data-part=act]")).to_have_attribute("lang", "uk")
