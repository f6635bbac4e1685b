"""A round as a file: joined with a colleague's, locked, refused; what can't be used changes nothing."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.visits_reader import PHONE, begin, choose, enter, kept, saved_file


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    return new_page(**PHONE)


def test_two_colleagues_files_are_joined_and_what_differs_is_side_by_side(
    new_page: Callable[..., Page], site_url: str, tmp_path: Path
) -> None:
    one, other = new_page(**PHONE), new_page(**PHONE)
    for page, answer in ((one, "fine"), (other, "department")):
        begin(page, site_url)
        enter(page, "st. tv")
        choose(page, "check.kitchen.trap", answer)
        choose(page, "net", "yes") if page is one else choose(page, "machine.dryer", "unregistered")
        page.locator('[data-view="dwelling"] [data-to="round"]').click()
    one.locator("[data-open-file]").set_input_files(saved_file(other, tmp_path))
    expect(one.locator("[data-report]")).to_contain_text("forskelligt ét sted")
    enter(one, "st. tv")
    assert one.locator('[data-field="check.kitchen.trap"] [data-conflict] button').all_inner_texts() == [
        "Afdelingen",
        "I orden",
    ]
    assert kept(one)["d.nr-6-st-tv"]["machine.dryer"] == "unregistered"
    one.locator('[data-field="check.kitchen.trap"] [data-conflict] button').first.click()
    expect(one.locator("[data-kept]")).to_have_attribute("data-state", "saved")
    assert kept(one)["d.nr-6-st-tv"]["check.kitchen.trap"] == "department"
    expect(one.locator('[data-field="check.kitchen.trap"] [data-conflict]')).to_be_hidden()


def test_a_file_that_can_not_be_used_changes_nothing(phone: Page, site_url: str, tmp_path: Path) -> None:
    begin(phone, site_url)
    before, good = kept(phone), json.loads(saved_file(phone, tmp_path).read_text("utf-8"))
    bad = {"beskadiget": "{", "ikke fra denne side": "[]", "nyere udgave": json.dumps({**good, "version": 2})}
    phone.locator('[data-view="round"] [data-to="start"]').click()
    for said, text in bad.items():
        phone.locator("[data-open-file]").set_input_files(
            {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}
        )
        expect(phone.locator("[data-report]")).to_contain_text(said)
    assert kept(phone) == before


def test_a_locked_file_opens_with_its_passphrase_alone(phone: Page, site_url: str, tmp_path: Path) -> None:
    begin(phone, site_url)
    phone.locator('[data-save="locked"]').click()
    for name in ("phrase", "again"):
        phone.locator(f"dialog [name={name}]").fill("tre små grise")
    with phone.expect_download() as got:
        phone.locator("dialog [type=submit]").click()
    file = tmp_path / got.value.suggested_filename
    got.value.save_as(file)
    text = file.read_text("utf-8")
    assert json.loads(text)["rounds"] >= 600_000
    assert "Eksempelg" not in text
    before = kept(phone)
    phone.locator("[data-ask=delete]").click()
    phone.locator("[data-delete]").click()
    for phrase, said in (("tre små ulve", "passer ikke"), ("tre små grise", "lagt sammen")):
        phone.locator("[data-open-file]").set_input_files(file)
        phone.locator("dialog [name=phrase]").fill(phrase)
        phone.locator("dialog [type=submit]").click()
        expect(phone.locator("[data-report]")).to_contain_text(said)
    assert kept(phone) == before
