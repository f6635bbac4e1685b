"""The same content and SOURCE_DATE_EPOCH give the same bytes, wherever and however they are built."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

from projects import fingerprint, make_project

EPOCH = "1748736000"  # 2025-06-01 00:00 UTC
SITE = "https://example.org"
COMMANDS = (
    ["notices", "--department", "gaarden", "--size", "a4", "--site-url", SITE],
    ["kit", "--department", "gaarden", "--site-url", SITE],
    ["build"],
)
ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "LC_ALL": "C.UTF-8", "LANG": "da_DK.UTF-8", "COLUMNS": "40"},
)
"""25 hours apart, so that they never have the same date."""


RUN = "import sys; from portal.commands.main import main; sys.exit(any(main(one) for one in {commands!r}))"


def in_one_process(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Every command in its order, in a process whose hashes, clock and letters are `environment`'s."""
    commands = [["--project", str(project), *command] for command in COMMANDS]
    return subprocess.run(
        [sys.executable, "-c", RUN.format(commands=commands)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_two_builds_are_byte_identical(tmp_path: Path) -> None:
    """Site and notices: two folders with names of different length, two hash seeds, two time zones, two locales, files
    made in other order.
    """
    sites = []
    for name, environment in zip(("a", "et-langt-navn/med/mapper"), ENVIRONMENTS, strict=True):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        project = make_project(tmp_path / name)
        done = in_one_process(project, SOURCE_DATE_EPOCH=EPOCH, **environment)
        assert done.returncode == 0, done.stderr
        notices = {f"notices/{path}": print_ for path, print_ in fingerprint(project / "build/notices").items()}
        sites.append(fingerprint(project / "site") | notices)
    first, second = sites
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []
    kinds = {Path(path).suffix for path in first}
    assert {".html", ".css", ".js", ".json", ".ics", ".svg", ".xml", ".gz", ".br", ".pdf"} - kinds == set()


def test_the_copies_carry_no_time(small_built: Path) -> None:
    copies = list((small_built / "site").rglob("*.gz"))
    assert copies
    for copy in copies:
        assert copy.read_bytes()[4:8] == bytes(4), f"{copy.name} holds the time of the build"
        assert gzip.decompress(copy.read_bytes()) == copy.with_suffix("").read_bytes()
