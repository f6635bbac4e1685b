"""How tests use what all pages of the team's tool have alike: a new sheet, and a file that is locked."""

from pathlib import Path

from playwright.sync_api import Page, expect

PHRASE, WRONG_PHRASE = "tre små grise", "tre små ulve"


def new_sheet(page: Page, address: str, day: str) -> None:
    """Open a page and start a sheet of the example department."""
    page.goto(address)
    expect(page.locator("[data-new-round]")).to_be_visible()  # only then the page has opened it, or left it closed
    if not page.locator("[data-new-round]").evaluate("(box) => box.open"):
        page.locator("[data-new-round] summary").click()
    page.locator("[data-begin] select").select_option("eksempelgaarden")
    page.locator("[data-begin] [name=date]").fill(day)
    page.locator("[data-begin] button").click()


def locked_file(page: Page, folder: Path) -> Path:
    """The sheet as the page saves it under PHRASE."""
    page.locator('[data-save="locked"]').click()
    for name in ("phrase", "again"):
        page.locator(f"dialog [name={name}]").fill(PHRASE)
    with page.expect_download() as got:
        page.locator("dialog [type=submit]").click()
    file = folder / got.value.suggested_filename
    got.value.save_as(file)
    return file


def opens_with_its_phrase_alone(page: Page, file: Path) -> None:
    """Delete all, then open the file: the wrong phrase is refused, the right one joins it."""
    page.locator("[data-ask=delete]").click()
    page.locator("[data-delete]").click()
    for phrase, said in ((WRONG_PHRASE, "passer ikke"), (PHRASE, "lagt sammen")):
        page.locator("[data-open-file]").set_input_files(file)
        page.locator("dialog [name=phrase]").fill(phrase)
        page.locator("dialog [type=submit]").click()
        expect(page.locator("[data-report]")).to_contain_text(said)
