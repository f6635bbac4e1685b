"""Departments that know each other: one that was merged into another is read on its pages, and the other way round."""

from collections.abc import Mapping

from portal.model.department import Department


def groups_of(departments: Mapping[str, Department]) -> list[tuple[str, ...]]:
    """The slugs of all departments in their order, those together that are bound by what they continue; nearly all are
    alone.
    """
    leader = {slug: slug for slug in departments}
    for slug, department in departments.items():
        for before in department.predecessors:
            _join(leader, slug, before.slug)
    groups: dict[str, list[str]] = {}
    for slug in departments:
        groups.setdefault(leader[slug], []).append(slug)
    return [tuple(group) for group in groups.values()]


def deciders(departments: Mapping[str, Department]) -> dict[str, tuple[str, ...]]:
    """Of each item that a meeting ever decided on, the departments whose meeting did, with those that they know; in their
    order.
    """
    found: dict[str, set[str]] = {}
    for slugs in groups_of(departments):
        for item in {one.decision.item for slug in slugs for one in departments[slug].decided}:
            found.setdefault(item, set()).update(slugs)
    order = {slug: number for number, slug in enumerate(departments)}
    return {item: tuple(sorted(slugs, key=order.__getitem__)) for item, slugs in found.items()}


def _join(leader: dict[str, str], one: str, other: str) -> None:
    old, new = leader[one], leader[other]
    leader.update({slug: new for slug, found in leader.items() if found == old})
