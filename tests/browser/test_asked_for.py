"""What the look-up asks for: each part once, one that did not come again, and what only some need not by the others."""

from collections import Counter
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.lookup_reader import FIELD, PHONE, RESULT, ask

ARABIC_FIRE = "حريق في المطبخ"
BAR = "[data-danger='112']"
BACK = "dispatchEvent(new Event('online'))"


@pytest.fixture
def phone(new_page: Callable[..., Page], site_url: str) -> Page:
    page = new_page(viewport=PHONE)
    page.goto(f"{site_url}/find/")
    return page


def open_first(page: Page) -> None:
    page.locator(f"{RESULT} a").first.click()
    page.locator(f"{RESULT}[data-open]").first.wait_for()


def test_each_part_is_asked_for_once(phone: Page) -> None:
    """However much is typed, opened and asked in another script."""
    asked: Counter[str] = Counter()
    phone.on("request", lambda request: asked.update([request.url.rpartition("/")[2]]))
    for words in ("vandlås", "må jeg have hund", ARABIC_FIRE, "vandlås", ARABIC_FIRE, "vandlås er stoppet"):
        ask(phone, words)
        phone.wait_for_load_state("networkidle")
        open_first(phone)
        phone.wait_for_load_state("networkidle")
    scripts = {name: count for name, count in asked.items() if name.endswith(".js")}
    assert "danger-words-ar.js" in scripts and any(name.startswith("lookup-cards-") for name in scripts)
    assert {name: count for name, count in scripts.items() if count > 1} == {}


def test_a_reader_of_danish_loads_no_other_script(phone: Page) -> None:
    """Nor every card's words, nor the steps of a danger that nobody is in."""
    asked: set[str] = set()
    phone.on("request", lambda request: asked.add(request.url.rpartition("/")[2]))
    ask(phone, "vandlås")
    phone.wait_for_load_state("networkidle")
    assert "danger-words.js" in asked
    assert not {"danger-words-ar.js", "danger-words-uk.js", "danger-steps.js"} & asked
    assert not [name for name in asked if name.startswith("lookup-cards-")]
    open_first(phone)
    phone.wait_for_load_state("networkidle")
    assert len([name for name in asked if name.startswith("lookup-cards-")]) == 1


def test_whose_browser_speaks_it_has_the_words_before_the_first_letter(
    new_page: Callable[..., Page], site_url: str
) -> None:
    page = new_page(viewport=PHONE, locale="ar")
    page.goto(f"{site_url}/find/")
    with page.expect_response("**/danger-words-ar.js"):
        page.locator(FIELD).focus()


@pytest.mark.tolerates("console")
def test_a_danger_in_another_script_is_seen_when_its_words_come_after_all(phone: Page) -> None:
    phone.route("**/danger-words-ar.js", lambda route: route.abort())
    ask(phone, ARABIC_FIRE)
    phone.wait_for_load_state("networkidle")
    phone.unroute("**/danger-words-ar.js")
    phone.evaluate(BACK)
    expect(phone.locator(BAR)).to_be_visible()


@pytest.mark.tolerates("console")
def test_an_open_card_says_what_to_do_when_its_words_come_after_all(phone: Page) -> None:
    """Until then it stands with all else, and its link."""
    phone.route("**/lookup-cards-*.js", lambda route: route.abort())
    ask(phone, "vandlås")
    open_first(phone)
    phone.wait_for_load_state("networkidle")
    card = phone.locator(f"{RESULT}[data-item=vandlaas]")
    expect(card.locator(".bv-result-share")).to_be_visible()
    phone.unroute("**/lookup-cards-*.js")
    phone.evaluate(BACK)
    expect(card.locator(".bv-result-action")).to_contain_text("Rens vandlåsen")


@pytest.mark.tolerates("console")
def test_the_steps_of_a_danger_are_asked_for_again_by_who_opens_them(phone: Page) -> None:
    phone.route("**/danger-steps.js", lambda route: route.abort())
    ask(phone, "det brænder i køkkenet")
    expect(phone.locator(BAR)).to_be_visible()
    phone.wait_for_load_state("networkidle")
    phone.unroute("**/danger-steps.js")
    phone.evaluate(BACK)
    phone.locator(f"{BAR} button").click()
    expect(phone.locator(".bv-danger-steps li").first).to_be_visible()
