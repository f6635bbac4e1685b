"""A clause of a department that was merged into another is linked where it is: in its rules, not in the new department's."""

from datetime import date
from pathlib import Path

from case_tree import make_tree
from portal.lookup.departments import department_file
from portal.publish.compile import compile_site


def test_the_look_up_names_the_rules_that_hold_a_predecessors_clause(tmp_path: Path) -> None:
    make_tree("departments-merged", tmp_path / "small")
    site = compile_site(tmp_path / "small", date(2025, 6, 1))
    found = department_file(site.portal.departments["ny"], site.portal, site.texts)
    theirs = {
        item: own
        for kind in found.kinds.values()
        for item, own in kind.own.items()
        if own.clause_of or item == "maling"
    }
    assert {item: (own.clause, own.clause_of) for item, own in theirs.items()} == {"maling": ("dyr", "vest")}
    page = next(one for one in site.pages if one.address == "/afdelinger/vest/husorden/")
    assert "dyr" in page.anchors
