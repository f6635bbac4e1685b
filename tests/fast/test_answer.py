"""The one function that answers »who fixes this here?«, over everything a department can have decided."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from answer_strategies import (
    MEETING,
    confirming,
    decisions,
    departments,
    held,
    items,
    meeting,
    performed_by,
    places,
    portal_with,
    rules,
)
from answer_words import T, sentence
from portal.model.answer import Answer
from portal.model.confirmed import ConfirmedItem
from portal.model.department import Department
from portal.model.item import Item
from portal.model.origin import Origin
from portal.model.vocabulary import WRITTEN_BY_EDITORS, Party, Role

ASK = "Spørg ejendomskontoret"


@given(items(), departments(), rules(), places)
def test_every_item_has_exactly_one_answer_everywhere(item, department, standard, place):
    given_answer = portal_with(standard, department).answer(item, department, place)
    assert given_answer.item is item
    assert given_answer.performs in WRITTEN_BY_EDITORS
    assert given_answer.pays in WRITTEN_BY_EDITORS
    assert given_answer.role in Role
    assert given_answer == portal_with(standard, department).answer(item, department, place)
    assert "{" not in sentence(given_answer)


@given(items(), st.data(), rules(), places)
def test_a_deviation_always_wins(item, data, standard, place):
    decided = data.draw(st.lists(decisions, min_size=1, max_size=3))
    about_us = [one for one in decided if one.item == item.id and one.dwelling_type in (None, place)]
    assume(about_us)
    department = data.draw(departments(st.just(decided)))
    given_answer = portal_with(standard, department).answer(item, department, place)
    if given_answer.origin is Origin.LAW:
        assert given_answer.set_aside.decision in about_us
        return
    assert given_answer.origin is Origin.DECIDED
    assert given_answer.since == held(MEETING)
    assert (given_answer.performs, given_answer.pays) in [(one.performs, one.pays) for one in about_us]
    assert given_answer.conditions == ()
    assert "22. april 2024" in sentence(given_answer)


@given(departments(), places)
def test_a_decision_for_the_dwelling_type_goes_before_one_for_all(department, place):
    found = department.decision("vask", place, MEETING)
    made = [one.decision for one in department.decided]
    own = [one for one in made if one.item == "vask" and one.dwelling_type == place]
    assert found.decision == own[0] if own else found is None or found.decision.dwelling_type is None


@given(items(), departments(st.just([])), rules(), places)
def test_an_unconfirmed_default_never_claims_to_be_decided(item, department, standard, place):
    given_answer = portal_with(standard, department).answer(item, department, place)
    if given_answer.origin is Origin.HOUSE_RULES:
        assert department.adoption_on(MEETING)
    else:
        assert not given_answer.is_decided
        assert given_answer.since is None
        assert "Besluttet" not in sentence(given_answer)
        assert "Bekræftet på" not in sentence(given_answer)


@given(items(performed_by(Party.DEPARTMENT_DECIDES), False), departments(st.just([])), rules(), places)
def test_what_the_department_decides_and_has_not_said_sends_one_to_the_office(item, department, standard, place):
    given_answer = portal_with(standard, department).answer(item, department, place)
    assert given_answer.must_ask
    assert given_answer.origin is Origin.NOT_SET
    assert T.of("answer-performs", given_answer.performs.value) == ASK


@settings(suppress_health_check=[HealthCheck.filter_too_much])  # two of three departments have a scheme
@given(items(differs=True), departments(st.just([])), rules(), places)
def test_an_unknown_scheme_never_guesses(item, department, standard, place):
    assume(item.differs_by_scheme and department.scheme_of(place, on=MEETING) is None)
    given_answer = portal_with(standard, department).answer(item, department, place)
    assert given_answer.must_ask
    assert given_answer.pays is Party.DEPARTMENT_DECIDES
    assert given_answer.origin is Origin.SCHEME_UNKNOWN


@given(items(performed_by(Party.HOUSE_RULES), False), departments(st.just([])), rules(), places)
def test_a_house_rule_is_decided_only_where_the_meeting_adopted_it(item, department, standard, place):
    portal = portal_with(standard, department)
    read_here = portal.house_rules_of(department)
    given_answer = portal.answer(item, department, place)
    if read_here.clause(item.house_rule) is None:
        assert (given_answer.must_ask, given_answer.origin) == (True, Origin.NOT_IN_HOUSE_RULES)
    else:
        own_and_adopted = department.adoption_on(MEETING) is not None
        assert given_answer.clause.id == item.house_rule
        assert given_answer.is_decided is own_and_adopted
        assert (given_answer.since == held(MEETING)) is own_and_adopted


@given(items(), st.data(), rules(), places)
def test_before_the_meeting_nothing_that_it_decided_holds(item, data, standard, place):
    """A decision, a confirmation and an adoption hold from the day of their meeting, not from the day before."""
    department = data.draw(departments(confirmed=st.sampled_from([None, confirming(item)])))
    portal = portal_with(standard, department)
    before = portal.answer(item, department, place, on=MEETING - timedelta(days=1))
    assert before.since is None
    assert before.origin not in (Origin.DECIDED, Origin.CONFIRMED, Origin.HOUSE_RULES)
    assert portal.answer(item, department, place, on=MEETING) == portal.answer(item, department, place)


@given(items(), st.data(), rules(), places)
def test_of_two_meetings_the_later_holds_from_its_day(item, data, standard, place):
    first = data.draw(decisions).model_copy(update={"item": item.id, "dwelling_type": None})
    later = first.model_copy(update={"note": "Nu er det anderledes."})
    held_later = MEETING + timedelta(days=365)
    two = data.draw(st.permutations([meeting(MEETING, first), meeting(held_later, later)]))
    department = Department(slug="gaarden", name="Gården", meetings=tuple(two))
    portal = portal_with(standard, department)
    assert portal.answer(item, department, place, on=held_later).note == later.note
    assert portal.answer(item, department, place, on=held_later - timedelta(days=1)).note == first.note


@given(items(), items(), st.data(), rules(), rules(), places)
def test_what_a_meeting_decided_or_confirmed_is_never_read_from_todays_standard(
    item, other, data, before, after, place
):
    """Any other standard and any other proposal of house rules: not one word of the answer changes."""
    department = data.draw(departments(confirmed=st.just(confirming(item))))
    first = portal_with(before, department).answer(item, department, place)
    assume(first.origin in (Origin.DECIDED, Origin.CONFIRMED))
    second = portal_with(after, department).answer(other, department, place)
    assume(first.clause is None or department.house_rules_on(MEETING))
    assert wording(second) == wording(first)
    assert second.changed is (first.origin is Origin.CONFIRMED and ConfirmedItem.of(other) != ConfirmedItem.of(item))


def wording(answered: Answer) -> tuple[object, ...]:
    """All that an answer says of its own."""
    words = (
        answered.performs,
        answered.pays,
        answered.origin,
        answered.meeting,
        answered.action,
        answered.note,
        answered.conditions,
        answered.clause,
        answered.urgency,
    )
    return (*words, answered.decision, answered.scheme)


@given(items(), rules())
def test_without_a_department_the_answer_is_the_standard(item, standard):
    portal = portal_with(standard)
    given_answer = portal.answer(item, None)
    assert given_answer == portal.standard_answer(item)
    assert given_answer.since is None
    assert (given_answer.performs is Party.DEPENDS_ON_SCHEME) is item.differs_by_scheme


@given(items(), departments(), rules())
def test_a_place_without_a_dwelling_type_of_its_own_gets_the_departments_answer(item, department, standard):
    portal = portal_with(standard, department)
    usual = portal.answer(item, department)
    assert portal.answer(item, department, "findes-ikke") == usual


def test_nothing_outside_the_model_makes_an_answer_of_its_own(project: Path):
    """Other rooms import the types of model/answer.py; an answer they get from the portal."""
    found = [
        (file.name, name)
        for file in (project / "src/portal").rglob("*.py")
        if file.parent.name != "model"
        for names in re.findall(r"^from portal\.model\.answer import (.+)$", file.read_text("utf-8"), re.MULTILINE)
        for name in names.split(", ")
    ]
    assert found
    assert {name for _, name in found} == {"Answer"}


def item_that(performs_word: str, pays_word: str) -> Item:
    return Item(
        **{"id": "vask", "name": "Vask", "rooms": ("bad",), "also_called": tuple("abcde"), "action": "Ring."},
        performs=performs_word,
        pays=pays_word,
        source="S",
    )


ROLES = [
    ("tenant", "tenant", Role.YOU),
    ("tenant", "none", Role.YOU),
    ("tenant", "department", Role.BOTH),
    ("department", "tenant", Role.BOTH),
    ("department", "department", Role.DEPARTMENT),
    ("department", "maintenance-account", Role.DEPARTMENT),
    ("municipality", "department", Role.OTHERS),
    ("supplier", "supplier", Role.OTHERS),
    ("utility", "tenant", Role.OTHERS),
    ("shared", "department", Role.BOTH),
    ("department", "shared", Role.BOTH),
    ("department-decides", "department-decides", Role.ASK),
    ("house-rules", "house-rules", Role.ASK),
    ("none", "none", Role.ASK),
]


@pytest.mark.parametrize(("performs_word", "pays_word", "role"), ROLES)
def test_the_tenants_part_in_one_word(performs_word, pays_word, role):
    assert portal_with().answer(item_that(performs_word, pays_word), None).role is role
