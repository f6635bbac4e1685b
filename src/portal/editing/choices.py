"""What a field can be chosen from: the items, clauses, sources and tools that the content has."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from portal.model.department import Department
from portal.model.portal import Portal
from portal.model.vocabulary import DocumentKind

Named = Mapping[str, str]
"""Id → the name that people know it by."""


@dataclass(frozen=True)
class Choices:
    """Key of a field → what it can be chosen from. A key that is not here is written freely."""

    of: Mapping[str, Named] = field(default_factory=dict)

    def under(self, key: str) -> Named:
        """What the field of a key is chosen from; nothing when it is written freely."""
        return self.of.get(key, {})


def choices_for(portal: Portal, department: Department | None = None, text: DocumentKind | None = None) -> Choices:
    """The choices that a whole organisation has, those of a department's own, and those of a text that it has adopted."""
    items = portal.items_of(department) if department else portal.items
    names = {id: item.name for id, item in items.items()}
    types = {one.id: one.name for one in department.dwelling_types} if department else {}
    clauses = {one.id: one.title for one in portal.house_rules_of(department).clauses} if department else {}
    adopted = department.document_on(portal.today, text) if department and text else None
    return Choices(
        {
            "item": names,
            "items": names,
            "department_must_allow": names,
            "sources": {one.id: one.words for one in portal.sources.values()},
            "tools": {one.id: one.name for one in portal.tools.values()},
            "guides": {one.id: one.title for one in portal.guides.values()},
            "repealed": {one.id: one.title for one in adopted.clauses} if adopted else {},
            "dropped": {one.id: one.title for one in portal.house_rules.clauses},
            "house_rule": clauses,
            "dwelling_type": types,
        }
    )
