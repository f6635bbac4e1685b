"""A phone with a notch: the page goes to its edges, and no word or button lies below the notch or the line at the foot."""

from collections.abc import Callable

from playwright.sync_api import Page

INSETS = {"top": 47, "bottom": 34, "left": 44, "right": 44}
BOX = "one => one.getBoundingClientRect().toJSON()"


def with_notch(page: Page) -> None:
    """The insets of a telephone, put in by the browser's own protocol."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setSafeAreaInsetsOverride", {"insets": INSETS})


def test_header_text_and_call_stay_out_of_the_corners(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{site_url}/hvem-ordner-hvad/vandroer/")
    assert page.locator("meta[name=viewport]").count() == 1
    assert "viewport-fit=cover" in (page.locator("meta[name=viewport]").get_attribute("content") or "")
    before = page.locator(".bv-brand").evaluate(BOX)
    with_notch(page)
    brand, title = page.locator(".bv-brand").evaluate(BOX), page.locator("h1").evaluate(BOX)
    assert brand["top"] == before["top"] + INSETS["top"]
    assert brand["left"] >= INSETS["left"]
    assert title["left"] >= INSETS["left"]
    assert title["right"] <= 390 - INSETS["right"]
    assert page.locator(".bv-callbar > a").evaluate(BOX)["bottom"] <= 844 - INSETS["bottom"]
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_step_on_the_whole_screen_stays_out_of_the_corners(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{site_url}/vejledninger/stoppet-afloeb/")
    with_notch(page)
    page.locator(".bv-step-open button").first.click()
    assert page.locator(".bv-step-head h2").evaluate(BOX)["top"] >= INSETS["top"]
    assert page.locator(".bv-step-foot .bv-button").last.evaluate(BOX)["bottom"] <= 844 - INSETS["bottom"]
