"""Departments, items and house rules of every kind, for tests of the answer function."""

from datetime import date

from hypothesis import strategies as st

from portal.model.confirmed import ConfirmedItem, ConfirmedStandard
from portal.model.decision import Decision, Decisions
from portal.model.department import Department
from portal.model.department_facts import DwellingType
from portal.model.house_rules import Clause, HouseRules
from portal.model.item import Item
from portal.model.law import Law, LawRule
from portal.model.meeting import Meeting, Proposal, TypeScheme
from portal.model.meeting_date import MeetingDate
from portal.model.organisation import Organisation
from portal.model.portal import Portal
from portal.model.share import Condition, Share
from portal.model.urgency import Urgency
from portal.model.vocabulary import WRITTEN_BY_EDITORS, Body, Level, Mark, Party, Scheme, Status, When

MEETING = date(2024, 4, 22)
TYPES = ("raekkehus", "taarn")
CLAUSES = ("stoej", "grill")

performs = st.sampled_from([party for party in WRITTEN_BY_EDITORS if party is not Party.MAINTENANCE_ACCOUNT])
pays = st.sampled_from(WRITTEN_BY_EDITORS)
schemes = st.sampled_from([None, Scheme.A, Scheme.B])
shares = st.builds(Share, performs=performs, pays=pays)
places = st.sampled_from([None, *TYPES])


def performed_by(party: Party) -> st.SearchStrategy[Share]:
    return st.builds(Share, performs=st.just(party), pays=pays)


conditions = st.builds(
    Condition, performs=performs, pays=pays, when=st.just(When.TENANT_CAUSED), text=st.just("Er det din skyld?")
)


@st.composite
def items(draw: st.DrawFn, share: st.SearchStrategy[Share] = shares, differs: bool | None = None) -> Item:
    """An item of the standard table: one answer for both schemes, or one for each."""
    fields = {"id": "vask", "name": "Vask", "rooms": ("bad",), "also_called": tuple("abcde"), "action": "Ring."}
    share = draw(share)
    if not (draw(st.booleans()) if differs is None else differs):
        fields |= {"performs": share.performs, "pays": share.pays}
    else:
        fields |= {"scheme_a": share, "scheme_b": draw(shares)}
    return Item(
        **fields,
        source=draw(st.sampled_from(Mark)),
        house_rule=draw(st.sampled_from([None, *CLAUSES])),
        conditions=tuple(draw(st.lists(conditions, max_size=2))),
        urgency=Urgency(level=Level.TODAY, text=draw(st.sampled_from([None, "Det breder sig.", "Rens i dag."]))),
    )


def clause(clause_id: str) -> Clause:
    return Clause(clause_id, clause_id.title(), "Tys.", "", "", "house-rules.md", 5)


@st.composite
def rules(draw: st.DrawFn) -> HouseRules:
    """House rules, adopted or proposed, with some of the clauses."""
    adopted = draw(st.sampled_from([None, MEETING]))
    clauses = tuple(clause(one) for one in CLAUSES if draw(st.booleans()))
    status = Status.ADOPTED if adopted else Status.PROPOSAL
    return HouseRules(title="Husorden", status=status, adopted=adopted, clauses=clauses)


def portal_with(standard: HouseRules | None = None, *departments: Department, law: Law | None = None) -> Portal:
    """A portal that knows nothing but the organisation's house rules and some departments."""
    return Portal(
        organisation=Organisation(name="Foreningen"),
        rooms={},
        tools={},
        categories=(),
        departments={department.slug: department for department in departments},
        guides={},
        house_rules=standard or HouseRules(title="Husorden", status=Status.PROPOSAL),
        written_pages=(),
        pictures={},
        logo=None,
        law=law or Law(),
        today=date(2026, 11, 26),
    )


def law_on(item: Item, share: Share, *, mandatory: bool, starts: date | None = None, until: date | None = None) -> Law:
    """A law of one rule, with the days of it that are known."""
    days = {"from": starts, "until": until}
    rule = LawRule(**days, item=item.id, mandatory=mandatory, performs=share.performs, pays=share.pays, sources=("x",))
    return Law(rules=(rule,))


decisions = st.builds(
    Decision,
    item=st.sampled_from(["vask", "andet"]),
    performs=performs,
    pays=pays,
    dwelling_type=places,
    action=st.sampled_from([None, "Gør, som vi har besluttet."]),
    note=st.sampled_from([None, "Det har vi besluttet."]),
    house_rule=st.sampled_from([None, *CLAUSES]),
)


def held(day: date) -> MeetingDate:
    """The date of a meeting whose day is known."""
    return MeetingDate(day.isoformat(), day.year, day.month, day.day)


def meeting(day: date, *decided: Decision, **known: object) -> Meeting:
    """An afdelingsmøde with what it decided and what else is known of it."""
    points = Decisions(decisions=decided) if decided else None
    return Meeting(date=held(day), kind=Body.MEETING, decisions=points, **known)


def unknown_meeting(scheme: Scheme | None, types: dict[str, Scheme | None]) -> Meeting:
    """The meeting that gave the schemes, of which nothing else is known."""
    kinds = tuple(TypeScheme(dwelling_type=kind, scheme=one) for kind, one in types.items() if one)
    return Meeting(date=MeetingDate("undated"), scheme=scheme, type_schemes=kinds)


UNCONFIRMED: st.SearchStrategy[None] = st.none()


@st.composite
def departments(
    draw: st.DrawFn,
    decided: st.SearchStrategy[list[Decision]] | None = None,
    confirmed: st.SearchStrategy[ConfirmedStandard | None] = UNCONFIRMED,
) -> Department:
    """A department with any scheme, two dwelling types, and decisions on our item or another."""
    points = draw(decided if decided is not None else st.lists(decisions, max_size=3))
    schemes_of_types = {one: draw(schemes) for one in TYPES}
    own = draw(st.none() | rules())
    adopted = own if own and own.status is Status.ADOPTED else None
    return Department(
        slug="gaarden",
        name="Gården",
        dwelling_types=tuple(DwellingType(id=one, name=one.title()) for one in TYPES),
        meetings=(
            unknown_meeting(draw(schemes), schemes_of_types),
            meeting(MEETING, *points, standard=draw(confirmed), house_rules=adopted),
        ),
        proposal=None if adopted else Proposal(house_rules=own),
    )


def confirming(item: Item) -> ConfirmedStandard:
    """The standard of one item as a meeting confirms it."""
    return ConfirmedStandard(items=(ConfirmedItem.of(item),))
