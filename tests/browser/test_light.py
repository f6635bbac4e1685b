"""A first visit is light and still: what a phone on the stairs has to fetch, and that nothing jumps when it comes."""

import json
import re

import brotli
import pytest
from playwright.sync_api import Response

from browser.page_types import PAGE_TYPES

LARGEST_VISIT = 80 * 1024
"""Bytes, compressed, of a first visit without pictures (the portal's own promise)."""
LARGEST_LOOK_UP = (60 + 17) * 1024
"""Bytes, compressed, of all that one reader loads to be answered: script, index, dangers, and what makes the answers better;
the target is 60, and the learned ranker is 20 of it."""
LOOK_UP = re.compile(r"/(?:js|assets)/(?:lookup|danger)[^/]*\.js")
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


def test_all_that_the_look_up_loads_is_light(new_page, site_url: str) -> None:
    """With its script, which every page has."""
    page = new_page(viewport=PHONE)
    fetched = {}
    page.on("response", lambda answer: fetched.setdefault(answer.url, answer))
    page.goto(site_url + PAGE_TYPES["front"], wait_until="load")
    page.locator("[data-lookup] input").fill("vask")
    page.locator("[data-lookup] .bv-result").first.wait_for()
    page.wait_for_load_state("networkidle")
    sizes = {url: packed(answer) for url, answer in dict(fetched).items() if LOOK_UP.search(url)}
    assert len(sizes) > 3
    assert sum(sizes.values()) <= LARGEST_LOOK_UP, sizes


def packed(answer: Response) -> int:
    """Bytes as a server sends them to a browser that takes Brotli."""
    return len(brotli.compress(answer.body()))


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
