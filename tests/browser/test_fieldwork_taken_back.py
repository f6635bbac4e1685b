"""An answer on a phone can be taken back to none, after a reload too; and what a meter can't have shown is kept, with a line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.visits_reader import PHONE, begin, choose, enter, kept, saved_file
from portal.fieldwork.reading import read_sheets
from portal.fieldwork.sheet import value_of

VISIT = '[data-field="visit"] [value="visited"]'
SAID = "Svaret er taget tilbage"


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    return new_page(**PHONE)


def again(page: Page) -> None:
    """Load the page anew, and go to the dwelling."""
    page.reload()
    page.locator("[data-rounds] button").click()
    enter(page, "st. tv")


def is_none(page: Page) -> None:
    expect(page.locator("[data-report]")).to_contain_text(SAID)
    expect(page.locator('[data-field="visit"] :checked')).to_have_count(0)
    expect(page.locator("[data-kept]")).to_have_attribute("data-state", "saved")
    assert kept(page)["d.nr-6-st-tv"]["visit"] == ""


@pytest.mark.parametrize("by", ["thumb", "keyboard"])
def test_the_chosen_answer_tapped_again_is_none(phone: Page, site_url: str, by: str) -> None:
    begin(phone, site_url)
    enter(phone, "st. tv")
    choose(phone, "visit", "visited")
    again(phone)
    if by == "thumb":
        phone.locator('[data-field="visit"] label').first.click()
    else:
        phone.locator(VISIT).focus()
        phone.keyboard.press("Space")
    is_none(phone)
    again(phone)
    expect(phone.locator('[data-field="visit"] :checked')).to_have_count(0)
    phone.locator('[data-view="dwelling"] [data-to="round"]').click()
    expect(phone.locator("[data-dwellings] button", has_text="st. tv")).to_contain_text("Mangler")


def test_the_keyboard_still_chooses_and_what_is_taken_back_can_be_undone(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    enter(phone, "st. tv")
    phone.locator(VISIT).focus()
    phone.keyboard.press("Space")
    expect(phone.locator(VISIT)).to_be_checked()
    phone.keyboard.press("ArrowRight")
    expect(phone.locator('[data-field="visit"] [value="not-home"]')).to_be_checked()
    phone.keyboard.press("Space")
    is_none(phone)
    phone.locator("[data-undo]").click()
    expect(phone.locator('[data-field="visit"] [value="not-home"]')).to_be_checked()


def test_a_second_tap_by_a_slip_of_the_thumb_changes_nothing(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    enter(phone, "st. tv")
    phone.locator('[data-field="visit"] label').first.dblclick()
    expect(phone.locator(VISIT)).to_be_checked()


def test_what_is_taken_back_is_later_than_what_a_colleague_has(
    new_page: Callable[..., Page], site_url: str, tmp_path: Path
) -> None:
    one, other = new_page(**PHONE), new_page(**PHONE)
    for page in (one, other):
        begin(page, site_url)
    enter(one, "st. tv")
    choose(one, "visit", "visited")
    one.locator('[data-view="dwelling"] [data-to="round"]').click()
    before = saved_file(one, tmp_path).rename(tmp_path / "before.json")
    other.locator('[data-view="round"] [data-to="start"]').click()
    other.locator("[data-open-file]").set_input_files(before)
    enter(other, "st. tv")
    other.locator('[data-field="visit"] label').first.click()
    is_none(other)
    other.locator('[data-view="dwelling"] [data-to="round"]').click()
    after = saved_file(other, tmp_path).rename(tmp_path / "after.json")
    for files in ([before, after], [after, before]):
        assert value_of(read_sheets(files).answers["d.nr-6-st-tv"], "visit") == ""
    one.locator('[data-view="round"] [data-to="start"]').click()
    for file in (after, before):
        one.locator("[data-open-file]").set_input_files(file)
        expect(one.locator("[data-dwellings] button", has_text="st. tv")).to_contain_text("Mangler")
        one.locator('[data-view="round"] [data-to="start"]').click()


def test_what_a_meter_can_not_have_shown_is_kept_with_a_line(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    enter(phone, "st. tv")
    box, line = (
        phone.locator('[data-field="moisture.bath"] input'),
        phone.locator('[data-field="moisture.bath"] [data-refused]'),
    )
    for typed, said in (("17,5 %", "ikke et tal"), ("17,5", ""), ("meget", "ikke et tal")):
        box.fill(typed)
        expect(line).to_contain_text(said) if said else expect(line).to_have_text("")
        expect(phone.locator("[data-kept]")).to_have_attribute("data-state", "saved")
        assert kept(phone)["d.nr-6-st-tv"]["moisture.bath"] == typed
    again(phone)
    assert box.input_value() == "meget"
    expect(line).to_contain_text("ikke et tal")
    box.fill("28 12 34 56")
    expect(line).to_contain_text("telefonnummer")
    assert kept(phone)["d.nr-6-st-tv"]["moisture.bath"] == "meget"
