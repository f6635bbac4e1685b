"""The way a tenant goes, in real Chromium: front page → department → its table → an item → a guide.

The `page` fixture fails each test that logs an error or asks another host for anything.
"""

import re

import pytest
from playwright.sync_api import Page, expect


def test_from_the_front_page_to_a_guide(page: Page, site_url: str):
    page.goto(f"{site_url}/")
    expect(page.locator("h1")).to_be_visible()
    page.locator("article").get_by_role("link", name="Vælg din afdeling").click()
    page.get_by_role("link", name="Se alle afdelinger").click()
    expect(page).to_have_url(f"{site_url}/afdelinger/")

    page.locator("article").get_by_role("link", name="Eksempelgården").first.click()
    expect(page).to_have_url(f"{site_url}/afdelinger/eksempelgaarden/")
    expect(page.locator("h1")).to_contain_text("Eksempelgården")
    expect(page.get_by_text("Det her er et eksempel.")).to_be_visible()

    page.locator("article").get_by_role("link", name=re.compile("^Hvem ordner hvad")).first.click()
    expect(page).to_have_url(f"{site_url}/afdelinger/eksempelgaarden/hvem-ordner-hvad/")
    row = page.locator("tr#vandlaas")
    expect(row).to_have_attribute("data-performs", "tenant")
    expect(row).to_contain_text("Du gør det")

    row.get_by_role("rowheader").get_by_role("link").click()
    expect(page).to_have_url(f"{site_url}/hvem-ordner-hvad/vandlaas/")
    expect(page.locator("article")).to_contain_text("Du betaler")

    page.locator("article").get_by_role("link", name="Vasken er stoppet").first.click()
    expect(page).to_have_url(f"{site_url}/vejledninger/stoppet-afloeb/")
    expect(page.get_by_role("heading", name="Sådan gør du")).to_be_visible()
    drawings = page.locator("article figure svg")
    assert drawings.count() >= 2
    drawings.first.scroll_into_view_if_needed()
    assert drawings.first.bounding_box()["height"] > 50


def test_the_whole_way_works_without_javascript(new_page, site_url: str):
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/find/")
    entries = page.locator("article li[data-item]")
    assert entries.count() == 133
    page.locator('li[data-item="vandlaas"] a').first.click()
    expect(page).to_have_url(f"{site_url}/hvem-ordner-hvad/vandlaas/")
    page.get_by_role("link", name="Vasken er stoppet").first.click()
    expect(page.get_by_role("heading", name="Sådan gør du")).to_be_visible()


def test_a_row_of_a_department_can_be_linked_to(page: Page, site_url: str):
    """A caretaker's notice leads to one row, which then is in sight."""
    page.goto(f"{site_url}/afdelinger/eksempelgaarden/hvem-ordner-hvad/#vandlaas")
    expect(page.locator("#vandlaas")).to_be_in_viewport()


def test_a_clause_of_the_house_rules_can_be_linked_to(page: Page, site_url: str):
    page.goto(f"{site_url}/afdelinger/eksempelgaarden/husorden/#stoej")
    expect(page.locator("#stoej")).to_be_in_viewport()
    expect(page.locator("#stoej")).to_contain_text("Støj")


def test_a_real_department_shows_what_is_not_known_as_not_known(page: Page, site_url: str):
    page.goto(f"{site_url}/afdelinger/lukretiavej/")
    expect(page.locator("article")).to_contain_text("Ikke oplyst endnu")
    expect(page.get_by_text("Det her er et eksempel.")).to_have_count(0)
    page.goto(f"{site_url}/afdelinger/lukretiavej/hvem-ordner-hvad/")
    expect(page.locator("tr#vandlaas")).to_have_attribute("data-origin", "unconfirmed")
    expect(page.locator("tr#vandlaas")).to_contain_text("Afdelingen har ikke bekræftet det")


@pytest.mark.tolerates("console")
def test_a_wrong_address_has_a_page_that_helps(page: Page, site_url: str):
    """The browser itself logs the 404."""
    assert page.goto(f"{site_url}/findes/slet/ikke/").status == 404
    expect(page.locator("h1")).to_have_text("Siden findes ikke")
    page.locator("article").get_by_role("link", name="Find svar").click()
    expect(page).to_have_url(f"{site_url}/find/")


def test_what_leads_home_leads_home(page: Page, site_url: str):
    page.goto(f"{site_url}/vejledninger/stoppet-afloeb/")
    page.locator("header a").filter(has_text="Bo-Vita").first.click()
    expect(page).to_have_url(f"{site_url}/")
