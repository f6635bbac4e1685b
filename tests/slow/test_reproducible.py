"""The same content and SOURCE_DATE_EPOCH give the same bytes, wherever and however they are built."""

import gzip
from datetime import date
from pathlib import Path

import pytest

from portal.base import today as clock
from projects import build, fingerprint, make_project, portal

EPOCH = "1748736000"  # 2025-06-01 00:00 UTC
ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "LC_ALL": "C.UTF-8", "LANG": "da_DK.UTF-8", "COLUMNS": "40"},
)
"""25 hours apart, so that they never have the same date."""


def test_two_builds_are_byte_identical(tmp_path: Path) -> None:
    """Two folders with names of different length, two hash seeds, two time zones, two locales, files made in other order."""
    sites = []
    for name, environment in zip(("a", "et-langt-navn/med/mapper"), ENVIRONMENTS, strict=True):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        project = make_project(tmp_path / name)
        for command in (["notices", "--site-url", "https://example.org"], ["build"]):
            done = portal(project, *command, SOURCE_DATE_EPOCH=EPOCH, **environment)
            assert done.returncode == 0, done.stderr
        sites.append(fingerprint(project / "site"))
    first, second = sites
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []
    kinds = {Path(path).suffix for path in first}
    assert {".html", ".css", ".js", ".json", ".ics", ".svg", ".xml", ".gz", ".br", ".pdf"} - kinds == set()


def test_the_copies_carry_no_time(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    assert build(project, SOURCE_DATE_EPOCH=EPOCH).returncode == 0
    copies = list((project / "site").rglob("*.gz"))
    assert copies
    for copy in copies:
        assert copy.read_bytes()[4:8] == bytes(4), f"{copy.name} holds the time of the build"
        assert gzip.decompress(copy.read_bytes()) == copy.with_suffix("").read_bytes()


def test_the_day_comes_from_the_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    assert clock.today() == date(2025, 6, 1)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert clock.today() >= date(2026, 1, 1)


@pytest.mark.parametrize("epoch", ["i går", "9" * 30, "-" + "9" * 30, "1e9"])
def test_an_epoch_that_is_none_is_told_in_one_line(tmp_path: Path, epoch: str) -> None:
    done = portal(make_project(tmp_path / "project"), "build", SOURCE_DATE_EPOCH=epoch)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "SOURCE_DATE_EPOCH" in done.stderr
