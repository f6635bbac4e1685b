"""Rules as real departments adopt them (names and numbers replaced): shown word for word, and never against the standard's."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.publish.compile import compile_site

TODAY = date(2025, 6, 1)
PARKEN = "content/departments/parken"
MEETING = f"{PARKEN}/meetings/2018-03-12"
RULES = """\
---
title: Husorden for Parken
dates:
  - what: approved
    when: 2010
  - what: adopted
    when: 2015-04-20
  - what: changed
    when: 2018-03
serves:
  - clause: grill
    items: [bruser]
---
Denne husorden er vedtaget af beboerne og gælder for samtlige lejemål.

## [grill] § 1. Grill på altan

Det er tilladt at grille på altanen, såfremt det sker under hensyntagen til de øvrige beboere.

## [vaerktoej] § 2. Boremaskine

Brug af boremaskine er tilladt på søndage fra kl. 9 til kl. 12.

## [gaestekort] § 7.5 Gæstekort

Varmemesteren udsteder gæstekort for højst 3 dage ad gangen. Der skal forløbe 7 dage mellem to kort.

## [dyr] Regel 8: Markiser

Opsætning af markiser forudsætter forudgående skriftlig tilladelse.
"""
HARD = " ".join(
    ["Vedligeholdelsesforpligtelsens gennemførelse forudsætter boligafdelingens forudgående skriftlige godkendelse"]
    * 12
)


def write(root: Path, file: str, text: str) -> None:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, "utf-8")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = make_tree("base", tmp_path / "tree")
    write(root, f"{MEETING}/meeting.yml", "kind: afdelingsmøde\napproved: 2018-05-02\n")
    write(root, f"{MEETING}/house-rules.md", RULES)
    return root


@pytest.fixture
def html(tree: Path) -> str:
    return next(p.html for p in compile_site(tree, TODAY).pages if p.address == "/afdelinger/parken/husorden/")


def test_adopted_words_are_shown_as_they_were_adopted(html: str):
    """Case 38, 39: words that the portal would not use, and long ones, are the department's."""
    for words in ("såfremt det sker under hensyntagen", "Varmemesteren udsteder gæstekort", "samtlige lejemål"):
        assert words in html


def test_hard_adopted_words_are_a_note_and_no_error(tree: Path):
    file = tree / MEETING / "house-rules.md"
    file.write_text(file.read_text("utf-8") + f"\n{HARD}.\n", "utf-8")
    problems = Problems()
    read_portal(tree, problems, TODAY)
    assert problems.lines() == []
    assert any("Teksten har LIX" in line for line in problems.note_lines())


def test_its_own_numbers_are_kept(html: str):
    """Case 34: »§ 7.5« is not the third clause of somebody's list."""
    for heading in ("§ 1. Grill på altan", "§ 7.5 Gæstekort", "Regel 8: Markiser"):
        assert heading in html
    assert "3. " not in html.split('id="gaestekort-titel">')[1][:20]


def test_all_its_dates_are_shown(html: str):
    """Case 35: adopted, changed and approved."""
    dates = ["Godkendt i 2010.", "Vedtaget den 20. april 2015.", "Ændret i marts 2018.", "Godkendt den 2. maj 2018."]
    assert [words for words in dates if words not in html] == []


def test_words_older_than_the_meeting_are_dated_by_themselves(tree: Path):
    """A text of 2015 that lies in the folder of a meeting of 2026 was not adopted in 2026: no surface says so."""
    shutil.rmtree(tree / MEETING)
    write(tree, f"{PARKEN}/meetings/2025-05-06/meeting.yml", "kind: afdelingsmøde\n")
    write(tree, f"{PARKEN}/meetings/2025-05-06/house-rules.md", RULES)
    site = compile_site(tree, TODAY)
    shown = {p.address: p.html for p in site.pages if p.department == "parken"}
    claims = "Vedtaget på afdelingsmødet den 6. maj 2025"
    assert [page for page, html in shown.items() if claims in html] == []
    rules = shown["/afdelinger/parken/husorden/"]
    assert (
        "Godkendt i 2010. Vedtaget den 20. april 2015. Ændret i marts 2018.</strong> Gjaldt stadig den 6. maj 2025."
        in rules
    )
    assert "Teksten siger selv: Godkendt i 2010. Vedtaget den 20. april 2015." in rules
    row = shown["/afdelinger/parken/hvem-ordner-hvad/"].split('<tr id="bruser"')[1].split("</tr>")[0]
    assert "Husordenen. Godkendt i 2010. Vedtaget den 20. april 2015." in row


def test_what_a_meeting_changed_of_an_older_text_is_dated_by_the_meeting(tree: Path):
    shutil.move(tree / MEETING, tree / f"{PARKEN}/meetings/2020")
    folder = f"{PARKEN}/meetings/2025-05-06"
    changed = "## [dyr] Regel 8: Markiser\n\nMarkiser er tilladt.\n"
    before, _, _ = RULES.partition("## [dyr]")
    write(tree, f"{folder}/meeting.yml", "kind: afdelingsmøde\n")
    write(tree, f"{folder}/house-rules.md", before + changed)
    write(tree, f"{folder}/house-rules.changes.md", f"---\n---\n{changed}")
    page = next(p.html for p in compile_site(tree, TODAY).pages if p.address == "/afdelinger/parken/husorden/")
    grill, awning = (page.split(f'id="{one}"')[1].split("</section>")[0] for one in ("grill", "dyr"))
    assert "Teksten siger selv: Godkendt i 2010. Vedtaget den 20. april 2015. Ændret i marts 2018." in grill
    assert "Ordene er vedtaget på afdelingsmødet den 6. maj 2025." in awning


def test_no_clause_of_the_standard_comes_beside_an_adopted_one(html: str):
    """Case 33: what the standard says is no rule here, whatever an own clause is called."""
    assert "Spørg, før du får hund eller kat." not in html
    assert "Skru ned efter klokken 22." not in html


def test_the_clause_answers_with_its_meeting_and_not_with_the_standard(tree: Path):
    portal = read_portal(tree, Problems(), TODAY)
    answered = portal.answer(portal.items["bruser"], portal.departments["parken"])
    assert (answered.clause.number, answered.since.name, answered.action) == ("§ 1", "2018-03-12", None)


def test_the_standard_that_changed_later_is_not_called_confirmed(tree: Path):
    """Case 43: an answer is that of the day it was confirmed, and says that the standard has changed."""
    file = tree / "content/responsibilities/01-vand.yml"
    file.write_text(
        file.read_text("utf-8").replace("action: Rens vandlåsen selv.", "action: Ring til kontoret."), "utf-8"
    )
    portal = read_portal(tree, Problems(), TODAY)
    answered = portal.answer(portal.items["vandlaas"], portal.departments["parken"])
    assert (answered.action, answered.changed, answered.since.name) == ("Rens vandlåsen selv.", True, "2024-05-02")


def test_a_procedure_is_said_without_changing_who_pays(tree: Path):
    """Case 17: with a B account the office looks before one buys; the share stays the standard's."""
    write(
        tree,
        f"{MEETING}/decisions.yml",
        "decisions:\n  - item: maling\n    performs: department\n    pays: maintenance-account\n"
        "    action: Bed kontoret se på det, før du køber noget.\n",
    )
    portal = read_portal(tree, Problems(), TODAY)
    answered = portal.answer(portal.items["maling"], portal.departments["parken"])
    assert (answered.pays.value, answered.action) == (
        "maintenance-account",
        "Bed kontoret se på det, før du køber noget.",
    )
