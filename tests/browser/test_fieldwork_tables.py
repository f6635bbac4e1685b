"""What comes out of a round is the same on the phone and by command, cell by cell; nothing that was chosen is left out."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.visits_reader import PHONE, VISITS
from fieldwork_rounds import everything
from portal.fieldwork.report import summary, tables_of
from portal.texts.catalogue import catalogue

DA = catalogue("da")
ON_THE_PHONE = ("work", "moisture", "plan", "public", "wishes")


@pytest.fixture
def opened(new_page, site_url: str, tmp_path: Path) -> Page:
    """The page with the file of a round in which every question has every answer."""
    page = new_page(**PHONE)
    page.goto(site_url + VISITS)
    file = tmp_path / "runde.json"
    file.write_text(everything().model_dump_json(), "utf-8")
    page.locator("[data-open-file]").set_input_files(file)
    expect(page.locator("[data-round-title]")).to_be_visible()
    return page


def rows(page: Page, name: str) -> list[list[str]]:
    page.locator("[data-outcome] label", has=page.locator(f'[value="{name}"]')).click()
    expect(page.locator(f'[data-table="{name}"]')).to_be_visible()
    script = "(body) => [...body.rows].map((row) => [...row.cells].map((cell) => cell.textContent))"
    return page.locator(f'[data-table="{name}"] tbody').evaluate(script)


def test_each_table_is_that_of_the_command(opened: Page) -> None:
    opened.locator("[data-results]").click()
    by_command = {table.id: [list(row) for row in table.rows] for table in tables_of(everything(), DA)}
    assert all(by_command[name] for name in ON_THE_PHONE)
    assert {name: rows(opened, name) for name in ON_THE_PHONE} == {name: by_command[name] for name in ON_THE_PHONE}


def test_who_went_along_is_above_the_round_and_its_tables_but_not_the_public_one(opened: Page) -> None:
    """Two colleagues who chose others are both heard."""
    words = "Med på runden: Ejendomsmester, Tryghedskonsulent."
    expect(opened.locator("[data-along]")).to_have_text(words)
    assert words in summary(everything(), DA)
    opened.locator("[data-results]").click()
    rows(opened, "plan")
    expect(opened.locator('[data-view="results"]')).to_contain_text(words)
    rows(opened, "public")
    expect(opened.locator('[data-view="results"]')).not_to_contain_text("Med på runden")


def test_what_is_tapped_to_unfold_is_as_high_as_a_thumb(opened: Page) -> None:
    high = opened.locator('[data-view="round"] summary').evaluate("(one) => one.getBoundingClientRect().height")
    assert high >= 48
