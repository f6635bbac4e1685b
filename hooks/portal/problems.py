"""What is wrong with the content, told to the people who write it: one line each, in plain Danish."""

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


@dataclass
class Problems:
    """Collects every problem (stops the build) and every note (does not), so that all are told at once."""

    found: set[Problem] = field(default_factory=set)
    notes: set[Problem] = field(default_factory=set)

    def add(self, place: Place, message: str) -> None:
        """Remember something that must be mended before the site can be built."""
        self.found.add(Problem(place, message))

    def note(self, place: Place, message: str) -> None:
        """Remember something that is worth knowing but stops nothing."""
        self.notes.add(Problem(place, message))

    def __bool__(self) -> bool:
        return bool(self.found)

    def lines(self) -> list[str]:
        """Every problem, sorted by file and line, then the total."""
        total = len(self.found)
        count = "1 fejl" if total == 1 else f"{total} fejl"
        return [*map(str, sorted(self.found)), f"{count}. Ret dem, og prøv igen."] if total else []

    def note_lines(self) -> list[str]:
        """Every note, sorted by file and line."""
        return [f"{problem.place}: bemærk: {printable(problem.message)}" for problem in sorted(self.notes)]


class ContentError(Exception):
    """The content has problems; the message is the finished list for people."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        super().__init__("\n".join(problems.lines()))


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
