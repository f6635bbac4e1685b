"""A browser by WebDriver (W3C), with Selenium: Chromium, WebKitGTK, and Firefox where there is a geckodriver."""

import base64
from typing import Any

from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver

from browser.engines.remote import Remote

KEYS = {"Enter": Keys.ENTER, "ArrowDown": Keys.ARROW_DOWN, "Escape": Keys.ESCAPE, "Tab": Keys.TAB}


class ByWebDriver(Remote):
    """See `Driven`."""

    def __init__(self, name: str, driver: WebDriver) -> None:
        self.name = name
        self._driver = driver

    def go(self, url: str) -> None:
        """See `Driven`."""
        self._driver.get(url)

    def run(self, script: str, *arguments: object) -> Any:
        """See `Driven`."""
        return self._driver.execute_script(script, *arguments)

    def press(self, key: str) -> None:
        """See `Driven`."""
        ActionChains(self._driver).send_keys(KEYS[key]).perform()

    def resize(self, width: int, height: int) -> None:
        """See `Driven`."""
        self._driver.set_window_size(width, height)

    def picture(self) -> bytes:
        """See `Driven`."""
        return self._driver.get_screenshot_as_png()

    def paper(self) -> bytes:
        """See `Driven`."""
        return base64.b64decode(self._driver.execute("printPage", {})["value"])

    def close(self) -> None:
        """See `Driven`."""
        self._driver.quit()
