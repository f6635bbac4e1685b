"""Lists the licence of everything that is installed from a lock file: `python tools/licenses.py locks/site.txt …`.

Ends with 1 when a package names no licence, so that nobody publishes with something unread.
"""

import re
import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

NAME = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
CLASSIFIER = "License :: OSI Approved :: "


def main(locks: list[str]) -> int:
    """Print one line per package: name, version, licence."""
    unknown = 0
    for name in sorted({name for lock in locks for name in NAME.findall(Path(lock).read_text("utf-8"))}):
        try:
            about = metadata(name)
        except PackageNotFoundError:
            continue  # for another system or Python
        licence = licence_of(about)
        unknown += not licence
        print(f"{name:28} {about['Version']:14} {licence or 'UNKNOWN'}")
    return 1 if unknown else 0


def licence_of(about) -> str:
    """The SPDX expression, else the classifiers, else the first line of the free text; empty when there is none."""
    if expression := about.get("License-Expression"):
        return expression
    classifiers = [c.removeprefix(CLASSIFIER) for c in about.get_all("Classifier", []) if c.startswith(CLASSIFIER)]
    first = next((line.strip() for line in (about.get("License") or "").splitlines() if line.strip()), "")
    return ", ".join(classifiers) or first[:60]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
