"""What a test may need follows from its folder, so that nobody has to remember a marker.

fast: neither a browser, a build nor a press. slow: builds or serves in another process, or sets sheets as PDF.
browser: real Chromium.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

TIERS = ("fast", "slow", "browser")
BEGIN = ("slow", "browser", "fast")
"""The order in a run of all: what is in small pieces fills the end, so that no worker is idle."""
NEEDS = {"site_dir": ("slow", "browser"), "small_built": ("slow", "browser"), "browser": ("browser",)}
"""A fixture and the tiers that may ask for it."""


DEAR = "compiled"
"""The fixture that takes longest in a fast test: one worker makes it, and nobody should wait for it meanwhile."""


def begins(needing: Iterable[Path]) -> Callable[[Path], tuple[int, bool]]:
    """The order of files, as a key: longest tiers first; of the files `needing` what is dear (in their order) one begins,
    and the rest come after those that need it not.
    """
    waiting = set(list(dict.fromkeys(needing))[1:])
    return lambda file: (BEGIN.index(tier_of(file)), file in waiting)


def tier_of(file: Path) -> str:
    """The tier of a test's file. ValueError for a file that lies in none of the three folders."""
    tiers = [part for part in file.parts if part in TIERS]
    if not tiers:
        raise ValueError(f"{file} must lie in tests/fast, tests/slow or tests/browser")
    return tiers[-1]


def misplaced(file: Path, fixtures: Iterable[str]) -> list[str]:
    """What a test in this file asks for and its tier does not have, one sentence each."""
    tier = tier_of(file)
    wrong = [name for name in fixtures if name in NEEDS and tier not in NEEDS[name]]
    return [f"{file.name} asks for `{name}`, so it must lie in {' or '.join(NEEDS[name])}" for name in wrong]


def forbid_in_fast(what: str) -> None:
    """AssertionError when a fast test is running: `what` takes seconds."""
    assert "tests/fast/" not in os.environ.get("PYTEST_CURRENT_TEST", ""), f"no test in tests/fast runs {what}"
