"""A room is seen and tapped: the drawing's things are links by finger, keyboard and screen reader, and the list says the same."""

from collections.abc import Callable

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

PHONE = {"width": 360, "height": 640}
LEAST = 44
CHOOSE = """async ([slug, kind]) => {
  await portalLookup.loadIndex();
  await portalLookup.department.use(slug, kind);
}"""


@pytest.fixture
def phone(same_page: Page, site_url: str) -> Page:
    same_page.set_viewport_size(PHONE)
    same_page.goto(f"{site_url}/")
    return same_page


def _rooms(page: Page) -> list[str]:
    """Where the front page's tiles lead that have a drawing."""
    hrefs = page.locator(".bv-rooms a").evaluate_all("links => links.map(link => link.href)")
    return [href for href in hrefs if "/rum/" in href]


def test_from_the_house_to_a_thing_by_keyboard_alone(phone: Page, site_url: str) -> None:
    """The house, the room, each thing in the order of its number, the same thing in the list, and its answer."""
    phone.locator(".bv-flat a[data-room=koekken]").focus()
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/rum/koekken/")
    drawn, listed = phone.locator(".bv-scene a"), phone.locator("ol.bv-things > li > div > a")
    names = [link.get_attribute("data-name") for link in drawn.all()]
    assert len(names) >= 8
    assert [link.locator("strong").inner_text() for link in listed.all()] == names
    hrefs = [link.get_attribute("href") for link in drawn.all()]
    assert hrefs == [link.get_attribute("href") for link in listed.all()]
    assert [text.text_content() for text in drawn.locator(".bv-number").all()] == [
        f"{n + 1}" for n in range(len(names))
    ]
    phone.get_by_role("link", name="Gå til listen").focus()
    for name in names:
        phone.keyboard.press("Tab")
        focused = phone.locator(".bv-scene a:focus-visible")
        expect(focused).to_have_attribute("data-name", name)
        assert focused.locator(".bv-target").evaluate("one => getComputedStyle(one).strokeWidth") == "5px"
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/" + hrefs[-1].removeprefix("../../"))


SMALL = """(all, least) => all.map((one) => one.getBoundingClientRect())
  .filter(({ width, height }) => Math.min(width, height) < least).length"""
COVERED = """(links) => links.filter((link) => {
  const target = link.querySelector(".bv-target");
  target.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = target.getBoundingClientRect();
  return document.elementFromPoint(x + width / 2, y + height / 2)?.closest(".bv-scene a") !== link;
}).map((link) => link.dataset.name)"""
"""The drawn things whose middle belongs to something else."""


def test_each_thing_of_every_room_can_be_hit_with_a_finger(phone: Page, site_url: str) -> None:
    rooms = _rooms(phone)
    assert len(rooms) >= 9
    for room in rooms:
        phone.goto(room)
        drawn = phone.locator(".bv-scene a")
        assert drawn.count() == phone.locator("ol.bv-things > li > div > a").count() > 0, room
        assert phone.locator(".bv-target, ol.bv-things a").evaluate_all(SMALL, LEAST) == 0, room
        assert drawn.evaluate_all(COVERED) == [], room


def test_a_thing_that_is_a_danger_says_so_and_danger_comes_first(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}/rum/koekken/")
    gas = phone.locator("ol.bv-things > li[data-item=gas]")
    expect(gas).to_contain_text("Afdelingen gør det")
    expect(gas.locator("[data-urgency=now]")).to_be_visible()
    danger = phone.locator("[data-danger-line]")
    expect(danger.locator("a[href='tel:112']")).to_be_visible()
    assert danger.bounding_box()["y"] < phone.locator(".bv-scene").bounding_box()["y"]
    danger.get_by_role("link", name="Gør sådan ved brand").click()
    phone.wait_for_url("**/fare/")


def test_in_a_department_the_answers_are_its_own(phone: Page, site_url: str) -> None:
    """Where kinds of dwelling differ and one has not said which, each is said; the drawing says it, too."""
    phone.goto(f"{site_url}/rum/udeareal/")
    snow, link = (
        phone.locator("ol.bv-things > li[data-item=snerydning]"),
        phone.locator(".bv-scene a[data-item=snerydning]"),
    )
    expect(link).to_have_attribute("aria-label", "Fortovet: Afdelingen gør det. Afdelingen betaler.")
    phone.evaluate(CHOOSE, ["eksempelparken", None])
    expect(snow).to_contain_text("Rækkehus:")
    expect(snow.locator("[data-role=you]")).to_be_visible()
    expect(snow.locator("[data-role=department]")).to_be_visible()
    phone.evaluate(CHOOSE, ["eksempelparken", "raekkehus"])
    expect(snow.locator(".bv-role")).to_have_count(1)
    limit = "Gælder kun stien fra din dør til fællesstien. Resten klarer ejendomsmesteren."
    expect(link).to_have_attribute("aria-label", f"Fortovet: Du gør det. Du betaler. {limit}")
    expect(snow).to_contain_text(limit)
    expect(phone.locator("[data-room-standard]")).to_contain_text("Eksempelparken")
    table = phone.locator("[data-room-table]").evaluate("link => link.href")
    assert table.endswith("/afdelinger/eksempelparken/hvem-ordner-hvad/#rum-udeareal")
    phone.evaluate("portalLookup.department.forget()")
    expect(link).to_have_attribute("aria-label", "Fortovet: Afdelingen gør det. Afdelingen betaler.")
    expect(phone.locator("[data-room-standard]")).to_contain_text("organisationens standard")


def test_without_a_script_the_room_leads_to_the_standard(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(viewport=PHONE, java_script_enabled=False)
    page.goto(f"{site_url}/rum/bad/")
    expect(page.locator("[data-room-standard]")).to_contain_text("organisationens standard")
    page.get_by_role("link", name="Toiletsædet").first.click()
    page.wait_for_url("**/hvem-ordner-hvad/toiletsaede/")


@pytest.mark.parametrize(
    "lives", [None, ("eksempelparken", "raekkehus"), ("eksempelparken", None), ("eksempelgaarden", None)]
)
def test_a_room_is_one_sheet_of_paper(phone: Page, lives: tuple[str, str | None] | None) -> None:
    """Also in a department, with what it decided, and where the answers come from said once below the list."""
    rooms = _rooms(phone)
    if lives:
        phone.evaluate(CHOOSE, lives)
    for room in rooms:
        phone.goto(room)
        if lives:
            phone.locator("[data-room-standard] strong").wait_for()
        sheets = pypdfium2.PdfDocument(phone.pdf(prefer_css_page_size=True))
        assert len(sheets) == 1, room
        text = " ".join(sheets[0].get_textpage().get_text_bounded().split())
        assert all(name in text for name in phone.locator("ol.bv-things a strong").all_inner_texts()), room
        assert text.count("Organisationens standard. Bekræftet på") == bool(lives), room


def test_what_else_a_meeting_decided_is_in_the_list(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}/rum/entre/")
    phone.evaluate(CHOOSE, ["eksempelgaarden", None])
    keys = phone.locator("ol.bv-things > li[data-item=laase-noegler]")
    expect(keys).to_contain_text("Afdelingen betaler")
    expect(keys).to_contain_text("Mister du nøglen, betaler du for en ny.")


def test_what_only_a_department_has_is_reached_in_its_room(phone: Page, site_url: str) -> None:
    """By its name beside the drawing, with who does it, by finger and by keyboard; without the department it is not there."""
    phone.goto(f"{site_url}/rum/faelles/")
    own = phone.get_by_role("region", name="Særligt i Eksempelparken")
    expect(own).to_have_count(0)
    phone.evaluate(CHOOSE, ["eksempelparken", "raekkehus"])
    guests = own.get_by_role("link", name="Låne gæsteværelset")
    expect(guests).to_be_visible()
    assert phone.locator("[data-room-own] li > div > a").evaluate_all(SMALL, LEAST) == 0
    expect(own.get_by_role("listitem").filter(has=phone.get_by_text("Låne gæsteværelset"))).to_contain_text(
        "Du betaler"
    )
    phone.locator("ol.bv-things > li > div > a").last.focus()
    for _ in range(4):
        phone.keyboard.press("Tab")
        if guests.evaluate("one => one === document.activeElement"):
            break
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/afdelinger/eksempelparken/hvem-ordner-hvad/**#gaestevaerelse")
    phone.go_back()
    expect(guests).to_be_visible()
    phone.evaluate("portalLookup.department.forget()")
    expect(own).to_have_count(0)


def test_what_a_department_answers_otherwise_is_beside_the_drawing_once(phone: Page, site_url: str) -> None:
    """What the drawing has no place for is not left in the fold with what all have."""
    decided = {
        "snerydning",
        "have",
        "hegn-skur",
        "udvendigt-traevaerk",
        "kaelderrum",
        "mus",
        "brusehoved",
        "toiletsaede",
    }
    reached = set()
    for room in _rooms(phone):
        phone.goto(room)
        phone.evaluate(CHOOSE, ["eksempelparken", "raekkehus"])
        phone.locator("[data-room-standard] strong").wait_for()
        beside = phone.locator(".bv-room-list [data-item]").evaluate_all("all => all.map((one) => one.dataset.item)")
        own = phone.locator("[data-room-own] [data-item]").evaluate_all("all => all.map((one) => one.dataset.item)")
        assert all(beside.count(item) == 1 for item in own), room
        phone.locator("[data-room-rest]").evaluate_all("all => all.forEach((one) => { one.open = true; })")
        rest = phone.locator("[data-room-rest] li:visible").evaluate_all("all => all.map((one) => one.dataset.item)")
        assert not set(beside) & set(rest), room
        reached |= set(beside)
    assert decided <= reached
