"""axe on what a page becomes while it is used: folded and opened, searched in vain, a form that lacks something. Steps in large
and pages without a network: test_step_mode.py, test_offline.py.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.test_accessibility import PHONE, RULES, violations


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """One phone for all states, by night."""
    context = browser.new_context(
        viewport=PHONE, color_scheme="dark", locale="da-DK", reduced_motion="reduce", service_workers="block"
    )
    yield context.new_page()
    context.close()


def test_a_folded_text_and_an_opened_chapter(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}/beredskabet/servicebesoeg/")
    phone.locator(".bv-chapter summary").first.click()
    assert violations(phone) == []


def test_a_search_that_finds_nothing(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}/husorden/")
    phone.locator("#soeg-punkt").fill("zebra")
    phone.get_by_text("Det ord står ikke her.").wait_for()
    assert violations(phone) == []


def test_a_question_without_an_answer(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}/")
    phone.locator("#find-main").fill("skattekort")
    phone.locator("[data-panel]:visible").first.wait_for()
    assert violations(phone) == []


def test_a_notice_that_lacks_its_title(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}/opslag/")
    phone.get_by_role("button", name="Print opslaget").click()
    assert violations(phone) == []


def test_every_component_by_day_and_by_night(phone: Page, site_url: str) -> None:
    """The same part is there in several states, so its landmarks have the same name."""
    phone.goto(f"{site_url}/designsystem/")
    rules = {**RULES, "rules": {**RULES.get("rules", {}), "landmark-unique": {"enabled": False}}}
    assert violations(phone, rules) == []
