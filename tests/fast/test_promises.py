"""SECURITY.md names a test for each promise; a promise whose test is gone, or runs at another time, is none."""

import ast
import re
from functools import cache
from pathlib import Path

from projects import ROOT
from tiers import TIERS, tier_of

NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
LONG = ("longer", "long")


def rows() -> list[tuple[str, str, str]]:
    """Promise, tier and tests of each row of the table."""
    table = (ROOT / "SECURITY.md").read_text("utf-8").split("| promise | tier | test |")[1].split("\n\n")[0]
    return [tuple(cell.strip() for cell in row.strip("|").split(" | ")) for row in table.strip().split("\n")[1:]]


def test_every_promise_has_a_test_that_exists() -> None:
    named = {found for _, _, tests in rows() for found in NAMED.findall(tests)}
    assert len(named) > 30
    assert [(file, test) for file, test in sorted(named) if test not in promised_in(file)] == []


def test_every_row_of_the_table_names_a_test() -> None:
    assert len(rows()) > 15
    assert [promise for promise, _, tests in rows() if not NAMED.search(tests)] == []


def test_the_tier_of_every_promise_is_where_its_tests_lie() -> None:
    assert [(promise, tier) for promise, tier, tests in rows() if tier != ", ".join(tiers_of(tests))] == []


def tiers_of(tests: str) -> list[str]:
    """The tiers of the tests that a cell names, in their order; `all` at the end when one of them has a longer trial."""
    named = NAMED.findall(tests)
    found = {tier_of(Path(file)) for file, _ in named} | {"all" for file, test in named if promised_in(file).get(test)}
    return [tier for tier in (*TIERS, "all") if tier in found]


@cache
def promised_in(file: str) -> dict[str, bool]:
    """The tests of a file, by name; true for those that `make test-all` runs in full length."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    whole = any(isinstance(node, ast.Assign) and is_long(node.value) for node in tree.body)
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    return {node.name: whole or any(map(is_long, node.decorator_list)) for node in functions}


def is_long(mark: ast.expr) -> bool:
    """Whether this is `pytest.mark.longer` or `pytest.mark.long`."""
    return isinstance(mark, ast.Attribute) and mark.attr in LONG
