"""Where the short addresses lead: those for everybody, and the rows of each department's page."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.addresses import address, short
from portal.addresses.moved import Moved
from portal.addresses.short import Short
from portal.ledger.moves import EVERYWHERE, goal_here
from portal.model.department import Department
from portal.model.portal import Portal
from portal.pages.page import Addresses


@dataclass(frozen=True)
class Row:
    """A row of a department's short page: its anchor, what it says, where it leads.

    `alias` is its anchor without the mark of its kind, where that is free: somebody may type it so.
    """

    anchor: str
    title: str
    target: str
    alias: str | None = None


@dataclass(frozen=True)
class Rows:
    """All rows of a page: guides, items and clauses, what has moved, and clauses that the rules do not have now."""

    guides: tuple[Row, ...]
    items: tuple[Row, ...]
    clauses: tuple[Row, ...]
    moved: tuple[Row, ...] = ()
    dropped: tuple[Row, ...] = ()


def short_addresses(portal: Portal) -> Iterator[Short]:
    """Every short address that is the same for all departments."""
    for guide in portal.guides.values():
        yield Short(short.guide(guide.id), address.guide(guide.id), guide.title)
    for item in portal.items.values():
        yield Short(short.item(item.id), address.item(item.id), item.name)


def rows_of(department: Department | None, portal: Portal, moved: Moved, current: Addresses) -> Rows:
    """The rows of a department's page; without a department, those of one that is gone and leads nowhere else."""
    guides = tuple(
        Row(short.guide_row(one.id), one.title, _chosen(address.guide(one.id), department))
        for one in portal.guides.values()
    )
    names = {row.anchor for row in guides}
    items = _items(department, portal, names)
    own = department.item_ids if department else frozenset()
    clauses = _clauses(department, portal, names | set(portal.items) | own)
    rows = (*guides, *items, *clauses)
    shown, taken = {row.anchor for row in rows}, names | set(portal.items) | own | {row.alias for row in rows}
    gone = _moved(department, portal, moved, current, shown, taken)
    return Rows(guides, items, clauses, gone, _dropped(department, portal, shown | {row.anchor for row in gone}))


def _items(department: Department | None, portal: Portal, taken: set[str]) -> tuple[Row, ...]:
    every = portal.items_of(department) if department else portal.items
    return tuple(
        Row(short.item_row(one.id), one.name, _item_target(one.id, department, portal), _free(one.id, taken))
        for one in every.values()
    )


def _item_target(item_id: str, department: Department | None, portal: Portal) -> str:
    """A department's own item has a row in its table and no page of its own."""
    if department and item_id not in portal.items:
        return _chosen(address.department_table(department.slug, item_id), department)
    return _chosen(address.item(item_id), department)


def _clauses(department: Department | None, portal: Portal, taken: set[str]) -> tuple[Row, ...]:
    rules = portal.house_rules_of(department) if department else portal.house_rules
    return tuple(
        Row(short.clause_row(one.id), one.title, _clause_target(one.id, department), _free(one.id, taken))
        for one in rules.clauses
    )


def _free(name: str, taken: set[str] | set[str | None]) -> str | None:
    return None if name in taken else name


def _clause_target(clause_id: str, department: Department | None) -> str:
    if department is None:
        return address.standard_house_rules(clause_id)
    return _chosen(address.department_house_rules(department.slug, clause_id), department)


def _chosen(target: str, department: Department | None) -> str:
    return address.for_department(target, department.slug) if department else target


def _moved(
    department: Department | None,
    portal: Portal,
    moved: Moved,
    current: Addresses,
    shown: set[str],
    taken: set[str | None],
) -> tuple[Row, ...]:
    """What is gone, by the title of what it leads to now."""
    own = moved.rows.get(department.slug, {}) if department else {}
    rows = {**moved.rows.get(EVERYWHERE, {}), **own}
    found, names = [], taken | rows.keys()
    for anchor, goal in sorted(rows.items()):
        here = goal_here(goal, department, current) if department else goal
        if anchor not in shown:
            alias = _free(short.without_mark(anchor), names)
            names.add(alias)
            found.append(Row(anchor, _title(here, department, portal, current), _chosen(here, department), alias))
    return tuple(found)


def _title(goal: str, department: Department | None, portal: Portal, current: Addresses) -> str:
    """The item of a row, else the heading that it leads to, else the page."""
    page, _, anchor = goal.partition("#")
    items = portal.items_of(department) if department else portal.items
    if anchor in items and page in (address.TABLE, department and address.department_table(department.slug)):
        return items[anchor].name
    return current.title_of(goal)


def _dropped(department: Department | None, portal: Portal, shown: set[str]) -> tuple[Row, ...]:
    """The clauses of the standard that the department's rules do not have: their proposal may have been printed."""
    if department is None:
        return ()
    target = _chosen(address.department_house_rules(department.slug), department)
    rows = [Row(short.clause_row(one.id), one.title, target) for one in portal.house_rules.clauses]
    return tuple(row for row in rows if row.anchor not in shown)
