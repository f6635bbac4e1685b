"""A site with more files or rules than a host takes says so when it is built: a host drops the rest in silence."""

from pathlib import Path

import pytest

from portal.publish.host_limits import Limits, beyond


def made(folder: Path, headers: str, redirects: str, files: int = 0) -> Path:
    (folder / "_headers").write_text(headers, "utf-8")
    (folder / "_redirects").write_text(redirects, "utf-8")
    for number in range(files):
        (folder / f"{number}.html").touch()
    return folder


def test_a_site_within_the_limits_says_nothing(tmp_path: Path) -> None:
    assert beyond(made(tmp_path, "/*\n  X: y\n", "/a/ /b/ 301\n/v/:x/ /w/:x/ 301\n", 20)) == []


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (Limits("Vært", 9, 9, 9, 9, 99, 99), "Vært tager højst 9 filer, siden har 12."),
        (Limits("Vært", 99, 1, 9, 9, 99, 99), "Vært tager højst 1 regler i _headers, siden har 2."),
        (Limits("Vært", 99, 9, 1, 9, 99, 99), "Vært tager højst 1 linjer uden mønster i _redirects, siden har 2."),
        (Limits("Vært", 99, 9, 9, 0, 99, 99), "Vært tager højst 0 linjer med mønster i _redirects, siden har 1."),
        (Limits("Vært", 99, 9, 9, 9, 5, 99), "Vært tager højst 5 tegn i en linje i _headers, siden har 6."),
        (Limits("Vært", 99, 9, 9, 9, 99, 9), "Vært tager højst 9 tegn i en linje i _redirects, siden har 17."),
    ],
)
def test_each_limit_that_is_passed_is_named(limits: Limits, said: str, tmp_path: Path) -> None:
    site = made(tmp_path, "/*\n  X: y\n/b\n  Z: ", "/a/ /b/ 301\n/c/ /d/ 301\n/v/:x/ /w/:x/ 301\n", 10)
    assert beyond(site, limits) == [f"{said} Vælg en anden vært, eller se deploy/README.md."]
