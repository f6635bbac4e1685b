"""Finds a Chromium for the browser tests, or gets one: Debian's package, else Playwright's own download."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def find() -> str | None:
    """The path of a Chromium on this machine, or None."""
    for name in filter(None, (os.environ.get("CHROMIUM"), *NAMES, str(MAC))):
        if found := shutil.which(name):
            return found
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


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
