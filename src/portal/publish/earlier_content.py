"""The content as it was: a folder, or a revision of git laid out in a folder that is gone afterwards."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from portal.base.problems import CommandError, quote
from portal.base.refused import among_temporary_files, scratch_folder

FOLDERS = ("content", "docs")


@contextmanager
def earlier_content(project: Path, base: str) -> Iterator[Path]:
    """The project folder of before. CommandError when `base` is neither a folder with content nor a revision."""
    if (Path(base) / FOLDERS[0]).is_dir():
        yield Path(base).resolve()
        return
    with scratch_folder("portal-diff-") as folder:
        with among_temporary_files():
            _lay_out(_archive(project, base), folder)
        yield folder


def _archive(project: Path, revision: str) -> bytes:
    if revision.startswith("-"):
        raise CommandError(f"{quote(revision)} er ikke en version. Skriv fx origin/main eller en mappe.")
    command = ["git", "archive", "--format=tar", revision, "--", *FOLDERS]
    try:
        done = subprocess.run(command, cwd=project, capture_output=True, check=False)
    except FileNotFoundError:
        raise CommandError("git findes ikke her. Skriv en mappe med det gamle indhold i stedet.") from None
    if done.returncode:
        raise CommandError(
            f"{quote(revision)} er hverken en mappe med content/ eller en version, git kender. Skriv fx origin/main."
        )
    return done.stdout


def _lay_out(archive: bytes, folder: Path) -> None:
    """Only plain files, and only below the folder: the archive may come from somebody else's branch."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            data = tar.extractfile(member) if member.isreg() else None
            if data and ".." not in PurePosixPath(member.name).parts and not member.name.startswith("/"):
                file = folder / member.name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data.read())
