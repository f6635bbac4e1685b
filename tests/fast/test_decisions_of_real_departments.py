"""Decisions as real departments make them (names and numbers replaced): row, card and notice say all that was decided."""

import json
from datetime import date

import pytest

from case_tree import make_tree
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.lookup.departments import department_file
from portal.model.portal import Portal
from portal.model.vocabulary import Party
from portal.notices.sheet import item_sheet
from portal.pages.departments import department_pages
from portal.texts.catalogue import catalogue

T = catalogue("da")
PARKEN = "content/departments/parken"
OWN = ("roegalarm", "sne", "forsikring", "haek", "raekvaerk", "rude", "gulv", "husdyr-her", "vaskeri-her", "tag-her")
ITEM = """\
  - id: {0}
    name: Om {0}
    rooms: [bad]
    also_called: [{0} et, {0} to, {0} tre, {0} fire, {0} fem]
    performs: department-decides
    pays: department-decides
    action: Spørg på kontoret.
    source: H
"""
FACTS = """\
streets:
  - street: Ved Tårnet
    from: 2
    to: 24
    side: even
  - street: Lavgade
    dwelling_type: lavt
dwelling_types:
  - id: lavt
    name: Lavt byggeri
"""
DECISIONS = """\
decisions:
  - {item: roegalarm, performs: tenant, pays: tenant}
  - {item: roegalarm, performs: department, pays: department, from: 2026-01-01}
  - {item: sne, performs: department, pays: department}
  - {item: sne, performs: tenant, pays: tenant, dwelling_type: lavt, note: Ryd fortovet ud for din bolig.}
  - {item: forsikring, performs: tenant, pays: tenant, action: Tegn selv glas- og kummeforsikring.}
  - {item: haek, performs: tenant, pays: tenant, floors: st, note: Hækken er 110 til 130 cm.}
  - {item: raekvaerk, performs: tenant, pays: department, floors: 1-2, note: Olie hentes på kontoret.}
  - {item: rude, performs: department, pays: tenant}
  - item: rude
    performs: department
    pays: department
    when: {words: Hvis ruden er smadret af andre og meldt til politiet}
    note: Oplys politiets journalnummer.
  - item: gulv
    performs: department
    pays: department
    when: {words: Når lejemålet begyndte den 1. januar 2008 eller senere, lease_from: 2008-01-01}
  - item: gulv
    performs: tenant
    pays: tenant
    when: {words: Når lejemålet er ældre, lease_before: 2008-01-01}
  - item: husdyr-her
    performs: none
    pays: none
    streets: [{street: Ved Tårnet}]
    note: Der må ikke holdes husdyr.
  - item: husdyr-her
    performs: tenant
    pays: tenant
    streets: [{street: Lavgade}]
    note: To husdyr er tilladt. Udfyld skemaet først.
  - {item: tag-her, performs: department, pays: department, from: når taget er lagt}
  - {item: vaskeri-her, performs: tenant, pays: tenant, note: Åbent kl. 7-19., exemption: Beboere over 75 år}
"""

CASES = {
    "smoke alarm: the company's from a day": (
        "roegalarm",
        ["Du gør det", "Fra den 1. januar 2026: Afdelingen gør det."],
    ),
    "snow: by type": ("sne", ["Afdelingen gør det", "Lavt byggeri", "Ryd fortovet ud for din bolig."]),
    "insurance: one's own, as decided": ("forsikring", ["Tegn selv glas- og kummeforsikring.", "Besluttet på"]),
    "hedge: on the ground floor": ("haek", ["stuen: Du gør det. Du betaler. Hækken er 110 til 130 cm."]),
    "railing: upstairs, supplies given": (
        "raekvaerk",
        ["1.–2. sal: Du gør det. Afdelingen betaler. Olie hentes på kontoret."],
    ),
    "glass: paid with the police's number": (
        "rude",
        ["Du betaler", "Hvis ruden er smadret af andre og meldt til politiet: Afdelingen gør det. Afdelingen betaler."],
    ),
    "floors: by the lease's date": (
        "gulv",
        [
            "Når lejemålet begyndte den 1. januar 2008 eller senere: Afdelingen gør det.",
            "Når lejemålet er ældre: Du gør det.",
        ],
    ),
    "pets: by street": (
        "husdyr-her",
        ["Ved Tårnet: ", "Der må ikke holdes husdyr.", "Lavgade: ", "To husdyr er tilladt. Udfyld skemaet først."],
    ),
    "roof: adopted, waiting for an event": (
        "tag-her",
        [
            "har besluttet noget om det. Det er ikke trådt i kraft endnu.",
            "Vedtaget, ikke i kraft (når taget er lagt)",
        ],
    ),
    "laundry: hours, and who is exempt": ("vaskeri-her", ["Åbent kl. 7-19.", "Undtaget: Beboere over 75 år"]),
}


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    root = make_tree("base", tmp_path_factory.mktemp("real") / "tree")
    file = root / PARKEN / "department.yml"
    facts = file.read_text("utf-8")
    start, end = facts.index("streets:"), facts.index("contact:")
    file.write_text(facts[:start] + FACTS + facts[end:], "utf-8")
    (root / PARKEN / "items.yml").write_text("items:\n" + "".join(map(ITEM.format, OWN)), "utf-8")
    meeting = root / PARKEN / "meetings" / "2025-04-01"
    meeting.mkdir()
    (meeting / "meeting.yml").write_text("kind: afdelingsmøde\n", "utf-8")
    (meeting / "decisions.yml").write_text(DECISIONS, "utf-8")
    problems = Problems()
    read = read_portal(root, problems, date(2025, 6, 1))
    assert problems.lines() == []
    return read


@pytest.fixture(scope="module")
def surfaces(portal: Portal) -> dict[str, dict[str, str]]:
    """Row, cards of all kinds, and notice: item → what it says."""
    department = portal.departments["parken"]
    table = next(
        page for page in department_pages(portal, T) if page.address == "/afdelinger/parken/hvem-ordner-hvad/"
    ).html
    data = department_file(department, portal, T)
    return {
        "row": {item: table.split(f'<tr id="{item}"')[1].split("</tr>")[0] for item in OWN},
        "card": {
            item: " ".join(_card(kind.own[item], data, kind.label) for kind in data.kinds.values()) for item in OWN
        },
        "notice": {
            item: json.dumps(
                item_sheet(portal.items_of(department)[item], department, portal, "https://x.dk", T), ensure_ascii=False
            )
            for item in OWN
        },
    }


def _card(own, data, label: str) -> str:
    parts = (label, own.sentence, own.action, own.note, data.origins[own.origin].words)
    return " ".join(filter(None, parts))


@pytest.mark.parametrize("surface", ["row", "card", "notice"])
@pytest.mark.parametrize("case", CASES)
def test_all_that_was_decided_is_said(surfaces: dict[str, dict[str, str]], surface: str, case: str) -> None:
    item, wanted = CASES[case]
    said = surfaces[surface][item]
    assert [words for words in wanted if words not in said] == []


@pytest.mark.parametrize("surface", ["row", "card", "notice"])
def test_what_waits_is_not_called_unknown_beside_it(surfaces: dict[str, dict[str, str]], surface: str) -> None:
    for item in ("tag-her", "haek", "husdyr-her"):
        assert "oplyst det" not in surfaces[surface][item]


def test_the_smoke_alarm_is_the_companys_from_its_day(portal: Portal) -> None:
    department = portal.departments["parken"]
    item = portal.items_of(department)["roegalarm"]
    assert portal.answer(item, department, on=date(2025, 12, 31)).performs is Party.TENANT
    assert portal.answer(item, department, on=date(2026, 1, 1)).performs is Party.DEPARTMENT
