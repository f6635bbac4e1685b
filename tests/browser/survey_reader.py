"""How tests use the pages of the safety survey."""

from playwright.sync_api import Page, expect

from browser.fieldwork_reader import new_sheet

SURVEY = "/beredskabet/arbejde/tryghed/"
ANSWER = f"{SURVEY}svar/"
QUESTIONS = 7


def begin(page: Page, address: str, day: str = "2026-11-26") -> None:
    """Open the survey's page and start one."""
    new_sheet(page, address + SURVEY, day)
    expect(page.locator("[data-count]")).to_have_text("0 svar")


def into(page: Page, view: str) -> None:
    """Open a view of the survey."""
    way = "[data-hand-over]" if view == "hand" else f'[data-to="{view}"]'
    page.locator(f'[data-view="survey"] {way}').click()
    expect(page.locator(f'[data-view="{view}"]')).to_be_visible()


def back(page: Page) -> None:
    """From any view to the survey."""
    page.locator('[data-view]:not([hidden]) [data-to="survey"]').click()
    expect(page.locator("[data-count]")).to_be_visible()


def take_back(page: Page) -> None:
    """What staff do when they get the phone again: two taps, the second says who may."""
    page.locator("[data-ask=staff]").click()
    page.locator("[data-take-back]").click()
    expect(page.locator("[data-count]")).to_be_visible()


def answer(page: Page, view: str, choices: list[int]) -> None:
    """Answer each question with the answer of that number; -1 passes over it."""
    for number, choice in enumerate(choices, 1):
        expect(page.locator(f'[data-view="{view}"] [data-step]')).to_have_text(f"Spørgsmål {number} af {len(choices)}")
        box = page.locator(f'[data-view="{view}"]')
        (box.locator("[data-skip]") if choice < 0 else box.locator("[data-answers] button").nth(choice)).click()


def code_of(page: Page, address: str, choices: list[int]) -> str:
    """A resident answers on a phone of their own: the code that it shows."""
    page.goto(address + ANSWER)
    page.locator("[data-begin]").click()
    answer(page, "questions", choices)
    return page.locator("[data-code]").inner_text().replace(" ", "")


def type_code(page: Page, code: str) -> None:
    """Staff type a resident's code."""
    page.locator("#kode").fill(code)
    page.locator("#kode").press("Enter")
