"""Firefox by its own protocol, with Mozilla's marionette_driver: geckodriver is no more than a translator to it, and is in no
package of Debian or of PyPI.
"""

import base64
import gc
import logging
import warnings
from pathlib import Path
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # mozinfo asks `distro` by a name that is going out of use
    from marionette_driver.keys import Keys
    from marionette_driver.marionette import ActionSequence, Marionette

from browser.engines.remote import Remote

NARROW = ":root, body, #navigator-toolbox, #browser, #urlbar-container { min-width: 0 !important; }"
"""The style of the window's own chrome: without it no window is narrower than 500 px, and no phone is."""
OWN_STYLE = "toolkit.legacyUserProfileCustomizations.stylesheets"
KEYS = {"Enter": Keys.ENTER, "ArrowDown": Keys.ARROW_DOWN, "Escape": Keys.ESCAPE, "Tab": Keys.TAB}


class ByMarionette(Remote):
    """See `Driven`."""

    name = "Firefox"

    def __init__(self, program: str, profile: Path) -> None:
        style = profile / "chrome" / "userChrome.css"
        style.parent.mkdir(parents=True)
        style.write_text(NARROW, "utf-8")
        logging.getLogger("mozversion").setLevel(logging.ERROR)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # it leaves the sockets it knocks with to be collected
            self._driver = Marionette(
                bin=program,
                headless=True,
                host="127.0.0.1",
                port=0,
                profile=str(profile),
                gecko_log=str(profile),  # a folder: a file it takes away first, be it the device /dev/null
                prefs={OWN_STYLE: True, "intl.accept_languages": "da-DK"},
            )
            self._driver.start_session()

    def go(self, url: str) -> None:
        """See `Driven`."""
        self._driver.navigate(url)

    def run(self, script: str, *arguments: object) -> Any:
        """See `Driven`."""
        return self._driver.execute_script(script, script_args=arguments)

    def press(self, key: str) -> None:
        """See `Driven`."""
        ActionSequence(self._driver, "key", "keyboard").key_down(KEYS[key]).key_up(KEYS[key]).perform()

    def resize(self, width: int, height: int) -> None:
        """See `Driven`."""
        self._driver.set_window_rect(width=width, height=height)

    def picture(self) -> bytes:
        """See `Driven`."""
        return base64.b64decode(self._driver.screenshot(full=False))

    def paper(self) -> bytes:
        """See `Driven`. The library has no verb for this command of the protocol yet."""
        return base64.b64decode(self._driver._send_message("WebDriver:Print", {}, key="value"))

    def close(self) -> None:
        """See `Driven`."""
        self._driver.quit()
        self._driver.cleanup()
        del self._driver
        gc.collect()  # what its profile does when it is collected can't be done while Python ends
