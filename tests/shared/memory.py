"""Temporary files lie in memory while tests run: thousands of small folders come and go, and ext4 looks at each inode that
was freed in the last minutes before it gives one out. Six files of tests/fast that copy most: the system worked 13 s, now 3 s.
"""

import os
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 2 * 1024**3
"""Bytes: a run of all leaves a fraction of it. A container has 64 MB there, and no program may start from it."""


def in_memory() -> None:
    """From now on, in this process and those that it starts; not where TMPDIR says another place, or too little is free."""
    if "TMPDIR" not in os.environ and _is_roomy(MEMORY):
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


def _is_roomy(folder: Path) -> bool:
    if not (folder.is_dir() and os.access(folder, os.W_OK)):
        return False
    system = os.statvfs(folder)
    return system.f_bavail * system.f_frsize >= ROOM and not system.f_flag & os.ST_NOEXEC
