"""`formerly:` on a guide, an item, a clause or a department, `repealed:` on a text → the redirects that follow from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from portal.addresses import address
from portal.base.problems import Place, Problems, quote
from portal.ledger.redirects import RedirectMap
from portal.model.department import Department
from portal.model.house_rules import FormerClause, HouseRules
from portal.model.portal import Portal
from portal.model.redirects import Redirect, Redirects
from portal.model.versions import versions_of
from portal.model.vocabulary import DocumentKind
from portal.pages.page import Addresses


@dataclass(frozen=True)
class Rename:
    """An id of before, where that is written, and the two addresses."""

    id: str
    place: Place
    old: str
    new: str


def ways_of(portal: Portal) -> RedirectMap:
    """Where old addresses lead: by content/redirects.yml, by what says itself what it was called before, and by what a meeting
    repealed.
    """
    written = {one.old for one in portal.redirects.redirects}
    said = {**dict(repealed(portal)), **{one.old: one.new for one in renames(portal)}}
    renamed = {old: new for old, new in said.items() if old not in written}
    made = (Redirect.model_construct(old=old, new=new) for old, new in renamed.items())
    return RedirectMap(Redirects.model_construct(redirects=(*portal.redirects.redirects, *made)))


def renames(portal: Portal) -> Iterator[Rename]:
    """Everything that says that it had another id."""
    for guide in portal.guides.values():
        for n, old in enumerate(guide.formerly):
            yield Rename(old, guide.place("formerly", n), address.guide(old), address.guide(guide.id))
    for item in portal.items.values():
        for n, old in enumerate(item.formerly):
            yield Rename(old, item.place("formerly", n), address.item(old), address.item(item.id))
    rules = portal.house_rules
    yield from _clauses(rules.formerly, Place(rules.file), address.HOUSE_RULES)
    for department in portal.departments.values():
        yield from _of_department(department)


def _of_department(department: Department) -> Iterator[Rename]:
    slug = department.slug
    for n, old in enumerate(department.formerly):
        yield Rename(old, department.place("formerly", n), address.department(old), address.department(slug))
    for item in department.items:
        for n, old in enumerate(item.formerly):
            now = address.department_table(slug, item.id)
            yield Rename(old, item.place("formerly", n), address.department_table(slug, old), now)
    for kind in DocumentKind:
        texts = [text for one in department.meetings if (text := one.document(kind))]
        proposed = department.proposal.document(kind) if department.proposal else None
        page = address.department_document(slug, kind)
        for text in texts or filter(None, [proposed]):  # what is adopted is read until a meeting adopts the proposal
            back = _come_back(text, texts)
            yield from (one for one in _clauses(text.formerly, Place(text.file), page) if one.id not in back)


def _come_back(text: HouseRules, texts: list[HouseRules]) -> set[str]:
    """Ids that are a clause's again, by a later one of the adopted texts or by this, which only repeats what was said before:
    nobody can take a word out of a text that is sealed.
    """
    before = texts[: texts.index(text)] if text in texts else []
    repeated = text.former_ids & {old for one in before for old in one.former_ids}
    again = {clause.id for later in texts[len(before) + 1 :] for clause in later.clauses}
    return again | {old for old in repeated if text.clause(old)}


def repealed(portal: Portal) -> Iterator[tuple[str, str]]:
    """Clauses that a meeting repealed: their address, and the page of the last text that had them. It says that it holds
    no more.
    """
    for department in portal.departments.values():
        for kind in DocumentKind:
            versions = versions_of(department, kind, portal)
            for new, old in pairwise(versions):
                gone = [one for one in new.text.repealed if old.text.clause(one) and not versions[0].text.clause(one)]
                yield from ((address.department_document(department.slug, kind, one), old.address) for one in gone)


def _clauses(formerly: Iterable[FormerClause], place: Place, page: str) -> Iterator[Rename]:
    for one in formerly:
        for old in one.ids:
            yield Rename(old, place, f"{page}#{old}", f"{page}#{one.clause}")


def check_renames(portal: Portal, current: Addresses, problems: Problems) -> None:
    """Report ids of before that are still in use, that two say they had, and those that lead nowhere."""
    claimed: dict[str, Rename] = {}
    ways = ways_of(portal)
    for one in renames(portal):
        if fault := _fault(one, claimed.setdefault(one.old, one), ways, current):
            problems.add(one.place, fault)


def _fault(one: Rename, first: Rename, ways: RedirectMap, current: Addresses) -> str | None:
    """What is wrong with an id of before; `first` is the first that says it had it."""
    if one.old in current:
        return f"{quote(one.id)} findes stadig på {one.old}. Slet det ved »formerly«."
    if first.new != one.new:
        return f"{quote(one.id)} står også ved »formerly« i {first.place}. Slet det her."
    try:
        goal = ways.goal(one.old, current)
    except RecursionError as ring:
        return f"{quote(one.id)} fører i ring: {ring}. Slet det ved »formerly«."
    if "#" in one.new and goal not in current:
        return f"Punktet {quote(one.new.partition('#')[2])} ved »formerly« findes ikke. Ret id'et."
    return None
