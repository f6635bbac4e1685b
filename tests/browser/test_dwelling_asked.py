"""Whoever lives where dwellings are of several kinds is asked which: on a small phone, with the keyboard."""

from playwright.sync_api import Page, expect

from browser.test_accessibility import violations

PHONE = {"width": 360, "height": 740}
ASKED = "/find/?q=hvem+rydder+sne&afdeling=eksempelparken"


def open_asked(site_url: str, new_page) -> Page:
    page = new_page(viewport=PHONE, reduced_motion="reduce")
    page.goto(site_url + ASKED)
    return page


def test_without_an_answer_both_kinds_are_named_each_with_its_name(site_url: str, new_page) -> None:
    page = open_asked(site_url, new_page)
    card = page.locator("[data-result]").first
    card.click()
    expect(card).to_contain_text("Fortov, gård og snerydning")
    expect(card).to_contain_text("Andre boliger: Afdelingen gør det")
    expect(card).to_contain_text("Rækkehus: Du gør det")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert violations(page) == []


def test_it_is_asked_where_an_answer_hangs_on_it_and_of_ones_own_home_alone(site_url: str, new_page) -> None:
    """Not above what one does in danger, and not on another department's page, which has kinds of its own."""
    page = open_asked(site_url, new_page)
    question = page.get_by_role("group", name="Boligerne er ikke ens. Hvilken bor du i?")
    for place, asked in (("/hvem-ordner-hvad/snerydning/", 1), ("/fare/", 0), ("/afdelinger/eksempelgaarden/", 0)):
        page.goto(f"{site_url}{place}?afdeling=eksempelparken")
        page.locator("[data-chooser][data-chosen]").wait_for()
        page.wait_for_load_state("networkidle")
        assert (place, question.count()) == (place, asked)


def test_the_question_is_answered_with_the_keyboard(site_url: str, new_page) -> None:
    page = open_asked(site_url, new_page)
    question = page.get_by_role("group", name="Boligerne er ikke ens. Hvilken bor du i?")
    expect(question).to_be_visible()
    question.get_by_role("link").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(question.get_by_role("button", name="Rækkehus")).to_be_focused()
    page.keyboard.press("Enter")
    expect(question).to_have_count(0)
    card = page.locator("[data-result]").first
    card.click()
    expect(card).to_contain_text("Du gør det")
    expect(card).not_to_contain_text("Afdelingen gør det.")
