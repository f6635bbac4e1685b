"""Whatever goes wrong on the pages beside the visits gets the same calm line as there, and what was entered is still there."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser import survey_reader as survey
from browser import test_house_rule_cases as cases
from browser import test_interview as interview
from browser.fieldwork_reader import locked_file, opens_with_its_phrase_alone
from browser.visits_reader import FULL, PHONE, kept, saved_file


@dataclass(frozen=True)
class Tool:
    """A page: how a sheet is begun, where it is saved, one answer, and the answer as it lies on the device."""

    begin: Callable[[Page, str], None]
    view: str
    tap: Callable[[Page], None]
    answer: tuple[str, str]


def code(page: Page) -> None:
    page.locator('[data-view="survey"] [data-to="tally"]').click()
    page.locator("[data-new-pile]").click()
    page.locator("[data-field=sheets] input").fill("12")


def case(page: Page) -> None:
    page.locator("[data-new-case]").click()
    page.locator('[data-field="kind"] label:has([value="noise"])').click()


def agreement(page: Page) -> None:
    page.locator('[data-subject="agreement.1"] [data-field="what"] input').fill("Lys i kælderen")


TOOLS = {
    "survey": Tool(survey.begin, "survey", code, ("sheets", "12")),
    "cases": Tool(cases.begin, "year", case, ("kind", "noise")),
    "interview": Tool(
        lambda page, url: interview.begin(page, url, "2026-11-26"), "guide", agreement, ("what", "Lys i kælderen")
    ),
}
every_tool = pytest.mark.parametrize("tool", TOOLS.values(), ids=TOOLS)


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    return new_page(**PHONE)


def home(page: Page, tool: Tool) -> None:
    """To the view that saves."""
    if not page.locator(f'[data-view="{tool.view}"]').is_visible():
        page.locator(f'[data-view]:not([hidden]) [data-to="{tool.view}"]').click()
    expect(page.locator("[data-save=plain]")).to_be_visible()


def there(page: Page) -> list[tuple[str, str]]:
    return [pair for fields in kept(page).values() for pair in fields.items()]


def in_file(file: Path) -> list[tuple[str, str]]:
    answers = json.loads(file.read_text("utf-8"))["answers"]
    return [(name, versions[0]["value"]) for fields in answers.values() for name, versions in fields.items()]


@every_tool
def test_a_file_that_can_not_be_used_changes_nothing(phone: Page, site_url: str, tmp_path: Path, tool: Tool) -> None:
    tool.begin(phone, site_url)
    tool.tap(phone)
    home(phone, tool)
    good = json.loads(saved_file(phone, tmp_path).read_text("utf-8"))
    before = there(phone)
    phone.locator(f'[data-view="{tool.view}"] [data-to="start"]').click()
    bad = {
        "beskadiget": "{",
        "ikke fra denne side": "[]",
        "nyere udgave": json.dumps({**good, "version": 2}),
        "telefonnummer": json.dumps({**good, "name": "ring 28 12 34 56"}),
    }
    for said, text in bad.items():
        file = {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}
        phone.locator("[data-open-file]").set_input_files(file)
        expect(phone.locator("[data-report]")).to_contain_text(said)
    assert tool.answer in before
    assert there(phone) == before


@every_tool
def test_a_locked_file_opens_with_its_passphrase_alone(phone: Page, site_url: str, tmp_path: Path, tool: Tool) -> None:
    tool.begin(phone, site_url)
    tool.tap(phone)
    home(phone, tool)
    file = locked_file(phone, tmp_path)
    assert not [word for word in (f'"{tool.answer[1]}"', "answers") if word in file.read_text("utf-8")]
    opens_with_its_phrase_alone(phone, file)
    assert tool.answer in there(phone)


@pytest.mark.tolerates("console")
@every_tool
def test_a_full_device_keeps_what_was_entered_for_the_file(
    phone: Page, site_url: str, tmp_path: Path, tool: Tool
) -> None:
    tool.begin(phone, site_url)
    phone.evaluate(FULL)
    tool.tap(phone)
    expect(phone.locator("[data-kept]")).to_contain_text("Ikke gemt")
    home(phone, tool)
    assert tool.answer in in_file(saved_file(phone, tmp_path))


@every_tool
def test_without_storage_all_is_in_memory_and_in_the_file(
    phone: Page, site_url: str, tmp_path: Path, tool: Tool
) -> None:
    phone.add_init_script("Object.defineProperty(window, 'idb', { get: () => undefined, set: () => null })")
    tool.begin(phone, site_url)
    expect(phone.locator("[data-kept]")).to_contain_text("gemmer ikke")
    tool.tap(phone)
    home(phone, tool)
    assert tool.answer in in_file(saved_file(phone, tmp_path))


@every_tool
def test_a_second_tab_sees_it_and_a_clock_set_back_loses_nothing(phone: Page, site_url: str, tool: Tool) -> None:
    tool.begin(phone, site_url)
    second = phone.context.new_page()
    second.clock.install(time="1999-01-01T00:00:00Z")
    second.goto(phone.url)
    second.locator("[data-rounds] button").click()
    tool.tap(second)
    expect(second.locator("[data-kept]")).to_have_attribute("data-state", "saved")
    assert tool.answer in there(phone)
    home(second, tool)
    second.locator("[data-ask=delete]").click()
    second.locator("[data-delete]").click()
    expect(phone.locator("[data-report]")).to_contain_text("slettet i et andet vindue")
    second.close()
