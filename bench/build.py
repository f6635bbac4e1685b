"""How long a build takes and what it needs, as departments come: today's four, the organisation's 60, and 240.

Each is built as `make build` does it, in a process of its own; the departments are copies of the examples, which have
more of everything than a usual one. `check` is what an editor waits for: content read, checked and turned into pages.
Beside the seconds by the clock are those of the processors, which another program on the machine hardly changes.
"""

import re
import sys
from pathlib import Path

from bench.context import Context
from bench.departments import project_with
from bench.measured import Cost, cost
from bench.report import table

COUNTS = (4, 60, 240)
SMALLER_COPIES = {".gz", ".br"}
PAGES = re.compile(r"(\d+) sider")
"""How many pages `portal check` says there are; what else is an index.html is a short address."""


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
    arguments = [sys.executable, "-m", "portal.commands.main", "--project", project, *command]
    return cost(arguments, project / "output.txt")
