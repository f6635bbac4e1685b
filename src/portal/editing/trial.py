"""Whether a save would break the site: the content is read as it would be after it."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.base.problems import Problem
from portal.base.refused import among_temporary_files, scratch_folder

READ = ("content", "docs")
Check = Callable[[Path], frozenset[Problem]]
"""A project folder → everything that is wrong with its content."""


def new_problems(project: Path, files: Mapping[str, bytes | None], check: Check) -> list[Problem]:
    """What would be wrong after a save and is not now; what was wrong before does not hinder mending it bit by bit."""
    with scratch_folder("portal-trial-") as after:
        with among_temporary_files():
            _lay_out(project, files, after)
        found = check(after)
    more = _counted(found) - _counted(check(project) if found else ())
    return sorted(one for one in found if _what(one) in more)


def _lay_out(project: Path, files: Mapping[str, bytes | None], after: Path) -> None:
    """The content as it would be after the save, in a folder of its own."""
    for name in READ:
        if (project / name).is_dir():
            shutil.copytree(project / name, after / name, symlinks=True)
    for path, data in files.items():
        if data is None:
            (after / path).unlink(missing_ok=True)
        else:
            write_atomically(after / path, data)


def _counted(problems: Iterable[Problem]) -> Counter[tuple[str, str]]:
    """How many times a file has the same fault: one more of it is new, though a line that moved is not."""
    return Counter(map(_what, problems))


def _what(problem: Problem) -> tuple[str, str]:
    return problem.place.file, problem.message


def as_lines(problems: list[Problem], files: Mapping[str, bytes | None]) -> list[str]:
    """Each problem with its file, and with the line that it is about, since a form shows no line numbers."""
    return [f"{one}{_quoted(one, files)}" for one in problems]


def _quoted(problem: Problem, files: Mapping[str, bytes | None]) -> str:
    text = files.get(problem.place.file) or b""
    lines = text.decode(errors="replace").splitlines()
    line = lines[problem.place.line - 1].strip() if 0 < problem.place.line <= len(lines) else ""
    return f" (»{line}«)" if line else ""
