"""Decisions and rules as boards write them down: understood where they are plain, else refused with a line to copy."""

from datetime import date
from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.model.portal import Portal
from portal.model.vocabulary import Party
from portal.publish.compile import compile_site
from portal.texts.catalogue import catalogue
from portal.texts.wording import action_in_words

TODAY = date(2025, 6, 1)
PARKEN = "content/departments/parken"
FACTS = """\
streets:
  - {street: Skovvej, from: 1, to: 59, side: odd, dwelling_type: blok}
  - {street: Skovvej, from: 2, to: 40, side: even, dwelling_type: raekke}
dwelling_types:
  - {id: blok, name: Etageboliger}
  - {id: raekke, name: Rækkehuse}
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = make_tree("base", tmp_path / "tree")
    file = root / PARKEN / "department.yml"
    facts = file.read_text("utf-8")
    start, end = facts.index("streets:"), facts.index("contact:")
    file.write_text(facts[:start] + FACTS + facts[end:], "utf-8")
    return root


def decided(root: Path, decision: str, today: date = TODAY) -> tuple[Portal, Problems]:
    meeting = root / PARKEN / "meetings/2025-04-01"
    meeting.mkdir(exist_ok=True)
    (meeting / "meeting.yml").write_text("kind: afdelingsmøde\n", "utf-8")
    share = "" if "performs" in decision else ", performs: tenant, pays: tenant"
    (meeting / "decisions.yml").write_text(f"decisions:\n  - {{{decision}{share}}}\n", "utf-8")
    problems = Problems()
    return read_portal(root, problems, today), problems


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("item: bruser, from: 1. januar 2027", "Skriv 2027-01-01."),
        ("item: bruser, from: 1/1-2027", "Skriv 2027-01-01."),
        ("item: bruser, until: 31.12.2027", "Skriv 2027-12-31."),
        ("item: Rense vandlås", "Skriv »vandlaas«."),
        ("item: bruser, dwelling_type: Rækkehuse", "Skriv »raekke«."),
        ("item: bruser, from: 2027-01-01, until: 2026-01-01", "Byt om på »from« og »until«."),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_write(tree: Path, written: str, cure: str):
    _, problems = decided(tree, written)
    (line,) = [one for one in problems.lines() if "decisions.yml" in one]
    assert cure in line


@pytest.mark.parametrize(
    ("written", "floors"),
    [
        ("stuen", ("st", "st")),
        ("1. sal", ("1", "1")),
        ("1.-3. sal", ("1", "3")),
        ("kld. til st.", ("kl", "st")),
        ("st-2", ("st", "2")),
    ],
)
def test_floors_are_read_as_one_says_them(tree: Path, written: str, floors: tuple[str, str]):
    portal, problems = decided(tree, f"item: bruser, floors: {written}")
    assert problems.lines() == []
    (one,) = (
        portal.departments["parken"].coming("bruser", None, date(2025, 4, 1))
        or (portal.departments["parken"].decisions_on("bruser", None, TODAY)[:1])
    )
    assert one.decision.floors == floors


def test_a_circumstance_may_be_words_alone(tree: Path):
    portal, problems = decided(tree, "item: bruser, when: Hvis du selv har sat den op")
    assert problems.lines() == []
    (one,) = portal.departments["parken"].decisions_on("bruser", None, TODAY)
    assert one.decision.when.words == "Hvis du selv har sat den op"


def test_a_trial_ends_by_itself(tree: Path):
    portal, problems = decided(tree, "item: vandlaas, performs: supplier, pays: department, until: 2025-06-01")
    assert problems.lines() == []
    item, parken = portal.items["vandlaas"], portal.departments["parken"]
    assert portal.answer(item, parken, on=date(2025, 6, 1)).performs is Party.SUPPLIER
    after = portal.answer(item, parken, on=date(2025, 6, 2))
    assert (after.performs, after.coming, after.limited) == (Party.TENANT, (), ())


def test_what_holds_on_some_streets_is_not_said_to_those_who_live_on_others(tree: Path):
    portal, _ = decided(tree, "item: bruser, streets: [{street: Skovvej, from: 2, to: 40, side: even}]")
    item, parken = portal.items["bruser"], portal.departments["parken"]
    assert [len(portal.answer(item, parken, kind).limited) for kind in ("blok", "raekke")] == [0, 1]


def test_a_street_that_is_not_the_departments_is_noted_and_said(tree: Path):
    portal, problems = decided(tree, "item: bruser, streets: [{street: Skowvej}]")
    assert any(
        "»Skowvej« er ikke blandt afdelingens veje" in one and "»Skovvej«" in one for one in problems.note_lines()
    )
    assert len(portal.answer(portal.items["bruser"], portal.departments["parken"], "blok").limited) == 1


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("§1.Formål", "§1", "Formål"),
        ("12.Tøjvask", "12", "Tøjvask"),
        ("Kapitel II – Støj", "Kapitel II", "Støj"),
        ("IV. Affald", "IV", "Affald"),
        ("§ 2a. Dyr", "§ 2a", "Dyr"),
        ("Pkt. 4.2.1 – Vask", "Pkt. 4.2.1", "Vask"),
        ("Ild og røg", "", "Ild og røg"),
        ("12 regler", "", "12 regler"),
    ],
)
def test_a_documents_own_numbers_are_known(tree: Path, heading: str, number: str, title: str):
    file = tree / PARKEN / "meetings/2025-04-01/house-rules.md"
    decided(tree, "item: bruser")
    file.write_text(f"---\ntitle: Husorden\n---\n## [punkt] {heading}\n\nTekst.\n", "utf-8")
    portal, problems = decided(tree, "item: bruser")
    assert problems.lines() == []
    (clause,) = portal.house_rules_of(portal.departments["parken"]).clauses
    assert (clause.number, clause.title) == (number, title)


def test_headings_without_ids_are_refused_with_the_line_to_write(tree: Path):
    """The cure typed as it is written is taken."""
    file = tree / PARKEN / "meetings/2025-04-01/house-rules.md"
    decided(tree, "item: bruser")
    text = "---\ntitle: Husorden\n---\n## § 1. Støj\n\nA.\n\n##[Støj] § 2 Støj\n\nB.\n\n## 3. Dyr\n\nC.\n"
    file.write_text(text, "utf-8")
    _, problems = decided(tree, "item: bruser")
    lines = text.split("\n")
    for one in problems.found:
        lines[one.place.line - 1] = one.message.split("Skriv »")[1].removesuffix("«.")
    assert [line for line in lines if line.startswith("#")] == [
        "## [stoej] § 1. Støj",
        "## [stoej-2] § 2 Støj",
        "## [dyr] 3. Dyr",
    ]
    file.write_text("\n".join(lines), "utf-8")
    assert decided(tree, "item: bruser")[1].lines() == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("from: når taget er lagt", "Træder i kraft (når taget er lagt): Leverandøren gør det."),
        ("from: 2027-01", "Fra den 1. januar 2027: Leverandøren gør det."),
        ("until: 2027-04-01", "Leverandøren gør det. Afdelingen betaler. Det gælder til og med den 1. april 2027."),
    ],
)
def test_the_timeline_and_the_proposal_say_from_when(tree: Path, written: str, said: str):
    """What waits is not shown as if it held."""
    decision = f"item: vandlaas, performs: supplier, pays: department, {written}"
    decided(tree, decision)
    proposal = tree / PARKEN / "proposal"
    proposal.mkdir()
    (proposal / "decisions.yml").write_text(f"decisions:\n  - {{{decision}}}\n", "utf-8")
    pages = {page.address: page.html for page in compile_site(tree, TODAY).pages}
    assert said in pages["/afdelinger/parken/forslag/"]
    assert said in pages["/afdelinger/parken/"].split('id="moeder"')[1]


def test_what_nobody_does_is_said_once(tree: Path):
    portal, _ = decided(tree, "item: bruser, performs: none, pays: none")
    answered = portal.answer(portal.items["bruser"], portal.departments["parken"])
    assert action_in_words(answered, catalogue("da")) == "Her er der ikke noget at gøre. Ingen betaling."
