"""What meetings called items that have another id now: the files of a meeting stay as they are, so the reading follows.

An item says itself what it was called (`formerly:`): the rename is written in one place and holds for every meeting.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from operator import is_
from typing import TypeVar

from portal.model.confirmed import ConfirmedItem, ConfirmedStandard
from portal.model.decision import Decisions
from portal.model.department import Department
from portal.model.house_rules import HouseRules, RuleChanges, Serves
from portal.model.item import Item
from portal.model.meeting import Meeting, Proposal
from portal.model.published import PublishedMeeting

M = TypeVar("M", bound=Proposal)
T = TypeVar("T", HouseRules, RuleChanges)
Ids = Mapping[str, str]


def ids_of_today(items: Iterable[Item]) -> dict[str, str]:
    """Id of before → id now, of every item that had another one; an id that is in use again means its new item."""
    every = tuple(items)
    in_use = {item.id for item in every}
    return {old: item.id for item in every for old in item.formerly if old not in in_use}


def ids_in_department(own: Iterable[Item], ids: Ids, standard: Collection[str]) -> dict[str, str]:
    """The same where a department has items of its own: neither takes over what is an item of the other's today."""
    every = tuple(own)
    in_use = {item.id for item in every}
    theirs = {old: now for old, now in ids_of_today(every).items() if old not in standard}
    return {**theirs, **{old: now for old, now in ids.items() if old not in in_use}}


def clause_ids_of_today(standard: HouseRules) -> dict[str, str]:
    """Id of before → id now, of every clause of the standard that had another one and whose old id is not in use again."""
    return {old: one.clause for one in standard.formerly for old in one.ids if standard.clause(old) is None}


def renamed(meeting: M, ids: Ids, clauses: Ids) -> M:
    """A meeting or a proposal that names every item, and in what it confirmed every clause, by the id it has today."""
    if not (ids or clauses):
        return meeting
    update: dict[str, object] = {
        "decisions": meeting.decisions and _decisions(meeting.decisions, ids),
        "changes": tuple(_served(one, ids) for one in meeting.changes),
        **{text.kind.value.replace("-", "_"): _served(text, ids) for text in meeting.documents},
    }
    if isinstance(meeting, Meeting):
        update["standard"] = meeting.standard and _standard(meeting.standard, ids, clauses)
    return meeting.model_copy(update=update)


def with_published_names(department: Department, published: Iterable[PublishedMeeting], ids: Ids) -> Department:
    """A department whose decisions know what their items were called when they were published, where they don't say it."""
    own = [one for one in published if one.titles and one.department in (department.slug, *department.formerly)]
    known = {one.name: {ids.get(item, item): name for item, name in one.titles} for one in own}
    if not known:
        return department
    meetings = tuple(_named(one, known.get(one.date.name, {})) for one in department.meetings)
    return department.model_copy(update={"meetings": meetings})


def with_titles(prints: Mapping[str, str], departments: Iterable[Department]) -> dict[str, str]:
    """The prints of what was read, and in each department's what its items were called: that is read from a file of all."""
    titles = {one.slug: [found.decision.title for found in one.decided] for one in departments}
    own = {slug: sha256(json.dumps([prints[slug], called]).encode()) for slug, called in titles.items() if any(called)}
    return {**prints, **{slug: digest.hexdigest() for slug, digest in own.items()}}


def _named(meeting: Meeting, names: Ids) -> Meeting:
    if meeting.decisions is None or not names:
        return meeting
    made = (one.model_copy(update={"title": one.title or names.get(one.item)}) for one in meeting.decisions.decisions)
    return meeting.model_copy(update={"decisions": meeting.decisions.model_copy(update={"decisions": tuple(made)})})


def _decisions(record: Decisions, ids: Ids) -> Decisions:
    made = (one.model_copy(update={"item": ids.get(one.item, one.item)}) for one in record.decisions)
    return record.model_copy(update={"decisions": tuple(made)})


def _standard(record: ConfirmedStandard, ids: Ids, clauses: Ids) -> ConfirmedStandard:
    """What keeps its names stays itself: many departments hold the same."""
    made = tuple(_confirmed(one, ids, clauses) for one in record.items)
    return record if all(map(is_, made, record.items)) else record.model_copy(update={"items": made})


def _confirmed(one: ConfirmedItem, ids: Ids, clauses: Ids) -> ConfirmedItem:
    named = {"item": ids.get(one.item, one.item), "house_rule": clauses.get(one.house_rule or "", one.house_rule)}
    is_as_it_was = all(getattr(one, name) == value for name, value in named.items())
    return one if is_as_it_was else one.model_copy(update=named)


def _served(text: T, ids: Ids) -> T:
    return text.model_copy(update={"serves": tuple(_serves(one, ids) for one in text.serves)})


def _serves(one: Serves, ids: Ids) -> Serves:
    return one.model_copy(update={"items": tuple(ids.get(item, item) for item in one.items)})
