"""What a page must not do while it is looked at: log an error, or ask another host for anything."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

DESKTOP = {"width": 1300, "height": 900}
Faults = dict[str, list[str]]


@contextmanager
def watched(browser: Browser, tolerated: Collection[str] = ()) -> Iterator[Callable[..., Page]]:
    """A function that opens a page in a clean context, with Playwright's options. AssertionError at the end when a page
    logged an error, threw one (`console`) or asked another host for anything (`foreign`), unless that is tolerated.
    """
    contexts: list[BrowserContext] = []
    faults = no_faults()

    def open_page(**options: object) -> Page:
        context = new_context(browser, faults, **options)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    assert {kind: reported for kind, reported in faults.items() if reported and kind not in tolerated} == {}


def no_faults() -> Faults:
    """Where faults are noted, by kind."""
    return {"console": [], "foreign": []}


def new_context(browser: Browser, faults: Faults, **options: object) -> BrowserContext:
    """A clean context whose faults are noted."""
    # Unless asked for: a service worker fetches half the site, and no test but its own has use for it.
    context = browser.new_context(**{"locale": "da-DK", "service_workers": "block", **options})
    context.on("request", lambda asked: note_foreign(asked.url, faults["foreign"]))
    context.on("console", lambda said: note_error(said, faults["console"]))
    context.on("weberror", lambda thrown: faults["console"].append(str(thrown.error)))
    return context


class SamePage:
    """One desktop page for the tests of a file, each with a device that remembers nothing: a new page costs as much work as
    what is looked at. For tests that leave no listener, clock or script behind and do not go back further than they came;
    the others take a page of their own.
    """

    def __init__(self, browser: Browser) -> None:
        self.faults = no_faults()
        self.context = new_context(browser, self.faults, viewport=DESKTOP)
        self.page = self.context.new_page()
        self._storage = self.context.new_cdp_session(self.page)

    def forget(self) -> None:
        """Leave nothing of a test to the next one. AssertionError when it has logged an error or asked another host."""
        origin = self.page.evaluate("location.origin")
        if origin.startswith("http"):
            self.page.evaluate("sessionStorage.clear()")
        self.page.goto("about:blank")  # what a page writes as it is left is forgotten, too
        if origin.startswith("http"):
            self._storage.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        self.page.unroute_all()
        self.page.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
        self.page.set_viewport_size(DESKTOP)
        self.page.mouse.move(0, 0)  # else what the next page has there is hovered over
        found = {kind: list(reported) for kind, reported in self.faults.items()}
        for reported in self.faults.values():
            reported.clear()
        assert found == no_faults()


def note_error(said: ConsoleMessage, reported: list[str]) -> None:
    """Add what the page logged as an error."""
    if said.type == "error":
        reported.append(f"{said.text} ({said.location.get('url', '')})")


def note_foreign(url: str, reported: list[str]) -> None:
    """Add an address on another host."""
    parts = urlsplit(url)
    if parts.scheme not in ("data", "blob", "about") and parts.hostname != "127.0.0.1":
        reported.append(url)
