"""The calculator of what one pays when moving out: on the device, the same numbers as the table, with the keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from browser.test_accessibility import violations
from portal.addresses import address
from portal.model.take_over import TakeOver
from portal.pages.take_over import percent_in_words
from portal.texts.catalogue import catalogue

PHONE = {"width": 360, "height": 740}
RULES = {
    "1 %": TakeOver(percent="1"),
    "0,83 %": TakeOver(percent="0,83"),
    "20/100": TakeOver(months="20/100"),
    "120 months": TakeOver(months="120"),
    "4 years": TakeOver(months="4 år"),
}
LIVED = (0, 1, 12, 20, 40, 99, 100, 119, 120, 1200)
ASK = """([percent, lived]) => {
  const form = document.querySelector("[data-take-over-form]");
  const rule = form.elements.namedItem("rule");
  (rule.selectedOptions ? rule.selectedOptions[0] : rule).dataset.percent = percent;
  return lived.map((months) => {
    form.elements.namedItem("months").value = String(months);
    form.dispatchEvent(new Event("input"));
    return form.querySelector("output").textContent;
  });
}"""


@pytest.fixture
def home(site_url: str, new_page) -> Page:
    page = new_page(viewport=PHONE, reduced_motion="reduce")
    page.goto(site_url + address.department("eksempelgaarden"))
    return page


@pytest.mark.parametrize("name", RULES)
def test_the_device_counts_as_the_table_does(home: Page, name: str) -> None:
    """Months as a meeting decided them, in each way that they are written."""
    rule, t = RULES[name], catalogue("da")
    shares = [percent_in_words(rule.tenant_share(months), t) for months in LIVED]
    wanted = [f"Efter {months} måneder betaler du {share}." for months, share in zip(LIVED, shares, strict=True)]
    assert home.evaluate(ASK, [f"{float(rule.per_month):.10g}", list(LIVED)]) == wanted


def test_it_is_used_with_the_keyboard_alone_on_a_small_phone(home: Page) -> None:
    form = home.locator("[data-take-over-form]")
    field = form.get_by_label("Hvor mange måneder har du boet der?")
    field.focus()
    field.press("ControlOrMeta+a")
    home.keyboard.type("75")
    expect(form.locator("output")).to_have_text("Efter 75 måneder betaler du 25 %.")
    home.keyboard.press("Enter")
    expect(form.locator("output")).to_have_text("Efter 75 måneder betaler du 25 %.")
    expect(home.get_by_text("Det her er ikke en regning.")).to_be_visible()
    assert home.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert violations(home) == []


def test_an_empty_or_impossible_number_says_nothing(home: Page) -> None:
    field = home.locator("#andel-months")
    for written in ("", "-3"):
        field.fill(written)
        expect(home.locator("[data-take-over-form] output")).to_have_text("")


def test_without_scripts_the_table_says_it(site_url: str, new_page) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(site_url + address.department("eksempelgaarden"))
    expect(page.locator("[data-take-over-form]")).to_be_hidden()
    expect(page.locator("[data-take-over] tr", has_text="40 måneder")).to_contain_text("60")
