"""What comes out of a round is the same on the phone and by command, cell by cell; nothing that was chosen is left out."""

import io
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from browser.visits_reader import PHONE, VISITS
from fieldwork_rounds import everything
from portal.fieldwork.formats import spreadsheet
from portal.fieldwork.lists import slips as made_slips
from portal.fieldwork.report import summary, tables_of, where
from portal.notices.visits import slip_parts
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


def slips(page: Page) -> list[list[str]]:
    """Each slip as its title and its lines, in their order."""
    page.locator("[data-outcome] label", has=page.locator('[value="slips"]')).click()
    expect(page.locator('[data-table="slips"]')).to_be_visible()
    script = "(all) => all.map((one) => [...one.querySelectorAll('h4, li')].map((line) => line.textContent))"
    return page.locator("[data-slips] .bv-fw-slip").evaluate_all(script)


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


def test_each_slip_is_that_of_the_command_with_its_agreements_as_they_were_written(opened: Page) -> None:
    opened.locator("[data-results]").click()
    by_command = [
        [where(slip.dwelling), *(line for part in slip_parts(slip, DA) for line in part["lines"])]
        for slip in made_slips(everything())
    ]
    assert slips(opened) == by_command
    assert [line.split(",")[0] for line in by_command[0]][-3:] == ["en hylde", "ny dør", "en nøgle"]


def test_a_slip_on_paper_has_no_figure_of_the_round(opened: Page) -> None:
    """It goes to a resident."""
    opened.locator("[data-results]").click()
    slips(opened)
    opened.emulate_media(media="print")
    assert opened.locator("main").inner_text().split("\n")[0] == where(made_slips(everything())[0].dwelling)
    opened.emulate_media(media="screen")
    rows(opened, "work")
    opened.emulate_media(media="print")
    expect(opened.locator("[data-summary]")).to_be_visible()


def test_what_a_meter_showed_is_a_figure_in_a_spreadsheet(opened: Page) -> None:
    opened.locator("[data-results]").click()
    rows(opened, "moisture")
    with opened.expect_download() as got:
        opened.locator("[data-csv]").click()
    cells = [line.split(";")[-1] for line in Path(got.value.path()).read_text("utf-8-sig").splitlines()[1:6]]
    assert cells == ["17,5", "16,5", "12", '"våd"', "0,25"]
    book = openpyxl.load_workbook(io.BytesIO(spreadsheet(tables_of(everything(), DA))))
    sheet = book["Fugtmålinger"]
    assert [sheet.cell(row, 3).value for row in range(2, 7)] == [17.5, 16.5, 12, "våd", 0.25]


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
