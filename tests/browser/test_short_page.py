"""The page of short addresses is short for who was told it, leads on who asks for a row, and is whole without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from portal.addresses import short
from portal.pages.page import Site

PHONE = {"width": 390, "height": 844}
GUIDE = "egen-vaskemaskine"


@pytest.fixture
def told(compiled: Site, site_url: str) -> str:
    """The address of the page, as it is read aloud."""
    return site_url.rstrip("/") + short.page(compiled.portal.departments["eksempelgaarden"].short_name)


def test_who_was_told_it_sees_the_way_to_the_department(new_page: Callable[..., Page], told: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(told)
    expect(page.get_by_role("link", name="Gå til afdelingens forside")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollHeight") <= PHONE["height"]
    page.get_by_text("Alle korte adresser").click()
    expect(page.locator(f"[id='{short.guide_row(GUIDE)}']")).to_be_visible()


def test_who_asks_for_a_row_is_led_on(new_page: Callable[..., Page], told: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(f"{told}#{short.guide_row(GUIDE)}")
    page.wait_for_url(f"**/vejledninger/{GUIDE}/**")


def test_without_scripts_the_row_comes_first_and_all_are_there(new_page: Callable[..., Page], told: str) -> None:
    page = new_page(viewport=PHONE, java_script_enabled=False)
    page.goto(f"{told}#{short.guide_row(GUIDE)}")
    rows = page.locator("li")
    expect(page.locator("li:target")).to_be_in_viewport()
    assert rows.count() > 100
    assert all(row.is_visible() for row in rows.all()[:10])
