"""The content as if the organisation had only some of its departments: what is made of it can hold nothing of the others."""

from collections.abc import Collection
from dataclasses import replace

from portal.model.known_ids import KnownIds
from portal.model.portal import Portal

SAME_FOR_ALL = ("items", "_category_by_item", "_guides_by_item", "_answers", "_standards")
"""What a portal worked out on the way and has the same in it, whichever departments there are beside."""


def alone(portal: Portal, slugs: Collection[str]) -> Portal:
    """The portal with these departments alone, and as if nothing had been published yet."""
    departments = {slug: portal.departments[slug] for slug in slugs}
    nothing: dict[str, str] = {}
    part = replace(
        portal,
        departments=departments,
        ledger={},
        published_meetings=(),
        known=KnownIds(),
        prints=nothing,
        prints_beside=nothing,
    )
    vars(part).update({name: getattr(portal, name) for name in SAME_FOR_ALL})  # as they would come out there
    return part
