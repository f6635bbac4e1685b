"""The answers of the content that ships: one everywhere, and only what was decided is called so."""

from dataclasses import replace

import pytest

from answer_words import T, sentence
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.item import Item
from portal.model.origin import Origin
from portal.model.portal import Portal
from portal.model.vocabulary import Party
from portal.pages.page import Site


@pytest.fixture(scope="module")
def real(compiled: Site) -> Portal:
    return compiled.portal


def binds(portal: Portal, item: Item) -> bool:
    return portal.law.in_force(item.id, portal.today, mandatory=True) is not None


def everywhere(portal: Portal) -> list[tuple[Item, Department, str | None, Answer]]:
    """Every item of the real content in every department and dwelling type, with its answer."""
    return [
        (item, department, place, portal.answer(item, department, place))
        for item in portal.items.values()
        for department in portal.departments.values()
        for place in (None, *(kind.id for kind in department.dwelling_types))
    ]


def test_the_real_content_answers_everything_everywhere(real: Portal):
    answered = everywhere(real)
    assert len(answered) >= len(real.items) * len(real.departments)
    for _, _, _, given_answer in answered:
        assert T.of("answer-performs", given_answer.performs.value)
        assert T.of("answer-pays", given_answer.pays.value)
        assert sentence(given_answer)


def test_the_real_content_claims_only_what_was_decided(real: Portal):
    for item, department, place, given_answer in everywhere(real):
        deviation = department.decision(item.id, place, real.today)
        assert (given_answer.origin is Origin.DECIDED) is (deviation is not None and not binds(real, item))
        if given_answer.is_decided and given_answer.origin not in (Origin.DECIDED, Origin.LAW, Origin.HOUSE_RULES):
            assert department.confirmed(item.id, real.today)
        if given_answer.must_ask:
            assert not given_answer.is_decided or deviation


def test_who_was_given_the_work_is_not_asked_to_report_it(real: Portal) -> None:
    """»Meld det« presumes that somebody else does it; a danger that one calls about is another matter."""
    given = [answer for *_, answer in everywhere(real) if answer.decision and answer.performs is Party.TENANT]
    assert len(given) > 5
    assert [answer.item.id for answer in given if "Meld" in answer.urgency.in_words] == []


def test_departments_of_which_nothing_is_known_have_decided_nothing(real: Portal):
    bare = [real.departments[slug] for slug in ("lukretiavej", "vangehusvej")]
    for item, department, _, given_answer in everywhere(real):
        if department in bare and not binds(real, item):
            assert not given_answer.is_decided
            assert given_answer.since is None


def test_what_a_meeting_gave_to_the_department_offers_no_guide_whatever_the_standard_says(compiled: Site) -> None:
    """A guide that came back with another standard would send a tenant to work that the meeting took over."""
    portal = compiled.portal
    answer = portal.answer(portal.items["hpfi-test"], portal.departments["eksempelgaarden"])
    assert (answer.performs, answer.guides) == (Party.DEPARTMENT, ())
    turned = answer.item.model_copy(update={"performs": Party.DEPARTMENT, "pays": Party.DEPARTMENT})
    assert replace(answer, item=turned).leaves_guides is False
