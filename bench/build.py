"""How long a build takes and what it needs, as departments come: today's four, the organisation's 60, and 240.

Each is built as `make build` does it, in a process of its own; the departments are copies of the examples, which have
more of everything than a usual one. `check` is what an editor waits for: content read, checked and turned into pages.
Beside the seconds by the clock are those of the processors, which another program on the machine hardly changes.
"""

import os
import re
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
PAGES = re.compile(r"(\d+) sider")
"""How many pages `portal check` says there are; what else is an index.html is a short address."""


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock and of the processors, the most memory that one process held (bytes), and what was reported."""

    seconds: float
    busy: float
    memory: int
    output: str

    def __str__(self) -> str:
        return f"{self.seconds:.0f} s ({self.busy:.0f} s)"


def run(context: Context) -> str:
    """The table of departments × cost."""
    heads = (
        "departments",
        "pages",
        "short addresses",
        "check (processor)",
        "build (processor)",
        "memory",
        "site",
        "with .gz, .br",
    )
    return table(heads, [_row(number, context) for number in COUNTS])


def _row(number: int, context: Context) -> tuple[object, ...]:
    context.say(f"building {number} departments")
    folder = context.scratch / f"departments-{number}"
    project, site = project_with(number, context.project, folder), folder / "site"
    check = _cost(project, "check")
    build = _cost(project, "build", "--site-dir", str(site))
    files = [path for path in site.rglob("*") if path.is_file()]
    plain = sum(path.stat().st_size for path in files if path.suffix not in SMALLER_COPIES)
    pages = int(PAGES.search(check.output)[1])
    return (
        *(number, pages, sum(path.name == "index.html" for path in files) - pages),
        *(check, build),
        f"{build.memory / 2**20:.0f} MB",
        f"{plain / 2**20:.1f} MB",
        f"{sum(path.stat().st_size for path in files) / 2**20:.1f} MB",
    )


def _cost(project: Path, *command: str) -> Cost:
    """Run one `portal` command. CalledProcessError with its words when it fails."""
    start = time.monotonic()
    arguments = [sys.executable, "-m", "portal.commands.main", "--project", str(project), *command]
    log = project / "output.txt"
    with log.open("w") as output:
        process = subprocess.Popen(arguments, stdout=output, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments, log.read_text("utf-8"))
    memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(time.monotonic() - start, used.ru_utime + used.ru_stime, memory, log.read_text("utf-8"))
