"""Every short address of the site, and the check that no two of them are the same."""

from collections.abc import Iterable, Iterator
from functools import partial

from portal.addresses import address, short
from portal.addresses.short import Short
from portal.base.problems import Place, Problems, quote
from portal.model.department import Department
from portal.model.portal import Portal


def short_addresses(portal: Portal) -> Iterator[Short]:
    """Every short address of the site."""
    for guide in portal.guides.values():
        yield Short(short.guide(guide.id), address.guide(guide.id), guide.title)
    for item in portal.items.values():
        yield Short(short.item(item.id), address.item(item.id), item.name)
    for department in portal.departments.values():
        yield from _of(department, portal)


def _of(department: Department, portal: Portal) -> Iterator[Short]:
    chosen = partial(address.for_department, slug=department.slug)
    for guide in portal.guides.values():
        yield Short(short.guide(guide.id, department.short_name), chosen(address.guide(guide.id)), guide.title)
    for item in portal.items.values():
        yield Short(short.item(item.id, department.short_name), chosen(address.item(item.id)), item.name)
    for clause in portal.house_rules_of(department).clauses:
        goal = chosen(address.department_house_rules(department.slug, clause.id))
        yield Short(short.clause(clause.id, department.short_name), goal, clause.title)


def check_short(portal: Portal, shorts: Iterable[Short], problems: Problems) -> None:
    """Report short names that are too long or stand for two departments."""
    owners: dict[str, Department] = {}
    for department in portal.departments.values():
        field = "short" if department.short else "name"
        if len(department.short or "") > short.LONGEST_DEPARTMENT:
            problems.add(
                department.place("short"),
                f"{quote(department.short)} er for langt til en adresse på tryk. Skriv højst {short.LONGEST_DEPARTMENT} tegn.",
            )
        name = department.short_name
        if owners.setdefault(name, department) is not department:
            problems.add(
                department.place(field),
                f"Det korte navn {quote(name)} bruges også af {quote(owners[name].slug)}. Skriv et andet »short«.",
            )
    if len(owners) == len(portal.departments):
        _report_doubles(shorts, problems)


def _report_doubles(shorts: Iterable[Short], problems: Problems) -> None:
    """Two names that were cut can come out the same, though hardly ever."""
    targets: dict[str, str] = {}
    for one in shorts:
        if targets.setdefault(one.address, one.target) != one.target:
            message = (
                f"{one.address} fører både til {targets[one.address]} og {one.target}. Giv den ene et kortere navn."
            )
            problems.add(Place("content"), message)
