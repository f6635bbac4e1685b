"""Which of several decisions on one thing answers, and which are shown beside it."""

from datetime import date

from answer_strategies import CLAUSES, clause, confirming, meeting, portal_with
from portal.model.answer import Answer
from portal.model.decision import Decision, Decisions
from portal.model.department import Department
from portal.model.department_facts import DwellingType
from portal.model.house_rules import HouseRules, RuleChanges, Serves
from portal.model.item import Item
from portal.model.meeting import Meeting, Proposal
from portal.model.meeting_date import MeetingDate
from portal.model.origin import Origin
from portal.model.vocabulary import DocumentKind, Status

ITEM = Item(
    **{"id": "vask", "name": "Vask", "rooms": ("bad",), "also_called": tuple("abcde"), "action": "Ring."},
    **{"performs": "department", "pays": "department", "source": "S"},
)
TYPE = "raekkehus"


def decided(note: str, **known: object) -> Decision:
    return Decision(item="vask", performs="tenant", pays="tenant", note=note, **known)


def answer(*meetings: Meeting, on: date = date(2026, 1, 1), kind: str | None = None, **known: object) -> Answer:
    types = (DwellingType(id=TYPE, name="Rækkehus"),)
    department = Department(slug="gaarden", name="Gården", dwelling_types=types, meetings=meetings, **known)
    return portal_with(None, department).answer(ITEM, department, kind, on=on)


def test_what_a_later_meeting_decided_otherwise_never_comes_into_force():
    older = meeting(date(2024, 5, 1), decided("fra 2027", **{"from": "2027-01-01"}))
    newer = meeting(date(2025, 5, 1), decided("nu"))
    answered = answer(older, newer)
    assert (answered.note, answered.coming) == ("nu", ())
    assert answer(older, newer, on=date(2027, 6, 1)).note == "nu"


def test_one_meeting_decides_what_holds_now_and_what_holds_later():
    both = meeting(date(2025, 5, 1), decided("nu"), decided("senere", **{"from": "2026-07-01"}))
    assert [one.decision.note for one in answer(both).coming] == ["senere"]
    assert answer(both).note == "nu"
    assert answer(both, on=date(2026, 7, 1)).note == "senere"


def test_a_decision_for_a_type_keeps_a_later_exception_for_all():
    own = meeting(date(2024, 5, 1), decided("typen", dwelling_type=TYPE))
    exception = meeting(date(2025, 5, 1), decided("hærværk", when={"words": "Når det er hærværk"}))
    answered = answer(own, exception, kind=TYPE)
    assert (answered.note, [one.decision.note for one in answered.limited]) == ("typen", ["hærværk"])


def test_an_exception_ends_with_a_later_decision():
    exception = meeting(date(2024, 5, 1), decided("ældre", when={"words": "Når du er over 75 år"}))
    assert answer(exception, meeting(date(2025, 5, 1), decided("alle"))).limited == ()


def rules(**known: object) -> HouseRules:
    return HouseRules(title="Husorden", status=Status.ADOPTED, clauses=tuple(map(clause, CLAUSES)), **known)


def test_rules_adopted_later_are_read_as_no_proposal_before_their_day():
    later = meeting(date(2025, 5, 1), house_rules=rules(serves=(Serves(clause="grill", items=("vask",)),)))
    before = answer(later, on=date(2025, 4, 30))
    assert (before.origin, before.clause) == (Origin.UNCONFIRMED, None)
    assert answer(later).clause.id == "grill"


def test_a_clause_adopted_after_the_confirmation_answers():
    confirmed = meeting(date(2024, 5, 1), standard=confirming(ITEM))
    adopted = meeting(date(2025, 5, 1), house_rules=rules(serves=(Serves(clause="grill", items=("vask",)),)))
    assert answer(confirmed, adopted).origin is Origin.HOUSE_RULES
    assert answer(confirmed, adopted, on=date(2024, 6, 1)).origin is Origin.CONFIRMED


def test_a_clause_that_serves_an_item_is_shown_beside_its_decision():
    adopted = meeting(date(2025, 5, 1), house_rules=rules(serves=(Serves(clause="grill", items=("vask",)),)))
    answered = answer(adopted, meeting(date(2025, 6, 1), decided("nu")))
    assert (answered.origin, answered.clause.id) == (Origin.DECIDED, "grill")


def test_a_scheme_of_a_period_that_is_not_over_is_not_known_yet():
    vague = Meeting(date=MeetingDate.read("2026"), scheme="B")
    department = Department(slug="gaarden", name="Gården", meetings=(vague,))
    assert department.scheme_of(on=date(2026, 11, 26)) is None
    assert department.scheme_of(on=date(2026, 12, 31)) == "B"


def test_a_proposal_answers_nothing():
    proposal = Proposal(decisions=Decisions(decisions=(decided("forslag"),)), house_rules=None)
    assert answer(proposal=proposal).origin is Origin.UNCONFIRMED


def ruled(day: date, changes: tuple[str, ...] | None = None) -> Meeting:
    """A meeting with house rules of two clauses, all of them adopted or only some changed; the first one is on our item."""
    clauses, kind = tuple(map(clause, CLAUSES)), DocumentKind.HOUSE_RULES
    serves = (Serves(clause=CLAUSES[0], items=("vask",)),)
    text = HouseRules(title="Husorden", status=Status.ADOPTED, adopted=day, clauses=clauses, serves=serves)
    changed = tuple(one for one in clauses if changes and one.id in changes)
    made = () if changes is None else (RuleChanges(kind=kind, clauses=changed),)
    return meeting(day, house_rules=text, changes=made)


def test_a_confirmation_outlives_a_later_change_of_another_clause():
    """The clause on the item was adopted before it; a whole new text or a change of that clause goes before it again."""
    older, confirmed = ruled(date(2019, 5, 1)), meeting(date(2024, 5, 1), standard=confirming(ITEM))
    assert answer(older, confirmed).origin is Origin.CONFIRMED
    assert answer(older, confirmed, ruled(date(2025, 5, 1), (CLAUSES[1],))).origin is Origin.CONFIRMED
    assert answer(older, confirmed, ruled(date(2025, 5, 1), (CLAUSES[0],))).origin is Origin.HOUSE_RULES
    assert answer(older, confirmed, ruled(date(2025, 5, 1))).origin is Origin.HOUSE_RULES
