"""House-rule cases on a phone: taps alone, each kept and undone; a year's numbers; nothing that a name could be written in."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.test_accessibility import violations
from browser.visits_reader import PHONE, choose, saved_file
from portal.fieldwork.cases import case_figures, is_cases
from portal.fieldwork.sheet import Sheet

CASES = "/beredskabet/arbejde/sager/"


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    return new_page(**PHONE)


def begin(page: Page, address: str) -> None:
    page.goto(address + CASES)
    page.locator("[data-begin] select").select_option("eksempelgaarden")
    page.locator("[data-begin] [name=year]").fill("2026")
    page.locator("[data-begin] button").click()
    expect(page.locator("[data-count]")).to_have_text("0 sager")


def add(page: Page, month: str, **choices: str) -> None:
    page.locator("[data-new-case]").click()
    page.locator("[data-field=month] select").select_option(month)
    for name, value in choices.items():
        choose(page, name, value)
    page.locator('[data-view="case"] [data-to="year"]').click()


def test_cases_are_counted_saved_and_joined(new_page: Callable[..., Page], site_url: str, tmp_path: Path) -> None:
    one, other = new_page(**PHONE), new_page(**PHONE)
    begin(one, site_url)
    add(one, "03", kind="noise", channel="telephone", days="1", step="talk", closed="yes")
    add(one, "01", kind="pets", days="3-7")
    begin(other, site_url)
    add(other, "03", kind="smoke", days="0", step="mediation")
    file = saved_file(other, tmp_path)
    one.locator('[data-view="year"] [data-to="start"]').click()
    for _ in range(2):
        one.locator("[data-open-file]").set_input_files(file)
        expect(one.locator("[data-count]")).to_have_text("3 sager")
        one.locator('[data-view="year"] [data-to="start"]').click()
    one.locator("[data-rounds] button").click()
    expect(one.locator("[data-cases] h3")).to_have_text(["Januar: 1", "Marts: 2"])
    sheet = Sheet.model_validate_json(saved_file(one, tmp_path).read_text("utf-8"))
    assert is_cases(sheet)
    known = case_figures([sheet])
    assert (known.cases, known.contact.findings, known.contact.answered) == (3, 2, 3)
    one.locator('[data-to="results"]').click()
    expect(one.locator("[data-summary]")).to_have_text("3 sager. 2 af 3 fik kontakt inden for to dage.")
    one.locator("[data-outcome] label", has_text="Samlet").click()
    expect(one.locator('[data-table="public"] tbody td:last-child')).to_have_text(["skjult"] * 11)
    expect(one.locator("[data-summary]")).to_have_text("")


def test_a_tap_is_undone_and_a_case_taken_out_comes_back(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    phone.locator("[data-new-case]").click()
    choose(phone, "kind", "noise")
    choose(phone, "kind", "waste")
    phone.locator("[data-undo]").click()
    expect(phone.locator('[data-field="kind"] :checked')).to_have_value("noise")
    phone.locator("[data-remove]").click()
    expect(phone.locator("[data-count]")).to_have_text("0 sager")
    phone.locator("[data-undo]").click()
    expect(phone.locator('[data-view="case"]')).to_be_visible()
    expect(phone.locator('[data-field="kind"] :checked')).to_have_value("noise")
    phone.reload()
    expect(phone.locator("[data-rounds]")).to_contain_text("1 sag")


def test_a_case_that_is_taken_out_in_another_tab_takes_no_more_taps(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    phone.locator("[data-new-case]").click()
    choose(phone, "kind", "noise")
    other = phone.context.new_page()
    other.goto(site_url + CASES)
    other.locator("[data-rounds] button").click()
    other.locator("[data-cases] button").click()
    choose(other, "kind", "waste")
    expect(phone.locator('[data-field="kind"] :checked')).to_have_value("waste")
    other.locator("[data-remove]").click()
    expect(phone.locator('[data-view="case"]')).to_be_hidden()
    expect(phone.locator("[data-count]")).to_have_text("0 sager")
    expect(phone.locator("[data-report]")).to_have_text("Det er slettet i et andet vindue.")


def test_nothing_can_be_written_in_a_case(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    phone.locator("[data-new-case]").click()
    typed = "input:not([type=radio], [type=checkbox]), textarea, [contenteditable]"
    expect(phone.locator('[data-view="case"]').locator(typed)).to_have_count(0)


def test_a_file_with_a_word_in_it_is_refused(phone: Page, site_url: str, tmp_path: Path) -> None:
    begin(phone, site_url)
    add(phone, "03", kind="noise")
    known = json.loads(saved_file(phone, tmp_path).read_text("utf-8"))
    ((_, fields),) = known["answers"].items()
    fields["kind"][0]["value"] = "fru Eksempel"
    phone.locator('[data-view="year"] [data-to="start"]').click()
    phone.locator("[data-open-file]").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": json.dumps(known).encode()}
    )
    expect(phone.locator("[data-report]")).to_contain_text("beskadiget")


def test_every_view_is_accessible_and_for_a_thumb(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(**PHONE, color_scheme="dark", service_workers="block")
    small = """() => [...document.querySelectorAll('[data-fieldwork] :is(button, select, label:has([type=radio]), [type=text])')]
      .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect().height]).filter(([, high]) => high && high < 47.5)"""
    found = []
    begin(page, site_url)
    add(page, "03", kind="noise")
    for button in (
        "[data-cases] button",
        '[data-view="case"] [data-to="year"]',
        '[data-view="year"] [data-to="results"]',
    ):
        found += [*violations(page), *page.evaluate(small)]
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.locator(button).click()
    assert [*found, *violations(page), *page.evaluate(small)] == []


def test_it_works_without_a_network(reader: Page, home: str) -> None:
    reader.context.set_offline(True)
    begin(reader, home.rstrip("/"))
    add(reader, "03", kind="noise")
    reader.reload()
    expect(reader.locator("[data-rounds]")).to_contain_text("1 sag")
    reader.locator("[data-ask=clear]").click()
    reader.locator("[data-clear]").click()
    expect(reader.locator("[data-report]")).to_contain_text("slettet")
