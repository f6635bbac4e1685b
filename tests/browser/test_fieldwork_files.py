"""A round as a file: joined with a colleague's, locked, refused; what can't be used changes nothing."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.fieldwork_reader import locked_file, opens_with_its_phrase_alone
from browser.visits_reader import PHONE, begin, enter, kept, saved_file, two_who_differ


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    return new_page(**PHONE)


def test_two_colleagues_files_are_joined_and_what_differs_is_side_by_side(
    new_page: Callable[..., Page], site_url: str, tmp_path: Path
) -> None:
    alone = {"net": "yes"}, {"machine.dryer": "unregistered"}
    one = two_who_differ(new_page, site_url, tmp_path, alone)
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


def test_a_file_that_has_grown_too_large_is_saved_and_says_so(phone: Page, site_url: str, tmp_path: Path) -> None:
    """Bytes are counted, of a locked file those of what is locked. Opened again it changes nothing."""
    begin(phone, site_url)
    before, size = kept(phone), saved_file(phone, tmp_path).stat().st_size
    expect(phone.locator("[data-report]")).not_to_contain_text("20 MB")
    phone.evaluate("(most) => { portalFieldwork.format.largest = most; }", size - 1)
    file = saved_file(phone, tmp_path)
    expect(phone.locator("[data-report]")).to_contain_text("er gemt, men den er over 20 MB")
    phone.locator('[data-view="round"] [data-to="start"]').click()
    phone.locator("[data-open-file]").set_input_files(file)
    expect(phone.locator("[data-report]")).to_contain_text("er over 20 MB. Så stor")
    assert kept(phone) == before


def test_a_film_is_not_read_and_a_file_that_is_gone_says_so(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    before = kept(phone)
    phone.locator('[data-view="round"] [data-to="start"]').click()
    for reading, size, said in (
        ("() => new Promise(() => null)", 20_000_001, "er over 20 MB"),
        ("() => Promise.reject(new DOMException('', 'NotReadableError'))", 9, "kan ikke læses"),
    ):
        phone.evaluate(
            f"""(size) => {{
          Object.defineProperty(File.prototype, 'size', {{ configurable: true, get: () => size }});
          File.prototype.text = {reading};
        }}""",
            size,
        )
        phone.locator("[data-open-file]").set_input_files({"name": "x.json", "mimeType": "", "buffer": b"{}"})
        expect(phone.locator("[data-report]")).to_contain_text(said)
    assert kept(phone) == before


@pytest.mark.parametrize("part", ["answers", "contacts"])
def test_what_would_be_too_many_together_is_not_joined(phone: Page, site_url: str, tmp_path: Path, part: str) -> None:
    """Those who wish to be contacted are counted as well: a file of more could not be opened again."""
    begin(phone, site_url)
    sheet = json.loads(saved_file(phone, tmp_path).read_text("utf-8"))
    phone.evaluate("(most) => { portalFieldwork.format.many = most; }", len(sheet["answers"]) + 3)
    room = len(sheet["answers"]) + 3 - len(sheet[part])
    for names, said in ((range(room), "lagt sammen"), ([room], "over 10.000")):
        file = json.dumps({**sheet, part: {f"d.ny-{name}": {} for name in names}}).encode()
        phone.locator("[data-view]:not([hidden]) [data-to=start]").first.click()
        phone.locator("[data-open-file]").set_input_files(
            {"name": "x.json", "mimeType": "application/json", "buffer": file}
        )
        expect(phone.locator("[data-report]")).to_contain_text(said)


def test_a_locked_file_opens_with_its_passphrase_alone(phone: Page, site_url: str, tmp_path: Path) -> None:
    begin(phone, site_url)
    file = locked_file(phone, tmp_path)
    text = file.read_text("utf-8")
    assert json.loads(text)["rounds"] >= 600_000
    assert "Eksempelg" not in text
    before = kept(phone)
    opens_with_its_phrase_alone(phone, file)
    assert kept(phone) == before
