"""A guide on paper: two sheets at most, with the code that leads to it."""

from collections.abc import Callable

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Page, expect

from portal.pages.page import Site

FULLEST = 3
"""Guides that a short run prints: those whose pages are longest."""


def _opened(page: Page, site_url: str, guide: str, department: str = "") -> bytes:
    page.goto(f"{site_url}/vejledninger/{guide}/{department}")
    page.locator("[data-print-code] svg").wait_for(state="attached")
    return page.pdf(prefer_css_page_size=True)


@pytest.mark.parametrize("department", ["", "?afdeling=eksempelparken"])
def test_a_guide_is_two_sheets_at_most(
    page: Page, site_url: str, compiled: Site, at_length: bool, department: str
) -> None:
    longest = sorted(compiled.pages, key=lambda one: len(one.html), reverse=True)
    guides = [one.address.split("/")[2] for one in longest if one.kind == "guide"]
    sheets = {}
    for guide in guides if at_length else guides[:FULLEST]:
        with pypdfium2.PdfDocument(_opened(page, site_url, guide, department)) as document:
            sheets[guide] = len(document)
    assert {guide: count for guide, count in sheets.items() if count > 2} == {}


def test_on_paper_each_kind_of_dwelling_has_its_name(page: Page, site_url: str) -> None:
    """Where they have answers of their own; two sheets hold them."""
    sheets = _opened(page, site_url, "fraflytning", "?afdeling=eksempelparken")
    page.emulate_media(media="print")
    for answers in page.locator(".bv-who-does li:has(.bv-answer + .bv-answer)").all():
        for kind in ("Andre boliger", "Rækkehus"):
            expect(answers.get_by_role("heading").filter(has_text=kind)).to_be_visible()
    assert page.locator(".bv-who-does li:has(.bv-answer + .bv-answer)").count()
    with pypdfium2.PdfDocument(sheets) as document:
        assert len(document) == 2


def test_a_printed_guide_has_its_code(page: Page, site_url: str) -> None:
    with pypdfium2.PdfDocument(_opened(page, site_url, "stoppet-afloeb")) as document:
        codes = zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())
    assert [code.text for code in codes] == [f"{site_url}/v/stoppet-afloeb/"]


def test_on_paper_the_departments_answer_is_the_only_one(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/vejledninger/stoppet-afloeb/?afdeling=eksempelgaarden")
    page.emulate_media(media="print")
    who = page.locator(".bv-who-does")
    expect(who).to_contain_text("Hos jer")
    expect(who.locator(".bv-was").first).to_be_hidden()


def test_on_an_items_sheet_nothing_lies_under_the_code(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/hvem-ordner-hvad/snerydning/?afdeling=eksempelparken")
    page.locator("[data-print-code] svg").wait_for(state="attached")
    page.emulate_media(media="print")
    code, answer = page.locator(".bv-print-code").bounding_box(), page.locator("[data-answer-for]").first.bounding_box()
    assert code
    assert answer
    assert code["y"] + code["height"] <= answer["y"]


@pytest.mark.parametrize("path", ["/hvem-ordner-hvad/vandlaas/", "/vejledninger/stoppet-afloeb/"])
def test_a_phone_fetches_no_code(new_page: Callable[..., Page], site_url: str, path: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + path, wait_until="networkidle")
    assert not [url for url in asked if "qrcode" in url]
