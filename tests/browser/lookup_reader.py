"""What somebody does with the look-up and the department chooser."""

from playwright.sync_api import Page, expect

PHONE = {"width": 390, "height": 844}
FIELD = "[data-lookup] input"
RESULT = "[data-result]"
KEY = "portal-department"
"""Where the device keeps the department."""


def ask(page: Page, words: str) -> None:
    """Type a question and wait for what comes of it."""
    page.locator(FIELD).first.fill(words)
    expect(page.locator("[data-panel]").first).to_be_visible()


def first(page: Page) -> dict[str, str]:
    """What the first answer is about and says."""
    page.locator(RESULT).first.wait_for()
    return page.locator(RESULT).first.evaluate("card => ({...card.dataset})")


def choose(page: Page, words: str) -> None:
    """Choose a department in the header."""
    page.locator("[data-chooser-open]").click()
    page.locator("#choose-department").fill(words)
    page.locator("#places [role=option]").first.click()
    page.locator("[data-chooser][data-chosen]").wait_for()
    expect(page.locator("[data-chooser-panel]")).to_be_hidden()
