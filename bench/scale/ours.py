"""Our own build as the bench runs it: with everything from an empty cache, and without copies and service worker."""

import json
import shutil
import sys
from pathlib import Path

from bench.measured import Cost, cost
from portal.publish.build import CACHE, build_site
from portal.publish.stages import Stages, Step

OURS = ("ours, plain", "ours", "ours, again after one line")
"""Pages and data alone; everything; everything after one changed line, with the cache of the build before. The first two are
from nothing: what comes with the program and is the same for each project (templates that are compiled, words that are parsed)
lies in the user's folder as Python's own compiled files do.
"""
PLAIN = ("plain", "ours, plain")


def measured(way: str, project: Path, folder: Path) -> tuple[Cost, float, Path]:
    """Build in a process of its own: its cost, the seconds that reading and checking took of it, and the site."""
    folder.mkdir()
    if way.endswith("one line"):
        _change(project)
    else:
        shutil.rmtree(project / CACHE, ignore_errors=True)
    command = [sys.executable, "-m", "bench.scale.ours", project, folder / "site", way]
    found = cost(command, folder / "log.txt")
    return found, json.loads(found.output.splitlines()[-1])[Step.READ], folder / "site"


def _change(project: Path) -> None:
    """Another line in one department's file."""
    file = min((project / "content" / "departments").glob("*/department.yml"))
    file.write_text(file.read_text("utf-8") + "# another line\n", "utf-8")


def main(project: Path, site: Path, way: str) -> None:
    """Build, and print the seconds of each stage as JSON."""
    stages = Stages()
    plain = way in PLAIN
    build_site(project, site, offline=not plain, stages=stages, packed=not plain)
    print(json.dumps({one.step: one.busy for one in stages.done}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
