"""SECURITY.md names a test for each promise; a promise whose test is gone is none."""

import ast
import re

from projects import ROOT

NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def test_every_promise_has_a_test_that_exists() -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    named = set(NAMED.findall(text))
    assert len(named) > 30
    assert [(file, test) for file, test in sorted(named) if test not in names_in(file)] == []


def test_every_row_of_the_table_names_a_test() -> None:
    table = (ROOT / "SECURITY.md").read_text("utf-8").split("| promise | test |")[1].split("\n\n")[0]
    rows = table.strip().split("\n")[1:]
    assert len(rows) > 15
    assert [row for row in rows if not NAMED.search(row)] == []


def names_in(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}
