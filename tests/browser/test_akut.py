"""»Akut«: one button on every page, and for each danger one screen with the number, what to do and nothing else."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.page_types import PAGE_TYPES
from portal.pages.page import Site

PHONE = {"width": 390, "height": 844}
MARK = re.compile(r'data-danger="(\w+)"')


def test_it_is_on_every_page_of_a_phone(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(viewport=PHONE)
    for name in ("front", "find", "item-acute", "department-table", "guide", "written", "privacy", "missing"):
        page.goto(site_url + PAGE_TYPES[name])
        button = page.locator(".bv-akut")
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 640})
            expect(button, f"{name}, {width} px").to_be_in_viewport(ratio=1)
        assert button.evaluate("link => link.href") == f"{site_url}/fare/", name
    button.click()
    page.wait_for_url("**/fare/")
    expect(page.get_by_role("link", name="Ring 112", exact=True).first).to_have_attribute("href", "tel:112")


@pytest.mark.parametrize("scripts", [True, False])
def test_each_danger_is_one_screen(new_page: Callable[..., Page], site_url: str, compiled: Site, scripts: bool) -> None:
    """The number and the first three acts are in sight, and no other danger is."""
    page = new_page(viewport=PHONE, java_script_enabled=scripts)
    for danger in compiled.portal.dangers.dangers:
        page.goto(f"{site_url}/fare/#{danger.id}")
        screens = page.locator(".bv-akut-screen:visible")
        expect(screens).to_have_count(1)
        expect(screens.locator(".bv-danger-call")).to_be_in_viewport(ratio=1)
        steps = screens.locator(".bv-akut-steps > li")
        assert steps.count() == min(3, len(danger.steps))
        expect(steps.last).to_be_in_viewport(ratio=1)
        expect(page.locator(".bv-akut-choose")).to_be_hidden()


def test_the_way_back_shows_all(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(f"{site_url}/fare/#brand")
    page.get_by_role("link", name="Vis alle farer").locator("visible=true").click()
    expect(page.locator(".bv-akut-choose")).to_be_visible()


@pytest.mark.parametrize("width", [320, 360])
def test_all_dangers_and_what_is_only_urgent_fit_a_phone(
    new_page: Callable[..., Page], site_url: str, compiled: Site, width: int
) -> None:
    """Someone locked out presses »Akut« too: it leads to the guide."""
    page = new_page(viewport={"width": width, "height": 640})
    page.goto(f"{site_url}/fare/")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for guide in compiled.portal.dangers.guides:
        assert page.locator(f".bv-akut-choose a[href$='vejledninger/{guide}/']").count() == 1
    page.goto(f"{site_url}/")
    assert page.locator(".bv-acute a[href$='vejledninger/laast-ude/']").count() == 1


LINES = """(link) => link.textContent.trim().split(' ').map((word) => {
  const range = document.createRange(), text = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode();
  range.setStart(text, text.data.indexOf(word));
  range.setEnd(text, text.data.indexOf(word) + word.length);
  return range.getClientRects().length;
})"""
"""On how many lines each word of a link stands."""


@pytest.mark.parametrize("width", [320, 360, 390])
def test_no_word_of_the_way_to_the_number_is_broken(new_page: Callable[..., Page], site_url: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 640})
    page.goto(f"{site_url}/hvem-ordner-hvad/vandroer/")
    link = page.locator("article a.bv-danger-call").first
    expect(link).to_have_text("Find nummeret")
    assert link.evaluate(LINES) == [1, 1]


CONTRASTS = """() => [...document.querySelectorAll('.bv-danger a, .bv-callbar a, .bv-akut')]
  .filter((one) => one.checkVisibility()).map((one) => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const linear = (part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((part) => linear(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  let under = one;
  while ((channels(getComputedStyle(under).backgroundColor)[3] ?? 1) === 0) under = under.parentElement;
  const [a, b] = [getComputedStyle(one).color, getComputedStyle(under).backgroundColor].map(light);
  return [one.textContent.trim(), Math.max(a, b) / Math.min(a, b)];
})"""
"""Each way to call that is shown, with its contrast as WCAG 2.2 computes it."""


def test_every_way_to_call_can_be_read(new_page: Callable[..., Page], site_url: str, compiled: Site) -> None:
    """On a page of each kind that has a danger's bar, red and amber, by day and by night."""
    page = new_page(viewport=PHONE, reduced_motion="reduce")
    marked = [(one, mark) for one in compiled.pages for mark in MARK.findall(one.html)]
    kinds = {(one.kind, mark): one.address for one, mark in marked}
    assert {"112", "duty"} == {mark for _, mark in marked}
    for here in kinds.values():
        page.goto(site_url + here)
        grounds = set()
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
            found = page.evaluate(CONTRASTS)
            assert found
            assert [name for name, contrast in found if contrast < 4.5] == [], (here, scheme)
        assert len(grounds) == 2, "the page does not turn"
