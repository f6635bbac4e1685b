"""Where pages are now that had another name: a sealed text keeps its words, and its links lead on."""

from collections.abc import Iterator, Mapping
from functools import partial

from portal.addresses import address
from portal.model.portal import Portal

Renamed = tuple[str, str]


def renamed_pages(portal: Portal) -> Mapping[str, str]:
    """Old address → new one, of every guide, item, clause and department that says what it was called (`formerly:`); with `#`
    those of an item's rows and of clauses.
    """
    return dict([*_pages(portal), *_rows(portal), *_clauses(portal)])


def _pages(portal: Portal) -> Iterator[Renamed]:
    for guide in portal.guides.values():
        yield from ((address.guide(old), address.guide(guide.id)) for old in guide.formerly)
    for item in portal.items.values():
        yield from ((address.item(old), address.item(item.id)) for old in item.formerly)
    for department in portal.departments.values():
        yield from ((address.department(old), address.department(department.slug)) for old in department.formerly)


def _rows(portal: Portal) -> Iterator[Renamed]:
    for item in portal.items.values():
        yield from ((f"{address.TABLE}#{old}", f"{address.TABLE}#{item.id}") for old in item.formerly)
    for department in portal.departments.values():
        row = partial(address.department_table, department.slug)
        for item in portal.items_of(department).values():
            yield from ((row(old), row(item.id)) for old in item.formerly)


def _clauses(portal: Portal) -> Iterator[Renamed]:
    texts = [(portal.house_rules, address.standard_house_rules)]
    for department in portal.departments.values():
        texts.append((portal.house_rules_of(department), partial(address.department_house_rules, department.slug)))
    for text, clause in texts:
        for one in text.formerly:
            yield from ((clause(old), clause(one.clause)) for old in one.ids)
