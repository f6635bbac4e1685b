"""A site generator that has stopped without an end: a hook or a plugin of the organisation's own that waits for something."""

import os
import subprocess
import time
from pathlib import Path

from portal.base.problems import CommandError

LOOK = 10.0
"""Seconds between two looks."""
PATIENCE = 600.0
"""Seconds without a new file. 60,000 pages are loaded in less before the first is written."""


class StandsStill(CommandError):
    """It has written nothing for so long that it never will."""


def output_of(process: subprocess.Popen[str], folder: Path, line: str | None = None) -> str:
    """Wait for what it says, however long it goes on writing into its folder; `line` is what it waits for. StandsStill when it
    stopped writing. A program that it started and left behind is not waited for.
    """
    written, since = -1, time.monotonic()
    while True:
        try:
            return process.communicate(line, timeout=LOOK)[0]
        except subprocess.TimeoutExpired as waited:
            line = None
            if process.poll() is not None:
                return (waited.output or b"").decode("utf-8", "replace")
        if (now := sum(len(files) for _, _, files in os.walk(folder))) != written:
            written, since = now, time.monotonic()
        elif time.monotonic() - since > PATIENCE:
            raise StandsStill(
                f"mkdocs.yml: Der er ikke skrevet en side i {PATIENCE / 60:.0f} minutter. Se, om noget ved »hooks« eller "
                "»plugins« venter på et svar."
            )
