"""How long a file of 2 MB takes to open on the page of visits, with a processor slowed four times.

From the choice of the file until the round is drawn: read, judged, written to the device, shown. Each opening is one of a
phone that has nothing on it. The machine and how busy it was are told, too, since the figures of a busy one say nothing.
"""

import json
import os
import platform
from statistics import median
from typing import Any

from playwright.sync_api import Browser

from bench.context import Context
from bench.report import joined, not_kept, table
from portal.fieldwork.checklist import MACHINES, PARTS, PLACES

VISITS = "/beredskabet/arbejde/besoeg/"
SIZE = 2_000_000
"""Bytes; a round of 72 dwellings has some 500,000."""
LIMIT = 1000
"""Milliseconds that the worst opening may take."""
SLOWER = 4
OPENINGS = int(os.environ.get("OPENINGS", "11"))
PREPARE = """(text) => {
  const input = document.querySelector('[data-open-file]'), report = document.querySelector('[data-report]');
  window.open2MB = () => new Promise((done) => {
    const start = performance.now(), given = new DataTransfer(), end = () => done(performance.now() - start);
    const seen = () => report.textContent && requestAnimationFrame(() => setTimeout(end));
    new MutationObserver(seen).observe(report, { childList: true });
    given.items.add(new File([text], 'runde.json', { type: 'application/json' }));
    input.files = given.files;
    input.dispatchEvent(new Event('change'));
  });
}"""
"""The page reports when the file is joined; the frame after that is the one that people see."""


def run(context: Context) -> str:
    """The table of openings, and whether the worst was under the limit."""
    text, dwellings = a_large_round()
    with context.served(context.site) as home, context.browser() as browser:
        context.say(f"opening a file of {dwellings} dwellings {OPENINGS} times")
        busy = os.getloadavg()[0]
        times = [_opened(browser, home + VISITS, text, dwellings) for _ in range(OPENINGS)]
    heads = ("a file of 2 MB", "median", "best", "worst", "openings")
    row = (f"{dwellings} dwellings", *(f"{one:.0f} ms" for one in (median(times), min(times), max(times))), len(times))
    machine = f"{platform.machine()}, {os.cpu_count()} cores, slowed {SLOWER} times; load {busy:.1f} when it began."
    slow = [f"{one:.0f} ms, the target is {LIMIT} ms" for one in times if one > LIMIT]
    return joined(table(heads, [row]), machine, not_kept(slow))


def a_large_round() -> tuple[str, int]:
    """A file as the page saves it, of at least SIZE bytes, and how many dwellings it has."""
    dwellings: dict[str, Any] = {}
    while len(text := _as_saved(dwellings).encode()) < SIZE:
        for number in range(len(dwellings) + 1, len(dwellings) + 6):
            dwellings[f"d.{number}"] = _dwelling(number)
    return text.decode(), len(dwellings)


def _as_saved(answers: dict[str, Any]) -> str:
    head = {
        "format": "portal-fieldwork",
        "version": 1,
        "id": "visits:eksempelgaarden:2026-11-26",
        "kind": "visits",
        "department": "eksempelgaarden",
        "name": "Eksempelgården",
        "date": "2026-11-26",
        "words": {},
        "answers": answers,
        "contacts": {},
        "saved": "2026-11-26",
    }
    return f"{json.dumps(head, indent=1, ensure_ascii=False)}\n"


def _dwelling(number: int) -> dict[str, list[dict[str, Any]]]:
    """Everything is answered, every fifth part has a note, and each answer took the place of a colleague's."""
    values = {"name": str(number), "stairwell": f"Nr. {number // 10}", "visit": "visited"}
    for count, part in enumerate(PARTS, number):
        values[f"check.{part.field}"] = ("fine", "tenant", "department")[count % 3]
        if count % 5 == 0:
            values[f"note.{part.field}"] = "Drypper lidt ved 2. bøjning, se igen til foråret"
    values |= {f"machine.{one}": "registered" for one in MACHINES}
    values |= {f"valve.{one}": "open" for one in PLACES} | {f"moisture.{one}": "14" for one in PLACES}
    return {
        name: [{"value": value, "by": "0123456789abcdef", "turn": turn, "seen": {"fedcba9876543210": turn}}]
        for turn, (name, value) in enumerate(values.items(), 100 * number)
    }


def _opened(browser: Browser, address: str, text: str, dwellings: int) -> float:
    phone = browser.new_context(viewport={"width": 360, "height": 640}, locale="da-DK", service_workers="block")
    page = phone.new_page()
    page.goto(address, wait_until="networkidle")
    page.evaluate(PREPARE, text)
    phone.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    took = page.evaluate("open2MB()")
    shown = page.locator("[data-dwellings] li").count()
    phone.close()
    assert shown == dwellings, f"{shown} of {dwellings} dwellings are shown"
    return took
