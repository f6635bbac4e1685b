"""Brings a built site up to newer content: only the pages and files that read otherwise are made again.

For the preview alone: the site has no smaller copies and no service worker, and what is gone from it stays until the next
whole build.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.base.parts import Parts
from portal.base.refused import scratch_folder
from portal.pages.page import Page, Site
from portal.publish.build import checked, generate
from portal.publish.frame import Frame
from portal.publish.framing import framed
from portal.publish.lock import only_one
from portal.publish.outputs import all_beside
from portal.publish.standby import Standby


def changed_pages(before: Site, after: Site) -> Frame | None:
    """The pages that are not as they were, in their frame; None when the frame or the addresses are others, too."""
    old, new = framed(before), framed(after)
    if replace(old, pages=()) != replace(new, pages=()):
        return None
    were = set(old.pages)
    return replace(new, pages=tuple(page for page in new.pages if page not in were))


def update_pages(
    project: Path, folder: Path, frame: Frame, report: Callable[[str], None], waiting: Standby | None = None
) -> None:
    """Frame these pages, by the process that waits for it where one does and can, and put each in its place. BuildError or
    OSError when that can't be done.
    """
    with only_one(folder, report) as lock, scratch_folder() as scratch:
        staged = waiting.generate(frame.pages) if waiting and waiting.fits(frame) else None
        if staged is None:
            staged = scratch
            generate(project, frame, staged, lock)
        checked(staged)
        put(folder, pages_there(staged, frame.pages))


def pages_there(folder: Path, pages: Iterable[Page]) -> dict[str, bytes]:
    """The files of these pages, as they are in a folder: path → bytes."""
    return {page.output: (folder / page.output).read_bytes() for page in pages}


def update_files(folder: Path, site: Site, parts: Parts) -> bool:
    """Write every file beside the pages that is not as it was; whether there was one."""
    changed = {path: data for path, data in all_beside(site, parts).items() if _read(folder / path) != data}
    put(folder, changed)
    return bool(changed)


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put each file in its place in a folder: path → bytes."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / path, data)


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
