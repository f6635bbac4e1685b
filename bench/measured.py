"""What a command costs: by the clock, of the processors, in memory. A bench that is stopped stops it, too."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in what the system counts memory in."""


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock and of the processors, the most memory that one process held (bytes), and what was written."""

    seconds: float
    busy: float
    memory: int
    output: str

    def __str__(self) -> str:
        return f"{self.seconds:.0f} s ({self.busy:.0f} s)"


def cost(command: Sequence[str | Path], log: Path, cwd: Path | None = None) -> Cost:
    """Run a command and those that it starts; its words go to `log`. CalledProcessError with them when it fails."""
    start = time.monotonic()
    with log.open("w") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, cwd=cwd, start_new_session=True)
        try:
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, 9)
            process.wait()
            raise
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, log.read_text("utf-8"))
    seconds = time.monotonic() - start
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * UNIT, log.read_text("utf-8"))
