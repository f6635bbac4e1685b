"""The yearly interview as a form: written over hours, opened next year with last year's answers and agreements."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.fieldwork_reader import new_sheet
from browser.test_accessibility import violations
from browser.visits_reader import PHONE, saved_file

INTERVIEW = "/beredskabet/arbejde/analyse/"


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    return new_page(**PHONE)


def begin(page: Page, address: str, day: str) -> None:
    new_sheet(page, address + INTERVIEW, day)
    expect(page.locator("[data-guide]")).to_be_visible()


def theme(page: Page, name: str) -> None:
    page.locator("[data-themes] button", has_text=name).click()
    expect(page.locator("[data-theme]")).to_have_text(name)


def is_kept(page: Page) -> None:
    expect(page.locator("[data-kept]")).to_have_attribute("data-state", "saved")


def write(page: Page, field: str, text: str) -> None:
    page.locator(f'[data-view]:not([hidden]) [data-field="{field}"] :is(input, textarea)').first.fill(text)
    is_kept(page)


def light(page: Page, value: str) -> None:
    page.locator(f'[data-field="light"] label:has([value="{value}"])').click()
    is_kept(page)


def back(page: Page) -> None:
    page.locator('[data-view]:not([hidden]) [data-to="guide"]').click()


def test_next_year_has_last_years_answers_and_agreements(
    new_page: Callable[..., Page], site_url: str, tmp_path: Path
) -> None:
    first = new_page(**PHONE)
    begin(first, site_url, "2025-11-20")
    expect(first.locator("[data-no-last]")).to_be_visible()
    theme(first, "Huset og driften")
    write(first, "q.failures", "Varmen i blok 2, ni gange.\nLyset i kælderen.")
    light(first, "vulnerable")
    back(first)
    write(first, "what", "Gå kælderen igennem")
    write(first, "who", "ejendomsmesteren")
    first.reload()
    expect(first.locator("[data-rounds]")).to_contain_text("1 af")
    first.locator("[data-rounds] button").click()
    file = saved_file(first, tmp_path)

    page = new_page(**PHONE)
    page.goto(site_url + INTERVIEW)
    page.locator("[data-open-file]").set_input_files(file)
    expect(page.locator("[data-guide]")).to_be_visible()
    begin(page, site_url, "2026-11-20")
    expect(page.locator('[data-done="1"]')).to_contain_text("Gå kælderen igennem · ejendomsmesteren")
    expect(page.locator('[data-done="2"]')).to_be_hidden()
    page.locator('[data-done="1"] label:has([value="partly"])').click()
    page.locator('[data-field="role.caretaker"] label').click()
    theme(page, "Huset og driften")
    expect(page.locator('[data-field="q.failures"] [data-last]')).to_contain_text("Sidst: Varmen i blok 2")
    expect(page.locator("[data-last-light]")).to_have_text("Sidst: Sårbar")
    write(page, "q.failures", "Kun lyset.")
    light(page, "middle")
    back(page)
    page.locator('[data-view="guide"] [data-to="results"]').click()
    row = page.locator("[data-lights] li").first
    expect(row).to_contain_text("Midt imellem")
    expect(row).to_contain_text("Sidst: Sårbar")
    assert (
        row.locator(".bv-fw-light").evaluate("(one) => getComputedStyle(one, '::before').content").strip('"')[0] == "◐"
    )
    expect(page.locator("[data-present]")).to_have_text("Med på mødet: Ejendomsmesteren.")
    expect(page.locator("[data-last-agreed]")).to_contain_text("Delvist")
    expect(page.locator("[data-answers]").last).to_contain_text("Kun lyset.")
    expect(page.locator("[data-reviewed-line]")).to_have_text("reviewed: 2026-11-20")
    expect(page.locator("[data-reviewed-file]")).to_have_text("content/departments/eksempelgaarden/department.yml")


def test_it_is_written_word_by_word_undone_and_refuses_a_number(phone: Page, site_url: str) -> None:
    begin(phone, site_url, "2026-11-20")
    theme(phone, "Tryghed")
    box = phone.locator('[data-field="q.unsafe"] textarea')
    box.press_sequentially("I kælderen om aftenen")
    is_kept(phone)
    light(phone, "strong")
    phone.locator("[data-undo]").click()
    expect(phone.locator('[data-field="light"] :checked')).to_have_count(0)
    phone.locator("[data-undo]").click()
    expect(box).to_have_value("")
    box.fill("ring 28 12 34 56")
    expect(phone.locator('[data-field="q.unsafe"] [data-refused]')).to_contain_text("telefonnummer")
    assert box.input_value() == "ring 28 12 34 56"
    back(phone)
    expect(phone.locator("[data-themes] button", has_text="Tryghed")).to_contain_text("0 af 7")


def test_two_colleagues_answers_are_joined_and_what_differs_is_side_by_side(
    new_page: Callable[..., Page], site_url: str, tmp_path: Path
) -> None:
    one, other = new_page(**PHONE), new_page(**PHONE)
    for page, answer in ((one, "Ja"), (other, "Nej")):
        begin(page, site_url, "2026-11-20")
        theme(page, "Boligerne")
        write(page, "q.net", answer)
        back(page)
    file = saved_file(other, tmp_path)
    one.locator('[data-view="guide"] [data-to="start"]').click()
    one.locator("[data-open-file]").set_input_files(file)
    expect(one.locator("[data-report]")).to_contain_text("1 sted")
    theme(one, "Boligerne")
    one.locator('[data-field="q.net"] [data-conflict] button', has_text="Nej").click()
    expect(one.locator('[data-field="q.net"] textarea')).to_have_value("Nej")


def test_a_question_that_is_no_longer_asked_is_shown(phone: Page, site_url: str, tmp_path: Path) -> None:
    begin(phone, site_url, "2026-11-20")
    known = json.loads(saved_file(phone, tmp_path).read_text("utf-8"))
    known["words"] |= {"old": "Et gammelt tema", "old.q.lift": "Virker elevatoren?"}
    known["answers"]["theme.old"] = {"q.lift": [{"value": "Ja", "by": "b" * 8, "turn": 1}]}
    phone.locator('[data-view="guide"] [data-to="start"]').click()
    phone.locator("[data-open-file]").set_input_files(
        {"name": "x.json", "mimeType": "application/json", "buffer": json.dumps(known).encode()}
    )
    theme(phone, "Et gammelt tema")
    expect(phone.locator('[data-field="q.lift"]')).to_contain_text("Virker elevatoren?")
    expect(phone.locator('[data-field="q.lift"] textarea')).to_have_value("Ja")


def test_every_view_is_accessible_and_for_a_thumb(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(**PHONE, color_scheme="dark", service_workers="block")
    small = """() => [...document.querySelectorAll('[data-view] :is(button, textarea, label:has([type=radio]), [type=text])')]
      .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect().height]).filter(([, high]) => high && high < 47.5)"""
    found = []
    begin(page, site_url, "2026-11-20")
    for step in (
        "[data-themes] button >> nth=1",
        '[data-view="theme"] [data-to="guide"]',
        '[data-view="guide"] [data-to="results"]',
    ):
        found += [*violations(page), *page.evaluate(small)]
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.locator(step).click()
    assert [*found, *violations(page), *page.evaluate(small)] == []


def test_it_works_without_a_network(reader: Page, home: str) -> None:
    reader.context.set_offline(True)
    begin(reader, home.rstrip("/"), "2026-11-20")
    theme(reader, "Tryghed")
    write(reader, "q.unsafe", "Kælderen")
    reader.reload()
    expect(reader.locator("[data-rounds]")).to_contain_text("1 af")
    reader.locator("[data-ask=clear]").click()
    reader.locator("[data-clear]").click()
    expect(reader.locator("[data-report]")).to_contain_text("slettet")
