"""The learned ranker: the browser adds what Python adds, and on a half that nothing was tuned on it keeps its floors."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page

from browser.test_lookup_gate import rank_of
from lookup.finder import DAILY, TENANTS, TOLD, Asked, read_asked
from lookup.finder import OTHERS as OTHERS_WORDS
from portal.lookup.ranker import Weights, ranker_file
from portal.lookup.schema import plain
from portal.pages.page import Site

NAMED = "address"
"""A group that the directory answers, not the engine (test_places.py)."""
ITEMS, OTHERS = (0.90, 0.97), (0.82, 0.93)
"""Floors of success@1 and @3; a floor may be raised."""
OTHER_HAND = (0.72, 0.86)
"""The same of what somebody asked who knew none of our words."""
LANGUAGES = ("en", "de", "pl", "tr", "ar", "so", "uk")
BAR = "page:112"
"""Right when the bar of a danger is seen, which the engine does not draw (test_danger.py)."""
SURE_AND_WRONG, OUT_OF_SCOPE_SURE = 0.03, 0.10


@dataclass(frozen=True)
class Answered:
    """A query, where its first right answer is (0 is first), and whether the first was shown as an answer."""

    asked: Asked
    rank: int
    sure: bool


@pytest.fixture(scope="module")
def answered(find: Callable[[list[str]], list[dict[str, Any]]]) -> list[Answered]:
    """The test half, asked."""
    queries = [one for one in read_asked(TENANTS) if one.group != NAMED]
    found = find([one.text for one in queries])
    return [
        Answered(one, rank_of(one.expect, hits["ids"]), hits["sure"]) for one, hits in zip(queries, found, strict=True)
    ]


@pytest.mark.parametrize(("is_item", "floors"), [(True, ITEMS), (False, OTHERS)])
def test_the_right_answer_comes_first(answered: list[Answered], is_item: bool, floors: tuple[float, float]) -> None:
    """Items, and what is beside them."""
    ranks = [one.rank for one in _in_scope(answered) if one.asked.expect[0].startswith("item:") == is_item]
    assert sum(rank == 0 for rank in ranks) / len(ranks) >= floors[0]
    assert sum(rank < 3 for rank in ranks) / len(ranks) >= floors[1]


@pytest.mark.parametrize("name", [OTHERS_WORDS, TOLD, DAILY])
def test_words_of_another_hand_lead_there_too(find: Callable[[list[str]], list[dict[str, Any]]], name: str) -> None:
    """On halves that are only counted. A residents' language has its own (test_residents.py)."""
    queries = [one for one in read_asked(name) if one.expect and not {BAR, "none"}.intersection(one.expect)]
    queries = [one for one in queries if one.group not in (NAMED, *LANGUAGES)]
    found = find([one.text for one in queries])
    ranks = [rank_of(one.expect, hits["ids"]) for one, hits in zip(queries, found, strict=True)]
    assert sum(rank == 0 for rank in ranks) / len(ranks) >= OTHER_HAND[0]
    assert sum(rank < 3 for rank in ranks) / len(ranks) >= OTHER_HAND[1]


def test_letters_that_are_no_word_have_no_answer(find: Callable[[list[str]], list[dict[str, Any]]]) -> None:
    nonsense = ["xyzzy", "asdf", "asdfghjkl", "zzzz", "hjkl hjkl", "poiu", "mnbv", "qaz wsx", "gfdsa", "jjjj kkkk"]
    assert {text: hits["ids"][:1] for text, hits in zip(nonsense, find(nonsense), strict=True) if hits["ids"]} == {}


def test_what_is_shown_as_an_answer_is_right(answered: list[Answered]) -> None:
    """Sure and wrong is rare, and so is being sure of what is not here."""
    inside = _in_scope(answered)
    outside = [one for one in answered if one.asked.expect == ("none",)]
    assert sum(one.sure and one.rank > 0 for one in inside) / len(inside) <= SURE_AND_WRONG
    assert sum(one.sure for one in outside) / len(outside) <= OUT_OF_SCOPE_SURE


def _in_scope(answered: list[Answered]) -> list[Answered]:
    return [one for one in answered if one.asked.expect != ("none",)]


def test_the_browser_adds_what_python_adds(engine_page: Page, compiled: Site) -> None:
    """The same pieces, buckets and weights: else the build would leave out phrases that the browser does not know."""
    ranker = compiled.portal.ranker
    assert ranker
    texts = ["Vasken er stoppet", "må jeg have hund", "røgalarm bipper", "Øh, æøå ÅÆØ é", "x", "12 34"]
    script = """([file, texts]) => texts.map((text) => {
      const words = text.normalize().toLowerCase().match(/[0-9a-zà-öø-ſ]+/g);
      return [...createRanker(file)(words.map(engine.fold), engine.stem, (word) => word).chances];
    })"""
    browser = engine_page.evaluate(script, [plain(ranker_file(compiled.portal, ranker)), texts])
    for text, chances in zip(texts, browser, strict=True):
        sums = Weights(ranker).sums(text)
        assert [n for n, _ in sorted(enumerate(chances), key=lambda one: -one[1])[:5]] == [
            n for n, _ in sorted(enumerate(sums), key=lambda one: -one[1])[:5]
        ], text
