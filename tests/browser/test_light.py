"""A first visit is light and still: what a phone on the stairs has to fetch, and that nothing jumps when it comes."""

import json
import re

import pytest
from playwright.sync_api import Response

from browser.page_types import PAGE_TYPES
from portal.publish.compress import BROTLI_BEST

LARGEST_VISIT = 80 * 1024
"""Bytes, compressed, of a first visit without pictures (the portal's own promise)."""
LARGEST_LOOK_UP, LARGEST_WITH_A_LANGUAGE = 83 * 1024, 92 * 1024
"""Bytes, compressed, of all that one reader loads to be answered in Danish and opens three cards, and of one who then asks in the
heaviest of the other languages, too, the index with them. The target is 60 for both; the learned ranker is 20 of it, what
hears dangers 7."""
OF_THE_LOOK_UP = re.compile(r"/js/(?:lookup|languages)\b|/assets/lookup-index")
SCRIPTED = re.compile(r"/(?:js|assets)/[^/]*\.js")
ASKED = ("vasken er stoppet", "må jeg have hund", "jeg skal flytte")
PHONE = {"width": 390, "height": 844}
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 400);
})"""


@pytest.mark.parametrize("name", ["front", "item-acute", "table", "department-table", "guide"])
def test_a_first_visit_is_light(new_page, site_url: str, name: str) -> None:
    """Everything the page asks for by itself, in Brotli; no font among it."""
    page = new_page(viewport=PHONE)
    fetched = {}
    page.on("response", lambda answer: fetched.setdefault(answer.url, answer))
    page.goto(site_url + PAGE_TYPES[name], wait_until="networkidle")
    kinds = {url: answer.request.resource_type for url, answer in dict(fetched).items()}
    sizes = {url: packed(fetched[url]) for url, kind in kinds.items() if kind not in ("image", "font")}
    assert "font" not in kinds.values()
    assert {"document", "stylesheet", "script"} <= set(kinds.values())
    assert sum(sizes.values()) <= LARGEST_VISIT, sizes


def test_all_that_a_reader_of_the_look_up_loads_is_light(new_page, site_url: str) -> None:
    """Every script and every file of data that comes from the first letter on, with the look-up's own, which every page has."""
    page = new_page(viewport=PHONE)
    fetched = {}
    page.on("response", lambda answer: fetched.setdefault(answer.url, answer))
    page.goto(site_url + PAGE_TYPES["front"], wait_until="networkidle")
    # What the page has already is the look-up's when it is the look-up, which language a question is in, and the index.
    fetched = {url: answer for url, answer in fetched.items() if OF_THE_LOOK_UP.search(url)}
    assert len(fetched) >= len(("lookup", "languages"))
    for words in ASKED:
        page.locator("[data-lookup] input").fill(words)
        page.locator("[data-lookup] .bv-result").first.wait_for()
        page.wait_for_load_state("networkidle")
        page.locator("[data-lookup] .bv-result a").first.click()
        page.locator("[data-lookup] .bv-result[data-open]").first.wait_for()
        page.wait_for_load_state("networkidle")
    danish = weighed(fetched)
    page.locator("[data-lookup] input").fill("who fixes the intercom")
    page.locator("[data-lookup] .bv-result[lang=en]").first.wait_for()
    page.wait_for_load_state("networkidle")
    both = weighed(fetched)
    assert any("lookup-cards-" in url for url in fetched) and any("language-en" in url for url in fetched)
    assert (danish <= LARGEST_LOOK_UP, both <= LARGEST_WITH_A_LANGUAGE) == (True, True), (
        danish,
        both,
        sizes_of(fetched),
    )


def sizes_of(fetched: dict[str, Response]) -> dict[str, int]:
    """What came, by address."""
    return {url: packed(answer) for url, answer in dict(fetched).items() if SCRIPTED.search(url)}


def weighed(fetched: dict[str, Response]) -> int:
    """Bytes of all that came."""
    return sum(sizes_of(fetched).values())


def packed(answer: Response) -> int:
    """Bytes as a server sends them to a browser that takes Brotli."""
    return len(BROTLI_BEST.pack(answer.body(), BROTLI_BEST.level))


@pytest.mark.parametrize("name", ["front", "item-acute", "table", "guide", "department", "room"])
@pytest.mark.parametrize("chosen", [False, True])
def test_nothing_jumps(new_page, site_url: str, name: str, chosen: bool) -> None:
    """No layout shift after the first drawing (»good« is under 0.1), also when the chosen department's words come."""
    page = new_page(viewport=PHONE)
    if chosen:
        kept = {"slug": "eksempelgaarden", "kind": "", "name": "Eksempelgården", "places": ""}
        page.add_init_script(f"localStorage.setItem('portal-department', {json.dumps(json.dumps(kept))})")
    page.goto(site_url + PAGE_TYPES[name], wait_until="load")
    assert page.evaluate(SHIFTS) < 0.1
