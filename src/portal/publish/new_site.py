"""The folder of a site that is being made: what lies just so in the live site is linked, not written again.

So it keeps its time, by which servers and copying programs see that nothing has changed, and neither the disk nor the swap has
anything to do with it. A file is linked first and looked at then: what somebody changes meanwhile is not taken. One of somebody
else, with other rights, or that can't be linked is written. Nothing is written over in this folder: a linked file is the live
one, too.
"""

import hashlib
import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

from portal.publish.files_below import Hashes, write_new


class NewSite:
    """A folder that is there, beside the live site."""

    def __init__(self, folder: Path, live: Path) -> None:
        self.folder, self.live = folder, live
        self.hashes = Hashes(folder)
        self._rights = stat.S_IMODE(folder.stat().st_mode) & 0o666  # those of a file that is written now

    def put_all(self, files: Mapping[str, bytes]) -> None:
        """Put files into it: path → bytes."""
        for name in sorted({path.rpartition("/")[0] for path in files}):
            Path(self.folder, name).mkdir(parents=True, exist_ok=True)
        for path, data in files.items():
            self.put(path, data)

    def put(self, path: str, data: bytes) -> None:
        """Put a file into one of its folders."""
        if not self._taken(path, lambda found: found == data):
            write_new(self.folder / path, data)
        self.hashes.of_put(path, data)

    def take(self, path: str, mark: bytes) -> bool:
        """Whether the live site has a file whose bytes have this hash; then it is in this one, too."""
        return self._taken(path, lambda found: hashlib.sha256(found).digest() == mark)

    def _taken(self, path: str, is_right: Callable[[bytes], bool]) -> bool:
        if not self._linked(path):
            return False
        new = self.folder / path
        if is_right(new.read_bytes()):
            return True
        new.unlink()
        return False

    def _linked(self, path: str) -> bool:
        old, new = f"{self.live}/{path}", f"{self.folder}/{path}"
        try:
            state = os.lstat(old)
            is_plain = stat.S_ISREG(state.st_mode) and stat.S_IMODE(state.st_mode) == self._rights
            if is_plain and state.st_uid == os.geteuid():
                os.link(old, new, follow_symlinks=False)
                return True
        except FileExistsError:  # what the generator wrote
            Path(new).unlink()
            return self._linked(path)
        except OSError:
            pass
        return False
