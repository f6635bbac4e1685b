"""Visits on a phone are kept there and nowhere else, when it is full, old, or open in two tabs, too."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.visits_reader import FULL, PHONE, VISITS, begin, choose, enter, kept, saved_file

NEVER_OPENS = """{
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...of) {
    const request = open.apply(this, of);
    const stop = (event) => event.stopImmediatePropagation();
    for (const kind of ["success", "upgradeneeded", "error"]) request.addEventListener(kind, stop);
    return request;
  };
}"""


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    return new_page(**PHONE)


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


def test_a_storage_that_does_not_answer_is_named(phone: Page, site_url: str) -> None:
    """Nothing is begun in memory meanwhile: what lies there would seem lost."""
    phone.add_init_script(NEVER_OPENS)
    phone.goto(site_url + VISITS)
    expect(phone.locator("[data-without]")).to_contain_text("Telefonen svarer ikke endnu")
    expect(phone.locator('[data-view="start"]')).to_be_hidden()


def test_a_storage_that_is_forbidden_is_done_without(phone: Page, site_url: str, tmp_path: Path) -> None:
    phone.add_init_script(
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    begin(phone, site_url)
    expect(phone.locator("[data-kept]")).to_contain_text("gemmer ikke")


def test_what_is_being_typed_stays_in_sight_when_another_tab_writes(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    other = phone.context.new_page()
    other.goto(site_url + VISITS)
    other.locator("[data-new-round] summary").click()
    other.locator("[data-begin] textarea").first.fill("1. tv")
    way = other.evaluate("(scrollTo({ top: 200, behavior: 'instant' }), scrollY)")
    enter(phone, "st. tv")
    choose(phone, "visit", "visited")
    expect(other.locator("[data-rounds] [data-about]")).to_contain_text("1 af 5")
    assert other.locator("[data-begin] textarea").first.is_visible()
    assert other.locator("[data-begin] textarea").first.input_value() == "1. tv"
    assert other.evaluate("scrollY") >= way > 0


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


@pytest.mark.tolerates("console")
def test_a_device_that_is_full_when_a_file_is_joined_keeps_what_it_had(
    phone: Page, site_url: str, tmp_path: Path
) -> None:
    """A file is written in packs, in place of what lay there: all of it or nothing."""
    begin(phone, site_url, "1-30")
    enter(phone, "17")
    choose(phone, "visit", "visited")
    phone.locator('[data-view="dwelling"] [data-to="round"]').click()
    file, before = saved_file(phone, tmp_path), kept(phone)
    phone.locator('[data-view="round"] [data-to="start"]').click()
    phone.evaluate(FULL)
    phone.locator("[data-open-file]").set_input_files(file)
    expect(phone.locator("[data-report]")).to_have_attribute("data-says", "no-room")
    phone.evaluate("emptied()")
    assert kept(phone) == before
    assert before["d.17"]["visit"] == "visited"


def test_taps_after_a_file_lie_beside_its_packs(phone: Page, site_url: str, tmp_path: Path) -> None:
    """A dwelling written anew goes before what a file brought; all others stay as the file had them."""
    begin(phone, site_url, "1-30")
    file = saved_file(phone, tmp_path)
    enter(phone, "30")
    choose(phone, "visit", "not-home")
    phone.reload()
    assert (kept(phone)["d.30"]["visit"], kept(phone)["d.29"]["name"]) == ("not-home", "29")
    phone.locator("[data-open-file]").set_input_files(file)
    expect(phone.locator("[data-report]")).to_have_attribute("data-says", "joined")
    phone.reload()
    there = kept(phone)
    assert len([name for name in there if name.startswith("d.")]) == 30
    assert (there["d.30"]["visit"], there["d.30"]["name"]) == ("not-home", "30")
