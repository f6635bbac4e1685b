"""»Passer det ikke hos jer?«: every answer ends with a message to the office that knows what it is about."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from portal.pages.page import Site

EMAIL = "eksempelgaarden@example.org"


def test_the_message_names_item_answer_and_page_and_goes_to_the_office(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}/hvem-ordner-hvad/vandlaas/?afdeling=eksempelgaarden")
    page.get_by_text("Passer det ikke hos jer?").click()
    message = page.get_by_label("Besked til ejendomskontoret")
    expect(message).to_have_value(re.compile("Afdeling: Eksempelgården"))
    message.press_sequentially("Vi har en anden aftale.")
    mail = urlsplit(page.locator("[data-doubt-mail]").get_attribute("href"))
    assert (mail.scheme, mail.path) == ("mailto", EMAIL)
    [body] = parse_qs(mail.query)["body"]
    assert f"{site_url}/hvem-ordner-hvad/vandlaas/" in body
    assert "Vi har en anden aftale." in body


def test_where_the_offices_address_is_unknown_it_is_copied(site_url: str, new_page: Callable[..., Page]) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}/hvem-ordner-hvad/vandlaas/")
    page.get_by_text("Passer det ikke hos jer?").click()
    expect(page.locator("[data-doubt-mail]")).to_be_hidden()
    page.locator(".bv-doubt [data-copy]").click()
    expect(page.locator(".bv-doubt [data-copied]")).not_to_be_empty()
    assert "Jeg har læst på portalen om" in page.evaluate("navigator.clipboard.readText()")


def test_every_item_page_and_every_departments_table_has_it(compiled: Site) -> None:
    items = [page for page in compiled.pages if page.kind == "item"]
    tables = [page for page in compiled.pages if page.department and page.address.endswith("/hvem-ordner-hvad/")]
    assert (len(items), len(tables)) == (len(compiled.portal.items), len(compiled.portal.departments))
    assert [page.address for page in (*items, *tables) if "data-doubt" not in page.html] == []
