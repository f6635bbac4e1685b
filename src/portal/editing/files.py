"""Which files are edited in the browser: facts, messages, proposals, guides, dangers, sources. Never what a meeting decided."""

import re
from collections.abc import Iterator
from pathlib import Path

from portal.addresses.address import GUIDE_FOLDER, SLUG

DEPARTMENTS = "content/departments"
DOCUMENTS = r"(?:house-rules|maintenance|raaderet)(?:\.changes)?\.md"
EDITED = re.compile(
    rf"content/(?:messages|dangers|sources)\.yml"
    rf"|{DEPARTMENTS}/{SLUG}/(?:(?:department|messages)\.yml|proposal/(?:meeting\.yml|decisions\.yml|{DOCUMENTS}))"
    rf"|{GUIDE_FOLDER}/{SLUG}\.md",
    re.ASCII,
)
NAME = r"[a-z0-9][a-z0-9_-]*"
"""A photo's name: a telephone writes `img_2034`, and a browser `billede-1-`."""
PICTURE = re.compile(
    rf"(?:{GUIDE_FOLDER}/img|{DEPARTMENTS}/{SLUG}/proposal/files)/{NAME}\.(?:png|jpe?g|webp)",
    re.ASCII,
)
LONGEST = 200
"""Letters of a path; the longest that ships has 70."""


def is_edited(path: str) -> bool:
    """Whether a path, relative to the project, is one of those files. `..`, `//` and other spellings of one are not."""
    return len(path) <= LONGEST and EDITED.fullmatch(path) is not None


def is_picture(path: str) -> bool:
    """Whether a path is that of a photo that a guide or a proposal can show."""
    return len(path) <= LONGEST and PICTURE.fullmatch(path) is not None


def picture_folder(path: str) -> str:
    """Where the photos of an edited text lie; nowhere for a file that shows none."""
    folder, _, name = path.rpartition("/")
    if not name.endswith(".md"):
        return ""
    return f"{folder}/{'img' if folder == GUIDE_FOLDER else 'files'}"


def edited_files(project: Path) -> dict[str, bytes]:
    """Every such file of a project: path → bytes. Links are passed over, folders that are links, too."""
    return {path: (project / path).read_bytes() for path in sorted(_paths(project)) if is_plain(project, path)}


def is_plain(root: Path, path: str) -> bool:
    """Whether a path below a folder is a regular file, and no part of the way there is a link."""
    way = [root / part for part in (path, *map(str, Path(path).parents[:-1]))]
    return (root / path).is_file() and not any(one.is_symlink() for one in way)


def may_be_written(root: Path, path: str) -> bool:
    """Whether a file can be written at a path without following a link: it is plain, or it is not there yet."""
    way = [root / part for part in (path, *map(str, Path(path).parents[:-1]))]
    return not any(one.is_symlink() for one in way) and (not (root / path).exists() or (root / path).is_file())


def _paths(project: Path) -> Iterator[str]:
    for folder, pattern in (
        ("content", "*.yml"),
        (GUIDE_FOLDER, "*.md"),
        (DEPARTMENTS, "*/*.yml"),
        (DEPARTMENTS, "*/proposal/*"),
    ):
        found = ((project / folder).glob(pattern)) if (project / folder).is_dir() else ()
        yield from (path for one in found if is_edited(path := one.relative_to(project).as_posix()))
