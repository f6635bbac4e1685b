"""The bar of a danger that is heard, on the page: when what hears it comes late, or is asked for again, and in which language."""

import pytest
from playwright.sync_api import Page, Route, expect

from browser.test_danger_on_the_page import BAR, FIELD

UNKNOWN_TO_PATTERNS = "han ryster over hele kroppen og svarer ikke"


def test_the_bar_comes_above_the_answers(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/find/")
    page.locator(FIELD).first.fill(UNKNOWN_TO_PATTERNS)
    expect(page.locator(BAR)).to_have_attribute("data-danger", "112")


def test_the_bar_comes_when_the_index_comes_last(page: Page, site_url: str) -> None:
    """A link with a question, on a slow line: nobody types another letter."""
    held: list[Route] = []
    page.route("**/assets/lookup-index.js*", lambda route: held.append(route))
    with page.expect_response("**/assets/danger-weights.js*"):
        page.goto(f"{site_url}/find/?q={UNKNOWN_TO_PATTERNS}", wait_until="commit")
    page.evaluate("portalLookup.loadHeard()")
    for one in held:
        one.continue_()
    expect(page.locator(BAR)).to_have_attribute("data-danger", "112")


@pytest.mark.tolerates("console")
def test_what_was_learned_is_asked_for_again_when_the_network_is_back(page: Page, site_url: str) -> None:
    """And not at each letter until then."""
    asked: list[str] = []
    page.route("**/assets/danger-weights.js*", lambda route: (asked.append(route.request.url), route.abort()))
    with page.expect_event("requestfailed"):
        page.goto(f"{site_url}/find/?q={UNKNOWN_TO_PATTERNS}")
    expect(page.locator("[data-result]").first).to_be_visible()
    page.locator(FIELD).first.press_sequentially(" lige nu")
    expect(page.locator(BAR)).to_have_count(0)
    assert len(asked) == 1
    page.unroute("**/assets/danger-weights.js*")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(BAR)).to_have_attribute("data-danger", "112")


def test_a_bar_that_is_heard_speaks_the_language_of_the_question(page: Page, site_url: str) -> None:
    """By its letters; the site's own words stay beside it."""
    page.goto(f"{site_url}/find/?q={UNKNOWN_TO_PATTERNS}, допоможіть")
    expect(page.locator(f"{BAR} [data-part=act]")).to_have_attribute("lang", "uk")
