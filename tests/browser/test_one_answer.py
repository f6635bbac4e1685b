"""Where a department is chosen a page gives one answer: its own. What the standard says is folded away, and called so."""

import re
from collections.abc import Callable
from itertools import combinations_with_replacement

import pytest
from playwright.sync_api import Page, expect

from portal.model.answer import Answer
from portal.model.origin import Origin
from portal.model.vocabulary import Party
from portal.pages.page import Site
from portal.texts.haste import urgency_in_words

CHOOSE = """async ([slug, kind]) => {
  await portalLookup.loadIndex();
  await portalLookup.department.use(slug, kind);
}"""

HASTE = """([own, performs]) => {
  const all = performs.map((one) => ({ label: "", answer: { performs: one } }));
  return portalLookup.copy(portalLookup.haste({ urgency: own }, "today", all)).textContent;
}"""


@pytest.fixture
def page(same_page: Page) -> Page:
    """One page for all tests here."""
    return same_page


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
    expect(yours.locator("[data-verdict]")).to_have_text("Afdelingen gør det Afdelingen betaler")
    expect(yours).to_contain_text("Det gør afdelingen her. Afdelingen betaler. Meld det til ejendomskontoret.")
    expect(yours).to_contain_text("Ejendomsmesteren trykker på knappen")
    expect(page.get_by_text("Tryk på knappen med T.")).to_be_hidden()
    expect(page.get_by_text("Slår relæet ikke fra ved testen")).to_be_hidden()
    expect(page.get_by_role("link", name="Virker HPFI-afbryderen?")).to_be_hidden()
    page.locator("summary", has_text="Organisationens standard").click()
    expect(page.get_by_text("Tryk på knappen med T.")).to_be_visible()


def test_what_the_tenant_does_is_done_today_and_not_reported(at_home: Callable[..., Page]) -> None:
    """The standard leaves the snow to the department, and has one report it today."""
    page = at_home("/hvem-ordner-hvad/snerydning/", "eksempelparken", "raekkehus")
    yours = page.locator("[data-answer-for=snerydning]")
    expect(yours.locator("[data-urgency=today]").first).to_have_text("Gør det i dag")
    expect(yours).not_to_contain_text("Meld det")
    expect(yours.get_by_role("link", name="Spørg ejendomskontoret")).to_be_visible()
    expect(page.locator("[data-standard] [data-urgency=today]").first).to_have_text("Meld det i dag")


def test_a_card_says_today_as_the_pages_do(page: Page, site_url: str, compiled: Site) -> None:
    """For every pair of those who may do it; a circumstance that makes it urgent is reported, whoever does it."""
    page.goto(f"{site_url}/find/")
    t, item = compiled.catalogues["da"], compiled.portal.items["snerydning"]
    for pair in combinations_with_replacement(Party, 2):
        answers = [Answer(item, one, Party.DEPARTMENT, Origin.DECIDED) for one in pair]
        assert page.evaluate(HASTE, ["today", list(pair)]) == urgency_in_words(answers, t)
    assert page.evaluate(HASTE, ["can-wait", ["tenant", "tenant"]]) == "Meld det i dag"


def test_a_card_says_what_to_do_by_its_answer(at_home: Callable[..., Page]) -> None:
    """The standard's words where it answers; what was decided where a meeting did, and nothing of the standard's."""
    page = at_home("/find/?q=vandl%C3%A5s")
    usual = page.locator("[data-result][data-item=vandlaas] .bv-result-action")
    expect(usual).to_contain_text("Rens vandlåsen med en spand under.")
    page.goto(re.sub(r"\?.*", "?q=hpfi", page.url))
    decided = page.locator("[data-result][data-item=hpfi-test]")
    expect(decided).to_contain_text("Ejendomsmesteren trykker på knappen")
    page.evaluate("portalLookup.load('actions', 'js/actions.js')")
    expect(decided).not_to_contain_text("Tryk på knappen med T.")


def test_on_a_phone_both_are_read_whole_beside_how_soon(page: Page, site_url: str) -> None:
    """»Du …« of »Du og afdelingen« would be another answer."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site_url}/find/?q=mus&afdeling=eksempelparken")
    card = page.locator("[data-result][data-item=mus][data-performs=shared]")
    expect(card.locator("[data-urgency=today]")).to_have_text("Gør eller meld det i dag")
    bottom = card.evaluate("(card) => card.getBoundingClientRect().bottom")
    for words in (card.locator(".bv-role > span").first, card.locator(".bv-urgency")):
        assert words.evaluate("(it) => it.getBoundingClientRect().bottom") <= bottom
        assert words.evaluate("(it) => it.scrollWidth <= it.clientWidth")


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("query", ["radiator kold", "toilet løber", "elevator"])
def test_on_a_phone_who_does_it_is_read_whole(page: Page, site_url: str, width: int, query: str) -> None:
    """»Du …« and »Afdelingen g…« are no answers; what an item is called in the standard gives way."""
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{site_url}/find/?q={query}")
    page.locator("[data-result][data-performs] .bv-urgency").first.wait_for()
    words = page.locator("[data-result][data-performs] [data-part=who]")
    cut = "all => all.filter((it) => it.offsetWidth > it.parentElement.clientWidth || it.scrollWidth > it.clientWidth)"
    assert words.count() > 2
    assert words.evaluate_all(f"{cut}.map((it) => it.textContent)") == []


def test_an_item_as_the_standard_has_it_keeps_action_guide_and_cases(at_home: Callable[..., Page]) -> None:
    page = at_home("/hvem-ordner-hvad/vandlaas/")
    yours = page.locator("[data-answer-for=vandlaas]")
    expect(yours).to_contain_text("Rens vandlåsen med en spand under.")
    expect(yours.get_by_role("link", name="Vejledning: Vasken er stoppet")).to_be_visible()
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
    expect(page.locator("section.bv-steps")).to_be_hidden()
    box, steps = page.locator("[data-answer-for=hpfi-test]"), page.locator("[data-fold]")
    assert box.bounding_box()["y"] < steps.bounding_box()["y"]
    page.evaluate("portalLookup.department.forget()")
    expect(page.locator("section.bv-steps")).to_be_visible()


def test_the_steps_stay_where_they_are_the_tenants(at_home: Callable[..., Page]) -> None:
    page = at_home("/vejledninger/stoppet-afloeb/")
    expect(page.locator("[data-answer-for=vandlaas]")).to_contain_text("Hos jer")
    expect(page.locator("section.bv-steps")).to_be_visible()


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
    expect(page.locator("section.bv-steps")).to_be_visible()


# ── Which dwelling ──


def test_several_kinds_of_dwelling_are_asked_for_and_none_is_guessed(page: Page, site_url: str) -> None:
    """Chosen by name: both answers, each with its kind, and a question; the answer to it is remembered."""
    page.goto(f"{site_url}/find/?q=sne")
    page.locator("[data-chooser-open]").click()
    page.locator("#choose-department").fill("eksempelparken")
    page.locator("#places [role=option]").first.click()
    card = page.locator("[data-result]").first
    expect(card).to_contain_text(
        "Andre boliger: Afdelingen gør det. Afdelingen betaler. Rækkehus: Du gør det. Du betaler."
    )
    expect(card).to_have_attribute("data-role", "ask")
    page.goto(f"{site_url}/hvem-ordner-hvad/snerydning/")
    expect(page.locator("[data-answer-for] .bv-answer")).to_have_count(2)
    page.locator("[data-ask-kind]").get_by_role("button", name="Rækkehus").click()
    expect(page.locator("[data-answer-for] .bv-answer")).to_have_count(1)
    expect(page.locator("[data-answer-for] .bv-answer")).to_have_attribute("data-performs", "tenant")
    page.reload()
    expect(page.locator("[data-answer-for] .bv-answer")).to_have_attribute("data-performs", "tenant")
    expect(page.locator("[data-ask-kind]")).to_have_count(0)


def test_the_code_on_a_notice_asks_too(page: Page, site_url: str) -> None:
    """It names the department, not the dwelling; what one answers goes along with the links."""
    page.goto(f"{site_url}/hvem-ordner-hvad/have/?afdeling=eksempelparken")
    expect(page.locator("[data-answer-for] .bv-answer")).to_have_count(2)
    page.locator("[data-ask-kind]").get_by_role("button", name="Rækkehus").click()
    expect(page.locator("[data-answer-for] .bv-answer")).to_have_count(1)
    page.locator("[data-lookup] input").fill("hæk")
    link = page.locator("[data-result] a").first
    expect(link).to_have_attribute("href", re.compile(r"\?afdeling=eksempelparken&bolig=raekkehus$"))


def test_a_kind_that_no_longer_exists_is_asked_for_again(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/")
    kept = {"slug": "eksempelparken", "kind": "slot", "sure": True, "name": "Eksempelparken", "places": "00000000"}
    page.evaluate("(kept) => localStorage.setItem('portal-department', JSON.stringify(kept))", kept)
    page.goto(f"{site_url}/hvem-ordner-hvad/snerydning/")
    expect(page.locator("[data-ask-kind]")).to_be_visible()
    expect(page.locator("[data-answer-for] .bv-answer")).to_have_count(2)


def test_an_address_in_the_question_gives_its_answer(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/find/?q=Eksempelrækken+5+sne")
    card = page.locator("[data-result]").first
    expect(card).to_have_attribute("data-item", "snerydning")
    expect(card).to_contain_text("Hos jer: Du gør det. Du betaler.")
    assert page.evaluate("localStorage.getItem('portal-department')") is None


def test_an_address_of_nobody_says_so(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/find/")
    page.locator("[data-chooser-open]").click()
    page.locator("#choose-department").fill("Eksempelparken 99")
    expect(page.locator("[data-chooser-panel]")).to_contain_text("Ingen afdeling har det nummer på vejen.")


def test_an_item_of_the_departments_own_is_found_where_it_is(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/find/?q=gæsteværelse&afdeling=eksempelparken")
    card = page.locator("[data-result]").first
    expect(card).to_have_attribute("data-item", "gaestevaerelse")
    expect(card).to_contain_text("Afdelingens eget emne.")
    card.get_by_role("link").first.click()
    page.wait_for_url("**/afdelinger/eksempelparken/hvem-ordner-hvad/#gaestevaerelse")
