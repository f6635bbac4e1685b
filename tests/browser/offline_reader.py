"""What the tests of the service worker do over and over: wait until the portal is saved, choose, publish, look at the word."""

import json
import re
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from babel.dates import format_date
from playwright.sync_api import Page, expect

FOLDER = "bolig"
"""Below the root of the server, as GitHub Pages has it."""
SAVED = re.compile(r"Du ser en gemt udgave fra (\d+\. \w+ \d{4})\.")
DEPARTMENT = "eksempelgaarden"
GUIDE = "vejledninger/stoppet-afloeb/"
HOUSE_RULES = f"afdelinger/{DEPARTMENT}/husorden/"


def wait_until_saved(page: Page) -> None:
    page.evaluate("navigator.serviceWorker.ready.then(({ active }) => active.state)")


def choose_department(page: Page, name: str = "Eksempelgården", slug: str = DEPARTMENT) -> None:
    page.locator("[data-chooser-open]").click()
    page.locator("#choose-department").fill(name)
    page.locator("#places [role=option]").first.click()
    wait_for_department(page, slug)


def wait_until(page: Page, question: str, asked: str = "") -> None:
    """Until a question to the page is answered with yes (Playwright's own waiting takes a promise for a yes)."""
    for _ in range(100):
        if page.evaluate(question, asked):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never came true: {question} {asked}")


def wait_for_department(page: Page, text: str) -> None:
    """Until the mark of the saved department holds a text."""
    wait_for_choice(page, "department", text)


def wait_for_choice(page: Page, kind: str, text: str) -> None:
    """Until the mark of what was chosen, the department or the language, holds a text."""
    question = """async text => {
        const name = (await caches.keys()).find((one) => one.startsWith("portal-KIND-")) || "";
        const mark = await caches.match(name.replace("portal-KIND-", "") + "offline.json?KIND", { cacheName: name });
        return mark ? (await mark.text()).includes(text) : false;
    }"""
    wait_until(page, question.replace("KIND", kind), text)


def publish(folder: Path, path: str, old: str, new: str, version: str = "2") -> None:
    """What a build does to the server's folder, for one page: another text and another version."""
    replace(folder / path / "index.html", lambda text: text.replace(old, new))
    replace(folder / "offline.json", lambda text: json.dumps({**json.loads(text), "version": version}))


def replace(file: Path, change: Callable[[str], str]) -> None:
    before = file.read_text("utf-8")
    after = change(before)
    assert after != before
    file.unlink()
    file.write_text(after, "utf-8")


def today() -> set[str]:
    """The date in words; two around midnight."""
    return {format_date(date.fromtimestamp(time.time() - ago), "d. MMMM y", "da") for ago in (0, 300)}


def expect_saved_copy(page: Page) -> None:
    status = page.locator("[data-offline]")
    expect(status).to_have_attribute("role", "status")
    expect(status).to_contain_text("Du ser en gemt udgave fra")
    assert SAVED.search(status.inner_text())[1] in today()


def expect_no_word(page: Page) -> None:
    """Neither now nor when the page has asked the server, as it does some seconds after it has come, or at once when the
    network is back. Whether it asks is what it sees of the network that moment, and without one its question fails.
    """
    over: list[str] = []
    page.on("requestfinished", lambda one: over.append(one.url))
    page.on("requestfailed", lambda one: over.append(one.url))
    if page.evaluate("() => { dispatchEvent(new Event('online')); return navigator.onLine; }"):
        for _ in range(300):
            if any(url.endswith("/offline.json") for url in over):
                break
            page.wait_for_timeout(100)
        else:
            raise AssertionError("the page never asked what is on the server")
    page.wait_for_timeout(200)
    expect(page.locator("[data-offline]")).to_be_empty()
