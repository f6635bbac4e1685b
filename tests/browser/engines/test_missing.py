"""A browser that this machine lacks is named in the summary, with what to install: never a silent pass."""

from pathlib import Path

import pytest

from browser.engines.machine import ENGINES, Missing


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("chromium", "Chromium was not tried: this machine has no chromium and no chromedriver"),
        ("firefox", "Firefox was not tried: this machine has no firefox-esr"),
        ("webkit", "WebKit was not tried: this machine has no WebKitWebDriver and no Xvfb"),
    ],
)
def test_a_browser_that_is_not_here_is_named(
    name: str, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Missing, match=said), ENGINES[name](tmp_path):
        raise AssertionError("it started")
