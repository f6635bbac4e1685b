"""One answer on what leaves the site: notices, open data and calendars say what was decided, and nothing that it overrides."""

import json

import pytest

from every_answer import SITE, T, answers_of, faults, hurry, in_words
from marked_portal import marks_in, standards_mark, urgency_marks
from portal.feeds.calendar import calendar
from portal.lookup.open_data import department_answers
from portal.model.portal import Portal
from portal.notices.sheet import item_sheet


@pytest.fixture(scope="module")
def portal(marked_content: Portal) -> Portal:
    return marked_content


def test_the_notice(portal: Portal) -> None:
    """What the PDF is made of (tests/slow/notices prints some): every kind's words; the code holds the department's address."""
    for department in portal.departments.values():
        for item in portal.items_of(department).values():
            sheet = item_sheet(item, department, portal, SITE, T)
            answers = answers_of(item, department, portal)
            assert faults(marks_in(json.dumps(sheet)), item, answers) == set(), (department.slug, item.id)
            parties = {(one["performs"], one["pays"]) for one in sheet["who"]}
            assert set().union(*map(hurry, answers)) <= marks_in(sheet["urgency"]["text"])
            assert parties == {in_words(one) for one in answers}
            assert sheet["code"].startswith(f"{SITE}/e/{department.short_name}/")


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
