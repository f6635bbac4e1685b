"""Mine: once a department is chosen the front page, the menu and the pages are its own; a guest's link changes nothing kept."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

PHONE = {"width": 390, "height": 844}
KEPT = "JSON.parse(localStorage.getItem('portal-department'))?.slug ?? null"


@pytest.fixture
def mine(same_page: Page, site_url: str) -> Page:
    """The phone of somebody who has chosen Eksempelgården."""
    page = same_page
    page.set_viewport_size(PHONE)
    page.goto(f"{site_url}/privatliv/")
    kept = {"slug": "eksempelgaarden", "kind": "", "sure": True, "name": "Eksempelgården", "places": ""}
    page.evaluate("kept => localStorage.setItem('portal-department', JSON.stringify(kept))", kept)
    return page


def test_the_front_page_greets_and_leads_to_ones_own(mine: Page, site_url: str) -> None:
    mine.goto(f"{site_url}/")
    panel = mine.locator("[data-mine-panel]")
    expect(panel).to_contain_text("Du bor i Eksempelgården")
    ways = {link.inner_text(): link.get_attribute("href") for link in panel.locator("[data-mine]").all()}
    assert ways["Hvem ordner hvad"].endswith("afdelinger/eksempelgaarden/hvem-ordner-hvad/")
    assert ways["Husorden"].endswith("afdelinger/eksempelgaarden/husorden/")
    assert ways["Opslag"].endswith("afdelinger/eksempelgaarden/opslag/")
    assert {"Aktiviteter", "Nyt siden sidst", "Kontor og vagt"} <= {*ways}


def test_who_came_by_a_link_is_not_said_to_live_there(same_page: Page, site_url: str) -> None:
    same_page.goto(f"{site_url}/?afdeling=eksempelgaarden")
    panel = same_page.locator("[data-mine-panel]")
    expect(panel.get_by_text("Du ser svarene for Eksempelgården")).to_be_visible()
    expect(panel.get_by_text("Du bor i")).to_be_hidden()
    expect(same_page.locator(".bv-choose-why")).to_be_hidden()


@pytest.mark.parametrize("path", ["/", "/vejledninger/", "/rettigheder/", "/hvem-ordner-hvad/vandlaas/"])
def test_the_menu_leads_to_ones_own_table_and_house_rules(mine: Page, site_url: str, path: str) -> None:
    mine.goto(site_url + path)
    mine.locator(".bv-menu-phone > summary").click()
    menu = mine.locator(".bv-menu-phone")
    for name, place in (("Hvem ordner hvad", "hvem-ordner-hvad/"), ("Husorden", "husorden/")):
        menu.get_by_role("link", name=name, exact=True).click()
        mine.wait_for_url(f"**/afdelinger/eksempelgaarden/{place}")
        mine.goto(site_url + path)
        mine.locator(".bv-menu-phone > summary").click()


@pytest.mark.parametrize(("path", "own"), [("/hvem-ordner-hvad/", "hvem-ordner-hvad/"), ("/husorden/", "husorden/")])
def test_a_page_of_the_standard_says_so(mine: Page, site_url: str, path: str, own: str) -> None:
    mine.goto(site_url + path)
    note = mine.locator("[data-mine-note]")
    expect(note).to_contain_text("ikke jeres")
    note.get_by_role("link").click()
    mine.wait_for_url(f"**/afdelinger/eksempelgaarden/{own}")


LEADS_TO_ONES_OWN = [
    ("/", ".bv-topics a", "hvem-ordner-hvad/#kategori-"),
    ("/hvem-ordner-hvad/vaskeri/", ".bv-crumbs li:last-child a", "hvem-ordner-hvad/#kategori-"),
    ("/hvem-ordner-hvad/vaskeri/", "#husorden + p a", "husorden/#vaskeri"),
    ("/rettigheder/mens-du-bor-her/", ".bv-prose a[href*='#husdyr']", "husorden/#husdyr"),
]


@pytest.mark.parametrize(("path", "selector", "goal"), LEADS_TO_ONES_OWN)
def test_what_leads_to_a_place_of_the_standard_leads_to_ones_own(
    mine: Page, site_url: str, path: str, selector: str, goal: str
) -> None:
    """The front page's categories, the way here, an item's clause and a clause that a text refers to."""
    mine.goto(site_url + path)
    link = mine.locator(selector).first
    expect(link).to_have_attribute("href", re.compile(rf"afdelinger/eksempelgaarden/{goal}"))
    link.click()
    mine.wait_for_url(f"**/afdelinger/eksempelgaarden/{goal}*")


def test_an_items_clause_is_called_the_standards_where_it_is(mine: Page, site_url: str) -> None:
    """And not where the link leads to one's own; a text that means the proposal leads to the proposal."""
    mine.goto(f"{site_url}/hvem-ordner-hvad/vaskeri/")
    clause = mine.locator("#husorden + p")
    expect(clause.get_by_role("link")).to_have_text("Se jeres egen husorden")
    expect(clause.get_by_text("organisationens forslag")).to_be_hidden()
    mine.evaluate("portalLookup.department.forget()")
    expect(clause.get_by_text("organisationens forslag")).to_be_visible()
    expect(clause.get_by_role("link")).not_to_have_text("Se jeres egen husorden")
    expect(clause.get_by_role("link")).to_have_attribute("href", "../../husorden/#vaskeri")


def test_a_guest_keeps_the_department_on_the_way_to_a_place_of_a_page(same_page: Page, site_url: str) -> None:
    same_page.goto(f"{site_url}/?afdeling=eksempelgaarden")
    link = same_page.locator("[data-mine-panel] [data-mine='#aktiviteter']")
    expect(link).to_have_attribute(
        "href", re.compile(r"afdelinger/eksempelgaarden/\?afdeling=eksempelgaarden#aktiviteter$")
    )
    link.click()
    expect(same_page.locator("#aktiviteter")).to_be_in_viewport()


def test_forgetting_is_one_tap(mine: Page, site_url: str) -> None:
    mine.goto(f"{site_url}/")
    mine.locator("[data-mine-panel] [data-forget]").click()
    expect(mine.locator("[data-mine-panel]")).to_be_empty()
    assert mine.evaluate(KEPT) is None
    expect(mine.locator(".bv-menu-phone a[data-mine='husorden/']")).to_have_attribute("href", "husorden/")


def test_ones_own_ways_are_two_beside_each_other_on_a_phone(mine: Page, site_url: str) -> None:
    mine.goto(f"{site_url}/")
    first, second = (mine.locator(".bv-mine-ways > li").nth(number).bounding_box() for number in (0, 1))
    assert first and second and first["y"] == second["y"]


@pytest.mark.parametrize("path", ["/", "/vejledninger/stoppet-afloeb/"])
def test_no_room_is_held_for_a_department_that_is_gone(mine: Page, site_url: str, path: str) -> None:
    """The page is as if none had been chosen: nothing empty, and why one chooses is said again."""
    held = "() => [...document.querySelectorAll('[data-mine-panel], [data-answer-for]')].map((one) => one.offsetHeight)"
    gone = {"slug": "nedlagt", "kind": "", "sure": True, "name": "Nedlagt", "places": ""}
    mine.evaluate("gone => localStorage.setItem('portal-department', JSON.stringify(gone))", gone)
    mine.goto(site_url + path)
    expect(mine.get_by_text("Afdelingen, du valgte, findes ikke mere.")).to_be_visible()
    assert set(mine.evaluate(held)) == {0}


def test_changing_is_one_tap(mine: Page, site_url: str) -> None:
    mine.goto(f"{site_url}/")
    mine.locator("[data-mine-panel] [data-choose]").click()
    expect(mine.locator("#choose-department")).to_be_focused()


@pytest.mark.parametrize("path", ["/hvem-ordner-hvad/vandlaas/?afdeling=eksempelparken", "/afdelinger/eksempelparken/"])
def test_a_guests_link_takes_nobodys_department_away(mine: Page, site_url: str, path: str) -> None:
    """It is asked about, and the menu stays one's own."""
    mine.goto(site_url + path)
    expect(mine.get_by_role("button", name="Ja, husk det")).to_be_visible()
    assert mine.evaluate(KEPT) == "eksempelgaarden"
    link = mine.locator(".bv-menu-phone a[data-mine='husorden/']")
    assert "eksempelgaarden/husorden/" in (link.get_attribute("href") or "")


def test_nothing_chosen_is_the_standard(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(f"{site_url}/hvem-ordner-hvad/")
    expect(page.locator("[data-mine-note]")).to_be_hidden()
    assert (
        json.loads(page.evaluate("JSON.stringify([...document.querySelectorAll('.bv-menu-phone [data-mine]')].length)"))
        == 2
    )
