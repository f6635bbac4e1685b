"""Questions in the residents' languages, as they are answered on the page."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.watching import DESKTOP
from portal.pages.page import Site

LINE = "[data-language-line]"


@pytest.fixture
def page(same_page: Page) -> Page:
    """One page for all tests here that answer no request themselves."""
    return same_page


def find(page: Page, site_url: str, query: str) -> None:
    """Ask on the look-up's own page."""
    page.goto(f"{site_url}/find/?q={quote(query)}")


def test_a_question_in_arabic_is_answered_in_arabic(page: Page, site_url: str) -> None:
    """By its letters alone: name, who, who pays, and that Danish is binding; from right to left, and marked as Arabic."""
    find(page, site_url, "ضاع مفتاح البيت")
    card = page.locator("[data-result]").first
    expect(card).to_have_attribute("data-item", "laase-noegler")
    expect(card).to_have_attribute("lang", "ar")
    expect(card).to_have_attribute("dir", "rtl")
    expect(card).to_contain_text("الأقفال والمفاتيح")
    expect(card.locator("bdi[lang=da]")).to_have_text("Låse og nøgler")
    expect(page.locator(LINE)).to_contain_text("النص الدنماركي هو الملزم")
    expect(page.locator(LINE)).to_contain_text("لم يراجع إنسان هذه الترجمة")
    expect(page.locator("[data-contact]").first).to_have_attribute("href", "../afdelinger/")
    assert page.locator("[data-lookup=main] input").evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_danish_is_back_when_one_asks_in_danish(page: Page, site_url: str) -> None:
    """Cards, the line above them and the link to the office."""
    find(page, site_url, "немає опалення")
    expect(page.locator(LINE)).to_be_visible()
    page.locator("[data-lookup=main] input").fill("vasken er stoppet")
    expect(page.locator("[data-result]").first).to_contain_text("Rense vandlås")
    expect(page.locator(LINE)).to_be_hidden()
    expect(page.locator("[data-panel] [data-contact]").first).to_have_text("Kontakt ejendomskontoret")


def test_a_danger_keeps_the_first_place_and_calls_in_the_language(page: Page, site_url: str) -> None:
    """Above the answers; the number stays a number."""
    find(page, site_url, "горить кухня")
    bar = page.locator("[data-danger-place] [data-danger='112']")
    expect(bar.get_by_role("link")).to_have_text("Дзвоніть 112")
    expect(bar.get_by_role("link")).to_have_attribute("href", "tel:112")
    expect(bar.get_by_role("link")).to_have_attribute("lang", "uk")


def test_the_department_answers_in_the_language(page: Page, site_url: str, compiled: Site) -> None:
    """Who does it and who pays where one lives, in the closed set of sentences; nothing an editor wrote is translated."""
    page.goto(f"{site_url}/find/?q={quote('миші на кухні')}&afdeling=eksempelgaarden")
    card = page.locator("[data-result]").first
    portal = compiled.portal
    answer = portal.answer(portal.items["mus"], portal.departments["eksempelgaarden"])
    expect(card).to_have_attribute("data-performs", answer.performs.value)
    expect(card).to_have_attribute("data-pays", answer.pays.value)
    expect(card).to_contain_text("У вашому відділі:")


def test_what_the_tenant_does_today_is_said_in_the_language(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/find/?q={quote('прибирання снігу')}&afdeling=eksempelparken&bolig=raekkehus")
    card = page.locator("[data-result][data-item=snerydning]")
    expect(card.locator("[data-urgency=today]")).to_have_text("Зробіть це сьогодні", use_inner_text=True)


def test_the_choice_is_kept_and_says_how_to_go_on(page: Page, site_url: str) -> None:
    """In its own name, without leading anywhere else; »Slet det hele« takes it away."""
    page.goto(f"{site_url}/")
    page.get_by_label("Sprog / Language").select_option(label="Soomaali")
    expect(page.locator("[data-greeting]")).to_contain_text("Soomaali")
    assert page.url == f"{site_url}/"
    find(page, site_url, "furihii waa lumay")
    expect(page.locator("[data-result]").first).to_have_attribute("lang", "so")
    expect(page.get_by_label("Sprog / Language")).to_have_value("so")
    page.goto(f"{site_url}/privatliv/")
    page.locator("[data-forget] button").click()
    assert page.evaluate("localStorage.getItem('portal-language')") is None


def test_the_browser_is_heeded_and_nobody_is_led_away(new_page: Callable[..., Page], site_url: str) -> None:
    """A device in German gets German answers to German questions, and Danish ones to Danish."""
    page = new_page(locale="de-DE")
    find(page, site_url, "Schluessel verloren")
    expect(page.locator("[data-result]").first).to_have_attribute("lang", "de")
    assert "/find/" in page.url
    find(page, site_url, "vasken er stoppet")
    expect(page.locator("[data-result]").first).to_contain_text("Rense vandlås")


@pytest.mark.parametrize(
    ("query", "item"), [("rotte", "rotter"), ("gulv lak", "gulvbehandling"), ("toilet stopet", "toilet-stoppet")]
)
def test_a_danish_word_that_is_only_like_an_english_one_is_danish(
    new_page: Callable[..., Page], site_url: str, query: str, item: str
) -> None:
    page = new_page(locale="en-US")
    find(page, site_url, query)
    page.wait_for_load_state("networkidle")
    card = page.locator("[data-result]").first
    expect(card).to_have_attribute("data-item", item)
    expect(card).not_to_have_attribute("lang", "en")


def is_answered_in(page: Page, site_url: str, query: str, language: str, item: str) -> None:
    """The first answer is that item, in that language."""
    find(page, site_url, query)
    card = page.locator("[data-result]").first
    expect(card).to_have_attribute("lang", language)
    expect(card).to_have_attribute("data-item", item)


@pytest.mark.parametrize(
    ("query", "language", "item"),
    [
        ("the tap is leaking", "en", "blandingsbatteri"),
        ("mein Wasserhahn tropft", "de", "blandingsbatteri"),
        ("kran cieknie", "pl", "blandingsbatteri"),
        ("qasabaddu way daadanaysaa", "so", "blandingsbatteri"),
    ],
)
def test_a_question_in_plain_letters_is_known_by_its_words(
    page: Page, site_url: str, query: str, language: str, item: str
) -> None:
    """On a Danish device, and nobody has chosen: no Danish answer that is sure, and the line in the language above."""
    is_answered_in(page, site_url, query, language, item)
    expect(page.locator(LINE)).to_have_attribute("lang", language)


@pytest.mark.parametrize(
    ("query", "language", "item"),
    [
        ("küvet", "tr", "haandvask"),
        ("fare gördüm", "tr", "mus"),
        ("ütü sigorta attı", "tr", "sikring"),
        ("üble Gerüche aus dem Abfluss", "de", "vandlaas"),
        ("Löcher in der Wand bohren", "de", "ophaengning"),
        ("lodówka zepsuta", "pl", "koeleskab"),
    ],
)
def test_letters_of_several_languages_are_of_the_one_that_knows_the_words(
    page: Page, site_url: str, query: str, language: str, item: str
) -> None:
    """»ü« is Turkish as well as German; a letter that only one has says it alone."""
    is_answered_in(page, site_url, query, language, item)


@pytest.mark.parametrize(
    ("query", "item"), [("hr. Müller larmer om natten", "stoej"), ("fru Şahin har mistet en nogle", "laase-noegler")]
)
def test_a_foreign_name_makes_no_danish_question_foreign(page: Page, site_url: str, query: str, item: str) -> None:
    find(page, site_url, query)
    page.wait_for_load_state("networkidle")
    card = page.locator("[data-result]").first
    expect(card).to_have_attribute("data-item", item)
    assert card.get_attribute("lang") is None
    expect(page.locator(LINE)).to_be_hidden()


@pytest.mark.tolerates("console")
def test_it_is_never_sure_where_that_language_does_not_come(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(viewport=DESKTOP)
    page.route("**/language-*.js", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        find(page, site_url, "the radiator is cold please help")
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-lookup=main] [data-panel]")).not_to_have_attribute("data-state", "sure")


@pytest.mark.tolerates("console")
def test_a_language_that_does_not_come_leaves_danish(new_page: Callable[..., Page], site_url: str) -> None:
    """The rest goes on, and the next key asks again."""
    page = new_page(viewport=DESKTOP)
    page.route("**/language-*.js", lambda route: route.abort())
    find(page, site_url, "немає опалення")
    expect(page.locator("[data-lookup=main] [data-panel]")).to_have_attribute("data-state", "more")
    page.locator("[data-lookup=main] input").fill("vasken er stoppet")
    expect(page.locator("[data-result]").first).to_contain_text("Rense vandlås")


def test_a_row_of_another_language_fits_a_phone(page: Page, site_url: str) -> None:
    """As high as the Danish ones, nothing wider than the screen."""
    page.set_viewport_size({"width": 360, "height": 640})
    for query in ("مفتاح", "ключ", "تدفئة"):
        find(page, site_url, query)
        row = page.locator("[data-result]").first
        expect(row).to_be_visible()
        box = row.bounding_box()
        assert box
        assert box["height"] <= 72
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_a_script_no_choice_is_offered(browser: Browser, site_url: str, site_dir: Path) -> None:
    """It could do nothing; dangers are in every language on their own page."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/find/")
    expect(page.locator("[data-language-choice]")).to_be_hidden()
    assert 'lang="ar"' in (site_dir / "fare/index.html").read_text("utf-8")
    context.close()
