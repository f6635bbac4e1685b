"""One answer on every page: what was decided is said on each, and what it overrides on none.

Every item × department × kind of dwelling, with marks in place of words (tests/shared/marked_portal.py).
"""

import re

import pytest

from every_answer import T, answers_of, everywhere, faults, hurry, unwanted, wanted
from marked_portal import marks_in, urgency_marks
from portal.addresses.address import department_table, relative
from portal.model.origin import Origin
from portal.model.origin_place import origin_place
from portal.model.portal import Portal
from portal.model.vocabulary import Level
from portal.pages.departments import department_pages
from portal.pages.items import item_page
from portal.pages.page import Page
from portal.pages.rooms import room_pages


@pytest.fixture(scope="module")
def portal(marked_content: Portal) -> Portal:
    return marked_content


@pytest.fixture(scope="module")
def pages(portal: Portal) -> dict[str, Page]:
    return {
        page.address: page
        for page in (*department_pages(portal, T), *(item_page(one, portal, T) for one in portal.items.values()))
    }


@pytest.fixture(scope="module")
def rooms(portal: Portal) -> dict[str, Page]:
    return {page.address: page for page in room_pages(portal, T)}


def test_the_marks_are_there_and_both_kinds_of_answer_are_tried(portal: Portal) -> None:
    answered = [answer for *_, answer in everywhere(portal)]
    assert sum(answer.origin is Origin.DECIDED for answer in answered) > 200
    assert sum(bool(answer.limited) for answer in answered) > 100
    assert sum(answer.action == answer.item.action for answer in answered) > 50
    assert sum(answer.action is None for answer in answered) > 100


def test_what_the_tenant_does_is_done_today_and_not_reported(portal: Portal, pages: dict[str, Page]) -> None:
    """Whoever pays for it; where both do a part, or kinds of dwelling differ, it is one of the two."""
    seen = set()
    for department in portal.departments.values():
        rows = re.split(r"(?=<tr )", pages[department_table(department.slug)].html)
        heads = {row.partition('id="')[2].partition('"')[0]: row.partition("</th>")[0] for row in rows}
        for item in portal.items_of(department).values():
            if item.urgency.level is Level.TODAY:
                performs = {one.performs.value for one in answers_of(item, department, portal)}
                assert _today(performs) in heads[item.id]
                seen.add((_today(performs), len(performs)))
    assert {("Gør det i dag", 1), ("Meld det i dag", 1), ("Gør eller meld det i dag", 1)} <= seen
    assert ("Gør eller meld det i dag", 2) in seen


def _today(performs: set[str]) -> str:
    if performs == {"tenant"}:
        return "Gør det i dag"
    return "Gør eller meld det i dag" if performs & {"tenant", "shared", "house-rules"} else "Meld det i dag"


def test_why_it_is_urgent_is_the_standards_only_where_the_answer_is(portal: Portal) -> None:
    """Its reason presumes who does it; a danger is said whoever does, and how soon one must act is the same everywhere."""
    seen = set()
    for *_, item, answer in everywhere(portal):
        reason, soon, danger = urgency_marks(item)
        said = hurry(answer)
        assert danger in said
        assert answer.urgency.level is item.urgency.level
        seen.add((answer.origin, reason in said))
        if answer.origin in (Origin.DECIDED, Origin.CONFIRMED, Origin.HOUSE_RULES):
            assert {reason, soon} & said == set(), (item.id, answer.origin)
    assert {(Origin.DECIDED, False), (Origin.CONFIRMED, False), (Origin.UNCONFIRMED, True)} <= seen


def test_the_row_of_the_table(portal: Portal, pages: dict[str, Page]) -> None:
    """Every kind's words, who does it and who pays, for print and without scripts, too."""
    for department in portal.departments.values():
        html = pages[f"/afdelinger/{department.slug}/hvem-ordner-hvad/"].html
        for item in portal.items_of(department).values():
            row = re.search(rf'<tr id="{item.id}".*?</tr>', html, re.DOTALL)[0]
            answers = answers_of(item, department, portal)
            assert faults(marks_in(row), item, answers) == set(), (department.slug, item.id)
            for answer in answers:
                assert T.of("answer-performs", answer.performs.value) in row
                assert T.of("answer-pays", answer.pays.value) in row


def test_the_departments_page(portal: Portal, pages: dict[str, Page]) -> None:
    """Each decision with who does it, who pays, what one does and its note."""
    for department in portal.departments.values():
        html = pages[f"/afdelinger/{department.slug}/"].html
        for line in re.findall(r'<li data-item="[^"]+" data-performs.*?</li>', html, re.DOTALL):
            item = portal.items_of(department)[re.search(r'data-item="([^"]+)"', line)[1]]
            kinds = [kind for kind in department.kinds if kind and f"({department.dwelling_type(kind).name})" in line]
            answer = portal.answer(item, department, kinds[0] if kinds else None)
            assert faults(marks_in(line), item, [answer]) == set()
            assert T.of("answer-performs", answer.performs.value) in line
            assert T.of("answer-pays", answer.pays.value) in line
        every = {mark for one in department.decided for mark in marks_in(f"{one.decision.note}")}
        held = {mark for *_, item, answer in everywhere(portal) for mark in wanted(answer)}
        assert every & held <= marks_in(html)


def test_the_item_page_without_a_department_shows_what_departments_decided(
    portal: Portal, pages: dict[str, Page]
) -> None:
    """The standard, called so, and each department's own words below."""
    for item in portal.items.values():
        html = pages[f"/hvem-ordner-hvad/{item.id}/"].html
        assert "Organisationens standard" in html
        answers = [portal.answer(item, one, kind) for one in portal.departments.values() for kind in one.kinds]
        decided = [answer for answer in answers if answer.decision]
        assert set().union(*(wanted(answer) for answer in decided)) <= marks_in(html)


def test_a_room_says_the_same_in_its_drawing_and_its_list(portal: Portal, rooms: dict[str, Page]) -> None:
    """Without a department the standard's share, and no more of it: no action, no reason."""
    for room in (one for one in portal.rooms.values() if one.things):
        html = rooms[f"/rum/{room.id}/"].html
        lines = re.findall(r'<li data-item="([^"]+)"(.*?)</li>', html, re.DOTALL)
        labels = re.findall(r'<a href="[^"]+" aria-label="([^"]+)" data-name="[^"]+" data-item="([^"]+)"', html)
        assert (
            [item for _, item in labels]
            == [one.item for one in room.things]
            == [item for item, _ in lines][: len(labels)]
        )
        for item_id, said in (*lines, *((item, label) for label, item in labels)):
            answer = portal.standard_answer(portal.items[item_id])
            assert T.of("answer-performs", answer.performs.value) in said
            assert unwanted(answer.item) & marks_in(said) == set()
        belonging = {item.id for item in portal.items.values() if room.id in item.rooms}
        assert {item for item, _ in lines} == belonging | {one.item for one in room.things}


def test_the_origin_of_every_answer_leads_to_where_it_was_decided(portal: Portal, pages: dict[str, Page]) -> None:
    """The meeting, the house rules, or what the law and the standard rest on: an anchor that is there."""
    for department, _, _, answer in everywhere(portal):
        place = origin_place(answer, department)
        address, _, anchor = place.partition("#")
        if answer.meeting:
            assert place == f"/afdelinger/{department.slug}/#moede-{answer.meeting.date.name}"
        if address in pages:
            assert anchor in pages[address].anchors, place
        row = pages[f"/afdelinger/{department.slug}/hvem-ordner-hvad/"]
        assert relative(row.address, place) in row.html
