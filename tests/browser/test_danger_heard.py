"""A danger that no pattern knows is heard in the words around it; what only looks like one is left alone."""

import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.test_danger import missed
from browser.test_danger_heard_on_the_page import UNKNOWN_TO_PATTERNS
from lookup.finder import (
    DANGERS,
    DANGERS_TUNE,
    HEARD,
    LANGUAGES,
    PANIC,
    PANIC_TUNE,
    TEST,
    TUNE,
    UNSEEN,
    Asked,
    read_asked,
)
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
  const chances = (file) => [...createRanker(file)(words, danish.stem, (word) => word).chances];
  return [...chances(weights.whether), ...chances(weights.which)];
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
LEAST_HEARD, LEAST_LEFT_ALONE = {HEARD: 0.85, UNSEEN: 0.82}, {HEARD: 0.94, UNSEEN: 0.90}
TAKEN_FOR_ONE = {
    "min mor kan ikke komme op ad trappen",
    "ich habe mich ausgesperrt",
    "darf ich auf dem Balkon mit Gas grillen",
    "komşunun sigara dumanı rahatsız ediyor",
    "brænde i kælderen",
}
"""Harmless sentences of our sets."""


@pytest.fixture(scope="module")
def ear(compiled: Site) -> tuple[Ranker, Ranker]:
    """What was learned: whether there is a danger, and which."""
    whether, which = compiled.portal.danger_ranker, compiled.portal.danger_kinds
    assert whether and which
    return whether, which


@pytest.fixture(scope="module")
def hearing(browser: Browser, compiled: Site, project: Path, index: dict, ear: tuple[Ranker, Ranker]) -> Iterator[Page]:
    """A blank page with the patterns and what was learned."""
    page = browser.new_page()
    for name in ("lookup/slips", "lookup/words", "lookup/danger", "lookup/danger-heard", "lookup/danger-watch"):
        page.add_script_tag(content=(project / f"src/portal/theme/{name}.js").read_text("utf-8"))
    page.evaluate(RANKER)
    page.add_script_tag(content=(project / "src/portal/theme/js/ranker.js").read_text("utf-8"))
    words = [plain(one)["words"] for one in danger_words(compiled.portal.dangers).values()]
    weights = danger_weights(*ear, compiled.portal.dangers)
    page.evaluate(PREPARE, [plain(danger_file(compiled.portal)), words, plain(weights), index["endings"]])
    page.evaluate(WATCH, lookup_more(compiled.portal).negations)
    yield page
    page.close()


@pytest.fixture(scope="module")
def seen(hearing: Page) -> Callable[[list[str]], list[str]]:
    """A function that says for each query which bar is above its answers: 112, duty or none."""
    return lambda texts: hearing.evaluate(FIND, texts)


def _share(asked: list[Asked], seen: Callable[[list[str]], list[str]]) -> float:
    return 1 - len(missed(asked, seen)) / len(asked)


@pytest.mark.parametrize("name", [HEARD, UNSEEN])
def test_dangers_of_another_hand_are_heard(seen, name: str) -> None:
    """Written without a look at a pattern; most do not name the danger. With the right bar: 112 or the duty phone."""
    dangers = [one for one in read_asked(name) if "" not in one.danger]
    assert _share(dangers, seen) >= LEAST_HEARD[name]


@pytest.mark.parametrize("name", [HEARD, UNSEEN])
def test_what_only_looks_like_a_danger_is_left_alone(seen, name: str) -> None:
    harmless = [one for one in read_asked(name) if "" in one.danger]
    assert _share(harmless, seen) >= LEAST_LEFT_ALONE[name]


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
def test_the_browser_adds_what_python_adds(hearing: Page, ear: tuple[Ranker, Ranker], text: str) -> None:
    chances = [-math.log1p(math.exp(-one)) for ranker in ear for one in Weights(ranker, ANY_WORD).sums(text)]
    assert hearing.evaluate(CHANCES, text) == pytest.approx(chances, abs=1e-6)
