"""What a page must not do while it is looked at: log an error, or ask another host for anything."""

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage


def note_error(said: ConsoleMessage, reported: list[str]) -> None:
    """Add what the page logged as an error."""
    if said.type == "error":
        reported.append(f"{said.text} ({said.location.get('url', '')})")


def note_foreign(url: str, reported: list[str]) -> None:
    """Add an address on another host."""
    parts = urlsplit(url)
    if parts.scheme not in ("data", "blob", "about") and parts.hostname != "127.0.0.1":
        reported.append(url)
