"""Run in a mount namespace of its own by test_build: builds onto a small disk, fills it, and builds again.

Usage: full_disk.py BUILT_PROJECT EMPTY_FOLDER BYTES_LEFT…. Ends with 0 when the old site is byte-identical each time.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from projects import build, fingerprint, portal


def main(project: Path, disk: Path, rooms: list[int]) -> int:
    """Leave a little more room each time, so that the disk is full at different points of the build."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "none", str(disk)], check=True)
    site = disk / "site"
    shutil.copytree(project / "site", site)
    before = fingerprint(site)
    page = project / "docs" / "om.md"
    page.write_text(page.read_text("utf-8") + "\nNy udgave.\n", "utf-8")
    for room in rooms:
        _fill(disk, room)
        done = portal(project, "build", "--site-dir", str(site))
        assert done.returncode == 1, f"the disk was not full with {room} bytes left"
        said = done.stderr.splitlines()[-1]
        assert said.startswith(str(disk)), done.stderr
        assert said.endswith("(disken er fuld). Gør plads på disken, og prøv igen."), done.stderr
        assert "Traceback" not in done.stderr
        assert fingerprint(site) == before, f"the old site changed with {room} bytes left"
        (disk / "ballast").unlink()
    done = build(project, "--site-dir", str(site))
    assert done.returncode == 0, done.stderr
    assert fingerprint(site) != before
    return 0


def _fill(disk: Path, room: int) -> None:
    """Write zeros until only so many bytes are left."""
    with (disk / "ballast").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 65536)
        except OSError:
            file.truncate(max(0, file.tell() - room))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), [int(room) for room in sys.argv[3:]]))
