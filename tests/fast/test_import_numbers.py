"""`portal import`: the numbers of a text stay those that were written."""

from pathlib import Path

from importing import written

NUMBERED = """Husorden

§ 1 Nøgler

3. sal har nøglen til loftet.

7. Nøgler afleveres på kontoret.
8. Cykler stilles i gården.

Ellers:

1. Ring først.
2. Kom så.

- 2. sal har vagten.
- # og tegn
"""


def test_numbers_that_do_not_count_on_stay_as_they_are(tree: Path, tmp_path: Path):
    """Markdown counts a list on from its first number, whatever the others are."""
    (tmp_path / "a.txt").write_text(NUMBERED, "utf-8")
    body = written(tree, tmp_path / "a.txt")
    for line in (
        r"3\. sal har",
        r"7\. Nøgler",
        r"8\. Cykler",
        "1. Ring først.\n\n2. Kom så.",
        r"- 2\. sal har",
        r"- \# og tegn",
    ):
        assert line in body
