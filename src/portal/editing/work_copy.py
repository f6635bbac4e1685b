"""The folder that decap-server sees: a copy of the edited files, and nothing else of the project.

It holds no git, so no hook and no setting of one can be reached from it.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from portal.base.atomic_write import write_atomically
from portal.base.problems import CommandError
from portal.base.refused import among_temporary_files
from portal.editing.files import edited_files, is_edited, is_picture, is_plain, may_be_written

LINK = "{path}: her ligger en genvej (symlink). Læg selve filen her i stedet."
Files = Mapping[str, bytes | None]
"""Path → what is written there; None where the file is to go."""
SHORT = "/tmp"
"""The folder made in it is ours alone, as anywhere."""
DEEPEST = 70
"""Bytes of a folder under which decap-server's socket can lie: its whole path may have 103 on macOS, 107 on Linux."""


class WorkCopy:
    """A folder of its own, readable by its owner alone; gone when it is left."""

    def __init__(self, project: Path) -> None:
        self.project = project
        with among_temporary_files():
            self.home = Path(tempfile.mkdtemp(prefix="portal-cms-", dir=_place()))
        self.files = self.home / "files"

    def __enter__(self) -> Self:
        self.lay_out()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self.home, ignore_errors=True)

    def lay_out(self) -> None:
        """Make the copy what the project holds now: whoever edits beside the browser is seen at the next look."""
        known = edited_files(self.project)
        for path in edited_files(self.files) if self.files.is_dir() else {}:
            if path not in known:
                (self.files / path).unlink()
        for path, data in known.items():
            file = self.files / path
            if not is_plain(self.files, path) or file.read_bytes() != data:
                write_atomically(file, data)
        self.files.mkdir(parents=True, exist_ok=True)

    def written(self, paths: Iterable[str]) -> dict[str, bytes]:
        """What decap-server wrote to these paths; one that is no plain file is not among it."""
        return {path: (self.files / path).read_bytes() for path in paths if is_plain(self.files, path)}

    def bring_back(self, files: Files) -> None:
        """Write files into the project, whole or not at all, and delete those that are to go. CommandError for a path that is
        not edited or leads elsewhere.
        """
        self.refuse_links(files)
        for path, data in files.items():
            if data is None:
                (self.project / path).unlink(missing_ok=True)
            else:
                write_atomically(self.project / path, data)

    def refuse_links(self, paths: Iterable[str]) -> None:
        """CommandError for a path that is not edited or leads elsewhere. A trial copies links as they are, so it, too, would
        write and delete what lies behind one.
        """
        for path in paths:
            if not (is_edited(path) or is_picture(path)) or not may_be_written(self.project, path):
                raise CommandError(LINK.format(path=path))


def _place() -> str:
    """Where temporary files go, or `/tmp` when that is too deep for a socket."""
    usual = tempfile.gettempdir()
    return SHORT if len(os.fsencode(usual)) > DEEPEST and os.access(SHORT, os.W_OK) else usual
