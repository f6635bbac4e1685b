"""Many hostile texts in one project, each in a file of its own: a few compiles show what becomes of each of hundreds.

A text that is refused hides what a later stage says of others, so what was refused is taken out and the rest tried anew.
"""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from case_tree import BASE
from once import Once
from portal.base.problems import ContentError
from portal.base.time_limit import time_limit
from portal.pages.page import Page, Site
from portal.publish.compile import compile_site

TODAY = date(2025, 6, 1)
SECONDS = 60
"""Far more than any takes, for a busy machine; a hang would take hours."""

Place = Callable[[Path, str], str]
"""Puts the text of that name into a project, and says in which file."""


@dataclass(frozen=True)
class Batch:
    """What became of the texts: the lines for those that were refused, and the site that holds all others."""

    files: dict[str, str]
    refused: dict[str, list[str]]
    site: Site

    def pages(self, name: str) -> list[Page]:
        """The pages that are made from the file of a text."""
        return [page for page in self.site.pages if page.edit == self.files[name]]


def tried_once(once: Once, place: Place, names: Iterable[str]) -> Batch:
    """As `tried`, but once in a run, however many files of tests ask."""

    def make() -> Batch:
        with TemporaryDirectory() as folder:
            return tried(Path(folder) / "project", place, names)

    return once.record(f"hostile-{place.__name__}", make)


def compiled(root: Path) -> Site:
    """The site of a project on the day of the tests. ContentError, or TimeLimitExceeded where it hangs."""
    with time_limit(SECONDS):
        return compile_site(root, TODAY)


def tried(root: Path, place: Place, names: Iterable[str]) -> Batch:
    """All texts put into one project. AssertionError naming the text that crashes or hangs the compiler."""
    shutil.copytree(BASE, root)
    files = {name: place(root, name) for name in names}
    refused: dict[str, list[str]] = {}
    while True:
        try:
            return Batch(files, refused, compiled(root))
        except ContentError as error:
            found = _by_text(error, files)
        except Exception as error:
            raise AssertionError(f"crashed by {_culprits(root, place, files)}") from error
        for name in found:
            _take_out(root / files[name])
        refused |= found


def _take_out(file: Path) -> None:
    """An empty folder that stayed behind would be a department without facts."""
    file.unlink()
    if not any(file.parent.iterdir()):
        file.parent.rmdir()


def _by_text(error: ContentError, files: dict[str, str]) -> dict[str, list[str]]:
    """The lines by the text that they are about; nothing else may be wrong."""
    name_of = {file: name for name, file in files.items()}
    found: dict[str, list[str]] = {}
    for problem in sorted(error.problems.found):
        assert problem.place.file in name_of, f"no hostile text lies here: {problem}"
        found.setdefault(name_of[problem.place.file], []).append(str(problem))
    return found


def _culprits(root: Path, place: Place, names: Iterable[str]) -> list[str]:
    """The texts that crash the compiler alone; none when only several do it together."""
    return [name for name in names if _crashes(root.with_name(f"{root.name}-{name}"), place, name)]


def _crashes(root: Path, place: Place, name: str) -> bool:
    shutil.copytree(BASE, root)
    place(root, name)
    try:
        compiled(root)
    except ContentError:
        return False
    except Exception:
        return True
    return False
