"""Long things are short on a phone: no page but the list of everything and the handbook is over twelve screens at first sight."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.page_types import PAGE_TYPES

PHONE = {"width": 390, "height": 844}
SCREENS = 12
LONG = {"find", "find-answer", "editors", "editors-reference"}
"""A to Å and the editors' handbook may be long: one goes there to look something up."""
READ_IN_PARTS = ("/vejledninger/kend-skadedyrene/", "/beredskabet/servicebesoeg/", "/beredskabet/saarbarhedsanalyse/")
HIGHEST_TABLE = 7000
"""px, a department's table at first sight."""
HEIGHT = "document.documentElement.scrollHeight"
TABLE = PAGE_TYPES["department-table"]


@pytest.fixture
def phone(same_page: Page) -> Page:
    same_page.set_viewport_size(PHONE)
    return same_page


def test_no_page_is_over_twelve_screens(phone: Page, site_url: str) -> None:
    short = [path for name, path in PAGE_TYPES.items() if name not in LONG]
    too_high = {}
    for path in [*short, *READ_IN_PARTS]:
        phone.goto(site_url + path, wait_until="load")
        if (height := phone.evaluate(HEIGHT)) > SCREENS * PHONE["height"]:
            too_high[path] = height
    assert not too_high


def test_the_chapters_of_a_long_text_are_a_list_on_a_phone(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}/beredskabet/servicebesoeg/#planen")
    chapters = phone.locator(".bv-chapter")
    expect(chapters.filter(has_text="Planen").locator("ol")).to_be_in_viewport()
    assert chapters.locator("details[open]").count() == 1
    chapters.filter(has_text="Pak til dagen").locator("summary").click()
    expect(phone.get_by_text("Kort med billede til alle, der går med")).to_be_visible()


def test_a_row_of_a_table_is_short_on_a_phone_but_says_what_cannot_wait(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}/hvem-ordner-hvad/")
    phone.locator("summary", has_text="Vand og afløb").click()
    rows = phone.locator("tr[data-item]:visible")
    acute, calm = (
        rows.filter(has=phone.locator("th [data-urgency]")),
        rows.filter(has_not=phone.locator("[data-urgency]")),
    )
    expect(acute.first.locator(".bv-wide-cell")).to_be_visible()
    expect(calm.last.locator(".bv-wide-cell")).to_be_hidden()


def test_the_row_that_a_link_leads_to_says_what_one_does(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}{TABLE}#vandlaas")
    expect(phone.locator("#vandlaas .bv-wide-cell").first).to_be_visible()


def test_a_departments_table_is_short_and_says_how_much_there_is(phone: Page, site_url: str) -> None:
    phone.goto(site_url + TABLE)
    assert phone.evaluate(HEIGHT) <= HIGHEST_TABLE
    folds = phone.locator("details[data-phone-fold]")
    assert folds.evaluate_all("all => all.some((one) => one.open)") is False
    counts = phone.locator("[data-phone-fold] > summary > small").all_inner_texts()
    assert sum(int(count.split()[0]) for count in counts) == phone.locator("tr[data-item]").count()


@pytest.mark.parametrize(
    ("path", "goal"),
    [
        (f"{TABLE}#vandlaas", "#vandlaas"),
        ("/husorden/#husdyr", "#husdyr .bv-prose"),
        ("/hvem-ordner-hvad/#gas", "#gas"),
    ],
)
def test_a_link_opens_what_it_leads_to(phone: Page, site_url: str, path: str, goal: str) -> None:
    phone.goto(site_url + path)
    expect(phone.locator(goal).first).to_be_visible()
    expect(phone.locator(goal).first).to_be_in_viewport()


ARROWS = """() => {
  const isSeen = (one) => one.checkVisibility() && one.getBoundingClientRect().height;
  const around = (style) => ['paddingTop', 'paddingBottom', 'borderTopWidth', 'borderBottomWidth']
    .reduce((sum, name) => sum + parseFloat(style[name]), 0);
  return [...document.querySelectorAll('[data-phone-fold] > summary')].filter(isSeen).flatMap((one) => {
    const boxes = [...one.children].filter(isSeen).map((child) => child.getBoundingClientRect());
    const high = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
    one.style.minHeight = '0';
    const room = one.getBoundingClientRect().height - around(getComputedStyle(one));
    one.style.minHeight = '';
    return room > high + 2 ? [`${one.textContent.trim()}: ${Math.round(room)} for ${Math.round(high)}`] : [];
  });
}"""
"""Folds that are higher than their words: the arrow, which has no box of its own to ask, stands on a line below them."""


@pytest.mark.parametrize("width", [320, 360, 390])
def test_the_arrow_of_a_fold_is_on_the_line_of_its_words(phone: Page, site_url: str, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": 800})
    for place in (TABLE, "/husorden/", "/vejledninger/", "/afdelinger/eksempelgaarden/", "/nettet/"):
        phone.goto(site_url + place)
        assert phone.locator("[data-phone-fold] > summary").count()
        assert (place, phone.evaluate(ARROWS)) == (place, [])
    turned = "one => { one.style.flexWrap = 'wrap'; one.lastElementChild.style.flexBasis = '100%'; }"
    phone.locator("[data-phone-fold] > summary").first.evaluate(turned)
    assert phone.evaluate(ARROWS), "an arrow on a line of its own is seen"


def test_the_letters_stay_in_reach(phone: Page, site_url: str) -> None:
    """On a phone in one line, whose last letter comes under the finger; a letter leads to its heading below the line."""
    phone.goto(f"{site_url}/find/")
    bar = phone.locator(".bv-letters")
    last = bar.get_by_role("link").last
    last.focus()
    phone.keyboard.press("Enter")
    phone.wait_for_url("**#bogstav-*")
    expect(bar).to_be_in_viewport(ratio=1)
    height = bar.bounding_box()["height"]
    assert height <= 64
    heading = phone.locator(phone.evaluate("location.hash")).bounding_box()
    assert heading["y"] >= height
    expect(last).to_be_in_viewport(ratio=1)
    phone.set_viewport_size({"width": 1300, "height": 900})
    phone.evaluate("scrollTo(0, 4000)")
    expect(bar.get_by_role("link").first).to_be_in_viewport(ratio=1)
    expect(last).to_be_in_viewport(ratio=1)


def test_what_the_department_decided_itself_is_a_view_of_its_own(phone: Page, site_url: str) -> None:
    phone.goto(site_url + TABLE)
    phone.get_by_label("Vis", exact=True).select_option("afviger=ja")
    shown = phone.locator("tr[data-item]:visible")
    assert shown.count() == phone.locator("tr[data-origin=decided]").count()
    assert phone.url.endswith("?afviger=ja")
    phone.get_by_role("button", name="Vis alle emner").click()
    expect(shown).to_have_count(0)


def test_a_filter_opens_what_it_finds(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}{TABLE}?rum=koekken")
    shown = phone.locator("tr[data-item]:visible")
    assert shown.count() == phone.locator("tr[data-rooms~=koekken]").count()


def test_printing_opens_everything(phone: Page, site_url: str) -> None:
    phone.goto(site_url + TABLE)
    phone.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert phone.locator("details[data-phone-fold]:not([open])").count() == 0
    phone.evaluate("dispatchEvent(new Event('afterprint'))")
    assert phone.locator("details[data-phone-fold][open]").count() == 0


@pytest.mark.parametrize(
    "options", [{"java_script_enabled": False, "viewport": PHONE}, {"viewport": {"width": 1300, "height": 900}}]
)
def test_without_a_script_and_on_a_desk_every_part_is_open(
    new_page: Callable[..., Page], site_url: str, options: dict
) -> None:
    page = new_page(**options)
    page.goto(site_url + TABLE)
    expect(page.locator("#vandlaas")).to_be_visible()


def test_house_rules_are_searched_on_their_page(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}/husorden/")
    clauses = phone.locator(".bv-clause:visible")
    everything = clauses.count()
    phone.locator("#soeg-punkt").fill("boremaskine")
    assert 0 < clauses.count() < everything
    expect(clauses.first.locator(".bv-prose")).to_be_visible()
    phone.locator("#soeg-punkt").fill("zebra")
    expect(phone.get_by_text("Det ord står ikke her.")).to_be_visible()
