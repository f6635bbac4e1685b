"""Golden cases: a small content tree and what it must become, or which problems it must report.

`UPDATE_CASES=1 make test` writes each `expected.txt` anew; read the difference before it is committed.
"""

import os
import re
from datetime import date
from pathlib import Path

import pytest

from case_tree import CASES, make_tree, names, recipe
from portal.base.problems import ContentError
from portal.publish.compile import compile_site

TODAY = date(2025, 6, 1)


@pytest.mark.parametrize("name", names())
def test_case(name: str, tmp_path: Path) -> None:
    """What `portal check` writes; tests/slow/test_commands.py runs the command itself."""
    root = make_tree(name, tmp_path / name)
    try:
        site = compile_site(root, TODAY)
    except ContentError as error:
        _compare(name, f"{error}\n")
        assert [line for line in str(error).splitlines() if not _is_one_plain_line(line)] == []
    else:
        _compare(name, "".join(f"{line}\n" for line in [*site.notes, "Ingen fejl."]))
        _check_pages(name, {page.address: page.html for page in site.pages})


def _compare(name: str, reported: str) -> None:
    golden = CASES / name / "expected.txt"
    if os.environ.get("UPDATE_CASES"):
        golden.write_text(reported, "utf-8")
    assert reported == golden.read_text("utf-8")


def _is_one_plain_line(line: str) -> bool:
    """Every line says what is wrong in one sentence and what to do in another; all but the total say where."""
    sentences = re.findall(r"[.?…](?= |$)", line)
    return line.isprintable() and len(line) < 300 and line[-1] in ".?…" and len(sentences) >= 2


def _check_pages(name: str, pages: dict[str, str]) -> None:
    for wanted in recipe(name).get("page", []):
        html = pages[wanted["address"]]
        assert [text for text in wanted.get("holds", []) if text not in html] == []
        assert [text for text in wanted.get("lacks", []) if text in html] == []


def test_every_case_says_what_it_shows() -> None:
    assert [name for name in names() if not recipe(name).get("shows")] == []
