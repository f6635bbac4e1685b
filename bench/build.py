"""How long a build takes and what it needs, as departments come: today's four, the organisation's 60, and 240.

Each is built as `make build` does it, in a process of its own; the departments are copies of the examples, which have
more of everything than a usual one. `check` is what an editor waits for: content read, checked and turned into pages.
"""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bench.context import Context
from bench.departments import project_with
from bench.report import table

COUNTS = (4, 60, 240)
SMALLER_COPIES = {".gz", ".br"}


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, and the most memory that a process of the command held, in bytes."""

    seconds: float
    memory: int


def run(context: Context) -> str:
    """The table of departments × cost."""
    return table(
        ("departments", "pages", "check", "build", "memory", "site", "with .gz and .br"),
        [_row(number, context) for number in COUNTS],
    )


def _row(number: int, context: Context) -> tuple[object, ...]:
    context.tell(f"building {number} departments")
    folder = context.scratch / f"departments-{number}"
    project, site = project_with(number, context.project, folder), folder / "site"
    check = _cost(project, "check")
    build = _cost(project, "build", "--site-dir", str(site))
    files = [path for path in site.rglob("*") if path.is_file()]
    plain = sum(path.stat().st_size for path in files if path.suffix not in SMALLER_COPIES)
    return (
        number,
        sum(path.name == "index.html" for path in files),
        f"{check.seconds:.1f} s",
        f"{build.seconds:.1f} s",
        f"{build.memory / 2**20:.0f} MB",
        f"{plain / 2**20:.1f} MB",
        f"{sum(path.stat().st_size for path in files) / 2**20:.1f} MB",
    )


def _cost(project: Path, *command: str) -> Cost:
    """Run one `portal` command. CalledProcessError with its words when it fails."""
    start = time.monotonic()
    arguments = [sys.executable, "-m", "portal.cli", "--project", str(project), *command]
    with (project / "told.txt").open("w+") as told:
        process = subprocess.Popen(arguments, stdout=told, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, arguments, told.seek(0) or told.read())
    memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(time.monotonic() - start, memory)
