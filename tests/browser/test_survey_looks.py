"""The safety survey on a small screen, and on paper."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page, expect

from browser.survey_reader import QUESTIONS, back, begin, code_of, into, take_back
from browser.test_accessibility import violations
from browser.visits_reader import PHONE


def test_every_view_is_accessible_and_for_a_thumb(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(**PHONE, color_scheme="dark", service_workers="block")
    small = """() => [...document.querySelectorAll('[data-fieldwork] :is(button, select, input:not([type=file], [type=radio]))')]
      .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect().height]).filter(([, high]) => high && high < 47.5)"""
    found = []
    begin(page, site_url)
    for view in ("", "hand", "codes", "tally", "results", "paper", "poster"):
        if view:
            into(page, view)
        if view == "tally":
            page.locator("[data-new-pile]").click()
        found += [*violations(page), *page.evaluate(small)]
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        if view == "hand":
            take_back(page)
        elif view:
            page.go_back()
            expect(page.locator("[data-count]")).to_be_visible()
    code_of(page, site_url, [0] * QUESTIONS)
    assert [*found, *violations(page), *page.evaluate(small)] == []


def test_the_paper_is_one_page_each(page: Page, site_url: str, tmp_path: Path) -> None:
    begin(page, site_url)
    for view, pages in (("paper", 2), ("poster", 1), ("results", 1)):
        into(page, view)
        file = tmp_path / f"{view}.pdf"
        page.pdf(path=file, format="A4")
        assert len(pypdfium2.PdfDocument(file)) == pages
        back(page)
