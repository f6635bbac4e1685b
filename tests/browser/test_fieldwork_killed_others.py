"""A survey on the phone handed over, and a year's cases, the browser killed again and again: nothing shown as kept is lost."""

import random
import subprocess
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import survey_reader
from browser.moody_server import MoodyServer
from browser.test_fieldwork_killed import kill, started

CASES = "/beredskabet/arbejde/sager/"
SURVEY = survey_reader.SURVEY
TAPS = 120
ANSWER = """async (first) => {
  const part = (selector) => document.querySelector(selector), pause = () => new Promise((done) => setTimeout(done));
  const view = part('[data-view=hand]');
  while (view.hidden) await pause();
  let told = null;
  for (let count = first; ; ) {
    if (part('[data-asking]').hidden) {
      part('[data-next-resident]').click();
      while (part('[data-asking]').hidden) await pause();
    }
    const step = part('[data-step]').textContent;
    const again = view.querySelector('[aria-pressed="true"]');  // the same resident's, before the browser was killed
    (again ?? view.querySelector('[data-answers] button')).click();
    while (part('[data-step]').textContent === step && !part('[data-asking]').hidden) await pause();
    if (part('[data-kept]').dataset.state !== 'saved') throw new Error('led on, and not kept');
    if (again) continue;
    await told;
    told = shownAsKept(count += 1);
  }
}"""
COUNT = """async (first) => {
  const part = (selector) => document.querySelector(selector), pause = () => new Promise((done) => setTimeout(done));
  const isKept = async () => { while (part('[data-kept]').dataset.state !== 'saved') await pause(); };
  part('[data-rounds] button').click();
  while (part('[data-view=year]').hidden) await pause();
  let told = null;
  const tell = async (count) => { await isKept(); await told; told = shownAsKept(count); };
  for (let count = first; ; ) {
    part('[data-new-case]').click();
    while (part('[data-view=case]').hidden) await pause();
    await tell(count += 1);
    for (const name of ['kind', 'channel', 'days', 'step']) {
      part(`[data-field="${name}"] input`).click();
      await tell(count += 1);
    }
    part('[data-view=case] [data-to=year]').click();
    while (part('[data-view=year]').hidden) await pause();
  }
}"""
THERE = """async () => {
  const field = window.portalFieldwork, store = await field.openStore(), [head] = await store.heads();
  return Object.values((await store.open(head.id)).answers).flatMap((fields) => Object.keys(fields)).length;
}"""


def begin_cases(page: Page, site: str) -> None:
    page.goto(site + CASES)
    page.locator("[data-begin] select").select_option("eksempelgaarden")
    page.locator("[data-begin] button").click()
    expect(page.locator("[data-new-case]")).to_be_visible()
    page.locator('[data-view="year"] [data-to="start"]').click()


def begin_survey(page: Page, site: str) -> None:
    survey_reader.begin(page, site)
    survey_reader.into(page, "hand")


@pytest.mark.longer
@pytest.mark.tolerates("console")
@pytest.mark.parametrize(
    ("address", "begin", "tap"), [(SURVEY, begin_survey, ANSWER), (CASES, begin_cases, COUNT)], ids=["survey", "cases"]
)
def test_nothing_is_lost_that_was_shown_as_kept(
    browser: Browser,
    own_server: MoodyServer,
    own_home: str,
    tmp_path: Path,
    at_length: bool,
    address: str,
    begin,
    tap: str,
) -> None:
    """Killed at 10 moments (2 in `make test`). The phone that was handed over stays with the residents."""
    chance, profile, shown, site = random.Random(18), tmp_path / "profile", 0, own_home.rstrip("/")
    with started(profile) as (_, where):
        page = browser.browser_type.connect_over_cdp(where).contexts[0].new_page()
        page.goto(site + address)
        expect(page.locator("[data-kept-page]")).to_be_visible(timeout=60_000)
        begin(page, site)
    own_server.server.shutdown()
    own_server.server.server_close()  # from here on nobody answers
    kills = 10 if at_length else 2
    for _ in range(kills):
        with started(profile) as (chromium, where):
            page = browser.browser_type.connect_over_cdp(where).contexts[0].new_page()
            page.goto(site + address)
            expect(page.locator('[data-view="hand"]' if address == SURVEY else "[data-rounds] button")).to_be_visible()
            found = page.evaluate(THERE)
            assert found in (shown, shown + 1), "more is lost, or less, than the tap in progress"
            shown = _tap_until(page, chromium, tap, found, found + chance.randint(1, TAPS // kills), chance)


def _tap_until(
    page: Page, chromium: subprocess.Popen[bytes], tap: str, first: int, stop_at: int, chance: random.Random
) -> int:
    shown = [first]

    def note(count: int) -> None:
        shown.append(count)
        if count >= stop_at:
            time.sleep(chance.random() / 100)
            kill(chromium)

    page.expose_function("shownAsKept", note)
    try:
        page.evaluate(tap, first)
    except Exception:
        assert chromium.poll() is not None, "it stopped though nobody killed it"
    return shown[-1]
