"""Walks the content folders: which files are there, and which are no files one should read."""

import os
import re
import shlex
import stat
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from portal.base.problems import ContentError, Place, Problems, quote, reason
from portal.base.slugs import slug

LARGEST_FILE = 256 * 1024
"""Bytes. The largest file that ships is a tenth of it; what is bigger is no text a person wrote."""
LARGEST_PICTURE = 512 * 1024
LEDGER, LARGEST_LEDGER = "content/addresses.txt", 16 * 1024 * 1024
"""It only grows; a department takes about 14 KB of it."""
DEEPEST_FOLDER = 8
MOST_FILES = 100_000
MOST_BYTES = 200 * 1024 * 1024
"""All files together, those that are alike once. A department with its meetings has some 13: 7,000 departments."""
TOO_MANY = (
    f"Her ligger for mange filer: en portal kan have {MOST_FILES} filer, {MOST_BYTES // 1024**2} MB i alt. "
    "Flyt dem, der ikke hører til, eller del afdelingerne på flere portaler."
)
LONGEST_NAME = 100
TEXT_ENDINGS = (".md", ".yml", ".svg", ".txt", ".ftl")
PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp")
OTHER_PICTURES = (".heic", ".heif", ".avif", ".gif", ".bmp", ".tif", ".tiff")
"""Of phones, scanners and old programs: every program that opens one saves it as one that is read."""
FORM_ENDINGS = (".pdf",)
OTHER_ENDINGS = {".yaml": ".yml", ".markdown": ".md", ".mdown": ".md"}
"""What other programs call the endings that are read."""
TABLE_ENDINGS = (".xlsx", ".xls", ".ods", ".csv")
OFFICE_ENDINGS = (".docx", ".doc", ".odt", ".rtf", *TABLE_ENDINGS)
DEPARTMENT = re.compile(r"content/departments/([a-z0-9-]+)/", re.ASCII)
FORMS, LARGEST_FORM = re.compile(r"content/departments/[^/]+/(?:meetings/[^/]+|proposal)/files/[^/]+"), 2 * 1024 * 1024
"""Where forms and plans lie that belong to a meeting."""
BELOW = ("/", "0")
"""What follows a folder's name in the paths below it, and the sign after that."""
DRAFT = ".new"
"""How what a command of ours was about to write ends, when it was killed (base/atomic_write.py)."""
LEFTOVERS = ("~$", ".~lock.", "._", ".DS_Store", "Thumbs.db", ".git", ".#")
"""How names start that office programs, file managers and git leave behind; they are passed over with a note."""


@dataclass
class Tree:
    """The files of one project: path relative to the project folder → bytes."""

    root: Path
    files: dict[str, bytes] = field(default_factory=dict)
    """Folders that are there and were not to be read."""
    _paths: list[str] = field(default_factory=list, repr=False, compare=False)

    def changed(self, put: Mapping[str, bytes], take: Collection[str]) -> "Tree":
        """The tree with files written, and files or whole folders taken away."""
        gone = tuple(f"{path}/" for path in take)
        kept = {path: data for path, data in self.files.items() if path not in take and not path.startswith(gone)}
        return Tree(self.root, {**kept, **put})

    def under(self, folder: str, ending: str) -> list[str]:
        """The paths below a folder with that ending, sorted."""
        first, last = (bisect_left(self._sorted(), f"{folder}{sign}") for sign in BELOW)
        return [path for path in self._paths[first:last] if path.endswith(ending)]

    def _sorted(self) -> list[str]:
        """All paths in order: a department is asked for its own few, however many there are."""
        if len(self._paths) != len(self.files):
            self._paths = sorted(self.files)
        return self._paths


def read_tree(root: Path, folders: tuple[str, ...], problems: Problems) -> Tree:
    """Every readable text and picture below the folders; whatever else lies there is reported as a problem. What is left
    out is not looked into. ContentError when there are too many: of what was not read nothing can be said.
    """
    tree = Tree(root)
    size = 0
    once: dict[bytes, bytes] = {}
    for folder in folders:
        if (root / folder).is_symlink():
            problems.add(Place(folder), "Det er en genvej (symlink). Læg selve mappen her i stedet.")
            continue
        for path in _walk(root, folder, problems):
            if (data := _read(root, path, problems)) is not None:
                tree.files[path] = once.setdefault(data, data)
                size += len(data) if tree.files[path] is data else 0
            if len(tree.files) > MOST_FILES or size > MOST_BYTES:
                problems.add(Place(folder), TOO_MANY)
                raise ContentError(problems)
    _report_name_clashes(tree, problems)
    return tree


def _walk(root: Path, folder: str, problems: Problems, depth: int = 0) -> Iterator[str]:
    """Paths of the regular files below a folder; links, devices and over-deep folders are reported and not followed."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError as error:
        problems.add(Place(folder), f"Mappen kan ikke læses ({reason(error)}). Opret den, eller ret adgangen.")
        return
    for number, entry in enumerate(entries):
        path = f"{folder}/{entry.name}"
        if number > MOST_FILES:
            problems.add(Place(folder), f"Mappen har over {MOST_FILES} filer. Flyt dem, der ikke hører til.")
            return
        if _is_leftover(entry.name):
            problems.note(Place(path), "Filen er en rest fra et andet program og læses ikke. Slet den.")
        elif not _has_plain_name(entry.name):
            problems.add(Place(path), _refused_name(path, entry.is_dir(follow_symlinks=False)))
        elif entry.is_symlink():
            problems.add(Place(path), "Det er en genvej (symlink). Læg selve filen her i stedet.")
        elif entry.is_dir(follow_symlinks=False):
            if depth >= DEEPEST_FOLDER:
                problems.add(Place(path), f"Mapper må højst ligge {DEEPEST_FOLDER} niveauer nede. Flyt den op.")
            else:
                yield from _walk(root, path, problems, depth + 1)
        elif not entry.is_file(follow_symlinks=False):
            problems.add(Place(path), "Det er ikke en almindelig fil. Slet den.")
        else:
            yield path


def _read(root: Path, path: str, problems: Problems) -> bytes | None:
    """The bytes of one regular file, or None when it is no content or may not be read."""
    ending = Path(path).suffix
    is_form = ending in FORM_ENDINGS and _is_read(path, ending)
    if not _is_read(path, ending):
        problems.add(Place(path), _refused_kind(path))
        return None
    limit = LARGEST_PICTURE if ending in PICTURE_ENDINGS else LARGEST_LEDGER if path == LEDGER else LARGEST_FILE
    limit = LARGEST_FORM if is_form else limit
    try:
        # O_NONBLOCK and the second look at what was opened: a FIFO put there in between must not hang the build.
        descriptor = os.open(root / path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                problems.add(Place(path), "Det er ikke en almindelig fil. Slet den.")
                return None
            data = file.read(limit + 1)
    except OSError as error:
        problems.add(Place(path), f"Filen kan ikke læses ({reason(error)}). Ret adgangen til den.")
        return None
    if len(data) > limit:
        problems.add(Place(path), f"Filen er over {limit // 1024} KB. Del den op, eller gør den mindre.")
        return None
    return data


def _is_read(path: str, ending: str) -> bool:
    """Whether a file of that kind is read where it lies."""
    return ending in TEXT_ENDINGS + PICTURE_ENDINGS or (ending in FORM_ENDINGS and FORMS.fullmatch(path) is not None)


def _report_name_clashes(tree: Tree, problems: Problems) -> None:
    """Two names that differ only by case or Unicode form are one file on some disks."""
    seen: dict[str, str] = {}
    for path in sorted(tree.files):
        folded = unicodedata.normalize("NFC", path).casefold()
        if folded in seen:
            problems.add(Place(path), f"Navnet er næsten det samme som {quote(seen[folded])}. Omdøb den ene.")
        seen.setdefault(folded, path)


def _is_leftover(name: str) -> bool:
    return name.startswith(LEFTOVERS) or name.endswith("~") or (name.startswith(".") and name.endswith(DRAFT))


def _refused_name(path: str, is_folder: bool) -> str:
    """What is wrong with a name; a file of a kind that isn't read has no right one."""
    plain = _plain_name(Path(path).name)
    if not (is_folder or _is_read(path, Path(plain).suffix)):
        return _refused_kind(path)
    return f"Navnet har tegn, der ikke kan stå i en adresse. Skriv {quote(plain)}."


def _refused_kind(path: str) -> str:
    cure = how_to_import(path, OFFICE_ENDINGS) or _outside(path) or _right_ending(path)
    return f"Filer af typen {quote(Path(path).suffix or path)} hører ikke til her. {cure}"


def how_to_import(path: str, endings: Collection[str]) -> str:
    """What to do with a file of another program that was laid in a department's folder; empty for one that is none."""
    department = DEPARTMENT.match(path)
    if department is None or "/files/" in path or not path.lower().endswith(tuple(endings)):
        return ""
    name = shlex.quote(Path(path).name)
    return f"Flyt filen ud af content, og skriv »portal import {name} --department {department[1]}«."


def _outside(path: str) -> str:
    """What to do with an office program's file or a form that lies where it belongs to no department; empty for any other."""
    ending = Path(path).suffix.lower()
    if ending in FORM_ENDINGS:
        return "Læg den i mappen files ved det møde eller forslag, den hører til."
    if ending not in OFFICE_ENDINGS:
        return ""
    name = shlex.quote(Path(path).name)
    page = "" if ending in TABLE_ENDINGS else " Er det en side, så skriv den som en .md-fil."
    return f"Flyt den ud. Hører den til en afdeling, så skriv »portal import {name} --department AFDELING«.{page}"


def _right_ending(path: str) -> str:
    """The name with the ending that is read, where only that is written otherwise; else the endings there are."""
    ending = Path(path).suffix.lower()
    meant = OTHER_ENDINGS.get(ending, ending)
    if meant in TEXT_ENDINGS + PICTURE_ENDINGS:
        return f"Kald den {quote(Path(path).with_suffix(meant).name)}."
    if ending in OTHER_PICTURES:
        return "Åbn billedet, og gem det som .jpg."
    return f"Brug {', '.join(TEXT_ENDINGS + PICTURE_ENDINGS)}."


def _plain_name(name: str) -> str:
    """A name that can be in an address, as near to this one as there is."""
    path = Path(name)
    ending = path.suffix.lower() if path.suffix.isascii() and path.suffix[1:].isalnum() else ""
    ending = OTHER_ENDINGS.get(ending, ending)
    return slug(name.removesuffix(path.suffix) if ending else name)[: LONGEST_NAME - len(ending)].strip("-") + ending


def _has_plain_name(name: str) -> bool:
    plain = name.isascii() and all(c.isalnum() or c in "-_." for c in name)
    return plain and len(name) <= LONGEST_NAME and not name.startswith((".", "-"))
