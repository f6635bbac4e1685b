"""The look-up on a phone while one types, and its cards for what is no item."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.lookup_reader import FIELD, RESULT, ask
from portal.pages.page import Site

KEYBOARD_UP = {"width": 360, "height": 320}
"""What is left of 360 × 640 above a keyboard of 320 px."""


@pytest.fixture
def page(same_page: Page) -> Page:
    """One page for all tests here."""
    return same_page


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", "radiator"),
        ("/find/", "radiator"),
        ("/find/", "hvad koster det mig at flytte ud af lejligheden"),
        ("/find/", "الماء"),
    ],
)
def test_three_answers_are_above_the_keyboard(
    new_page: Callable[..., Page], site_url: str, path: str, words: str
) -> None:
    """As rows of at most 72 px directly under the field, no button between: sure or not, and in another language, too."""
    page = new_page(viewport=KEYBOARD_UP)
    page.goto(site_url + path)
    page.locator(FIELD).first.focus()
    page.keyboard.type(words)
    page.locator(RESULT).nth(2).wait_for()
    page.wait_for_load_state("networkidle")  # the ranker has come, and the rows are drawn for the last time
    boxes = page.locator(RESULT).evaluate_all(
        "rows => rows.slice(0, 3).map((row) => row.getBoundingClientRect().toJSON())"
    )
    assert len(boxes) == 3
    for box in boxes:
        assert box["height"] <= 72
        assert box["top"] >= 0
        assert box["bottom"] <= KEYBOARD_UP["height"]
    assert page.locator("[data-lookup=main] button[type=submit]").bounding_box() is None
    ways = page.locator("[data-panel] [data-contact]").first.bounding_box()
    assert ways is None or ways["y"] > boxes[2]["bottom"]


@pytest.mark.parametrize("width", [320, 360, 390])
def test_who_does_it_is_read_whole(new_page: Callable[..., Page], site_url: str, width: int) -> None:
    """It is the answer: the item's own name gives way to it."""
    page = new_page(viewport={"width": width, "height": 740})
    page.goto(f"{site_url}/find/?q=vasken%20er%20stoppet")
    page.locator(RESULT).nth(2).wait_for()
    page.wait_for_load_state("networkidle")
    who = page.locator(f"{RESULT} .bv-result-who:not(:has(.bv-urgency)) .bv-role > span")
    widths = who.evaluate_all("all => all.map((one) => [one.textContent, one.clientWidth, one.scrollWidth])")
    assert len(widths) >= 3
    assert [name for name, shown, needed in widths if needed > shown] == []


def test_a_tap_opens_the_row_and_the_next_follows_it(new_page: Callable[..., Page], site_url: str) -> None:
    """Where it is: what lies above does not move."""
    page = new_page(viewport={"width": 360, "height": 640})
    page.goto(f"{site_url}/find/?q=brusehoved")
    row = page.locator(RESULT).first
    expect(row.locator(".bv-result-share")).to_be_hidden()
    before = row.bounding_box()
    row.click()
    expect(row.locator(".bv-result-share")).to_be_visible()
    after = row.bounding_box()
    assert before
    assert after
    assert before["y"] == after["y"]
    expect(page.locator("[data-lookup] > [role=status]")).to_contain_text("Brusehoved")
    row.locator("a").first.click()
    page.wait_for_url("**/hvem-ordner-hvad/brusehoved/")


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("fremleje min lejlighed", "husorden/#fremleje"),
        ("opsige min lejlighed", "rettigheder/ind-og-udflytning/"),
        ("tryghedsvandring", "beredskabet/tryghedsvandring/"),
        ("tilgængelighed", "was/"),
    ],
)
def test_what_is_no_item_has_a_card(find_page: Page, words: str, href: str) -> None:
    """With its first sentence and a link to where it is."""
    ask(find_page, words)
    card = find_page.locator(f"{RESULT}[data-kind]").first
    expect(card.locator("a").first).to_have_attribute("href", re.compile(f"\\.\\./{re.escape(href)}"))


def test_what_is_not_here_leads_to_the_office(find_page: Page) -> None:
    """It says so, and whom to ask."""
    ask(find_page, "boligstøtte")
    card = find_page.locator(RESULT).first
    expect(card).to_have_attribute("data-kind", "ask")
    expect(card).to_contain_text("Det står ikke her")


def test_a_clause_is_quoted_in_the_departments_own_words(page: Page, site_url: str) -> None:
    """The first sentence of what its afdelingsmøde adopted."""
    page.goto(f"{site_url}/find/?q=må+jeg+have+hund&afdeling=eksempelgaarden")
    expect(page.locator(RESULT).first.locator(".bv-quote")).not_to_be_empty()


def test_a_card_says_why_it_is_urgent(find_page: Page, compiled: Site) -> None:
    """The words of the urgency, not only its badge."""
    ask(find_page, "rørbrud")
    expect(find_page.locator(RESULT).first).to_contain_text(compiled.portal.items["vandroer"].urgency.text or "?")


CASES = [
    ("stikkontakt virker ikke", "stikkontakt", "today"),
    ("stikkontakten gnistrer", "stikkontakt", "now"),
    ("radiatoren er kold", "radiator", "today"),
    ("radiatoren er kold i hele opgangen", "radiator", "now"),
    ("vaskemaskinen larmer", "egne-hvidevarer", None),
    ("vaskemaskinen lækker vand på gulvet", "egne-hvidevarer", "now"),
]


@pytest.mark.parametrize(("query", "item", "level"), CASES)
def test_a_case_that_the_question_names_is_as_urgent_as_it_is(
    find_page: Page, query: str, item: str, level: str | None
) -> None:
    """One dead socket is reported today; one that sparks is 112, with the words first. Typed on, the card follows."""
    ask(find_page, query)
    card = find_page.locator(f"{RESULT}[data-item={item}]")
    badge = card.locator(".bv-urgency")
    if level is None:
        expect(card).to_be_visible()
        expect(badge).to_have_count(0)
    else:
        expect(badge).to_have_attribute("data-urgency", level)


def test_the_page_of_an_item_says_each_case_with_its_number(page: Page, site_url: str, compiled: Site) -> None:
    """The level as a word, and whom to call: the duty phone, or 112 where the text says so."""
    page.goto(f"{site_url}/hvem-ordner-hvad/stikkontakt/")
    cases = compiled.portal.items["stikkontakt"].urgency.when
    assert len(cases) > 1
    for shown, case in zip(page.locator("[data-kept] .bv-sooner li").all(), cases, strict=True):
        expect(shown).to_contain_text(case.text)
        expect(shown.locator(".bv-urgency")).to_have_text("Ring nu")
        expect(shown.locator("a[href='tel:112'], a[data-call=duty]")).to_have_count(1)
