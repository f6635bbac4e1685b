"""Departments beside each other and beside the standard."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from portal.lookup.index import shown_share
from portal.pages.page import Site

COMPARE = "/hvem-ordner-hvad/sammenlign/"


def choose(page: Page, number: int, slug: str) -> None:
    page.locator("[data-compare-place]").nth(number).select_option(slug)


def test_departments_are_shown_beside_the_standard(compiled: Site, site_url: str, page: Page) -> None:
    page.goto(site_url + COMPARE)
    names = [compiled.portal.departments[slug].name for slug in ("eksempelgaarden", "eksempelparken")]
    choose(page, 0, "eksempelgaarden")
    choose(page, 1, "eksempelparken")
    heads = page.locator(".bv-compare").first.locator("thead th")
    expect(heads).to_have_count(4)
    assert [name in text for name, text in zip(names, heads.all_inner_texts()[2:], strict=True)] == [True, True]
    gaarden = compiled.portal.departments["eksempelgaarden"]
    decided = next(one.decision.item for one in gaarden.decided if one.decision.item in compiled.portal.items)
    cell = page.locator(f"[data-compare-item='{decided}'] td").nth(1)
    expect(cell).to_contain_text("Anderledes")
    expect(page.locator("[data-compare-report]")).to_contain_text("anderledes end standarden")
    expect(page.locator("[data-compare-only]")).to_be_checked()
    expect(page.locator(f"[data-compare-item='{decided}']")).to_be_visible()
    shown = page.locator("[data-compare-item]:visible").count()
    assert 0 < shown < len(compiled.portal.items)
    for own in compiled.portal.departments["eksempelparken"].items:
        row = page.locator(f"[data-compare-own='{own.id}']")
        expect(row).to_contain_text(own.name)
        expect(row.locator("td").nth(1)).to_contain_text("Kun i")


def test_a_cell_says_what_the_departments_own_table_says(compiled: Site, site_url: str, page: Page) -> None:
    """For each kind of dwelling after its name where they differ, with its origin."""
    page.goto(site_url + COMPARE)
    choose(page, 0, "eksempelparken")
    expect(page.locator("[data-compare-report]")).not_to_be_empty()
    portal, t = compiled.portal, compiled.texts
    department = portal.departments["eksempelparken"]
    cells = page.locator("[data-compare-item]").evaluate_all(
        "all => Object.fromEntries(all.map((row) => [row.dataset.compareItem, row.cells[2].textContent]))"
    )
    for item in portal.items.values():
        for kind in department.kinds:
            found = portal.answer(item, department, kind)
            assert shown_share(found, t).sentence in cells[item.id], item.id
            assert not found.note or found.note in cells[item.id], item.id


def test_on_a_phone_the_groups_are_folded_and_say_how_many_differ(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(viewport={"width": 360, "height": 640})
    page.goto(site_url + COMPARE)
    choose(page, 0, "eksempelgaarden")
    expect(page.locator("[data-compare-count]").filter(visible=True).first).to_contain_text("anderledes")
    assert page.evaluate("document.documentElement.scrollHeight") < 5000
    assert page.locator("[data-compare-item]:visible").count() == 0


def test_without_scripts_the_standard_is_there_and_says_so(site_url: str, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(site_url + COMPARE)
    expect(page.locator("[data-compare-item]").first).to_be_visible()
    expect(page.locator("[data-compare-form]")).to_be_hidden()
    page.locator("noscript a").click()
    expect(page.locator("h1")).to_have_text("Afdelinger")
