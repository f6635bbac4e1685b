"""A round of 72 dwellings without a network, its browser killed again and again: nothing is lost that was shown as kept."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.chromium import find
from browser.moody_server import MoodyServer
from browser.visits_reader import VISITS, begin, kept

DWELLINGS = 72
TAPS = (("visit", "visited"), ("check.kitchen.trap", "department"), ("check.bath.toilet", "fine"))
"""In each dwelling, in this order."""
TAP_ON = """async ([first, taps]) => {
  let told = null;
  const part = (selector) => document.querySelector(selector), pause = () => new Promise((done) => setTimeout(done));
  const number = (row) => Number(row.querySelector('[data-name]').textContent);
  for (let tap = first; tap < 72 * taps.length; tap += 1) {
    const [field, value] = taps[tap % taps.length], dwelling = Math.floor(tap / taps.length) + 1;
    if (part('[data-dwelling-title]').textContent !== String(dwelling) || part('[data-view=dwelling]').hidden) {
      if (part('[data-view=round]').hidden) part('[data-view=dwelling] [data-to=round]').click();
      while (part('[data-view=round]').hidden) await pause();
      [...document.querySelectorAll('[data-dwellings] button')].find((row) => number(row) === dwelling).click();
      while (part('[data-view=dwelling]').hidden || part('[data-dwelling-title]').textContent !== String(dwelling)) await pause();
    }
    const button = part(`[data-field="${field}"] [value="${value}"]`);
    button.click();
    while (part('[data-kept]').dataset.state !== 'saved') await pause();
    if (!button.checked) throw new Error('tapped, and not shown as chosen');
    await told;
    told = shownAsKept(tap + 1);
  }
  await told;
}"""
"""A tap counts when it is shown as chosen and as kept; the next one is tapped meanwhile, so that a kill comes in its middle."""


@contextmanager
def started(profile: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A Chromium of its own on a profile, and where it can be reached; killed with all its processes when the block ends."""
    program = find()
    assert program
    (profile / "DevToolsActivePort").unlink(missing_ok=True)
    chromium = subprocess.Popen(
        [
            program,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={profile}",
            "--remote-debugging-port=0",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield chromium, f"http://127.0.0.1:{_port(profile)}"
    finally:
        kill(chromium)


def _port(profile: Path) -> str:
    for _ in range(600):
        file = profile / "DevToolsActivePort"
        if file.exists() and (lines := file.read_text().splitlines()):
            return lines[0]
        time.sleep(0.05)
    raise AssertionError("Chromium did not start")


def kill(chromium: subprocess.Popen[bytes]) -> None:
    """All of its processes at once, as when a telephone's battery is gone."""
    if chromium.poll() is None:
        os.killpg(chromium.pid, signal.SIGKILL)
    chromium.wait()


def taps_in(page: Page) -> int:
    """How many taps lie on the device; they are the first ones, with none left out."""
    there = kept(page)
    given = [there.get(f"d.{n}", {}).get(field) == value for n in range(1, DWELLINGS + 1) for field, value in TAPS]
    assert given == sorted(given, reverse=True), "a tap is missing in between"
    return sum(given)


@pytest.mark.longer
@pytest.mark.tolerates("console")
def test_nothing_is_lost_that_was_shown_as_kept(
    browser: Browser, own_server: MoodyServer, own_home: str, tmp_path: Path, at_length: bool
) -> None:
    """Killed at 20 moments (3 in `make test`), each time in the middle of tapping."""
    chance, profile, kills = random.Random(72), tmp_path / "profile", 20 if at_length else 3
    chromium_type, site = browser.browser_type, own_home.rstrip("/")
    with started(profile) as (chromium, address):
        page = chromium_type.connect_over_cdp(address).contexts[0].new_page()
        begin(page, site, f"1-{DWELLINGS}")
        page.locator('[data-view="round"] [data-to="start"]').click()
        expect(page.locator("[data-kept-page]")).to_be_visible(timeout=60_000)
    own_server.server.shutdown()
    own_server.server.server_close()  # from here on nobody answers
    shown = 0
    for turn in range(kills + 1):
        stop_at = (
            DWELLINGS * len(TAPS) if turn == kills else shown + chance.randint(1, DWELLINGS * len(TAPS) // (kills + 2))
        )
        with started(profile) as (chromium, address):
            page = chromium_type.connect_over_cdp(address).contexts[0].new_page()
            page.goto(site + VISITS)
            found = taps_in(page)
            assert found in (shown, shown + 1), "more is lost, or less, than the tap in progress"
            shown = tap_until(page, chromium, found, stop_at, chance)
    assert shown == DWELLINGS * len(TAPS)


def tap_until(page: Page, chromium: subprocess.Popen[bytes], first: int, stop_at: int, chance: random.Random) -> int:
    """Tap on from there; kill the browser when so many were shown as kept and the next one is on its way. Returns how many were
    shown as kept.
    """
    shown, is_last = [first], stop_at == DWELLINGS * len(TAPS)

    def note(count: int) -> None:
        shown.append(count)
        if count >= stop_at and not is_last:
            time.sleep(chance.random() / 100)
            kill(chromium)

    page.expose_function("shownAsKept", note)
    page.locator("[data-rounds] button").click()
    expect(page.locator("[data-round-title]")).to_be_visible()
    try:
        page.evaluate(TAP_ON, [first, TAPS])
    except Exception:
        assert chromium.poll() is not None, "it stopped though nobody killed it"
    return shown[-1]
