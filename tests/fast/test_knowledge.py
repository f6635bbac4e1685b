"""The content against what residents were promised: house rules, rights, sources, the way of a complaint."""

import re
from pathlib import Path

from case_tree import make_tree
from portal.addresses import address
from portal.check.paragraphs import paragraphs_in, paragraphs_of, sources_of_paragraphs
from portal.model.portal import Portal
from portal.model.source import LAW, SourceStatus
from portal.model.vocabulary import Mark, Party, Status
from portal.publish.compile import compile_site
from portal.texts.catalogue import catalogue

T = catalogue("da")

CLAUSE_OF_ITEM = {
    "altankasser": "altan",
    "parkering": "parkering",
    "stoej": "stoej",
    "boremaskine": "vaerktoej",
    "husdyr": "husdyr",
    "grill": "grill",
    "rygning": "rygning",
    "parabol": "parabol",
    "cykler-i-opgang": "cykler-og-barnevogne",
    "elcykelbatterier": "elcykelbatterier",
    "toejtoerring": "toejtoerring",
    "fuglefodring": "fuglefodring",
    "klage": "klage",
}
CHAPTERS = re.compile(r"\bkapitel \d+")
PROMISE = re.compile(r"garanter|du (?:får|vinder) sagen|får medhold|bliver (?:smidt|sat) ud", re.IGNORECASE)


def test_every_clause_says_why_and_what_then(portal: Portal) -> None:
    """In the standard and in proposals; what a meeting adopted stays as it was adopted."""
    rules = [portal.house_rules, *(d.house_rules_on(portal.today) for d in portal.departments.values() if d.proposal)]
    assert [c.id for one in rules for c in one.clauses if not (c.text and c.why and c.broken)] == []


def test_an_item_of_the_house_rules_leads_to_its_clause(portal: Portal, pages: dict[str, str]) -> None:
    by_rules = {i.id: i.house_rule for i in portal.items.values() if i.performs is Party.HOUSE_RULES}
    assert by_rules.items() <= CLAUSE_OF_ITEM.items()
    for item_id, clause in CLAUSE_OF_ITEM.items():
        link = address.relative(address.item(item_id), address.standard_house_rules(clause))
        assert f'href="{link}"' in pages[address.item(item_id)], item_id
        assert f'id="{clause}"' in pages[address.HOUSE_RULES], item_id


def test_the_examples_adopt_change_drop_and_add(portal: Portal) -> None:
    standard = {clause.id for clause in portal.house_rules.clauses}
    examples = [d for d in portal.departments.values() if d.example]
    own = [rules for d in examples if (rules := d.house_rules_on(portal.today))]
    assert {rules.status for rules in own} == {Status.ADOPTED, Status.PROPOSAL}
    assert all(standard - {clause.id for clause in portal.house_rules_of(d).clauses} for d in examples)
    assert any({clause.id for clause in rules.clauses} & standard for rules in own)
    assert any({clause.id for clause in rules.clauses} - standard for rules in own)


def test_what_is_not_certain_is_said_on_its_page(portal: Portal, pages: dict[str, str]) -> None:
    for item in portal.items.values():
        if item.source is Mark.S:
            continue
        said = T.of("answer-mark", item.source.value)
        assert "ontrollér" in said or "skal sige" in said
        assert said in pages[address.item(item.id)], item.id


def test_every_paragraph_has_a_source_that_says_how_it_is_known(portal: Portal, project: Path) -> None:
    """A paragraph without its statute's name is almenlejeloven's. No paragraph rests on an unopened source."""
    opened = [s for s in portal.sources.values() if s.kind in LAW and s.status is not SourceStatus.TO_VERIFY]
    strangers = []
    for file in [*(project / "docs").rglob("*.md"), *(project / "content").rglob("*.md")]:
        for line in file.read_text("utf-8").splitlines():
            sourced = set().union(*(paragraphs_of(one) for one in sources_of_paragraphs(line, opened)))
            strangers += [(file.name, number) for number in paragraphs_in(line) if number not in sourced]
    assert strangers == []


def test_a_text_names_no_chapter_that_no_source_has(portal: Portal, project: Path) -> None:
    """»Kapitel 17« can't be looked up: the paragraph is named, or nothing."""
    known = {found for one in portal.sources.values() for found in CHAPTERS.findall(one.paragraph or "")}
    texts = [*(project / "docs").rglob("*.md"), *(project / "content").rglob("*.md")]
    assert {found for file in texts for found in CHAPTERS.findall(file.read_text("utf-8"))} <= known


def test_what_was_read_says_where(portal: Portal) -> None:
    """A day without an address can't be checked by anybody."""
    assert [one.id for one in portal.sources.values() if one.read and not one.address] == []


def test_a_complaint_promises_nothing_and_asks_for_nothing(pages: dict[str, str]) -> None:
    page = pages["/uenighed/"]
    assert "Ingen kan love dig, hvordan en sag ender." in page
    assert PROMISE.findall(page) == []
    assert re.findall(r"<(?:form|input|textarea|select)\b", page) == []


def test_the_way_of_a_complaint_is_whole_and_in_order(pages: dict[str, str]) -> None:
    steps = re.findall(r"<h2[^>]*>(Trin \d): ([^<]+)", pages["/uenighed/"])
    assert [number for number, _ in steps] == [f"Trin {n}" for n in range(1, 7)]
    wanted = ("Tal sammen", "mægling", "skriftligt", "Afdelingen skriver", "Beboerklagenævnet", "Boligretten")
    assert [word for word, (_, title) in zip(wanted, steps, strict=True) if word not in title] == []


def test_an_unknown_complaint_form_is_reported(pages: dict[str, str], portal: Portal) -> None:
    section = _form_section(pages["/uenighed/"])
    assert (T("disagreement-none") in section) == (portal.organisation.complaint_form is None)


def test_a_known_complaint_form_is_linked(tmp_path: Path) -> None:
    root = make_tree("base", tmp_path / "project")
    organisation = root / "content" / "organisation.yml"
    form = "https://example.org/klage"
    organisation.write_text(f"{organisation.read_text('utf-8')}complaint_form: {form}\n", "utf-8")
    page = root / "docs" / "uenighed" / "index.md"
    page.parent.mkdir()
    page.write_text(
        "---\ntitle: Er I uenige?\ndescription: Sådan gør I.\n---\nTal [sammen](#klageformular).\n", "utf-8"
    )
    section = _form_section({page.address: page.html for page in compile_site(root).pages}["/uenighed/"])
    assert f'href="{form}"' in section
    assert T("disagreement-none") not in section


def _form_section(page: str) -> str:
    return page[page.index('id="klageformular"') :]


def test_addresses_outside_are_only_in_the_records(portal: Portal, pages: dict[str, str]) -> None:
    """A form or a source that moves is changed in organisation.yml, department.yml or sources.yml, in no text."""
    offices = [portal.organisation.contact, *(one.contact for one in portal.departments.values())]
    known = {portal.organisation.complaint_form, portal.organisation.accessibility_statement}
    known |= {portal.organisation.site_url, *(office.form for office in offices)}
    known |= {partner.link for one in portal.departments.values() for partner in one.partners}
    known |= {source.address for source in portal.sources.values()}
    linked = {target for page in pages.values() for target in re.findall(r'href="(https?://[^"]*)"', page)}
    assert linked - known == set()


def test_boards_find_a_sheet_to_print_for_every_task(pages: dict[str, str]) -> None:
    for task in ("servicebesoeg", "saarbarhedsanalyse", "tryghedsvandring", "aktivitet", "maegling", "tryghed"):
        page = pages[f"/beredskabet/{task}/"]
        assert len(re.findall(r"<td[^>]*>\s*</td>", page)) >= 10, f"{task} has too little to fill in"
        assert T("site-print") in page, task
        assert task == "tryghed" or f'href="{task}/"' in pages["/beredskabet/"], task


def test_a_clause_keeps_its_number_when_another_is_dropped(portal: Portal, pages: dict[str, str]) -> None:
    """And its id is beside it, for the day when a meeting orders its text anew."""
    proposed = portal.departments["eksempelparken"]
    rules, standard = portal.house_rules_of(proposed), [clause.id for clause in portal.house_rules.clauses]
    dropped = set(standard) - {clause.id for clause in rules.clauses}
    page = pages[address.department_house_rules("eksempelparken")]
    shown = dict(re.findall(r'<h2 id="([a-z-]+)-titel">(\d+)\. ', page))
    assert dropped and dropped.isdisjoint(shown)
    assert {one: int(number) for one, number in shown.items() if one in standard} == {
        one: place for place, one in enumerate(standard, 1) if one not in dropped
    }
    assert T("house-rules-refer", id="husdyr") in page
