"""Where pages are now that had another name: a sealed text keeps its words, and its links lead on."""

from collections.abc import Iterator, Mapping

from portal.addresses import address
from portal.model.portal import Portal


def renamed_pages(portal: Portal) -> Mapping[str, str]:
    """Old address → new one, of every guide, item and department that says what it was called (`formerly:`)."""
    return dict(_renamed(portal))


def _renamed(portal: Portal) -> Iterator[tuple[str, str]]:
    for guide in portal.guides.values():
        yield from ((address.guide(old), address.guide(guide.id)) for old in guide.formerly)
    for item in portal.items.values():
        yield from ((address.item(old), address.item(item.id)) for old in item.formerly)
    for department in portal.departments.values():
        yield from ((address.department(old), address.department(department.slug)) for old in department.formerly)
