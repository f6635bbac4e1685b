"""One answer where a script writes it: cards, »Hos jer«, rooms and guides with a department chosen, from its data.

Every item × department × kind of dwelling, with marks in place of words (tests/shared/marked_portal.py).
"""

import pytest

from every_answer import SITE, T, everywhere, hurry, unwanted, wanted
from marked_portal import marks_in, standards_mark
from portal.lookup.department_schema import DepartmentFile, OwnAnswer
from portal.lookup.departments import department_file
from portal.model.department import Department
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.vocabulary import Party, Scheme
from portal.notices.sheet import guide_sheet
from portal.texts.wording import share_in_words


@pytest.fixture(scope="module")
def portal(marked_content: Portal) -> Portal:
    return marked_content


@pytest.fixture(scope="module")
def data(portal: Portal) -> dict[str, DepartmentFile]:
    """What the scripts get, as the file holds it."""
    files = {slug: department_file(one, portal, T) for slug, one in portal.departments.items()}
    return {slug: DepartmentFile.model_validate_json(one.model_dump_json()) for slug, one in files.items()}


def own_of(department: Department, kind: str | None, item: Item, data: dict[str, DepartmentFile]) -> OwnAnswer | None:
    return data[department.slug].kinds[kind or ""].own.get(item.id)


def reasons(own: OwnAnswer | None, item: Item) -> str:
    """As theme/lookup/places.js chooses them."""
    reason = own.reason if own and own.reason is not None else item.urgency.text
    cases = own.sooner if own and own.sooner is not None else item.urgency.when
    return " ".join([reason or "", *(case.text for case in cases)])


def on_card(own: OwnAnswer | None, item: Item) -> str:
    """As theme/lookup/answers.js writes a card."""
    said = (own.sentence, own.action, own.note) if own else ()
    return " ".join(filter(None, (*said, reasons(own, item))))


def on_item_page(own: OwnAnswer | None, item: Item) -> str:
    """As theme/js/here.js writes »Hos jer«; the standard's own words are only in the fold."""
    said = (own.sentence, own.action or own.neutral or item.action, own.note) if own else (item.action,)
    return " ".join(filter(None, (*said, reasons(own, item))))


def test_the_card_and_the_item_page(portal: Portal, data: dict[str, DepartmentFile]) -> None:
    for department, kind, item, answer in everywhere(portal):
        own = own_of(department, kind, item, data)
        for said in (on_card(own, item), on_item_page(own, item)):
            assert unwanted(item, answer) & marks_in(said) == set(), (department.slug, kind, item.id)
            assert hurry(answer) <= marks_in(said), (department.slug, kind, item.id)
        assert wanted(answer) <= marks_in(on_item_page(own, item)), (department.slug, kind, item.id)
        assert wanted(answer) - {standards_mark(item)} <= marks_in(on_card(own, item))
        if answer.decision:
            assert (own.performs, own.pays) == (answer.performs, answer.pays)
            assert f"GOER-{answer.performs.value}-ENDE. BETALER-{answer.pays.value}-ENDE." == own.sentence
            assert own.cases == (None if not item.conditions else ())
        if own:
            assert own.guides.split() == [guide.id for guide in answer.guides]


def test_a_room_says_the_departments_answer(portal: Portal, data: dict[str, DepartmentFile]) -> None:
    """As theme/js/room.js writes it where a department is chosen: its sentence, else the standard's under its scheme."""
    things = {thing.item for room in portal.rooms.values() for thing in room.things}
    seen = set()
    for department, kind, item, answer in everywhere(portal):
        if item.id in things:
            own = own_of(department, kind, item, data)
            scheme = data[department.slug].kinds[kind or ""].scheme
            usual = portal.standard_answer(item, Scheme(scheme or "A"))
            said = own.sentence if own else share_in_words(usual.performs, usual.pays, T)
            assert said == share_in_words(answer.performs, answer.pays, T), (department.slug, kind, item.id)
            seen.add(bool(own))
    assert seen


def test_the_guide_and_its_notice(portal: Portal, data: dict[str, DepartmentFile]) -> None:
    """The steps are folded, and not on paper, where the work is not the tenant's here."""
    folded = 0
    for department in portal.departments.values():
        for guide in portal.guides.values():
            may = [portal.may_follow(guide, department, kind) for kind in department.kinds]
            found = [
                is_open(guide.id, guide.items, guide.department_must_allow, department, kind, portal, data)
                for kind in department.kinds
            ]
            assert found == may, (department.slug, guide.id)
            assert bool(guide_sheet(guide, department, portal, SITE, T)["steps"]) is any(may)
            folded += may.count(False)
    assert folded > 10


def is_open(
    guide: str,
    items: tuple[str, ...],
    needed: str | None,
    department: Department,
    kind: str | None,
    portal: Portal,
    data: dict[str, DepartmentFile],
) -> bool:
    """As theme/js/here.js decides it from the department's file and the index."""

    def performs(item: str) -> Party:
        if own := own_of(department, kind, portal.items[item], data):
            return own.performs
        scheme = data[department.slug].kinds[kind or ""].scheme
        return portal.items[item].share(scheme or "A").performs

    if needed and performs(needed) is not Party.TENANT:
        return False
    first = own_of(department, kind, portal.items[items[0]], data)
    is_left = first is None or guide in first.guides.split()
    return is_left or any(performs(item) in (Party.TENANT, Party.SHARED) for item in items)
