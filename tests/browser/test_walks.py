"""Seven journeys with the keyboard alone, by what the accessibility tree says: names, roles, order, and what is announced.

All in one context, as a reader goes from page to page.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

PHONE = {"width": 390, "height": 844}
MOST_STOPS = 60


@pytest.fixture(scope="module")
def walker(browser: Browser) -> Iterator[Page]:
    """A phone with a keyboard; what is chosen on one page is known on the next."""
    context = browser.new_context(viewport=PHONE, locale="da-DK", reduced_motion="reduce", service_workers="block")
    yield context.new_page()
    context.close()


def tab_to(page: Page, goal: Locator) -> None:
    """Press Tab until the goal has the focus; fails when it can't be reached."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if goal.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(f"no way by keyboard to {goal}")


def test_a_question_is_answered(walker: Page, site_url: str) -> None:
    walker.goto(f"{site_url}/")
    field = walker.get_by_role("combobox", name="Hvad er der galt?")
    tab_to(walker, field)
    walker.keyboard.type("vasken er stoppet")
    expect(walker.get_by_role("grid", name="Svar")).to_be_visible()
    expect(walker.get_by_role("status").filter(has_text="svar")).to_have_count(1)
    walker.keyboard.press("ArrowDown")
    expect(walker.locator(f"#{field.get_attribute('aria-activedescendant')}")).to_contain_text("Du gør det")
    walker.keyboard.press("Enter")
    expect(walker.get_by_role("status").filter(has_text="Du betaler")).to_have_count(1)
    walker.keyboard.press("Enter")
    expect(walker).to_have_url(f"{site_url}/hvem-ordner-hvad/vandlaas/")


def test_help_is_two_stops_away(walker: Page, site_url: str) -> None:
    walker.goto(f"{site_url}/husorden/")
    tab_to(walker, walker.get_by_role("link", name="Akut", exact=True))
    walker.keyboard.press("Enter")
    expect(walker).to_have_url(f"{site_url}/fare/")
    tab_to(walker, walker.locator("article a[href='tel:112']").first)


def test_the_skip_link_goes_to_the_title(walker: Page, site_url: str) -> None:
    walker.goto(f"{site_url}/vejledninger/")
    walker.keyboard.press("Tab")
    expect(walker.get_by_role("link", name="Gå til indholdet")).to_be_focused()
    walker.keyboard.press("Enter")
    expect(walker.locator("#indhold")).to_be_focused()


def test_a_table_is_opened_and_read(walker: Page, site_url: str) -> None:
    walker.goto(f"{site_url}/hvem-ordner-hvad/")
    category = walker.locator("summary", has_text="Vand og afløb")
    tab_to(walker, category)
    walker.keyboard.press("Enter")
    first = walker.locator("tr[data-item]:visible").first.get_by_role("link")
    tab_to(walker, first)
    name = first.inner_text()
    walker.keyboard.press("Enter")
    expect(walker).not_to_have_url(f"{site_url}/hvem-ordner-hvad/")
    expect(walker.locator("article")).to_contain_text(name)


def test_a_clause_is_found_and_opened(walker: Page, site_url: str) -> None:
    walker.goto(f"{site_url}/husorden/")
    tab_to(walker, walker.get_by_role("searchbox", name="Søg på siden"))
    walker.keyboard.type("boremaskine")
    expect(walker.get_by_role("status").filter(has_text="punkt")).to_be_visible()
    tab_to(walker, walker.locator(".bv-clause:visible summary").first)
    walker.keyboard.press("Enter")
    walker.keyboard.press("Enter")
    expect(walker.locator(".bv-clause:visible .bv-prose").first).to_be_visible()


def test_a_guide_is_taken_step_by_step(walker: Page, site_url: str) -> None:
    walker.goto(f"{site_url}/vejledninger/stoppet-afloeb/")
    opener = walker.get_by_role("button", name="Vis ét trin ad gangen")
    tab_to(walker, opener)
    walker.keyboard.press("Enter")
    large = walker.get_by_role("dialog")
    expect(large).to_be_visible()
    walker.keyboard.press("Escape")
    expect(large).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_department_is_chosen_and_everything_is_its_own(walker: Page, site_url: str) -> None:
    walker.goto(f"{site_url}/hvem-ordner-hvad/vandlaas/")
    tab_to(walker, walker.locator("[data-chooser-open]"))
    walker.keyboard.press("Enter")
    walker.keyboard.type("eksempelgården")
    expect(walker.get_by_role("option").first).to_be_visible()
    walker.keyboard.press("ArrowDown")
    walker.keyboard.press("Enter")
    expect(walker.locator("[data-chooser][data-chosen]")).to_be_visible()
    expect(walker.locator("article [data-answer-for=vandlaas]")).to_contain_text("gør det")


@pytest.mark.parametrize("path", ["/hvem-ordner-hvad/vandroer/", "/vejledninger/luk-for-vandet/"])
def test_no_stop_is_hidden_under_the_bar_with_the_number(walker: Page, site_url: str, path: str) -> None:
    walker.goto(site_url + path)
    hidden = []
    for _ in range(MOST_STOPS):
        walker.keyboard.press("Tab")
        if name := walker.evaluate(COVERED):
            hidden.append(name)
    assert hidden == []


COVERED = """() => {
  const here = document.activeElement, bar = document.querySelector('.bv-callbar');
  if (!here || here === document.body || !bar || bar.contains(here)) return '';
  const box = here.getBoundingClientRect(), over = bar.getBoundingClientRect();
  const isUnder = getComputedStyle(bar).position !== 'static' && box.top >= over.top - 1 && box.bottom <= over.bottom + 1;
  return isUnder ? here.outerHTML.slice(0, 100) : '';
}"""
