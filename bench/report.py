"""How the bench reports what it measured: Markdown tables, and the one that is in README."""

import re
from collections.abc import Iterable
from pathlib import Path

IN_README = ("lookup", "scale")
"""The parts whose tables README has, between marks of their names."""


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table with its columns in line; the first column is on the left, the others right."""
    lines = [[str(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    rule = ["-" * max(3, widths[0]), *("-" * max(1, width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(cells, widths) for cells in (lines[0], rule, *lines[1:]))


def not_kept(faults: Iterable[str]) -> str:
    """A line for each target that was missed; empty when all were kept."""
    return "\n".join(f"Not kept: {fault}" for fault in faults)


def joined(*parts: str) -> str:
    """The parts that are not empty, with an empty line between them."""
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())


def kilobytes(number: int) -> str:
    """Bytes in units of 1024 with one decimal, as people compare them: `56.3 KB`."""
    return f"{number / 1024:.1f} KB"


def write_readme(readme: Path, text: str, part: str = "lookup") -> None:
    """Put the table of a part between its marks in README. ValueError when the marks are gone."""
    marks = re.compile(rf"(<!-- bench:{part} -->\n).*?(<!-- /bench:{part} -->)", re.DOTALL)
    written, times = marks.subn(lambda found: f"{found[1]}{text.strip()}\n{found[2]}", readme.read_text("utf-8"))
    if times != 1:
        raise ValueError(f"{readme.name}: the marks <!-- bench:{part} --> … <!-- /bench:{part} --> must be there once")
    readme.write_text(written, "utf-8")


def _line(cells: list[str], widths: list[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    return f"| {first[0]:<{first[1]}} | " + " | ".join(f"{cell:>{width}}" for cell, width in others) + " |"
