"""What a command costs: by the clock, of the processors, in memory. A bench that is stopped stops it, too."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WATCH = """
import json, resource, subprocess, sys, time
start = time.monotonic()
with open(sys.argv[1], "w") as log:
    code = subprocess.run(sys.argv[2:], stdout=log, stderr=subprocess.STDOUT).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""
"""Starts the command from a small process of its own: Linux counts the memory of whoever starts one as its first."""
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


def cost(command: Sequence[str | Path], log: Path) -> Cost:
    """Run a command and those that it starts; its words go to `log`. CalledProcessError with them when it fails."""
    watch = [sys.executable, "-I", "-S", "-c", WATCH, str(log), *map(str, command)]
    process = subprocess.Popen(watch, stdout=subprocess.PIPE, start_new_session=True)
    try:
        counted, _ = process.communicate()
    except BaseException:
        os.killpg(process.pid, 9)
        process.wait()
        raise
    code, seconds, busy, memory = json.loads(counted)
    output = log.read_text("utf-8")
    if code:
        raise subprocess.CalledProcessError(code, command, output)
    return Cost(seconds, busy, memory * UNIT, output)
