"""Our own build as the bench runs it: with everything from an empty cache, and without copies and service worker."""

import json
import re
import shutil
import sys
from pathlib import Path

from bench.measured import Cost, cost
from portal.publish.build import CACHE, build_site
from portal.publish.stages import Stages, Step

OURS = ("ours, plain", "ours", "ours, again after one line")
"""Pages and data alone; everything; everything after one changed line that people read, with the cache of the build before and in
the place of its site. The first two are from nothing: what comes with the program and is the same for each project (templates
that are compiled, words that are parsed) lies in the user's folder as Python's own compiled files do.
"""
AGAIN = OURS[2]
PLAIN = ("plain", "ours, plain")
SPECIAL = re.compile(r"^(special:\n +- .+?)\.?$", re.MULTILINE)
"""The first thing that a department says of itself."""


def measured(way: str, project: Path, folder: Path) -> tuple[Cost, float, Path]:
    """Build in a process of its own: its cost, the seconds that reading and checking took of it, and the site."""
    folder.mkdir(exist_ok=True)
    if way == AGAIN:
        _change(project)
    else:
        shutil.rmtree(project / CACHE, ignore_errors=True)
    command = [sys.executable, "-m", "bench.scale.ours", project, folder / "site", way]
    found = cost(command, folder / "log.txt")
    return found, json.loads(found.output.splitlines()[-1])[Step.READ], folder / "site"


def _change(project: Path) -> None:
    """Another line in one department's file, which is on its page. ValueError where no department says anything special."""
    for file in sorted((project / "content" / "departments").glob("*/department.yml")):
        text, found = SPECIAL.subn(r"\1, nu.", file.read_text("utf-8"), count=1)
        if found:
            file.write_text(text, "utf-8")
            return
    raise ValueError(f"{project}: no department says anything special")


def main(project: Path, site: Path, way: str) -> None:
    """Build, and print the seconds of each stage as JSON."""
    stages = Stages()
    plain = way in PLAIN
    build_site(project, site, offline=not plain, stages=stages, packed=not plain)
    print(json.dumps({one.step: one.busy for one in stages.done}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
