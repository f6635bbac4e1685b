"""One answer on paper: what was decided is printed, and nothing that it overrides."""

import re
from datetime import date

import pytest

from every_answer import SITE, T, answers_of, hurry, in_words, unwanted, wanted
from notices import paper
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
