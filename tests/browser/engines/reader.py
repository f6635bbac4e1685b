"""A reader at a browser: the few verbs that the journeys are written in. Each waits for what it needs and says what it missed."""

import time
from collections.abc import Callable
from typing import Any, TypeVar

from browser.engines.driven import Driven

SECONDS = 20
T = TypeVar("T")
FIND = """
const [css, words] = arguments;
const said = (one) => (one.innerText ?? '').replace(/\\s+/g, ' ');
const shown = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible';
return [...document.querySelectorAll(css)].find((one) => shown(one) && said(one).includes(words)) ?? null;
"""
WITHIN = """
const box = arguments[0].getBoundingClientRect();
return box.top >= -1 && box.left >= -1 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1;
"""
OPTION = "return [...arguments[0].options].find((one) => one.text.includes(arguments[1])) ?? null;"
CENTRE = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });"
TEXT = "return arguments[0].innerText.replace(/\\s+/g, ' ').trim();"
SIDEWAYS = "return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth;"
FORGET = """
const done = arguments[arguments.length - 1];
localStorage.clear();
sessionStorage.clear();
indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => new Promise((gone) => {
  const deal = indexedDB.deleteDatabase(name);
  deal.onsuccess = deal.onerror = deal.onblocked = gone;
})))).then(() => done(), () => done());
"""


class Reader:
    """A reader of the site, with whichever browser."""

    def __init__(self, driven: Driven, site: str) -> None:
        self.driven = driven
        self._site = site

    def begin(self) -> None:
        """Be somebody who was never here."""
        self.open("/privatliv/")
        self.driven.run_to_end(FORGET)

    def open(self, place: str) -> None:
        """Open a page of the site."""
        self.driven.go(self._site + place)

    def reload(self) -> None:
        """Load the page anew."""
        self.driven.reload()

    def click(self, css: str, words: str = "") -> None:
        """Click the first thing in sight that has the words, scrolled to the middle of the screen."""

        def clicked() -> bool:
            element = self._first(css, words)
            if element is None:
                return False
            self.driven.run(CENTRE, element)
            self.driven.click(element)
            return True

        self._until(clicked, f"nothing to click: {css} »{words}«")

    def fill(self, css: str, words: str) -> None:
        """Type into a field."""
        self._until(lambda: self._first(css) is not None, f"no field: {css}")
        field = self._first(css)
        self.driven.run(CENTRE, field)
        self.driven.type_into(field, words)

    def select(self, css: str, words: str) -> None:
        """Choose in a list of choices."""
        self.sees(css)
        option = self.driven.run(OPTION, self._first(css), words)
        assert option is not None, f"{self.driven.name}: no choice »{words}« in {css}"
        self.driven.click(option)

    def press(self, key: str) -> None:
        """Press a key where the focus is."""
        self.driven.press(key)

    def sees(self, css: str, words: str = "") -> None:
        """Something that has the words is shown, or comes."""
        self._until(lambda: self._first(css, words) is not None, f"not shown: {css} »{words}«")

    def sees_at_once(self, css: str, words: str = "") -> None:
        """It is shown and lies on the screen whole, without scrolling."""

        def on_the_screen() -> bool:
            element = self._first(css, words)
            return element is not None and self.driven.run(WITHIN, element)

        self._until(on_the_screen, f"not on the screen: {css} »{words}«")

    def sees_no(self, css: str, words: str = "") -> None:
        """It is not shown, or goes."""
        self._until(lambda: self._first(css, words) is None, f"still shown: {css} »{words}«")

    def read(self, css: str, words: str = "") -> str:
        """The text of the first thing in sight that has the words."""
        self.sees(css, words)
        return self.driven.run(TEXT, self._first(css, words))

    def goes_to(self, css: str, words: str = "") -> str:
        """Where a link leads."""
        self.sees(css, words)
        return self.driven.run("return arguments[0].href;", self._first(css, words))

    def is_at(self, place: str) -> None:
        """The address of the page, without the site's, begins like this, or comes to."""
        self._until(lambda: self._place().startswith(place), f"not at {place}")

    def fits_the_screen(self) -> None:
        """Nothing is wider than the screen. AssertionError with how much it is."""
        assert self.driven.run(SIDEWAYS) <= 0, f"{self.driven.name}: {self._place()} is wider than the screen"

    def _place(self) -> str:
        return self.driven.run("return location.href;").removeprefix(self._site)

    def _first(self, css: str, words: str = "") -> Any:
        return self.driven.run(FIND, css, words)

    def _until(self, is_so: Callable[[], T], otherwise: str) -> None:
        """Try until it is so; a page that changes meanwhile is tried anew. AssertionError with what the driver said last."""
        end, last = time.monotonic() + SECONDS, ""
        while time.monotonic() < end:
            try:
                if is_so():
                    return
            except Exception as error:  # each driver has errors of its own for what has gone or is covered
                last = f" ({type(error).__name__}: {str(error)[:300]})"
            time.sleep(0.05)
        raise AssertionError(f"{self.driven.name} at {self._place()}: {otherwise}{last}")
