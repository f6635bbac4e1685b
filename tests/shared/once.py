"""What costs seconds is made once in a run, however many workers there are; the first to come makes it, the others wait."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from filelock import FileLock

T = TypeVar("T")


@dataclass(frozen=True)
class Once:
    """The folder that all workers of a run share."""

    shared: Path

    def folder(self, name: str, make: Callable[[Path], None]) -> Path:
        """A folder that `make` fills. A failure is tried anew by the next worker, which then fails for itself."""
        folder, ready = self.shared / name, self.shared / f"{name}.ready"
        with FileLock(self.shared / f"{name}.lock"):
            if not ready.is_file():
                make(folder)
                ready.touch()
        return folder

    def record(self, name: str, make: Callable[[], T]) -> T:
        """A value that can be pickled."""
        made: list[T] = []

        def keep(folder: Path) -> None:
            made.append(make())
            folder.write_bytes(pickle.dumps(made[0], pickle.HIGHEST_PROTOCOL))

        file = self.folder(name, keep)
        return made[0] if made else pickle.loads(file.read_bytes())
