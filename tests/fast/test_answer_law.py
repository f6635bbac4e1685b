"""Law and limits of safety go before what a meeting decided, and hold from their day to their last."""

from datetime import timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from answer_strategies import (
    MEETING,
    confirming,
    decisions,
    departments,
    items,
    law_on,
    meeting,
    places,
    portal_with,
    rules,
    shares,
)
from answer_words import T, sentence
from portal.model.department import Department
from portal.model.law import ASKS, Law, SafetyLimit
from portal.model.origin import Origin
from portal.model.vocabulary import Party
from portal.texts.wording import limits_in_words


@given(items(), shares, departments(), rules(), places)
def test_mandatory_law_goes_before_every_decision(item, share, department, standard, place):
    assume(share.performs not in ASKS)
    portal = portal_with(standard, department, law=law_on(item, share, mandatory=True))
    given_answer = portal.answer(item, department, place)
    assert (given_answer.origin, given_answer.is_decided) == (Origin.LAW, True)
    assert (given_answer.performs, given_answer.pays) == (share.performs, share.pays)
    assert sentence(given_answer) == T("answer-origin-law")
    in_force = department.decisions_on(item.id, place, portal.today)
    assert given_answer.set_aside == (in_force[-1] if in_force else None)


@given(items(), shares, st.data(), rules(), places)
def test_other_law_goes_before_the_standard_and_after_what_was_decided_or_confirmed(item, share, data, standard, place):
    assume(share.performs not in ASKS)
    department = data.draw(departments(confirmed=st.sampled_from([None, confirming(item)])))
    plain = portal_with(standard, department).answer(item, department, place)
    answered = portal_with(standard, department, law=law_on(item, share, mandatory=False)).answer(
        item, department, place
    )
    if plain.meeting or department.confirmed(item.id, MEETING):
        assert answered == plain
    else:
        assert (answered.origin, answered.performs, answered.pays) == (Origin.LAW_UNLESS, share.performs, share.pays)
        assert not answered.is_decided


@given(items(), shares, departments(), places)
def test_law_holds_from_its_day_to_its_last(item, share, department, place):
    assume(share.performs not in ASKS)
    first, last = MEETING + timedelta(days=100), MEETING + timedelta(days=200)
    portal = portal_with(None, department, law=law_on(item, share, mandatory=True, starts=first, until=last))
    days = [first - timedelta(days=1), first, last, last + timedelta(days=1)]
    origins = [portal.answer(item, department, place, on=day).origin is Origin.LAW for day in days]
    assert origins == [False, True, True, False]


@given(items(), decisions, places)
def test_a_limit_of_safety_binds_a_decision(item, decision, place):
    """What only a professional may do is left to the tenant by no meeting; beside other decisions the limit is said."""
    decided = decision.model_copy(update={"item": item.id, "dwelling_type": None})
    department = Department(slug="gaarden", name="Gården", meetings=(meeting(MEETING, decided),))
    limit = SafetyLimit(items=(item.id,), text="Arbejde på fast el.")
    answered = portal_with(None, department, law=Law(limits=(limit,))).answer(item, department, place)
    by_tenant = decided.performs in (Party.TENANT, Party.SHARED)
    assert (answered.set_aside is not None) is by_tenant
    assert (answered.decision is None) is by_tenant
    assert "Gør det aldrig selv: Arbejde på fast el." in limits_in_words(answered, T)
