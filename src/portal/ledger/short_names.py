"""The check that every short address leads to one place, and to the same place as ever."""

from collections.abc import Iterable, Iterator

from portal.addresses import address, short
from portal.base.problems import Place, Problems, quote
from portal.model.department import Department
from portal.model.portal import Portal


def check_short(portal: Portal, problems: Problems) -> None:
    """Report short names of departments that are too long or mean something else, and names that come out the same."""
    owners: dict[str, Department] = {}
    for department in portal.departments.values():
        place = department.place("short" if department.short else "name")
        if fault := _fault(department, owners, portal):
            problems.add(place, fault)
        else:
            owners[department.short_name] = department
    for one, other in _doubles(portal):
        problems.add(
            Place("content"), f"{quote(one)} og {quote(other)} får samme korte adresse. Giv den ene et kortere navn."
        )


def _fault(department: Department, owners: dict[str, Department], portal: Portal) -> str | None:
    name = department.short_name
    if len(name) > short.LONGEST_DEPARTMENT:
        return f"{quote(name)} er for langt til en adresse på tryk. Skriv højst {short.LONGEST_DEPARTMENT} tegn."
    if name in owners:
        return f"Det korte navn {quote(name)} bruges også af {quote(owners[name].slug)}. Skriv et andet »short«."
    if short.page(name) in {short.item(item) for item in portal.items}:
        return f"Det korte navn {quote(name)} er også et emnes. Skriv et andet »short«."
    known = portal.ledger.get(short.page(name))
    if known and known.follows not in (None, address.department(department.slug)):
        return f"Det korte navn {quote(name)} er trykt for {known.follows}. Skriv et andet »short«."
    return None


def _doubles(portal: Portal) -> Iterator[tuple[str, str]]:
    """Two names that were cut can come out the same, though hardly ever."""
    clauses = {clause.id for one in portal.departments.values() for clause in portal.house_rules_of(one).clauses}
    for names in (portal.guides, portal.item_ids, clauses):
        yield from _same(sorted(names))


def _same(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    first: dict[str, str] = {}
    for name in names:
        other = first.setdefault(short.guide_row(name), name)
        if other != name:
            yield other, name
