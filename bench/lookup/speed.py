"""How fast it is with the processor slowed four times: ready to answer, and a keystroke among 240 departments."""

import os
import random
import shutil
from pathlib import Path
from statistics import quantiles

from playwright.sync_api import Browser, Page

from bench.context import Context
from bench.departments import portal_with
from bench.report import table
from lookup.scoring import read_queries
from portal.lookup.files import DIRECTORY, directory_file
from portal.publish.compile import compile_site

SLOWED = 4
READY_LIMIT, KEY_LIMIT, LONG_LIMIT = 150, 16, 50
"""Milliseconds at p95."""
LONG = 200
"""Letters that are pasted at once: compounds, words, one letter, letters of any kind (the same draws each time)."""
VISITS, TYPED, DEPARTMENTS = 20, 60, 240
TYPE = """async (texts) => {
  const field = document.querySelector("[data-lookup] input"), panel = document.querySelector("[data-panel]");
  const times = [];
  for (const text of texts) for (let n = 1; n <= text.length; n++) {
    field.value = text.slice(0, n);
    const start = performance.now();
    field.dispatchEvent(new Event("input"));
    await null; await null; await null; await null;
    panel.getBoundingClientRect();
    times.push(performance.now() - start);
    if (n % 4 === 0) await new Promise((done) => setTimeout(done));
  }
  return times;
}"""
"""From the event to the answers standing in the page, laid out."""

READY = """async () => {
  const field = document.querySelector("[data-lookup] input");
  const start = performance.now();
  field.focus();
  await window.portalLookup.loadIndex();
  for (let n = 0; n < 10; n++) await null;
  return performance.now() - start;
}"""
"""From the focus of the field, in a page that has nothing of the index yet, until a keystroke can be answered: the index
is fetched and the engine built from it."""


PASTE = TYPE.replace("let n = 1; n <= text.length; n++", "const n of [text.length]")
"""The same for a text that comes at once, as it is pasted or spoken."""


def _long_texts() -> list[str]:
    draws = random.Random(1)
    letters = ["".join(draws.choice("abcdefghijklmnoprstuvyæøå ") for _ in range(LONG)) for _ in range(20)]
    words = " ".join(query.text for query in read_queries("tune"))
    sentences = [words[n : n + LONG] for n in range(0, 20 * LONG, LONG)]
    return [("vaskdørvand" * LONG)[:LONG], "x" * LONG, "ild " * (LONG // 4), *letters, *sentences]


def run(context: Context) -> tuple[str, list[str]]:
    """The table, and what is over its limit."""
    context.say("typing with the processor slowed four times")
    texts = [query.text for query in read_queries("tune")][:: max(1, len(read_queries("tune")) // TYPED)]
    with context.served(context.site) as home, context.browser() as browser:
        ready = [_ready(browser, f"{home}/vejledninger/") for _ in range(VISITS)]
    with context.served(_crowded(context)) as home, context.browser() as browser:
        page = _slow_page(browser, f"{home}/find/")
        page.locator("[data-lookup=main] input").fill("vasken")
        page.wait_for_load_state("networkidle")
        keys = page.evaluate(TYPE, texts)
        long = page.evaluate(PASTE, _long_texts())
    rows = [
        ("ready: index fetched, engine built", *_times(ready), f"{READY_LIMIT} ms"),
        (f"a keystroke, {DEPARTMENTS} departments, all loaded", *_times(keys), f"{KEY_LIMIT} ms"),
        (f"{LONG} letters at once, the same", *_times(long), f"{LONG_LIMIT} ms"),
    ]
    faults = [
        f"{name} takes {_p95(times):.0f} ms at p95, the target is {limit} ms"
        for name, times, limit in (
            ("ready", ready, READY_LIMIT),
            ("a keystroke", keys, KEY_LIMIT),
            (f"{LONG} letters", long, LONG_LIMIT),
        )
        if _p95(times) > limit
    ]
    return table((f"time, processor slowed {SLOWED} ×", "median", "p95", "target at p95"), rows), faults


def _crowded(context: Context) -> Path:
    """The site with a directory of so many departments: what a keystroke costs grows with that file alone."""
    folder, site = context.scratch / "crowded", compile_site(context.project)
    shutil.copytree(context.site, folder, copy_function=os.link)
    for copy in folder.glob(f"{DIRECTORY}*"):
        copy.unlink()
    (folder / DIRECTORY).write_bytes(directory_file(portal_with(DEPARTMENTS, site.portal), site.texts))
    return folder


def _slow_page(browser: Browser, address: str) -> Page:
    page = browser.new_context(service_workers="block").new_page()
    page.goto(address, wait_until="networkidle")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    return page


def _ready(browser: Browser, address: str) -> float:
    page = _slow_page(browser, address)
    taken = page.evaluate(READY)
    page.context.close()
    return taken


def _times(times: list[float]) -> tuple[str, str]:
    return f"{quantiles(times, n=2)[0]:.1f} ms", f"{_p95(times):.1f} ms"


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
