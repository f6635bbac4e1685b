"""What a department decided is said whole: the cases of its own items and of a confirmed copy, the words of a repeal."""

import re
from datetime import date
from pathlib import Path

import pytest

from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.model.decision import Decision
from portal.pages.departments import department_pages
from portal.texts.catalogue import catalogue
from portal.texts.wording import decided_in_words

OWN = """\
items:
  - id: sauna
    name: Sauna
    rooms: [bad]
    also_called: [sauna, damp, gus, varm bænk, badstue]
    performs: department
    pays: department
    conditions:
      - when: tenant-caused
        performs: department
        pays: tenant
        text: Har du ødelagt ovnen, betaler du.
    action: Book saunaen på kontoret.
    source: H
"""
STANDARD = "content/responsibilities/01-vand.yml"
CASE = "Har du selv stoppet røret, betaler du."


def row(root: Path, item: str) -> str:
    portal = read_portal(root, Problems(), date(2025, 6, 1))
    pages = department_pages(portal, catalogue("da"))
    table = next(page for page in pages if page.address == "/afdelinger/gaarden/hvem-ordner-hvad/")
    return re.search(rf'<tr id="{item}".*?</tr>', table.html, re.DOTALL)[0]


def test_an_own_item_has_its_cases_in_its_row(tree: Path) -> None:
    (tree / "content/departments/gaarden/items.yml").write_text(OWN, "utf-8")
    assert "Har du ødelagt ovnen, betaler du." in row(tree, "sauna")


@pytest.mark.parametrize("changed", [False, True])
def test_the_cases_that_were_confirmed_are_in_the_row_when_the_items_page_says_others(
    tree: Path, changed: bool
) -> None:
    if changed:
        file = tree / STANDARD
        file.write_text(file.read_text("utf-8").replace(CASE, "Afdelingen betaler altid."), "utf-8")
    assert (CASE in row(tree, "vandlaas")) is changed


def test_a_repeal_says_the_words_it_was_repealed_with() -> None:
    decision = Decision(item="vandlaas", repealed=True, note="Vi venter på den nye ordning.")
    said = decided_in_words(decision, catalogue("da"))
    assert said == "Den tidligere beslutning er ophævet. Vi venter på den nye ordning."
