"""Which import breaks a contract of pyproject.toml (rooms only look down; MkDocs in the adapter alone), by path and line.

`python tools/lint/layers.py` runs import-linter in the folder one is in. It prints nothing and ends with 0 when all is kept.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
SOURCES = Path("src")
IMPORTS = re.compile(r"(?P<module>[\w.]+) -> (?P<imported>[\w.]+) \((?P<lines>l\.\d+(?:, l\.\d+)*)\)")
"""How import-linter names an import."""


def by_path(report: str) -> str:
    """The report with src/portal/…py:LINE in place of each module and line."""
    return IMPORTS.sub(_import_by_path, report)


def _import_by_path(found: re.Match[str]) -> str:
    file = _file(found["module"])
    places = " ".join(f"{file}:{line}" for line in re.findall(r"\d+", found["lines"]))
    return f"{places} imports {found['imported']}"


def _file(module: str) -> str:
    path = SOURCES.joinpath(*module.split("."))
    return (path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).as_posix()


def main(options: list[str]) -> int:
    """The exit code of import-linter, which gets the options (--no-cache)."""
    done = subprocess.run(
        [LINT_IMPORTS, "--no-logo", *options],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "200"},  # an import is not broken in two lines
    )
    if done.returncode:
        print(by_path(done.stdout), done.stderr, sep="")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
