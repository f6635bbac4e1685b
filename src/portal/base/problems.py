"""What is wrong with the content, reported to the people who write it: one line each, in plain Danish."""

import errno
from dataclasses import dataclass, field
from pathlib import PurePosixPath


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: path relative to the project folder, line and column from 1 (0 = the whole file)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        spot = f":{self.line}:{self.column}" if self.line else ""
        return f"{printable(self.file)}{spot}"


@dataclass(frozen=True, order=True)
class Problem:
    """One line for an editor: where, what is wrong, what to do."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {printable(self.message)}"


MOST = 300
"""Problems reported at once; a file that is broken on purpose has thousands, and each takes time to describe."""


@dataclass
class Problems:
    """Collects every problem (stops the build) and every note (does not), so that all are reported at once."""

    found: set[Problem] = field(default_factory=set)
    notes: set[Problem] = field(default_factory=set)
    said: int = field(default=0, compare=False)
    """How often something was said, also when it was said before: what it is said of is not without a word."""

    def add(self, place: Place, message: str) -> None:
        """Remember something that must be mended before the site can be built. ContentError when it is one too many."""
        self.said += 1
        self.found.add(Problem(place, message))
        if len(self.found) >= MOST:
            raise ContentError(self)

    def note(self, place: Place, message: str) -> None:
        """Remember something that is worth knowing but stops nothing."""
        self.said += 1
        self.notes.add(Problem(place, message))

    def about(self, *files: str) -> bool:
        """Whether something is wrong with one of the files or folders, so that what follows from it is not reported."""
        return any(problem.place.file in files for problem in self.found)

    def __bool__(self) -> bool:
        return bool(self.found)

    def lines(self) -> list[str]:
        """Every problem, sorted by file and line, then the total."""
        total = len(self.found)
        total_line = "1 fejl. Ret den, og prøv igen." if total == 1 else f"{total} fejl. Ret dem, og prøv igen."
        if total >= MOST:
            total_line = f"Mindst {total} fejl; resten er ikke set efter. Ret dem, og prøv igen."
        return [*map(str, sorted(self.found)), total_line] if total else []

    def note_lines(self) -> list[str]:
        """Every note, sorted by file and line."""
        return [f"{problem.place}: bemærk: {printable(problem.message)}" for problem in sorted(self.notes)]


class ContentError(Exception):
    """The content has problems; the message is the finished list for people."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        super().__init__("\n".join(problems.lines()))


class CommandError(Exception):
    """A command can't do what it was asked; the message is one finished Danish line."""


LONGEST_QUOTE = 60


def quote(value: object) -> str:
    """A value from the content in Danish quotation marks, shortened so that a message stays one line."""
    text = str(value)
    return f"»{text[:LONGEST_QUOTE]}…«" if len(text) > LONGEST_QUOTE else f"»{text}«"


def printable(text: str) -> str:
    """The text with line breaks, control and direction characters made visible: a message is always one line."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def file_place(file: str | PurePosixPath) -> Place:
    """A place that means the whole file or folder."""
    return Place(str(file))


REASONS = {
    errno.ENOENT: "den findes ikke",
    errno.EACCES: "ingen adgang",
    errno.EPERM: "ingen adgang",
    errno.EROFS: "drevet er skrivebeskyttet",
    errno.ENOSPC: "disken er fuld",
    errno.EDQUOT: "der er ikke plads til mere",
    errno.EBUSY: "noget andet bruger den",
    errno.EPIPE: "den, der læste, er holdt op",
    errno.EIO: "disken svarer ikke, som den skal",
    errno.ENOTDIR: "der ligger en fil, hvor der skal være en mappe",
    errno.EEXIST: "der ligger noget i vejen",
    errno.EISDIR: "det er en mappe",
    errno.ELOOP: "genveje fører i ring",
    errno.ENAMETOOLONG: "navnet er for langt",
}


def reason(error: OSError) -> str:
    """Why the system refused, in Danish."""
    return REASONS.get(error.errno or 0, error.strerror or "ukendt fejl")
