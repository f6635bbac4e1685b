"""How soon somebody who writes sees it: `portal serve` in a real browser, as departments come.

A line of a department is changed while its page is open, ten times, each after the last build is over. PORTAL_BENCH_COUNTS names
other numbers of departments, such as "60".
"""

import itertools
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Error, Page

from bench.context import Context
from bench.departments import project_with
from bench.report import joined, not_kept, table

COUNTS = "60 600"
CHANGES = 10
FIRST, SAVED = 10.0, {60: 1.5, 600: 5.0}
"""Seconds: the first page at 60 departments, and what was saved, in the middle of ten."""
DEPARTMENT = "eksempelgaarden"
LINE = "Der er ingen elevator i Eksempelstien 1–8"
LONGEST = 900_000
"""Milliseconds that anything may take."""
BUILT = "Bygget på"
"""How the preview says that a build is over."""


def run(context: Context) -> str:
    """The table of departments × first page, saved line."""
    load, rows, faults = os.getloadavg()[0], [], []
    for number in map(int, os.environ.get("PORTAL_BENCH_COUNTS", COUNTS).split()):
        project = project_with(number, context.project, context.scratch / f"preview-{number}")
        context.say(f"{number} departments: the first page, from nothing")
        first, _ = _served(project, context, 0)
        context.say(f"{number} departments: the first page of a later day, and {CHANGES} saved lines")
        again, saved = _served(project, context, CHANGES)
        median = statistics.median(saved)
        rows.append((number, *(f"{one:.1f} s" for one in (first, again, median, max(saved)))))
        if number == min(SAVED) and first > FIRST:
            faults.append(f"{number} departments, first page: {first:.1f} s, target {FIRST:g} s.")
        if median > SAVED.get(number, LONGEST):
            faults.append(f"{number} departments, a saved line: {median:.1f} s, target {SAVED[number]:g} s.")
    heads = ("departments", "first page, from nothing", "first page, again", "a saved line, median", "slowest")
    return joined(f"{os.cpu_count()} cores, load {load:.1f} as it began.", table(heads, rows), not_kept(faults))


def _served(project: Path, context: Context, changes: int) -> tuple[float, list[float]]:
    """Seconds from the start to the first page, and from each saved line until it is on the screen."""
    with context.browser() as chromium:
        page, log = chromium.new_page(), context.scratch / "serve.txt"
        with _preview(project, log) as (home, began):
            _open(page, home)
            first = time.monotonic() - began
            if not changes:
                return first, []
            _wait_for_builds(log, 1)
            _open(page, f"{home}afdelinger/{DEPARTMENT}/")
            return first, [_saved(project, page, log, number) for number in range(changes)]


@contextmanager
def _preview(project: Path, log: Path) -> Iterator[tuple[str, float]]:
    """Where it is served, and when it was started."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "portal.commands.main", "--project", project, "serve", "--port", str(port)]
    began = time.monotonic()
    with log.open("w") as written, subprocess.Popen(command, stdout=written, stderr=written) as process:
        try:
            yield f"http://127.0.0.1:{port}/", began
        finally:
            process.terminate()


def _open(page: Page, address: str) -> None:
    """A page, as soon as there is one."""
    for _ in itertools.count():
        try:
            answer = page.goto(address)
            if answer and answer.ok and page.locator("h1").count():
                return
        except Error:  # nothing listens yet, or the page is loaded anew by the preview
            pass
        time.sleep(0.05)


def _wait_for_builds(log: Path, number: int) -> None:
    while log.read_text("utf-8").count(BUILT) < number:
        time.sleep(0.1)


def _saved(project: Path, page: Page, log: Path, number: int) -> float:
    """Save another line, and wait until it is on the page."""
    file = project / "content/departments" / DEPARTMENT / "department.yml"
    before, built = f"{LINE}{_mark(number - 1)}.", log.read_text("utf-8").count(BUILT)
    page.get_by_text(before).first.wait_for(timeout=LONGEST)
    time.sleep(2)  # whoever writes reads first; the next process for framing is loaded meanwhile
    text = file.read_text("utf-8")
    began = time.monotonic()
    file.write_text(text.replace(before, f"{LINE}{_mark(number)}."), "utf-8")
    page.get_by_text(f"{LINE}{_mark(number)}.").first.wait_for(timeout=LONGEST)
    seconds = time.monotonic() - began
    _wait_for_builds(log, built + 1)
    return seconds


def _mark(number: int) -> str:
    return f" (udgave {number})" if number >= 0 else ""
