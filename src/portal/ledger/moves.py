"""Where everything that is gone leads now: what was published, and what was made from it."""

from collections.abc import Iterator
from typing import NamedTuple

from portal.addresses import address, short
from portal.addresses.moved import Moved
from portal.ledger.current import pages_of
from portal.ledger.ledger import vanished
from portal.ledger.redirects import RedirectMap
from portal.ledger.renames import ways_of
from portal.model.department import Department
from portal.model.portal import Portal
from portal.pages.page import Addresses

EVERYWHERE = ""
"""In Moved.rows: on the short page of every department."""


class Gone(NamedTuple):
    """An address that is gone, and where it leads."""

    old: str
    goal: str


def moved(portal: Portal, current: Addresses) -> Moved:
    """What is gone from a portal whose ledger and redirects were checked."""
    ways = ways_of(portal)
    everything = [*_gone(portal, current, ways)]
    pages = {one.old: one.goal for one in everything if "#" not in one.old}
    for one in everything:
        for old, goal in _made_from(one, portal, current):
            pages.setdefault(old, ways.goal(old, current) or goal)
    return Moved(
        pages=tuple(sorted(pages.items())),
        anchors=_anchors(everything, portal, current),
        rows=_rows(everything),
        short_pages=_short_pages(portal, current, ways),
    )


def _gone(portal: Portal, current: Addresses, ways: RedirectMap) -> Iterator[Gone]:
    """Of all that was published or has a redirect: what is gone, chains flattened. Short pages have rows and are apart."""
    lost = {old for old, known in vanished(portal, current).items() if not known.follows}
    lost |= {old for old in ways.exact if old not in current}
    for old in sorted(lost):
        if goal := ways.goal(old, current):
            yield Gone(old, goal)


def _made_from(one: Gone, portal: Portal, current: Addresses) -> Iterator[Gone]:
    """The pages that were made from a page that is gone: the short address of an item or guide, the pages of a department."""
    if name := _name(one.old, address.TABLE):
        yield Gone(short.item(name), one.goal)
    if name := _name(one.old, address.GUIDES):
        yield Gone(short.guide(name), one.goal)
    if _name(one.old, address.DEPARTMENTS):
        slug = _name(one.goal, address.DEPARTMENTS)
        for rest in set().union(*(pages_of(d, current.pages) for d in ([slug] if slug else portal.departments))):
            yield Gone(one.old + rest, one.goal + rest if slug else one.goal)


def _name(page: str, folder: str) -> str | None:
    """`/vejledninger/luft-ud/` in `/vejledninger/` → `luft-ud`; None for what lies elsewhere or deeper."""
    name = page.removeprefix(folder).removesuffix("/")
    return name if page == f"{folder}{name}/" and name and not {"/", "#"} & set(name) else None


def _anchors(everything: list[Gone], portal: Portal, current: Addresses) -> dict[str, dict[str, str]]:
    """Page → anchor that was on it → where that leads: rows of the tables, clauses, and what was published itself."""
    found: dict[str, dict[str, str]] = {}
    for one in everything:
        page, mark, anchor = one.old.partition("#")
        if mark and page in current:
            found.setdefault(page, {})[anchor] = one.goal
        for old, goal in _rows_and_clauses(one, portal, current):
            place, _, name = old.partition("#")
            if old not in current and place in current:
                found.setdefault(place, {})[name] = goal
    return found


def _rows_and_clauses(one: Gone, portal: Portal, current: Addresses) -> Iterator[Gone]:
    """The anchors that were made from an item or a clause of the standard, on the pages of all departments."""
    if name := _name(one.old, address.TABLE):
        row = f"{address.TABLE}#{_name(one.goal, address.TABLE)}"
        yield Gone(f"{address.TABLE}#{name}", row if row in current else one.goal)
    for department in portal.departments.values():
        here = goal_here(one.goal, department, current)
        if name:
            yield Gone(address.department_table(department.slug, name), here)
        if clause := _clause(one.old):
            yield Gone(address.department_house_rules(department.slug, clause), here)


def _clause(old: str) -> str | None:
    page, _, anchor = old.partition("#")
    return anchor or None if page == address.HOUSE_RULES else None


def goal_here(goal: str, department: Department, current: Addresses) -> str:
    """The department's own row or clause where the goal is one of the standard, else the goal itself."""
    if item := _name(goal, address.TABLE):
        own = address.department_table(department.slug, item)
    elif clause := _clause(goal):
        own = address.department_house_rules(department.slug, clause)
    else:
        return goal
    return own if own in current else goal


def _rows(everything: list[Gone]) -> dict[str, dict[str, str]]:
    """Department's slug, or "" for all → row of the short page that is gone → where it leads."""
    found: dict[str, dict[str, str]] = {}
    for one in everything:
        page, _, anchor = one.old.partition("#")
        if name := _name(one.old, address.GUIDES):
            found.setdefault(EVERYWHERE, {})[short.guide_row(name)] = one.goal
        if name := _name(one.old, address.TABLE):
            found.setdefault(EVERYWHERE, {})[short.item_row(name)] = one.goal
        if clause := _clause(one.old):
            found.setdefault(EVERYWHERE, {})[short.clause_row(clause)] = one.goal
        slug = page.removeprefix(address.DEPARTMENTS).partition("/")[0]
        if anchor and page == address.department_table(slug):
            found.setdefault(slug, {})[short.item_row(anchor)] = one.goal
        if anchor and page == address.department_house_rules(slug):
            found.setdefault(slug, {})[short.clause_row(anchor)] = one.goal
    return found


def _short_pages(portal: Portal, current: Addresses, ways: RedirectMap) -> dict[str, str | None]:
    """The page of a department that has another short name or is gone → the department it leads to."""
    found: dict[str, str | None] = {}
    for old, known in vanished(portal, current).items():
        if known.follows:
            home = known.follows if known.follows in current else ways.goal(known.follows, current) or ""
            slug = _name(home, address.DEPARTMENTS)
            found[old] = slug if slug in portal.departments else None
    return found
