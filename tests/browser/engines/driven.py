"""What a driver of a browser must be able to do for the journeys, whichever protocol it speaks."""

from typing import Any, Protocol

KEYS = ("Enter", "ArrowDown", "Escape", "Tab")


class Driven(Protocol):
    """A browser with one window. `element` is what `run` got from the page as the driver's own object for it."""

    name: str

    def go(self, url: str) -> None:
        """Open an address and wait until the page has loaded."""

    def reload(self) -> None:
        """Load the page anew."""

    def run(self, script: str, *arguments: object) -> Any:
        """What a script in the page returns; an element comes as the driver's own object for it."""

    def run_to_end(self, script: str) -> None:
        """Run a script that calls its last argument when it is done."""

    def click(self, element: Any) -> None:
        """Click in the middle of an element, as a hand does: an error when something lies over it."""

    def type_into(self, element: Any, words: str) -> None:
        """Put the focus into a field and press the keys."""

    def press(self, key: str) -> None:
        """Press one of KEYS where the focus is."""

    def resize(self, width: int, height: int) -> None:
        """Make the window as large, or as small as the browser lets it be."""

    def picture(self) -> bytes:
        """What is in sight, as PNG."""

    def paper(self) -> bytes:
        """What it prints, as PDF, with the sizes that the page asks for."""

    def close(self) -> None:
        """End the browser and its driver."""
