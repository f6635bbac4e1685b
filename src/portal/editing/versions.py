"""Which version of a file each tab of a browser has open, and what it has to hear of the others."""

import hashlib
import threading
from dataclasses import dataclass, field


def mark(data: bytes | None) -> str:
    """What distinguishes a version of a file; empty for one that is not there."""
    return hashlib.sha256(data).hexdigest() if data is not None else ""


@dataclass
class Tabs:
    """Tab → path → the version it got last; tab → the paths that others saved meanwhile."""

    open: dict[str, dict[str, str]] = field(default_factory=dict)
    news: dict[str, list[str]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def got(self, tab: str, path: str, data: bytes | None) -> None:
        """A tab has opened a file, or saved it itself."""
        with self.lock:
            self.open.setdefault(tab, {})[path] = mark(data)

    def is_current(self, tab: str, path: str, data: bytes | None) -> bool:
        """Whether a tab has seen the file as it is now. One that never opened it may only make it."""
        with self.lock:
            return self.open.get(tab, {}).get(path, "") == mark(data)

    def saved(self, tab: str, path: str) -> None:
        """Let every other tab that has the file open hear of it."""
        with self.lock:
            for other, paths in self.open.items():
                if other != tab and path in paths:
                    self.news.setdefault(other, []).append(path)

    def heard(self, tab: str) -> list[str]:
        """What a tab has to hear, once."""
        with self.lock:
            return self.news.pop(tab, [])
