"""How tests use the page of visits."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

PHONE = {"viewport": {"width": 360, "height": 640}, "locale": "da-DK"}
VISITS = "/beredskabet/arbejde/besoeg/"
ROUND = "Nr. 4, 1-3\nNr. 6, st. tv\nNr. 6, 1. th"
FULL = """() => {
  const { put } = IDBObjectStore.prototype;
  window.emptied = () => { IDBObjectStore.prototype.put = put; };
  IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
}"""
"""A device without room, until `emptied()`."""


def begin(page: Page, address: str, dwellings: str = ROUND) -> None:
    """Open the page and start a round."""
    page.goto(address + VISITS)
    fill(page, dwellings)
    page.locator("[data-begin] button").click()
    expect(page.locator("[data-round-title]")).to_be_visible()


def fill(page: Page, dwellings: str) -> None:
    """Fill in the form of a new round."""
    page.locator("[data-begin] select").select_option("eksempelgaarden")
    page.locator("[data-begin] [name=date]").fill("2026-11-26")
    page.locator("[data-begin] textarea").fill(dwellings)


def enter(page: Page, name: str) -> None:
    """Open a dwelling of the round."""
    page.locator("[data-dwellings] button", has_text=name).click()
    expect(page.locator("[data-dwelling-title]")).to_be_visible()


def choose(page: Page, field: str, value: str) -> None:
    """Tap an answer, and wait until the page says that it is kept."""
    page.locator(f'[data-field="{field}"] label', has=page.locator(f'[value="{value}"]')).click()
    expect(page.locator("[data-kept]")).to_have_attribute("data-state", "saved")


def kept(page: Page) -> dict[str, dict[str, str]]:
    """What lies on the device: dwelling → answer → value."""
    script = """async () => {
      const field = window.portalFieldwork, store = await field.openStore(), [head] = await store.heads();
      const sheet = head && (await store.open(head.id));
      return sheet ? Object.fromEntries(Object.entries(sheet.answers).map(([subject, fields]) => (
        [subject, Object.fromEntries(Object.keys(fields).map((name) => [name, field.valueOf(fields, name)]))]))) : {};
    }"""
    return page.evaluate(script)


def saved_file(page: Page, folder: Path, button: str = "plain") -> Path:
    """The round as the page saves it into a folder."""
    with page.expect_download() as got:
        page.locator(f'[data-save="{button}"]').click()
    file = folder / got.value.suggested_filename
    got.value.save_as(file)
    return file


def two_who_differ(
    new_page: Callable[..., Page], address: str, folder: Path, alone: tuple[dict[str, str], dict[str, str]] = ({}, {})
) -> Page:
    """A phone whose round says that a trap is fine, joined with a colleague's that says it is the department's; `alone` is
    what each of the two has answered and the other has not.
    """
    one, other = new_page(**PHONE), new_page(**PHONE)
    for page, answer, more in ((one, "fine", alone[0]), (other, "department", alone[1])):
        begin(page, address)
        enter(page, "st. tv")
        for field, value in {"check.kitchen.trap": answer, **more}.items():
            choose(page, field, value)
        page.locator('[data-view="dwelling"] [data-to="round"]').click()
    one.locator("[data-open-file]").set_input_files(saved_file(other, folder))
    expect(one.locator("[data-report]")).to_contain_text("forskelligt ét sted")
    return one
