"""Visits on a phone: each tap is kept, undone, joined with a colleague's; what goes wrong gets a calm line and loses nothing."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.test_accessibility import violations
from browser.visits_reader import VISITS, begin, choose, enter, fill, kept

PHONE = {"viewport": {"width": 360, "height": 640}, "locale": "da-DK"}
FULL = """() => {
  const { put } = IDBObjectStore.prototype;
  window.emptied = () => { IDBObjectStore.prototype.put = put; };
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
}"""


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    return new_page(**PHONE)


def report(page: Page) -> str:
    return page.locator("[data-report]").inner_text()


def saved_file(page: Page, folder: Path, button: str = "plain") -> Path:
    with page.expect_download() as got:
        page.locator(f'[data-save="{button}"]').click()
    file = folder / got.value.suggested_filename
    got.value.save_as(file)
    return file


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


def test_nothing_of_it_is_anywhere_else(phone: Page, site_url: str, site_dir: Path) -> None:
    """Neither in what the service worker keeps, nor in other storage, nor in an address; the look-up knows no such page."""
    begin(phone, site_url)
    enter(phone, "st. tv")
    choose(phone, "check.kitchen.trap", "department")
    places = """async () => {
      const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, location.href];
      for (const name of await caches.keys()) texts.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
      return texts.filter((text) => /tv|kitchen|eksempelgaarden:/.test(text));
    }"""
    assert phone.evaluate(places) == []
    assert [
        file.name for file in (site_dir / "assets").glob("lookup*.js") if "/arbejde/" in file.read_text("utf-8")
    ] == []


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
        ("1-1000\n1001-2000", "for mange"),
        ("28 12 34 56", "telefon"),
    ):
        fill(phone, typed)
        phone.locator("[data-begin] button").click()
        expect(phone.locator("[data-report]")).to_contain_text(said)
        assert phone.locator("[data-begin] textarea").input_value() == typed


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
    expect(one.locator("[data-report]")).to_contain_text("1 steder")
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
    bad = {"beskadiget": "{", "ikke en runde": "[]", "nyere udgave": json.dumps({**good, "version": 2})}
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


@pytest.mark.tolerates("console")
def test_a_full_device_keeps_what_was_tapped_until_there_is_room(phone: Page, site_url: str, tmp_path: Path) -> None:
    begin(phone, site_url)
    enter(phone, "st. tv")
    phone.evaluate(FULL)
    phone.locator('[data-field="visit"] label').first.click()
    expect(phone.locator("[data-kept]")).to_contain_text("Ikke gemt")
    phone.locator('[data-view="dwelling"] [data-to="round"]').click()
    in_file = json.loads(saved_file(phone, tmp_path).read_text("utf-8"))["answers"]["d.nr-6-st-tv"]
    assert in_file["visit"][0]["value"] == "visited"
    phone.evaluate("emptied()")
    enter(phone, "st. tv")
    choose(phone, "net", "yes")
    assert kept(phone)["d.nr-6-st-tv"] == {"name": "st. tv", "stairwell": "Nr. 6", "visit": "visited", "net": "yes"}


def test_without_storage_all_is_in_memory_and_in_the_file(phone: Page, site_url: str, tmp_path: Path) -> None:
    phone.add_init_script("Object.defineProperty(window, 'idb', { get: () => undefined, set: () => null })")
    begin(phone, site_url)
    expect(phone.locator("[data-kept]")).to_contain_text("gemmer ikke")
    enter(phone, "st. tv")
    phone.locator('[data-field="visit"] label').first.click()
    phone.locator('[data-view="dwelling"] [data-to="round"]').click()
    assert (
        json.loads(saved_file(phone, tmp_path).read_text("utf-8"))["answers"]["d.nr-6-st-tv"]["visit"][0]["value"]
        == "visited"
    )


def test_two_tabs_write_into_one_round_and_see_each_other(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    second = phone.context.new_page()
    second.goto(site_url + VISITS)
    second.locator("[data-rounds] button").click()
    enter(second, "st. tv")
    enter(phone, "2")
    choose(second, "visit", "visited")
    choose(phone, "visit", "not-home")
    there = kept(phone)
    assert (there["d.nr-6-st-tv"]["visit"], there["d.nr-4-2"]["visit"]) == ("visited", "not-home")
    phone.locator('[data-view="dwelling"] [data-to="round"]').click()
    expect(phone.locator("[data-progress]")).to_have_text("1 af 5")
    phone.locator('[data-view="round"] [data-to="start"]').click()
    phone.locator("[data-ask=clear]").click()
    phone.locator("[data-clear]").click()
    expect(second.locator("[data-report]")).to_contain_text("slettet i et andet vindue")
    assert phone.evaluate("indexedDB.databases().then((all) => all.length)") <= 1
    assert kept(phone) == {}
    second.close()


def test_a_clock_that_is_set_back_loses_nothing(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    enter(phone, "st. tv")
    choose(phone, "visit", "not-home")
    phone.clock.install(time="1999-01-01T00:00:00Z")
    phone.reload()
    phone.locator("[data-rounds] button").click()
    enter(phone, "st. tv")
    choose(phone, "visit", "visited")
    assert kept(phone)["d.nr-6-st-tv"]["visit"] == "visited"


def test_an_old_round_asks_to_be_deleted(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    phone.clock.install(time="2027-06-01T00:00:00Z")
    phone.reload()
    phone.locator("[data-rounds] button").click()
    expect(phone.locator("[data-old]")).to_contain_text("over 6 måneder")


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
    phone.locator("[data-outcome] label", has_text="Samlet").click()
    expect(phone.locator('[data-table="public"] tbody tr')).to_have_count(0)
