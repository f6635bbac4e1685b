"""The real content with a mark on all that is said: each standard's action and party, each decision's own words.

A mark is nowhere else, so that a surface shows whose words it says.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

from portal.model.decision import Circumstance, Decision, Decisions
from portal.model.department import Department
from portal.model.item import Category, Item
from portal.model.meeting import Meeting
from portal.model.meeting_date import MeetingDate
from portal.model.portal import Portal
from portal.model.urgency import Urgency, UrgencyCase
from portal.model.vocabulary import WRITTEN_BY_EDITORS, Body, Level, Party
from portal.texts.catalogue import Catalogue, catalogue

LAST = MeetingDate("2026-11-25", 2026, 11, 25)
DOERS = (Party.DEPARTMENT, Party.TENANT, Party.SHARED, Party.SUPPLIER, Party.MUNICIPALITY, Party.UTILITY)
PAYERS = (Party.TENANT, Party.DEPARTMENT, Party.SHARED, Party.MAINTENANCE_ACCOUNT)


def standards_mark(item: Item) -> str:
    """What the standard says one does."""
    return f"STANDARD-{item.id}-ENDE."


def urgency_marks(item: Item) -> tuple[str, str, str]:
    """Why the standard says it is urgent, when it is so sooner, and when it is a danger."""
    return f"HASTER-{item.id}-ENDE.", f"SNART-{item.id}-ENDE.", f"FARE-{item.id}-ENDE."


def decisions_marks(slug: str, kind: str | None, item: Item) -> tuple[str, str]:
    """What a decision says one does, and its note; every other decision has no action of its own."""
    where = f"{slug}-{kind or 'alle'}-{item.id}-ENDE."
    return f"HANDLING-{where}", f"NOTE-{where}"


def marked_texts() -> Catalogue:
    """The catalogue with a mark for each party in place of its words."""
    does = (f"answer-performs-{one.value} = GOER-{one.value}-ENDE" for one in WRITTEN_BY_EDITORS if one in DOERS)
    pays = (f"answer-pays-{one.value} = BETALER-{one.value}-ENDE" for one in PAYERS)
    return catalogue("da", "\n".join((*does, *pays)) + "\n")


def marked(portal: Portal) -> Portal:
    """Every item marked; in every department a third of the items decided for all, a third by kind, a third in some cases."""
    categories = tuple(_category(one) for one in portal.categories)
    items = [item for category in categories for item in category.items]
    departments = {slug: _department(one, items) for slug, one in portal.departments.items()}
    return replace(portal, categories=categories, departments=departments)


def _category(category: Category) -> Category:
    items = tuple(_item(item) for item in category.items)
    return category.model_copy(update={"items": items})


def _item(item: Item) -> Item:
    """No item is said to be a danger itself, so that what is said of it is the standard's like everything else."""
    level = Level.TODAY if item.urgency.level is Level.TODAY else Level.CAN_WAIT
    reason, soon, danger = urgency_marks(item)
    when = [UrgencyCase(level=Level.NOW, text=danger, words=("brænder",))]
    if level is Level.CAN_WAIT:
        when.append(UrgencyCase(level=Level.TODAY, text=soon, words=("drypper",)))
    urgency = Urgency(level=level, text=reason, when=tuple(when))
    return item.model_copy(update={"action": standards_mark(item), "urgency": urgency})


def _department(department: Department, items: list[Item]) -> Department:
    own = own_item(department.slug, items[0])
    items = [*items, own]
    points = Decisions(decisions=tuple(_decisions(department, items)))
    last = Meeting(date=LAST, kind=Body.MEETING, decisions=points)
    return Department.whole(
        department,
        slug=department.slug,
        meetings=(*department.meetings, last),
        proposal=department.proposal,
        items=(own,),
    )


def own_item(slug: str, like: Item) -> Item:
    """An item that only one department has."""
    name = f"egen-{slug}"
    return _item(like.model_copy(update={"id": name, "name": name}))


def _decisions(department: Department, items: list[Item]) -> Iterator[Decision]:
    shares = cycle((does, pays) for does in DOERS for pays in PAYERS)
    for number, item in enumerate(items):
        kinds = [None] if number % 3 == 0 else department.kinds
        when = Circumstance(words=f"NAAR-{item.id}-ENDE.") if number % 3 == 2 else None
        for kind in kinds:
            yield _decision(department.slug, kind, item, next(shares), when, has_action=number % 2 == 0)


def _decision(
    slug: str,
    kind: str | None,
    item: Item,
    share: tuple[Party, Party],
    when: Circumstance | None,
    *,
    has_action: bool,
) -> Decision:
    action, note = decisions_marks(slug, kind, item)
    return Decision(
        item=item.id,
        performs=share[0],
        pays=share[1],
        dwelling_type=kind,
        when=when,
        action=action if has_action else None,
        note=note,
    )


def marks_in(text: str) -> set[str]:
    """Every mark of an action, a note, a case or a reason that a text holds."""
    return set(re.findall(r"(?:STANDARD|HANDLING|NOTE|NAAR|HASTER|SNART|FARE)-[a-z0-9-]+-ENDE\.", text))
