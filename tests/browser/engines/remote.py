"""What a browser is told in the same words, whichever library carries them."""

from typing import Any


class Remote:
    """See `Driven`: the part that Selenium and Mozilla's driver name alike."""

    _driver: Any

    def reload(self) -> None:
        """See `Driven`."""
        self._driver.refresh()

    def run_to_end(self, script: str) -> None:
        """See `Driven`."""
        self._driver.execute_async_script(script)

    def click(self, element: Any) -> None:
        """See `Driven`."""
        element.click()

    def type_into(self, element: Any, words: str) -> None:
        """See `Driven`."""
        element.send_keys(words)
