"""A first visit is light and still: what a phone on the stairs has to fetch, and that nothing jumps when it comes."""

import json

import brotli
import pytest

from browser.page_types import PAGE_TYPES

LARGEST = 90 * 1024
"""Bytes, compressed, of a first visit without pictures, the look-up included (the portal's own promise)."""
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
    """Everything the page asks for, in Brotli, with the look-up used; no font among it."""
    page = new_page(viewport=PHONE)
    fetched = {}
    page.on("response", lambda answer: fetched.setdefault(answer.url, answer))
    page.goto(site_url + PAGE_TYPES[name], wait_until="load")
    page.locator("[data-lookup] input").fill("vask")
    page.locator("[data-lookup] .bv-result").first.wait_for()
    pictures = ("image", "font")
    page.wait_for_load_state("networkidle")
    arrived = dict(fetched)
    kinds = {url: answer.request.resource_type for url, answer in arrived.items()}
    sizes = {url: len(brotli.compress(answer.body())) for url, answer in arrived.items() if kinds[url] not in pictures}
    assert "font" not in kinds.values()
    assert {"document", "stylesheet", "script"} <= set(kinds.values())
    assert sum(sizes.values()) <= LARGEST, sizes


@pytest.mark.parametrize("name", ["front", "item-acute", "table", "guide", "department"])
@pytest.mark.parametrize("chosen", [False, True])
def test_nothing_jumps(new_page, site_url: str, name: str, chosen: bool) -> None:
    """No layout shift after the first drawing (»good« is under 0.1), also when the chosen department's words come."""
    page = new_page(viewport=PHONE)
    if chosen:
        kept = {"slug": "eksempelgaarden", "kind": "", "name": "Eksempelgården", "places": ""}
        page.add_init_script(f"localStorage.setItem('portal-department', {json.dumps(json.dumps(kept))})")
    page.goto(site_url + PAGE_TYPES[name], wait_until="load")
    assert page.evaluate(SHIFTS) < 0.1
