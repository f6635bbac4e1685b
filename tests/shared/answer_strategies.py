"""Departments, items and house rules of every kind, for tests of the answer function."""

from datetime import date

from hypothesis import strategies as st

from portal.model.department import Department, Deviation, Deviations, DwellingType
from portal.model.house_rules import Clause, HouseRules
from portal.model.item import Condition, Item, Share
from portal.model.organisation import Organisation
from portal.model.portal import Portal
from portal.model.vocabulary import WRITTEN_BY_EDITORS, Mark, Party, Scheme, Status, When

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
        law_decides=draw(st.booleans()),
        house_rule=draw(st.sampled_from([None, *CLAUSES])),
        conditions=tuple(draw(st.lists(conditions, max_size=2))),
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


def portal_with(standard: HouseRules | None = None, *departments: Department) -> Portal:
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
        today=date(2026, 11, 26),
    )


decisions = st.builds(
    Deviation,
    item=st.sampled_from(["vask", "andet"]),
    decided=st.just(MEETING),
    performs=performs,
    pays=pays,
    dwelling_type=places,
    note=st.sampled_from([None, "Det har vi besluttet."]),
    house_rule=st.sampled_from([None, *CLAUSES]),
)


@st.composite
def departments(draw: st.DrawFn, decided: st.SearchStrategy[list[Deviation]] | None = None) -> Department:
    """A department with any scheme, two dwelling types, and decisions on our item or another."""
    deviations = draw(decided if decided is not None else st.lists(decisions, max_size=3))
    return Department(
        slug="gaarden",
        name="Gården",
        scheme=draw(schemes),
        dwelling_types=tuple(DwellingType(id=one, name=one.title(), scheme=draw(schemes)) for one in TYPES),
        table_confirmed=draw(st.sampled_from([None, MEETING])),
        deviations=Deviations(deviations=tuple(deviations)),
        house_rules=draw(st.none() | rules()),
    )
