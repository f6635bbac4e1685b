"""Visits on a phone: each tap is kept and undone, what is typed is judged at once, what was found is counted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.test_accessibility import violations
from browser.visits_reader import PHONE, VISITS, begin, choose, enter, fill, kept


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    return new_page(**PHONE)


def test_each_tap_is_kept_and_can_be_undone(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    enter(phone, "st. tv")
    choose(phone, "visit", "visited")
    choose(phone, "check.kitchen.trap", "department")
    phone.locator('[data-field="note.kitchen.trap"] input').fill("drypper")
    phone.locator('[data-room="bath"] [data-all-fine]').click()
    expect(phone.locator("[data-kept]")).to_have_attribute("data-state", "saved")
    phone.locator("[data-undo]").click()
    expect(phone.locator('[data-field="check.bath.toilet"] :checked')).to_have_count(0)
    phone.reload()
    assert kept(phone)["d.nr-6-st-tv"] == {
        **{"name": "st. tv", "stairwell": "Nr. 6", "visit": "visited", "check.kitchen.trap": "department"},
        **{"note.kitchen.trap": "drypper", "check.bath.floor-drain": "", "check.bath.toilet": ""},
        **{"check.bath.joints": "", "check.bath.vent": ""},
    }
    assert "1 af 5" in phone.locator("[data-rounds]").inner_text()


def test_a_dwelling_that_does_not_belong_is_taken_out_and_put_back(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    enter(phone, "st. tv")
    phone.locator("[data-remove]").click()
    expect(phone.locator("[data-progress]")).to_have_text("0 af 4")
    phone.locator("[data-undo]").click()
    phone.locator('[data-view="dwelling"] [data-to="round"]').click()
    expect(phone.locator("[data-progress]")).to_have_text("0 af 5")


def test_every_target_is_for_a_thumb_and_nothing_is_wider_than_the_phone(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    enter(phone, "st. tv")
    choose(phone, "check.kitchen.trap", "department")
    small = """() => [...document.querySelectorAll('[data-fieldwork] :is(button, select, [type=text], label:has([type=radio]))')]
      .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect().height]).filter(([, high]) => high && high < 47.5)"""
    assert phone.evaluate(small) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_every_view_is_accessible(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(**PHONE, color_scheme="dark", service_workers="block")
    page.goto(site_url + VISITS)
    expect(page.locator("[data-rounds]")).to_be_attached()
    found = violations(page)
    begin(page, site_url)
    found += violations(page)
    enter(page, "st. tv")
    choose(page, "check.kitchen.trap", "department")
    found += violations(page)
    page.locator('[data-view="dwelling"] [data-to="round"]').click()
    page.locator("[data-results]").click()
    assert found + violations(page) == []


def test_a_number_of_a_person_is_refused_where_it_is_typed(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    enter(phone, "st. tv")
    choose(phone, "check.kitchen.trap", "tenant")
    note = phone.locator('[data-field="note.kitchen.trap"] input')
    note.fill("løs")
    for typed, said in (("løs 010190-1234", "CPR-nummer"), ("løs 28 12 34 56", "telefonnummer")):
        note.fill(typed)
        expect(phone.locator('[data-field="note.kitchen.trap"] [data-refused]')).to_contain_text(said)
        assert kept(phone)["d.nr-6-st-tv"]["note.kitchen.trap"] == "løs"
        assert note.input_value() == typed, "what was typed is still there to be mended"


def test_a_list_that_can_not_be_used_is_still_there(phone: Page, site_url: str) -> None:
    phone.goto(site_url + VISITS)
    for typed, said in (
        ("2. tv\n3. tv\n2.tv", "står to gange"),
        ("", "mindst én"),
        ("1-1000\n1001-2000", "over 1.000"),
        ("28 12 34 56", "telefon"),
    ):
        fill(phone, typed)
        phone.locator("[data-begin] button").click()
        expect(phone.locator("[data-report]")).to_contain_text(said)
        assert phone.locator("[data-begin] textarea").input_value() == typed


def test_what_comes_out_is_shown_and_saved_as_csv(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    enter(phone, "st. tv")
    choose(phone, "visit", "visited")
    choose(phone, "check.kitchen.tap", "tenant")
    choose(phone, "check.hall.door", "department")
    choose(phone, "wish.safety", "yes")
    phone.locator('[data-field="note.hall.door"] input').fill("=HYPERLINK(1)")
    expect(phone.locator("[data-kept]")).to_have_attribute("data-state", "saved")
    phone.locator('[data-view="dwelling"] [data-to="round"]').click()
    phone.locator("[data-results]").click()
    work = phone.locator('[data-table="work"] tbody')
    expect(work).to_contain_text("Entredør og lås")
    expect(work).not_to_contain_text("Tryghed")
    with phone.expect_download() as got:
        phone.locator("[data-csv]").click()
    assert '"\'=HYPERLINK(1)"' in Path(got.value.path()).read_text("utf-8-sig")
    phone.locator("[data-outcome] label", has_text="Aftalt").click()
    slip = phone.locator(".bv-fw-slip")
    expect(slip).to_contain_text("Vandhane drypper")
    expect(slip.locator("svg path")).to_have_count(1)
    days = (
        "['2026-12-04', 'snart', ''].map(window.portalFieldwork.dayInWords)"  # a file may have been written elsewhere
    )
    assert phone.evaluate(days) == ["4. december 2026", "snart", ""]
    phone.locator("[data-outcome] label", has_text="Samlet").click()
    expect(phone.locator('[data-table="public"] tbody tr')).to_have_count(0)
