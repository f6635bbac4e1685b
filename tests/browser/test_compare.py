"""Departments beside each other and beside the standard."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from portal.pages.page import Site

COMPARE = "/hvem-ordner-hvad/sammenlign/"


def choose(page: Page, number: int, slug: str) -> None:
    page.locator("[data-compare-place]").nth(number).select_option(slug)


def test_departments_stand_beside_the_standard(compiled: Site, site_url: str, page: Page) -> None:
    page.goto(site_url + COMPARE)
    names = [compiled.portal.departments[slug].name for slug in ("eksempelgaarden", "eksempelparken")]
    choose(page, 0, "eksempelgaarden")
    choose(page, 1, "eksempelparken")
    heads = page.locator("[data-compare] thead th")
    expect(heads).to_have_count(4)
    assert [name in text for name, text in zip(names, heads.all_inner_texts()[2:], strict=True)] == [True, True]
    gaarden = compiled.portal.departments["eksempelgaarden"]
    decided = next(one.decision.item for one in gaarden.decided if one.decision.item in compiled.portal.items)
    cell = page.locator(f"[data-compare-item='{decided}'] td").nth(1)
    expect(cell).to_contain_text("Anderledes")
    expect(page.locator("[data-compare-told]")).to_contain_text("anderledes end standarden")
    page.locator("[data-compare-only]").check()
    expect(page.locator(f"[data-compare-item='{decided}']")).to_be_visible()
    shown = page.locator("[data-compare-item]:visible").count()
    assert 0 < shown < len(compiled.portal.items)
    for own in compiled.portal.departments["eksempelparken"].items:
        row = page.locator(f"[data-compare-own='{own.id}']")
        expect(row).to_contain_text(own.name)
        expect(row.locator("td").nth(1)).to_contain_text("Kun i")


def test_without_scripts_the_standard_stands_there_and_says_so(site_url: str, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(site_url + COMPARE)
    expect(page.locator("[data-compare-item]").first).to_be_visible()
    expect(page.locator("[data-compare-form]")).to_be_hidden()
    page.locator("noscript a").click()
    expect(page.locator("h1")).to_have_text("Afdelinger")
