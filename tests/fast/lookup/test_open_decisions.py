"""The open data keep what meetings decided: also by type, after a merger, and when the standard has changed since."""

import json
from datetime import date
from pathlib import Path

import pytest

from case_tree import make_tree
from open_answers import read_as_documented
from portal.lookup.files import index_files
from portal.lookup.index import shown_share
from portal.pages.page import Site
from portal.publish.compile import compile_site

TODAY = date(2025, 6, 1)
VEST = "content/departments/vest/meetings/2019-05-02"
CONFIRMED = """\
items:
  - item: vandlaas
    title: Rense vandlås
    performs: department
    pays: department
    action: Skriv til Vest.
"""


def answers_of(site: Site, slug: str) -> dict:
    return json.loads(index_files(site.portal, site.texts)[f"afdelinger/{slug}/answers.json"])


def changed_standard(root: Path) -> Site:
    """Both schemes turned round and another action, after Gården (A, its row houses B) confirmed it."""
    make_tree("base", root)
    file = root / "content/responsibilities/02-hjem.yml"
    text = file.read_text("utf-8").replace("scheme_a:", "scheme_x:").replace("scheme_b:", "scheme_a:")
    file.write_text(text.replace("scheme_x:", "scheme_b:").replace("Se, om din", "Spørg, om din"), "utf-8")
    return compile_site(root, TODAY)


def merged(root: Path) -> Site:
    """Vest, with B and a table of its own, was merged into Ny, which has decided nothing about either."""
    make_tree("departments-merged", root)
    (root / VEST / "standard.yml").write_text(CONFIRMED, "utf-8")
    (root / VEST / "meeting.yml").write_text("kind: afdelingsmøde\nscheme: B\n", "utf-8")
    for file in (root / VEST / "decisions.yml", root / "content/departments/ny/meetings/2025-01-02/decisions.yml"):
        file.write_text("decisions:\n  - item: bruser\n    performs: tenant\n    pays: tenant\n", "utf-8")
    (root / VEST / "house-rules.md").unlink()
    return compile_site(root, TODAY)


@pytest.mark.parametrize(("make", "slug"), [(changed_standard, "gaarden"), (merged, "ny")])
def test_every_kind_of_dwelling_reads_its_own_answer(make, slug: str, tmp_path: Path) -> None:
    site = make(tmp_path / "tree")
    portal, data = site.portal, answers_of(site, slug)
    department = portal.departments[slug]
    for item in portal.items_of(department).values():
        for kind in (None, *(one.id for one in department.dwelling_types)):
            found = shown_share(portal.answer(item, department, kind), site.texts).sentence
            read = read_as_documented(data, item, kind, portal, site.texts)
            assert (item.id, kind, read) == (item.id, kind, found)


def test_what_holds_in_some_cases_is_no_decided_answer(tmp_path: Path) -> None:
    """No date and no body is given to an answer that no meeting is behind; the case names its own meeting."""
    site = compile_site(make_tree("decisions-beside-no-answer", tmp_path / "tree"), TODAY)
    (found,) = (one for one in answers_of(site, "parken")["deviations"] if one["item"] == "bruser")
    assert found.keys().isdisjoint({"decided", "by"})
    assert found["performs"] == "department-decides"
    assert "Besluttet ved urafstemning den 1. juni 2024." in found["limits"][0]


def test_a_decision_that_safety_sets_aside_is_there(tmp_path: Path) -> None:
    root = make_tree("base", tmp_path / "tree")
    with (root / "content/law.yml").open("a", encoding="utf-8") as file:
        file.write("limits:\n  - items: [bruser]\n    text: Arbejde på faste rør.\n")
    (found,) = (
        one for one in answers_of(compile_site(root, TODAY), "gaarden")["deviations"] if one["item"] == "bruser"
    )
    assert "decided" not in found
    assert found["limits"][0].startswith("Sikkerhed går forud. Afdelingens beslutning")
