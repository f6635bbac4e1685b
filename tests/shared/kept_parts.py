"""Builds of one project with what was kept of it, beside one of a clean folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from unittest.mock import patch

import portal.check.content_files
import portal.check.department_files
import portal.check.meeting_folders
from portal.base.cache import Cache
from portal.base.parts import Parts
from portal.base.problems import ContentError
from portal.publish.compile import compile_site
from portal.publish.outputs import all_outputs

DAY = date(2026, 11, 23)
VEST = "content/departments/vest/meetings/2019-05-02"


@contextmanager
def nothing_read() -> Iterator[None]:
    """As in a process that has read no file yet."""
    files, folders = portal.check.content_files._KEPT, portal.check.department_files._KEPT
    with patch.dict(files, clear=True), patch.dict(folders, clear=True):
        portal.check.meeting_folders._HELD.clear()
        yield


def made(project: Path, parts: Parts | None, day: date = DAY) -> tuple[object, ...] | str:
    """All that a build writes of its own, or the list of what is wrong. Only parts that were used before are in a process
    that has read files before.
    """
    try:
        with nullcontext() if parts and parts._last else nothing_read():
            site = compile_site(project, day, cache=parts.cache if parts else None, parts=parts)
    except ContentError as error:
        return str(error)
    return site.pages, all_outputs(site, parts), site.notes


def cached(project: Path) -> Parts:
    return Parts(Cache(project / "build/cache"))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def reworded(file: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda project: edit(project / file, old, new)
