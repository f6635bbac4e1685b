"""The answer in three seconds: on a small phone, who does it, who pays, what one does now and one button are in sight at once."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from browser.page_types import PAGE_TYPES
from portal.model.item import Item
from portal.pages.page import Site

SMALL_PHONE = {"width": 360, "height": 640}
HIGHEST_HEADER = 96
"""px, of a phone's first screen."""
BUTTONS = ".bv-danger-call, .bv-do a, .bv-callbar a"
IN_SIGHT = """(buttons) => {
  const main = document.querySelector("#indhold"), bar = document.querySelector(".bv-callbar");
  const seen = (within, selector) => [...within.querySelectorAll(selector)].find((one) => one.checkVisibility());
  const fold = Math.min(innerHeight, bar?.checkVisibility() ? bar.getBoundingClientRect().top : innerHeight);
  const parts = {
    who: seen(main, "[data-verdict] .bv-role"), icon: seen(main, "[data-verdict] .bv-role svg"),
    payer: seen(main, "[data-verdict] :is(.bv-payer, [data-role=ask])"), act: seen(main, ".bv-danger-act, [data-action]"),
    button: seen(document, buttons),
  };
  return Object.entries(parts).flatMap(([name, one]) => {
    if (!one) return [`${name} is missing`];
    const { bottom } = one.getBoundingClientRect();
    return bottom > (one.closest(".bv-callbar") ? innerHeight : fold) ? [`${name} ends at ${Math.round(bottom)}`] : [];
  });
}"""


@pytest.mark.longer
@pytest.mark.parametrize("slug", [None, "eksempelgaarden"])
def test_every_item_answers_on_the_first_screen(
    new_page: Callable[..., Page], site_url: str, compiled: Site, slug: str | None, at_length: bool
) -> None:
    """Without a department and where one is chosen: at length every item, else the quarter with most to say: what pushes
    an answer off the screen does so there first.
    """
    page = new_page(viewport=SMALL_PHONE)
    if slug:
        choose(page, slug)
    late = {}
    items = sorted(compiled.portal.items.values(), key=words, reverse=True)
    for item in (one.id for one in items[: len(items) if at_length else len(items) // 4]):
        page.goto(f"{site_url}/hvem-ordner-hvad/{item}/", wait_until="load")
        if slug:
            page.locator(".bv-yours .bv-answer").first.wait_for()
        if found := page.evaluate(IN_SIGHT, BUTTONS):
            late[item] = found
    assert late == {}


def words(item: Item) -> int:
    """How much there is to say before one knows what to do."""
    said = (item.name, item.action, item.urgency.in_words, *(one.text for one in item.conditions))
    return sum(len(text or "") for text in said)


@pytest.mark.parametrize("name", ["front", "find", "item-acute", "department-table", "guide", "written"])
def test_the_header_leaves_the_screen_to_the_page(new_page: Callable[..., Page], site_url: str, name: str) -> None:
    page = new_page(viewport=SMALL_PHONE)
    choose(page, "eksempelgaarden")
    page.goto(site_url + PAGE_TYPES[name], wait_until="load")
    for width in (320, 360, 390):
        page.set_viewport_size({"width": width, "height": 640})
        box = page.locator(".bv-header").bounding_box()
        assert box
        assert (width, box["height"] <= HIGHEST_HEADER) == (width, True)


def choose(page: Page, slug: str) -> None:
    """As a device that remembers the department."""
    kept = {"slug": slug, "kind": "", "sure": True, "name": slug.capitalize(), "places": ""}
    page.add_init_script(f"localStorage.setItem('portal-department', {json.dumps(json.dumps(kept))})")
