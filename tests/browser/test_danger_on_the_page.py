"""The bar of a danger as it is on the page: above the answers, in the language of the question, with the number to call."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from portal.pages.page import Site

FIELD = "[data-lookup] input"
BAR = "[data-danger-place] [data-danger]"
BAR_ACT = "[data-danger] [data-part=act]"
KEYBOARD_UP = {"width": 360, "height": 320}
"""What is left of 360 × 640 above a keyboard of 320 px."""


@pytest.mark.parametrize("path", ["/", "/find/", "/vejledninger/"])
def test_it_is_in_sight_with_the_keyboard_up(page: Page, site_url: str, path: str) -> None:
    """The front page, the look-up's own page and the header of every other: what to do and the number to tap."""
    page.set_viewport_size(KEYBOARD_UP)
    page.goto(site_url + path)
    page.locator(FIELD).first.focus()
    page.keyboard.type("det brænder i køkkenet")
    bar = page.locator(BAR)
    expect(bar).to_have_attribute("data-danger", "112")
    expect(bar.get_by_role("link", name="Ring 112")).to_have_attribute("href", "tel:112")
    expect(bar.get_by_role("link")).to_be_in_viewport(ratio=1)
    box = bar.bounding_box()
    assert box
    assert 55 <= box["height"] <= 64


def test_a_long_act_stays_low_on_a_phone(page: Page, site_url: str, compiled: Site) -> None:
    """Where the number is not known the way to it has more words."""
    page.set_viewport_size(KEYBOARD_UP)
    page.goto(f"{site_url}/find/?q=ingen strøm i hele huset")
    expect(page.locator(BAR)).to_contain_text(
        next(one.act for one in compiled.portal.dangers.dangers if one.id == "ingen-stroem")
    )
    box = page.locator(BAR).bounding_box()
    assert box
    assert box["height"] <= 64


def test_the_steps_open_on_a_tap(page: Page, site_url: str) -> None:
    """In their order, said to who can't see it."""
    page.goto(f"{site_url}/find/?q=lugter+af+gas")
    bar = page.locator(BAR)
    expect(bar.get_by_role("button")).to_have_attribute("aria-expanded", "false")
    bar.get_by_role("button").click()
    expect(bar.get_by_role("button")).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".bv-danger-more ol").last.locator("li").first).to_contain_text("Ingen ild")


def test_another_language_keeps_the_danish_beside(page: Page, site_url: str) -> None:
    """What no person has read says so."""
    page.goto(f"{site_url}/find/?q=" + "في حريق")
    act = page.locator(f"{BAR} [data-part=act]")
    expect(act).to_have_attribute("lang", "ar")
    page.locator(BAR).get_by_role("button").click()
    expect(page.locator(".bv-danger-more ol")).to_have_count(2)
    expect(page.locator(".bv-danger-more")).to_contain_text("Få alle ud")
    expect(page.locator(".bv-danger-more")).to_contain_text("ikke gennemgået af et menneske")


SAID = """() => {
  const alert = document.querySelector("[data-lookup=main] [role=alert]");
  window.said = [];
  new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach((one) => {
    const act = one instanceof Element && one.querySelector("[data-part=act]");
    if (act) said.push(act.lang);
  }))).observe(alert, { childList: true, subtree: true });
}"""


def test_it_is_read_aloud_once_in_the_language_of_the_question(page: Page, site_url: str) -> None:
    """And is seen before that, while the language is on its way."""
    held: list[Route] = []
    page.route("**/assets/dangers-de.js*", lambda route: held.append(route))
    page.clock.install(time="2026-11-26T12:00:00Z")
    page.goto(f"{site_url}/find/")
    page.evaluate(SAID)
    page.clock.pause_at("2026-11-26T13:00:00Z")  # how long it waits for its language is not what this test is about
    page.locator(FIELD).first.fill("es brennt im Keller")
    expect(page.locator(BAR)).to_have_attribute("data-danger", "112")
    assert page.evaluate("said") == []
    for one in held:
        one.continue_()
    expect(page.locator(f"[role=alert] {BAR_ACT}")).to_have_attribute("lang", "de")
    assert page.evaluate("said") == ["de"]


@pytest.mark.tolerates("console")
def test_it_is_read_aloud_in_danish_where_the_language_does_not_come(page: Page, site_url: str) -> None:
    page.route("**/assets/dangers-de.js*", lambda route: route.abort())
    page.goto(f"{site_url}/find/")
    page.locator(FIELD).first.fill("es brennt im Keller")
    expect(page.locator(f"[role=alert] {BAR_ACT}")).to_contain_text("ring 112")


def test_the_duty_number_is_the_departments(page: Page, site_url: str, site_dir: Path) -> None:
    """Where it is known; where it is not, the bar leads to the office and never makes one up."""
    file = (site_dir / "afdelinger/eksempelgaarden/lookup.js").read_text("utf-8")
    known = file.replace('"emergency":""', '"emergency":"70 10 20 30"')
    page.route("**/eksempelgaarden/lookup.js", lambda route: route.fulfill(body=known))
    page.goto(f"{site_url}/find/?q=intet+vand&afdeling=eksempelgaarden")
    expect(page.locator(BAR)).to_have_attribute("data-danger", "duty")
    expect(page.locator(BAR).get_by_role("link")).to_have_attribute("href", "tel:70102030")
    page.goto(f"{site_url}/find/?q=intet+vand&afdeling=lukretiavej")
    expect(page.locator(BAR).get_by_role("link")).to_have_attribute("href", "../afdelinger/lukretiavej/#kontakt")


@pytest.mark.tolerates("console")
def test_it_is_shown_without_the_index(page: Page, site_url: str) -> None:
    """An index that does not come leaves the danger in its place."""
    page.route("**/lookup-index.js", lambda route: route.abort())
    page.goto(f"{site_url}/vejledninger/")
    page.locator(FIELD).fill("brand")
    expect(page.locator(BAR)).to_be_visible()


def test_without_javascript_the_dangers_are_on_top(
    new_page: Callable[..., Page], site_url: str, compiled: Site
) -> None:
    """Each with its number, before the list from A to Å."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/find/?q=brand")
    expect(page.locator("[data-danger]")).to_have_count(len(compiled.portal.dangers.dangers))
    first, letters = page.locator("[data-danger]").first.bounding_box(), page.locator("#a-til-aa").bounding_box()
    assert first
    assert letters
    assert first["y"] < letters["y"]


def test_without_javascript_everything_is_there_from_a_to_aa(
    new_page: Callable[..., Page], site_url: str, compiled: Site
) -> None:
    """Items, guides, shared pages and each department once; the tenants' words folded under their letter; it says that it
    can't filter."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/find/?q=vask")
    assert "Søgefeltet kan ikke vælge for dig" in page.locator("noscript[data-portal]").inner_text()
    links = page.locator(".bv-entries a").evaluate_all("all => all.map((one) => new URL(one.href).pathname)")
    for slug in compiled.portal.departments:
        assert [one for one in links if one.endswith(f"/afdelinger/{slug}/")] == [f"/afdelinger/{slug}/"]
    for path in ("/husorden/", "/rettigheder/b-ordning/", "/uenighed/", "/beredskabet/", "/privatliv/"):
        assert path in links
    assert not any("/redaktoer/" in one for one in links)
    words = page.locator(".bv-letter-words")
    assert words.count() > 15
    assert words.evaluate_all("all => all.filter((one) => one.open).length") == 0
    expect(words.filter(has_text="vasken er stoppet").locator("li").first).to_be_hidden()
