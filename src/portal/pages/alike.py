"""Departments whose pages differ in nothing but what they are called: they are made once to be looked at, of one that stands for
all of them.

It has the facts, the meetings and the items that all have. Its name and its folder's are in no text, so that each of the
others is known from its pages: what is theirs stands where the stand-in's is.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from portal.addresses import address
from portal.base.problems import Place, Problem
from portal.check.elsewhere import Elsewhere
from portal.model.decision import Decision
from portal.model.department import Department
from portal.model.department_facts import DepartmentFacts
from portal.model.groups import groups_of
from portal.model.portal import Portal
from portal.pages.notices import Sheets
from portal.pages.page import Page
from portal.pages.parts import PagesPart

SLUG, MARK = "afdeling-q7x3k9w2", "z5v8j4h6"
NAME = f"Stedet {MARK}"
"""What the stand-in is called: neither is made of the other."""
WORDS: Any = {
    "name": True,
    "district": True,
    "dwellings": True,
    "short": True,
    "contact": {"telephone", "email"},
    "emergency": {"telephone"},
    "dwelling_types": {"__all__": {"name"}},
    "streets": True,
}
"""Facts that a page only repeats: what it says is another, what it has is the same."""


@dataclass(frozen=True)
class Alike:
    """For whom each department stands: slug → the first of those that are alike, where there are several."""

    first: Mapping[str, str] = field(default_factory=dict)
    prints: Mapping[str, str] = field(default_factory=dict)
    """Of each, what all of them have."""

    def leads(self, slug: str) -> bool:
        """Whether pages are made of this one, for others too."""
        return self.first.get(slug) == slug

    def follows(self, slug: str) -> bool:
        """Whether its pages are known from another's."""
        return self.first.get(slug, slug) != slug


NOBODY = Alike()


def alike(portal: Portal, sheets: Sheets) -> Alike:
    """The departments that are alike. Not those with PDFs, whose sizes their pages say, nor those that others know."""
    printed = {place.split("/")[2] for place in sheets.printed if place.startswith(address.DEPARTMENTS)}
    single = (slugs[0] for slugs in groups_of(portal.departments) if len(slugs) == 1)
    prints = {slug: _print(portal, portal.departments[slug]) for slug in single if slug not in printed}
    members: dict[str, list[str]] = {}
    for slug, own in prints.items():
        members.setdefault(own, []).append(slug)
    shared = [slugs for slugs in members.values() if len(slugs) > 1]
    return Alike({slug: slugs[0] for slugs in shared for slug in slugs}, prints)


def _print(portal: Portal, department: Department) -> str:
    """The hash of all that its pages are made from, but for what they only repeat."""
    facts = department.model_dump(mode="json", include=set(DepartmentFacts.model_fields) - {"node"}, exclude=WORDS)
    said = [
        bool(department.district),
        bool(department.dwellings),
        bool(department.contact.telephone),
        bool(department.contact.email),
        bool(department.emergency.telephone),
    ]
    beside = portal.prints_beside.get(department.slug, department.slug)
    return sha256(json.dumps([beside, facts, said, _streets(department)], sort_keys=True).encode()).hexdigest()


def _streets(department: Department) -> object:
    """What its pages depend on of its streets: whether there are any, or, where dwellings are not alike, which numbers are of
    which kind. What a street is called counts where a decision names it.
    """
    named = {one.street.casefold() for decision in _decisions(department) for one in decision.streets}
    if not (department.dwelling_types or department.continues or named):
        return bool(department.streets)
    called = list(dict.fromkeys(one.street.casefold() for one in department.streets))
    return [
        (one.model_dump(mode="json", exclude={"street"}), name if name in named else called.index(name))
        for one in department.streets
        for name in [one.street.casefold()]
    ]


def _decisions(department: Department) -> Iterator[Decision]:
    """All that its meetings decided, and what it proposes."""
    yield from (one.decision for one in department.decided)
    if department.proposal and department.proposal.decisions:
        yield from department.proposal.decisions.decisions


def stand_in(department: Department) -> Department:
    """What stands for a department and all that are like it."""
    own, other = (f"content/departments/{slug}/" for slug in (department.slug, SLUG))
    return Elsewhere(own).copied(department, other).model_copy(update={"slug": SLUG, "name": NAME})


def of_department(part: PagesPart, department: Department) -> PagesPart:
    """What was made of the stand-in, as it would be of a department that it stands for."""
    own = _Names(department.slug, department.name)
    return PagesPart(
        tuple(map(own.page, part.pages)),
        tuple((own.said(goal), own.said(fragment), own.place(place)) for goal, fragment, place in part.wanted),
        tuple(map(own.said, part.shown)),
        (),
        tuple(Problem(own.place(one.place), own.said(one.message)) for one in part.notes),
    )


@dataclass(frozen=True)
class _Names:
    """What a department is called, in place of what the stand-in is."""

    slug: str
    name: str

    def said(self, text: str) -> str:
        """A text of the stand-in."""
        text = text.replace(SLUG, self.slug) if SLUG in text else text
        return text.replace(NAME, self.name) if NAME in text else text

    def place(self, place: Place) -> Place:
        """A place in one of its files."""
        return Place(self.said(place.file), place.line, place.column) if SLUG in place.file else place

    def page(self, page: Page) -> Page:
        """A page of it."""
        return Page(
            self.said(page.address),
            self.said(page.title),
            self.said(page.description),
            page.kind,
            page.html,
            self.said(page.edit),
            tuple((level, self.said(anchor), self.said(words)) for level, anchor, words in page.headings),
            page.department and self.slug,
            page.language,
            page.heading and self.said(page.heading),
        ).with_ids(tuple(map(self.said, page.ids)))


def can_stand(part: PagesPart) -> bool:
    """Whether nothing is wrong with the pages, and the name is only where it can be put in another's place: not in an address,
    and as it was written.
    """
    texts = (text for page in part.pages for text in (page.title, page.description, page.heading or "", *_words(page)))
    places = (text for page in part.pages for text in (page.address, page.edit, *page.ids, *_anchors(page)))
    goals = (text for goal, fragment, _ in part.wanted for text in (goal, fragment))
    is_whole = not any(MARK in text.replace(NAME, "").casefold() for text in texts)
    return not part.found and is_whole and not any(MARK in text for text in (*places, *goals))


def _words(page: Page) -> Iterator[str]:
    return (words for _, _, words in page.headings)


def _anchors(page: Page) -> Iterator[str]:
    return (anchor for _, anchor, _ in page.headings)
