"""Whatever is typed, linked, remembered or missing: the look-up stays calm."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.lookup_reader import FIELD, KEY, RESULT, ask, choose, first

BAD = {
    "ten-thousand-characters": "vask " * 2000,
    "one-long-word": "x" * 10_000,
    "html": "<img src=x onerror=document.title='hit'><script>document.title='hit'</script>",
    "quotes": "\"'><svg onload=document.title='hit'>",
    "right-to-left": "\u202eמים אין حمام",
    "emoji": "🚿🚽🙂👨‍👩‍👧",
    "only-small-words": "er det ikke mig der skal",
    "control-characters": "\x00\x07\u200b",
    "lone-surrogate": "%ED%A0%80",
    "prototype": "__proto__ constructor toString",
}


def test_whatever_is_typed_stays_calm(find_page: Page) -> None:
    """An answer or a calm word; no error (the page fixture sees to that), no markup made of it."""
    title = find_page.title()
    for name, words in BAD.items():
        find_page.locator(FIELD).evaluate(
            "(field, text) => { field.value = text; field.dispatchEvent(new Event('input')); }", words
        )
        expect(find_page.locator("[data-panel]"), name).to_be_visible()
        find_page.wait_for_timeout(250)
        assert (name, find_page.title()) == (name, title)
        assert (name, find_page.locator("[data-panel] img, [data-panel] script").count()) == (name, 0)
        find_page.locator(FIELD).fill("")


def test_whatever_is_in_the_address_stays_calm(find_page: Page) -> None:
    """The same as a link, for the question and for the department."""
    script = "([q, afdeling]) => new URLSearchParams({ q, afdeling }).toString()"
    start = find_page.url
    for name, words in BAD.items():
        find_page.goto(f"{start}?{find_page.evaluate(script, [words[:7000], words[:300]])}")
        expect(find_page.locator("[data-panel]"), name).to_be_visible()
        expect(find_page.locator("[data-chooser]"), name).to_contain_text("Vi kender ikke den afdeling")
        assert (name, find_page.title()) != (name, "hit")


def test_an_unknown_department_in_the_address(page: Page, site_url: str) -> None:
    """A calm word, the standard answer, and no file asked for that does not exist."""
    page.goto(f"{site_url}/find/?q=brusehoved&afdeling=findes-ikke")
    expect(page.locator("[data-chooser]")).to_contain_text("Vi kender ikke den afdeling")
    assert first(page)["performs"] == "department-decides"


KEPT = (
    {"slug": "nedlagt", "kind": "", "name": "Nedlagt", "places": "00000000"},
    {"slug": "../../evil", "kind": "", "name": "x", "places": ""},
    {"slug": 7},
    [],
    "eksempelgaarden",
    None,
)


def test_a_remembered_department_that_is_gone(find_page: Page) -> None:
    """Or that something else has written: a calm word or none, and the standard."""
    address = f"{find_page.url}?q=brusehoved"
    for kept in KEPT:
        find_page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, json.dumps(kept)])
        find_page.goto(address)
        assert (kept, first(find_page)["performs"]) == (kept, "department-decides")
        expect(find_page.locator("[data-chooser-open]"), str(kept)).to_contain_text("Vælg afdeling")


def test_a_remembered_dwelling_type_that_is_gone(page: Page, site_url: str) -> None:
    """Then the department's own answers."""
    page.goto(f"{site_url}/")
    kept = {"slug": "eksempelparken", "kind": "slot", "name": "Eksempelparken", "places": "00000000"}
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, json.dumps(kept)])
    page.goto(f"{site_url}/find/?q=brusehoved")
    expect(page.locator(RESULT).first).to_contain_text("Hos jer: Afdelingen gør det.")


NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("closed", "SecurityError"); } });"""


def test_storage_that_is_switched_off(page: Page, site_url: str) -> None:
    """The choice holds on the page, links carry it on, and it says that it can't be remembered."""
    page.add_init_script(NO_STORAGE)
    page.goto(f"{site_url}/find/?q=brusehoved")
    first(page)
    choose(page, "eksempelgården")
    expect(page.locator(RESULT).first).to_contain_text("Hos jer: Du gør det.")
    expect(page.locator("[data-chooser]")).to_contain_text("Din browser kan ikke huske valget")
    page.locator(f"{RESULT} a").first.click()
    page.wait_for_url("**/hvem-ordner-hvad/brusehoved/?afdeling=eksempelgaarden")
    expect(page.locator("[data-answer-for=brusehoved]")).to_contain_text("Du gør det")


@pytest.mark.tolerates("console")
@pytest.mark.parametrize("missing", ["lookup-index.js", "departments.js", "eksempelgaarden/lookup.js"])
def test_a_file_that_does_not_come(new_page: Callable[..., Page], site_url: str, missing: str) -> None:
    """A calm word where it is missed. The browser notes the failed request itself; our scripts throw nothing."""
    page = new_page()
    thrown: list[str] = []
    page.on("pageerror", lambda error: thrown.append(str(error)))
    page.route(f"**/{missing}", lambda route: route.abort())
    page.goto(f"{site_url}/find/?q=brusehoved&afdeling=eksempelgaarden")
    if missing == "lookup-index.js":
        expect(page.locator("[data-panel]")).to_contain_text("Listen kunne ikke hentes")
        expect(page.locator("[data-panel]").get_by_role("link", name="Se alt fra A til Å")).to_be_visible()
    else:
        expect(page.locator("[data-chooser]")).to_contain_text("Afdelingens svar kunne ikke hentes")
        assert first(page)["performs"] == "department-decides"
    assert thrown == []
    page.unroute(f"**/{missing}")
    page.evaluate("dispatchEvent(new Event('online'))")
    if missing == "lookup-index.js":
        ask(page, "elevator")
        assert first(page)["item"] == "elevator"
