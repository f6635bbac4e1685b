"""What a page must not do while it is looked at: log an error, or ask another host for anything."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page


@contextmanager
def watched(browser: Browser, tolerated: Collection[str] = ()) -> Iterator[Callable[..., Page]]:
    """A function that opens a page in a clean context, with Playwright's options. AssertionError at the end when a page
    logged an error, threw one (`console`) or asked another host for anything (`foreign`), unless that is tolerated.
    """
    contexts: list[BrowserContext] = []
    faults: dict[str, list[str]] = {"console": [], "foreign": []}

    def open_page(**options: object) -> Page:
        # Unless asked for: a service worker fetches half the site, and no test but its own has use for it.
        context = browser.new_context(**{"locale": "da-DK", "service_workers": "block", **options})
        contexts.append(context)
        context.on("request", lambda asked: note_foreign(asked.url, faults["foreign"]))
        context.on("console", lambda said: note_error(said, faults["console"]))
        context.on("weberror", lambda thrown: faults["console"].append(str(thrown.error)))
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    assert {kind: reported for kind, reported in faults.items() if reported and kind not in tolerated} == {}


def note_error(said: ConsoleMessage, reported: list[str]) -> None:
    """Add what the page logged as an error."""
    if said.type == "error":
        reported.append(f"{said.text} ({said.location.get('url', '')})")


def note_foreign(url: str, reported: list[str]) -> None:
    """Add an address on another host."""
    parts = urlsplit(url)
    if parts.scheme not in ("data", "blob", "about") and parts.hostname != "127.0.0.1":
        reported.append(url)
