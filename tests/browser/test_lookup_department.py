"""The department chooser and what the look-up answers for a department, in the built site."""

import pytest
from playwright.sync_api import Page, expect

from browser.lookup_reader import KEY, RESULT, ask, choose, first
from portal.pages.page import Site
from portal.texts.wording import origin_words


@pytest.fixture
def page(same_page: Page) -> Page:
    """One page for all tests here."""
    return same_page


@pytest.mark.parametrize(
    "words", ["eksempelgården", "eksempelgarden", "Eksempelgaarden 12", "eksemplgården 7", "eksempelstien 3"]
)
def test_a_department_is_found_by_name_and_by_street(find_page: Page, words: str) -> None:
    """With the same forgiving matching."""
    choose(find_page, words)
    expect(find_page.locator("[data-chooser-name]")).to_contain_text("Eksempelgården")


def test_a_street_leads_to_its_dwelling_type(find_page: Page) -> None:
    """A row house of a department that has both schemes: A, not B."""
    choose(find_page, "eksempelrækken 12")
    ask(find_page, "male væg")
    assert (first(find_page)["item"], first(find_page)["performs"]) == ("vaegge", "tenant")
    choose(find_page, "eksempelparken 12")
    expect(find_page.locator(RESULT).first).to_have_attribute("data-performs", "department")
    expect(find_page.locator(RESULT).first).to_have_attribute("data-pays", "maintenance-account")


def test_the_choice_is_remembered_and_changed(find_page: Page, site_url: str) -> None:
    """On the device, in the header of every page; changed and forgotten there."""
    choose(find_page, "eksempelgården")
    find_page.goto(f"{site_url}/vejledninger/")
    expect(find_page.locator("[data-chooser-name]")).to_contain_text("Eksempelgården")
    choose(find_page, "eksempelparken")
    expect(find_page.locator("[data-chooser-name]")).to_contain_text("Eksempelparken")
    find_page.locator("[data-chooser-open]").click()
    find_page.get_by_role("banner").get_by_role("button", name="Glem afdelingen").click()
    expect(find_page.locator("[data-chooser-open]")).to_contain_text("Vælg afdeling")
    assert find_page.evaluate(f"localStorage.getItem('{KEY}')") is None


def test_answers_change_with_the_choice(find_page: Page, compiled: Site) -> None:
    """»Hos jer«, what was decided and when; another department's decision never appears."""
    ask(find_page, "brusehoved")
    choose(find_page, "eksempelgården")
    card = find_page.locator(RESULT).first
    expect(card).to_contain_text("Hos jer: Du gør det. Du betaler.")
    expect(card).to_contain_text("Besluttet på afdelingsmødet den 22. april 2026.")
    choose(find_page, "eksempelparken 3")
    expect(card).to_contain_text("Hos jer: Afdelingen gør det. Afdelingen betaler.")
    shown = find_page.locator("[data-panel]").inner_text()
    other = compiled.portal.departments["eksempelgaarden"]
    own = {one.decision.note for one in compiled.portal.departments["eksempelparken"].decided}
    assert [note for one in other.decided if (note := one.decision.note) not in own and note in shown] == []


def test_every_page_that_depends_on_it_shows_the_answer(find_page: Page, site_url: str) -> None:
    """Table, item, guide and front page."""
    choose(find_page, "eksempelgården")
    find_page.goto(f"{site_url}/hvem-ordner-hvad/brusehoved/")
    expect(find_page.locator("[data-answer-for=brusehoved]")).to_contain_text("Det gør du selv her. Du betaler.")
    find_page.goto(f"{site_url}/hvem-ordner-hvad/")
    row = find_page.locator("tr[data-item=brusehoved]")
    expect(row).to_have_attribute("data-performs", "tenant")
    expect(row).to_contain_text("Hos jer: Du gør det")
    find_page.goto(f"{site_url}/vejledninger/stoppet-afloeb/")
    expect(find_page.locator("[data-answer-for=vandlaas]")).to_contain_text("Hos jer: Eksempelgården")
    find_page.goto(f"{site_url}/")
    expect(find_page.locator("[data-my-department]").first).to_contain_text("Eksempelgården")


def test_a_departments_page_offers_to_remember_it(page: Page, site_url: str) -> None:
    """As one comes to it by the code on a notice; once remembered it asks no more."""
    page.goto(f"{site_url}/afdelinger/eksempelgaarden/")
    page.get_by_role("button", name="Nej tak").click()
    expect(page.locator(".bv-offer")).to_have_count(0)
    page.goto(f"{site_url}/afdelinger/eksempelgaarden/hvem-ordner-hvad/")
    page.get_by_role("button", name="Ja, husk det").click()
    expect(page.locator(".bv-offer")).to_have_count(0)
    page.goto(f"{site_url}/afdelinger/eksempelgaarden/")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".bv-offer")).to_have_count(0)
    page.goto(f"{site_url}/afdelinger/eksempelparken/")
    expect(page.locator(".bv-offer")).to_contain_text("Eksempelparken")


def test_the_browser_gives_the_answers_of_python(find_page: Page, compiled: Site) -> None:
    """Every item × department × dwelling type, looked up as the cards do it."""
    script = """async ([slug, kind]) => {
      await portalLookup.department.use(slug, kind);
      return portalLookup.index.rows.map((row) => {
        const { performs, pays, role, origin } = portalLookup.answer(row);
        return [row.id, performs, pays, role, origin];
      });
    }"""
    portal = compiled.portal
    for slug, department in portal.departments.items():
        for kind in ("", *(one.id for one in department.dwelling_types)):
            right = [portal.answer(item, department, kind or None) for item in portal.items.values()]
            reported = [
                [one.item.id, one.performs, one.pays, one.role, origin_words(one, compiled.texts)] for one in right
            ]
            assert find_page.evaluate(script, [slug, kind]) == reported


@pytest.mark.parametrize(
    ("words", "leads_to"),
    [
        ("vangehusvej åbningstider", "afdelinger/vangehusvej/#kontakt"),
        ("husorden i eksempelparken", "afdelinger/eksempelparken/husorden/"),
        ("jeg bor på eksempelstien", "afdelinger/eksempelgaarden/"),
        ("fællesspisning eksempelgården", "afdelinger/eksempelgaarden/#aktiviteter"),
        ("vangehus", "afdelinger/vangehusvej/"),
    ],
)
def test_what_is_asked_of_a_named_department_leads_to_its_place_there(
    find_page: Page, words: str, leads_to: str
) -> None:
    """Its office, its rules, what goes on there; the name is not a word like others."""
    ask(find_page, words)
    link = find_page.locator(RESULT).first.locator("a").first
    expect(link).to_have_attribute("href", f"../{leads_to}")
    names = find_page.locator(RESULT).evaluate_all("cards => cards.map((card) => card.querySelector('a').textContent)")
    assert names.count(names[0]) == 1, "the same answer is not there twice"
