"""Which browsers and drivers this machine has, and how each is started. What is missing has a name and what to install."""

import os
import shutil
import subprocess
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service as ChromiumService
from selenium.webdriver.webkitgtk.options import Options as WebKitOptions
from selenium.webdriver.webkitgtk.service import Service as WebKitService

from browser.chromium import WHOLE
from browser.engines.driven import Driven
from browser.engines.webdriver import ByWebDriver

FIREFOX = ("firefox-esr", "firefox")
MINI = "webkit2gtk-4.1/MiniBrowser"
"""WebKitGTK's own small browser, which its driver drives; it is on no PATH."""
SCREEN = "1400x1200x24"


class Missing(Exception):
    """What this machine lacks for a browser, and the packages of Debian that have it."""


def programs(name: str, *wanted: tuple[str, ...]) -> list[str]:
    """The path of the first program of each group. Missing when a group has none."""
    found = [next(filter(None, map(shutil.which, group)), None) for group in wanted]
    if lacking := [group[0] for group, path in zip(wanted, found, strict=True) if not path]:
        raise Missing(f"{name} was not tried: this machine has no {' and no '.join(lacking)}")
    return [path for path in found if path]


@contextmanager
def chromium(_folder: Path) -> Iterator[Driven]:
    """Chromium by chromedriver (Debian: chromium, chromium-driver)."""
    browser, driver = programs("Chromium", WHOLE, ("chromedriver",))
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"):
        options.add_argument(argument)
    options.add_argument("--lang=da-DK")
    # Of all windows that are asked for, headless Chromium makes none narrower than 500 px; an emulated screen is.
    options.add_experimental_option("mobileEmulation", {"deviceMetrics": {"width": 390, "height": 844}})
    with _closed(ByWebDriver("Chromium", webdriver.Chrome(options, ChromiumService(driver)))) as driven:
        yield driven


@contextmanager
def firefox(folder: Path) -> Iterator[Driven]:
    """Firefox by Marionette (Debian: firefox-esr)."""
    [program] = programs("Firefox", FIREFOX)
    from browser.engines.marionette import ByMarionette

    with _closed(ByMarionette(program, folder / "profile")) as driven:
        yield driven


@contextmanager
def webkit(_folder: Path) -> Iterator[Driven]:
    """WebKitGTK, the engine of an iPhone, on a screen of its own (Debian: webkit2gtk-driver, xvfb)."""
    driver, screen = programs("WebKit", ("WebKitWebDriver",), ("Xvfb",))
    options = WebKitOptions()
    options.binary_location = _mini_browser()
    for argument in ("--automation", "--full-screen"):  # the bars of a window would keep it wider than a phone
        options.add_argument(argument)
    with _screen(screen) as display:
        service = WebKitService(driver, env={**os.environ, "DISPLAY": display})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # Selenium starts it in a way that Selenium gives up
            driven = ByWebDriver("WebKit", webdriver.WebKitGTK(options, service))
        with _closed(driven):
            yield driven


ENGINES: dict[str, Callable[[Path], "contextmanager[Driven]"]] = {
    "chromium": chromium,
    "firefox": firefox,
    "webkit": webkit,
}


def _mini_browser() -> str:
    for place in ("/usr/lib", "/usr/libexec", "/usr/lib64"):
        for found in (*Path(place).glob(MINI), *Path(place).glob(f"*/{MINI}")):
            return str(found)
    raise Missing("WebKit was not tried: this machine has no MiniBrowser (Debian: webkit2gtk-driver)")


@contextmanager
def _closed(driven: Driven) -> Iterator[Driven]:
    try:
        yield driven
    finally:
        driven.close()


@contextmanager
def _screen(program: str) -> Iterator[str]:
    """A screen that nobody sees, by its name; the server itself finds one that is free."""
    command = [program, "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()
