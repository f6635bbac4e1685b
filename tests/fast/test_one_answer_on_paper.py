"""One answer on what leaves the site: notices, open data and calendars say what was decided, and nothing that it overrides."""

import json
import re
from datetime import date

import pytest

from every_answer import SITE, T, answers_of, faults, hurry, unwanted, wanted
from marked_portal import marks_in, standards_mark, urgency_marks
from notices import paper
from portal.feeds.calendar import calendar
from portal.lookup.open_data import department_answers
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.item import Item
from portal.model.portal import Portal
from portal.notices.printing import finished
from portal.notices.sheet import item_sheet
from portal.notices.typeset import typeset

DAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def portal(marked_content: Portal) -> Portal:
    return marked_content


def in_words(answer: Answer) -> tuple[str, str]:
    """Who does it and who pays; nothing is said twice."""
    does, pays = T.of("answer-performs", answer.performs.value), T.of("answer-pays", answer.pays.value)
    return does, "" if pays == does else pays


def test_the_notice(portal: Portal) -> None:
    """What the PDF is made of: every kind's words; the code holds the department's address."""
    for department in portal.departments.values():
        for item in portal.items_of(department).values():
            sheet = item_sheet(item, department, portal, SITE, T)
            answers = answers_of(item, department, portal)
            assert faults(marks_in(json.dumps(sheet)), item, answers) == set(), (department.slug, item.id)
            parties = {(one["performs"], one["pays"]) for one in sheet["who"]}
            assert set().union(*map(hurry, answers)) <= marks_in(sheet["urgency"]["text"])
            assert parties == {in_words(one) for one in answers}
            assert sheet["code"].startswith(f"{SITE}/e/{department.short_name}/")


def twelve(portal: Portal) -> list[tuple[Department, Item]]:
    """Notices of every department that has kinds of dwelling or decisions, and of each of the three ways of deciding."""
    chosen = [one for one in portal.departments.values() if one.example]
    picked = [(one, item) for one in chosen for item in [*portal.items_of(one).values()][3 : 3 + 7 * 6 : 7]]
    return picked[:12]


def squeezed(text: str) -> str:
    """Without what a line of paper adds where it ends."""
    return re.sub(r"[\s\u00ad-]", "", text)


@pytest.fixture(scope="module")
def on_paper(portal: Portal) -> list[tuple[Department, Item, str]]:
    """The words of twelve notices, read from the PDF as a printer gets it."""
    return [
        (
            department,
            item,
            squeezed(paper.text(typeset("sheet", finished({**sheet, "size": "a4", "imprint": "-"}), DAY))),
        )
        for department, item in twelve(portal)
        for sheet in [item_sheet(item, department, portal, SITE, T)]
    ]


def test_twelve_notices_as_pdf(portal: Portal, on_paper: list[tuple[Department, Item, str]]) -> None:
    """On paper as on the screen: all that was decided for each kind of dwelling, and nothing that it overrides."""
    assert len(on_paper) == 12
    overridden = 0
    for department, item, words in on_paper:
        answers = answers_of(item, department, portal)
        every = set().union(*(wanted(answer) | hurry(answer) for answer in answers))
        assert [mark for mark in every if squeezed(mark) not in words] == [], (department.slug, item.id)
        against = unwanted(item, *answers)
        assert [mark for mark in against if squeezed(mark) in words] == [], (department.slug, item.id)
        overridden += len(against)
        for does, pays in map(in_words, answers):
            assert squeezed(does) in words and squeezed(pays) in words
    assert overridden > 3


def test_the_open_data(portal: Portal) -> None:
    """A department's file: what it decided, and nothing of the standard that it overrides."""
    for department in portal.departments.values():
        answered = department_answers(department, portal, T)["deviations"]
        for item in portal.items_of(department).values():
            about = [one for one in answered if one["item"] == item.id]
            answers = [answer for answer in answers_of(item, department, portal) if answer.decision or answer.limited]
            others = {standards_mark(item), *urgency_marks(item)}  # of a row that another kind of dwelling reads
            assert faults(marks_in(json.dumps(about)), item, answers) - others == set()
            for one in about:
                answer = portal.answer(item, department, one.get("dwelling_type"))
                assert hurry(answer) == marks_in(json.dumps(one["urgency"])), (department.slug, item.id)
            for answer in answers:
                assert (answer.performs.value, answer.pays.value) in [(one["performs"], one["pays"]) for one in about]


def test_the_calendar_says_nothing_of_who_does_what(portal: Portal) -> None:
    for department in portal.departments.values():
        assert marks_in(calendar(department, portal.organisation, T).decode()) == set()
