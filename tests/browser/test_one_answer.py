"""Where a department is chosen a page gives one answer: its own. What the standard says is folded away, and called so."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

CHOOSE = """async ([slug, kind]) => {
  await portalLookup.loadIndex();
  await portalLookup.department.use(slug, kind);
}"""


@pytest.fixture
def at_home(page: Page, site_url: str) -> Callable[..., Page]:
    """Opens a page as somebody sees it whose device remembers a department."""

    def open_page(path: str, slug: str = "eksempelgaarden", kind: str = "") -> Page:
        page.goto(f"{site_url}/find/")
        page.evaluate(CHOOSE, [slug, kind])
        page.goto(site_url + path)
        return page

    return open_page


def test_an_item_decided_otherwise_says_what_was_decided_and_nothing_against_it(at_home: Callable[..., Page]) -> None:
    page = at_home("/hvem-ordner-hvad/hpfi-test/")
    yours = page.locator("[data-answer-for=hpfi-test]")
    expect(yours).to_contain_text("Afdelingen gør det. Afdelingen betaler.")
    expect(yours).to_contain_text("Det gør afdelingen her. Afdelingen betaler. Meld det til ejendomskontoret.")
    expect(yours).to_contain_text("Ejendomsmesteren trykker på knappen")
    expect(page.get_by_text("Tryk på knappen med T.")).to_be_hidden()
    expect(page.get_by_role("link", name="Virker HPFI-afbryderen?")).to_be_hidden()
    page.locator("summary", has_text="Organisationens standard").click()
    expect(page.get_by_text("Tryk på knappen med T.")).to_be_visible()


def test_an_item_as_the_standard_has_it_keeps_action_guide_and_cases(at_home: Callable[..., Page]) -> None:
    page = at_home("/hvem-ordner-hvad/vandlaas/")
    yours = page.locator("[data-answer-for=vandlaas]")
    expect(yours).to_contain_text("Rens vandlåsen med en spand under.")
    expect(yours.get_by_role("link", name="Vasken er stoppet")).to_be_visible()
    expect(yours).to_contain_text("Hvis det breder sig")
    expect(page.locator("details[data-standard]")).not_to_have_attribute("open", "")


def test_forgetting_brings_the_standard_back(at_home: Callable[..., Page]) -> None:
    page = at_home("/hvem-ordner-hvad/hpfi-test/")
    expect(page.get_by_text("Tryk på knappen med T.")).to_be_hidden()
    page.evaluate("portalLookup.department.forget()")
    expect(page.get_by_text("Tryk på knappen med T.")).to_be_visible()
    expect(page.locator("[data-answer-for=hpfi-test]")).to_be_hidden()


def test_the_steps_fold_where_the_department_does_it(at_home: Callable[..., Page]) -> None:
    page = at_home("/vejledninger/test-hpfi/")
    expect(page.locator("summary", has_text="Det gør afdelingen")).to_be_visible()
    expect(page.locator(".bv-steps")).to_be_hidden()
    box, steps = page.locator("[data-answer-for=hpfi-test]"), page.locator("[data-fold]")
    assert box.bounding_box()["y"] < steps.bounding_box()["y"]
    page.evaluate("portalLookup.department.forget()")
    expect(page.locator(".bv-steps")).to_be_visible()


def test_the_steps_stay_where_they_are_the_tenants(at_home: Callable[..., Page]) -> None:
    page = at_home("/vejledninger/stoppet-afloeb/")
    expect(page.locator("[data-answer-for=vandlaas]")).to_contain_text("Hos jer")
    expect(page.locator(".bv-steps")).to_be_visible()


def test_a_row_of_the_standard_table_says_the_departments_first(at_home: Callable[..., Page]) -> None:
    page = at_home("/hvem-ordner-hvad/")
    row = page.locator("tr[data-item=hpfi-test]")
    expect(row).to_contain_text("Hos jer: Afdelingen gør det")
    expect(row).to_contain_text("Standarden: Tryk på knappen med T.")
    expect(page.locator("tr[data-item=vandlaas]")).not_to_contain_text("Standarden:")


def test_without_scripts_the_standard_is_called_so_and_departments_are_near(
    new_page: Callable[..., Page], site_url: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/hvem-ordner-hvad/hpfi-test/")
    standard = page.locator("details[data-standard]")
    expect(standard.locator("summary")).to_have_text("Organisationens standard")
    expect(standard.get_by_text("Tryk på knappen med T.")).to_be_visible()
    expect(standard.get_by_role("link", name="Vælg din afdeling")).to_have_attribute("href", "../../afdelinger/")
    page.goto(f"{site_url}/vejledninger/luk-for-vandet/")
    expect(page.locator("[data-fold] > summary")).to_have_text(
        "Det gør afdelingen. Det her gør du imens", use_inner_text=True
    )
    expect(page.locator(".bv-steps")).to_be_visible()
