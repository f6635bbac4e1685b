"""By keyboard alone, at 400 % zoom, without a script, with the system's own colours: every page type and every control."""

import pytest
from playwright.sync_api import expect

from browser.test_accessibility import DESKTOP, PHONE, open_type


def test_the_menu_opens_by_keyboard_and_without_script(new_page, site_url: str) -> None:
    """On the phone the menu is a details element: Enter opens it, Tab goes into it, and JavaScript is not needed."""
    page = open_type(new_page, site_url, "front", viewport=PHONE, java_script_enabled=False)
    link = page.locator(".bv-menu-phone a").first
    assert not link.is_visible()
    page.locator(".bv-menu-phone > summary").focus()
    page.keyboard.press("Enter")
    assert link.is_visible()
    page.keyboard.press("Tab")
    assert link.evaluate("element => element === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/")


def test_the_filter_is_worked_by_keyboard(new_page, site_url: str) -> None:
    """Choose a room, then a role, with the keys: rows, count and address follow; the button brings all back."""
    page = open_type(new_page, site_url, "table", viewport=PHONE)
    every = page.locator("tr[data-item]").count()
    show = page.get_by_label("Vis", exact=True)
    show.focus()
    page.keyboard.type("Bad")
    expected = page.locator("tr[data-item][data-rooms~=bad]").count()
    assert page.locator("tr[data-item]:visible").count() == expected < every
    assert page.locator(".bv-count").inner_text().strip() == f"Du ser {expected} emner."
    assert "rum=bad" in page.url
    show.select_option("hvem=you")
    assert page.url.endswith("?hvem=you")
    roles = page.locator("tr[data-item]:visible").evaluate_all("rows => rows.map(row => row.dataset.role)")
    assert set(roles) == {"you"}
    page.get_by_role("button", name="Vis alle emner").press("Enter")
    expect(page.locator("tr[data-item]:not([hidden])")).to_have_count(every)
    assert show.evaluate("element => element === document.activeElement")


def test_without_script_the_table_is_whole_and_no_dead_control_is_there(new_page, site_url: str) -> None:
    """The filter, the colour switch and the print button need JavaScript, so without it they are not shown."""
    page = open_type(new_page, site_url, "department-table", viewport=PHONE, java_script_enabled=False)
    assert page.locator("tr[data-item]:visible").count() == page.locator("tr[data-item]").count() > 100
    for control in ("[data-filter]", "[data-theme-switch]", "[data-print]"):
        assert page.locator(control).count() >= 1
        assert not page.locator(control).first.is_visible()


def test_a_rooms_list_in_the_table_keeps_its_address(new_page, site_url: str) -> None:
    """Where the house led before its rooms were drawn: the room's list in the table opens (test_rooms.py has the drawings)."""
    page = new_page(viewport=PHONE)
    page.goto(f"{site_url}/hvem-ordner-hvad/#rum-koekken")
    items = page.locator("#rum-koekken a")
    items.first.wait_for(state="visible")
    assert items.count() == page.locator("tr[data-rooms~=koekken]").count()


def test_reduced_motion_is_respected(new_page, site_url: str) -> None:
    """Nothing glides: a jump on the page is a jump."""
    moving = {}
    for wish in ("reduce", "no-preference"):
        page = new_page(viewport=PHONE, reduced_motion=wish)
        page.goto(site_url + "/husorden/")
        moving[wish] = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    assert moving == {"reduce": "auto", "no-preference": "smooth"}


COVERED = """() => {
  const here = document.activeElement, { left, top } = here.getBoundingClientRect();
  const over = document.elementFromPoint(left + 3, top + 3);
  const isSeen = here === over || here.contains(over) || over?.contains(here);
  return isSeen ? '' : `${here.textContent.trim()}: ${over?.outerHTML.slice(0, 60)}`;
}"""
"""What lies over the beginning of that which has the focus."""


@pytest.mark.parametrize("name", ["table", "department-table", "find"])
def test_on_the_way_back_nothing_sticky_lies_over_the_focus(new_page, site_url: str, name: str) -> None:
    """Up the page by Shift and Tab, on a desk: the heads of the columns and the letters stay at the top of the screen."""
    page = open_type(new_page, site_url, name, viewport=DESKTOP)
    page.locator("main a, article a").nth(300).focus()
    found = []
    for _ in range(120):
        page.keyboard.press("Shift+Tab")
        found.append(page.evaluate(COVERED))
    assert [one for one in found if one] == []
    assert page.evaluate("scrollY") > 0
