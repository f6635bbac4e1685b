"""Whatever is asked, linked to or stored on the device: real Chromium throws nothing, hangs nowhere and asks nobody else."""

import json
from collections.abc import Callable
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from browser.page_types import PAGE_TYPES

PATHS = sorted(
    {path.partition("?")[0] for name, path in PAGE_TYPES.items() if name != "missing"}
    | {"/opslag/", "/fare/", "/offline.html"}
)
ASKED = ["q", "afdeling", "bolig", "rum", "hvem", "afviger", "side", "vejledning", "besked", "fra", "til", "__proto__"]
STORED = ["portal-department", "portal-colours", "portal-language", "constructor", "__proto__"]
PIECES = [
    "ovnlåg",
    "qqx",
    "vask",
    "sne",
    "ingen",
    "Eksempelrækken 5",
    "2300",
    "12 C",
    "eksempelgaarden",
    "eksempelparken",
    "raekkehus",
]
PIECES += [
    "%",
    "%ED%A0%80",
    "#",
    "?",
    "&",
    "http://[",
    "//evil.eksempel.dk/",
    "javascript:alert(1)",
    "../../",
    "constructor",
]
PIECES += [
    "__proto__",
    "toString",
    "<img src=x onerror=document.title='hit'>",
    "'\"><svg onload=document.title='hit'>",
    "{}",
    "[]",
]
PIECES += ["\u202e", "\u0000", "ﷺ", "🚿", "a\u0301\u0302", "ß", "ı", "x" * 60, "ja", "koekken", "9" * 30, "-1", "null"]
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    st.builds(
        lambda piece, times, end: piece * times + end,
        st.sampled_from(PIECES),
        st.integers(1, 33),
        st.sampled_from(PIECES),
    ),
    st.text(max_size=200),
)
PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), TEXTS)
VALUES = st.one_of(
    PLAIN,
    st.lists(PLAIN, max_size=3),
    st.dictionaries(st.sampled_from(["slug", "kind", "name", "places", "sure", "__proto__"]), PLAIN, max_size=6),
)
KEPT = st.dictionaries(st.sampled_from(STORED), st.one_of(TEXTS, VALUES.map(json.dumps)), max_size=3)
SETTLED = "new Promise((done) => setTimeout(() => requestIdleCallback(() => done(document.title)), 60))"
STORE = """(kept) => {
  localStorage.clear();
  Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, value));
}"""
HANGS = 20_000
"""ms; a page that has not answered by then hangs, on any machine."""


@pytest.fixture
def reader(new_page: Callable[..., Page], site_url: str) -> Page:
    """A phone on the site. What a page throws fails the test at its end (new_page)."""
    page = new_page(viewport={"width": 360, "height": 640})
    page.set_default_timeout(HANGS)
    page.goto(f"{site_url}/404.html")
    return page


@pytest.mark.longer
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    path=st.sampled_from(PATHS),
    asked=st.dictionaries(st.sampled_from(ASKED), TEXTS, max_size=3),
    anchor=TEXTS,
    kept=KEPT,
)
def test_any_address_and_any_memory(
    reader: Page, site_url: str, path: str, asked: dict[str, str], anchor: str, kept: dict[str, str]
) -> None:
    query = urlencode(asked, errors="replace")
    thrown: list[str] = []
    reader.once("pageerror", lambda error: thrown.append(str(error)))
    reader.evaluate(STORE, {key: value.encode("utf-8", "replace").decode() for key, value in kept.items()})
    reader.goto(f"{site_url}{path}?{query}#{quote(anchor, safe='%#', errors='replace')}", wait_until="domcontentloaded")
    title = reader.evaluate(SETTLED)
    assert (thrown, title == "hit", reader.locator("[onerror], [onload]").count()) == ([], False, 0)
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth"), "wider than the phone"
