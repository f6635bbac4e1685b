"""The hashed files of the versions before: a page that somebody opened before a new version still gets its style and scripts.

They lie beside the site, not in it: what is built depends on the content alone. The server's rules look there when the site has
no such file (headers.py); whoever copies the site to another host leaves old hashed files there instead (deploy/README.md).
"""

import os
import re
import shutil
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.base.refused import called
from portal.publish.policy import HASHED_NAME

EARLIER = "build/earlier"
"""Below the project."""
VERSIONS = "versions.txt"
"""In that folder, a line a version, the newest last: the names of its hashed files."""
KEPT = 3
COPIES = ("", ".br", ".gz")


def keep_assets(site: Path, project: Path) -> None:
    """Keep the hashed files of a site that is about to be replaced, and those of the versions before it, three in all.

    Nothing happens where there is no site yet. OSError when they can't be kept.
    """
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if _is_hashed(path))
    if not names:
        return
    folder = project / EARLIER
    lines = _versions(folder)
    line = " ".join(names)
    if lines[-1:] != [line]:
        lines.append(line)
    lines = lines[-KEPT:]
    for name in names:
        for copy in COPIES:
            _copy(site / f"{name}{copy}", folder / f"{name}{copy}")
    _drop_others(folder, {name for version in lines for name in version.split(" ")})
    write_atomically(folder / VERSIONS, ("\n".join(lines) + "\n").encode())


def _is_hashed(path: Path) -> bool:
    return bool(re.search(HASHED_NAME, path.name)) and path.is_file()


def _versions(folder: Path) -> list[str]:
    """The lines that can be read; a damaged list is begun anew, since only old pages lose by it."""
    try:
        return (folder / VERSIONS).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _copy(source: Path, goal: Path) -> None:
    """Whole or not at all: a name that holds a hash is kept by browsers for a year. One that was cut off before is mended."""
    if not source.is_file() or (goal.is_file() and goal.stat().st_size == source.stat().st_size):
        return
    draft = goal.with_name(f".{goal.name}.{os.getpid()}.new")
    with called(goal):
        try:
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, draft)
            draft.replace(goal)
        finally:
            draft.unlink(missing_ok=True)


def _drop_others(folder: Path, names: set[str]) -> None:
    wanted = {f"{name}{copy}" for name in names for copy in COPIES} | {VERSIONS}
    for path in folder.rglob("*"):
        if path.is_file() and path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
