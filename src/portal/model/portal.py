"""Everything the portal knows, after it has been checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import cached_property

from portal.model.answer import Answer, standard_answer
from portal.model.answering import answer_on
from portal.model.danger import Dangers
from portal.model.department import Department
from portal.model.finding import Finding
from portal.model.guide import Guide
from portal.model.house_rules import HouseRules
from portal.model.interview import Interview
from portal.model.item import Category, Item
from portal.model.item_language import ItemLanguage
from portal.model.known_ids import KnownIds
from portal.model.law import Law
from portal.model.message import Message, not_over
from portal.model.net import Net, Reach, reach
from portal.model.organisation import Emergency, Organisation, Room, Tool
from portal.model.origin import Origin
from portal.model.published import Published, PublishedMeeting
from portal.model.ranker import Ranker
from portal.model.readiness import Readiness
from portal.model.redirects import Redirects
from portal.model.said import Said
from portal.model.source import LAW, Source
from portal.model.survey import Survey
from portal.model.vocabulary import Party, Scheme
from portal.model.written_page import WrittenPage

KEPT = {"_answers", "_standards"}
"""Answers given so far, by where an item lies in this process: no other process can use them."""
MOST_ANSWERS = 200_000
"""How many are kept: those of a thousand departments, some 100 MB."""


@dataclass(frozen=True)
class Portal:
    """The checked content: what the pages are made of. `today` decides what is overdue or over.

    `pictures` are checked, by path, and so are the `files` of meetings; `logo` is the organisation's own, when it has one;
    `own_texts` are its own words of the interface: language → Fluent source; `languages` what items are called in others;
    `messages` are for every department.
    `ledger` holds the published addresses; what it says of each is in model/published.py. `prints` distinguish the folder of
    each department and all that is shared, `prints_beside` what it holds beside its facts (read/prints.py).
    """

    organisation: Organisation
    rooms: Mapping[str, Room]
    tools: Mapping[str, Tool]
    categories: tuple[Category, ...]
    departments: Mapping[str, Department]
    guides: Mapping[str, Guide]
    house_rules: HouseRules
    written_pages: tuple[WrittenPage, ...]
    pictures: Mapping[str, bytes]
    today: date
    dangers: Dangers = field(default_factory=Dangers)
    finding: Finding = field(default_factory=Finding)
    languages: Mapping[str, ItemLanguage] = field(default_factory=dict)
    said: tuple[Said, ...] = ()
    ranker: Ranker | None = None
    danger_ranker: Ranker | None = None
    danger_kinds: Ranker | None = None
    known: KnownIds = field(default_factory=KnownIds)
    redirects: Redirects = field(default_factory=Redirects)
    published_meetings: tuple[PublishedMeeting, ...] = ()
    ledger: Mapping[str, Published] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    net: Net | None = None
    readiness: Readiness | None = None
    survey: Survey | None = None
    interview: Interview | None = None
    law: Law = field(default_factory=Law)
    messages: tuple[Message, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    logo: bytes | None = None
    own_texts: Mapping[str, str] = field(default_factory=dict)
    prints: Mapping[str, str] = field(default_factory=dict)
    prints_beside: Mapping[str, str] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language of the site; pages in others lie below their code."""
        return self.organisation.languages[0]

    @cached_property
    def items(self) -> dict[str, Item]:
        """All items of the standard table by id, in the table's order."""
        return {item.id: item for category in self.categories for item in category.items}

    @cached_property
    def _category_by_item(self) -> dict[str, Category]:
        return {item.id: category for category in self.categories for item in category.items}

    def category_of(self, item: Item) -> Category:
        """The category an item of the standard is in."""
        return self._category_by_item[item.id]

    def items_of(self, department: Department) -> dict[str, Item]:
        """The items that are answered in a department: the standard's, then its own."""
        return {**self.items, **{item.id: item for item in department.items}}

    @cached_property
    def item_ids(self) -> list[str]:
        """The ids of all items, the departments' own among them."""
        own = (item.id for department in self.departments.values() for item in department.items)
        return list(dict.fromkeys([*self.items, *own]))

    def house_rules_of(self, department: Department, on: date | None = None) -> HouseRules:
        """The rules to show for a department on a day (today when none is given): those a meeting had adopted, else its
        proposal (joined with the standard), else the organisation's proposal.
        """
        if on in (None, self.today) and self.departments.get(department.slug) is department:
            return self._rules_by_department[department.slug]
        return self._joined(department, on or self.today)

    @cached_property
    def _rules_by_department(self) -> dict[str, HouseRules]:
        return {slug: self._joined(department, self.today) for slug, department in self.departments.items()}

    def _joined(self, department: Department, on: date) -> HouseRules:
        own = department.house_rules_on(on)
        return own.joined_with(self.house_rules) if own else self.house_rules

    def answer(
        self, item: Item, department: Department | None, dwelling_type: str | None = None, on: date | None = None
    ) -> Answer:
        """The answer for an item where one lives, on a day (today when none is given): the only way to one.

        Without a department it is the organisation's standard. What a meeting decided later than `on` does not hold.
        """
        if department is None:
            return self.standard_answer(item)
        if self.departments.get(department.slug) is not department:
            return self._answer_anew(item, department, dwelling_type, on)
        asked = (id(item), department.slug, dwelling_type, on or self.today)  # the answer kept holds the item alive
        if asked not in self._answers:
            if len(self._answers) > MOST_ANSWERS:
                self._answers.clear()
            self._answers[asked] = self._answer_anew(item, department, dwelling_type, on)
        return self._answers[asked]

    @cached_property
    def _answers(self) -> dict[tuple[int, str, str | None, date], Answer]:
        """The answers given so far: each page, sheet and data file of a department asks for the same ones."""
        return {}

    def forget_answers(self, beyond: int) -> None:
        """Hold none any more when there are so many: where the departments are gone through once, few are asked for again."""
        if len(self._answers) > beyond:
            self._answers.clear()

    def __getstate__(self) -> dict[str, object]:
        """Without the answers given so far."""
        return {name: value for name, value in self.__dict__.items() if name not in KEPT}

    def _answer_anew(
        self, item: Item, department: Department, dwelling_type: str | None = None, on: date | None = None
    ) -> Answer:
        found = self._answer(item, department, dwelling_type, on)
        guides = self._known_guides(item) if found.leaves_guides else ()
        allowed = tuple(one for one in guides if self._allows(one, department, dwelling_type, on))
        return found if found.guides == allowed else replace(found, guides=allowed)

    def _answer(self, item: Item, department: Department, dwelling_type: str | None, on: date | None) -> Answer:
        """What a merged department has not decided itself holds as its predecessor decided it, on the streets it had."""
        found = self._own_answer(item, department, dwelling_type, on)
        before = department.predecessor(dwelling_type)
        decided = department.has_decided(item.id, dwelling_type, on or self.today)
        if before is None or decided or found.meeting or found.origin is Origin.LAW:
            return found
        old = self._own_answer(item, before, None, on)
        return replace(old, coming=(*found.coming, *old.coming)) if old.meeting else found

    def _own_answer(self, item: Item, department: Department, dwelling_type: str | None, on: date | None) -> Answer:
        return answer_on(
            item, department, self.house_rules_of(department, on), self.law, dwelling_type, on or self.today
        )

    def _allows(self, guide: Guide, department: Department, dwelling_type: str | None, on: date | None = None) -> bool:
        """Whether the department has given the tenant what the guide needs, where it needs something."""
        needed = self.items.get(guide.department_must_allow or "")
        return needed is None or self._answer(needed, department, dwelling_type, on).performs is Party.TENANT

    def may_follow(self, guide: Guide, department: Department, dwelling_type: str | None = None) -> bool:
        """Whether the tenant may do here what a guide shows: its first item leaves it, or one is partly the tenant's."""
        answers = [self.answer(self.items[one], department, dwelling_type) for one in guide.items]
        is_theirs = any(one.involves_tenant for one in answers) or guide in answers[0].guides
        return is_theirs and self._allows(guide, department, dwelling_type)

    def standard_answer(self, item: Item, scheme: Scheme | None = None) -> Answer:
        """The organisation's standard for an item, under one scheme or for both when no scheme is given."""
        asked = (id(item), scheme)  # the answer kept holds the item alive
        if asked not in self._standards:
            binding = self.law.in_force(item.id, self.today, mandatory=True)
            rule = binding or self.law.in_force(item.id, self.today, mandatory=False)
            self._standards[asked] = replace(standard_answer(item, scheme, rule), guides=self._known_guides(item))
        return self._standards[asked]

    @cached_property
    def _standards(self) -> dict[tuple[int, Scheme | None], Answer]:
        """The standard's answers: each department's files compare their own with the same ones."""
        return {}

    def sources_named(self, ids: tuple[str, ...]) -> tuple[Source, ...]:
        """The sources of that name, in the order they are named."""
        return tuple(self.sources[one] for one in ids if one in self.sources)

    def messages_of(self, department: Department | None = None) -> tuple[Message, ...]:
        """What is happening in a department, there and everywhere; without a department only what is happening everywhere."""
        own = department.messages if department else ()
        return not_over((*self.messages, *own), datetime.combine(self.today, time()))

    def reach_of(self, guide: Guide) -> Reach:
        """How far the net goes for a guide."""
        return reach(self.net, [self.tools[tool] for tool in guide.tools])

    def law_of(self, item: Item) -> tuple[str, ...]:
        """The paragraphs of acts and orders that an item's answer rests on."""
        return tuple(source.words for source in self.sources_named(item.sources) if source.kind in LAW)

    def emergency_of(self, department: Department) -> Emergency:
        """Whom to call when it can't wait: the department's own, and the organisation's for what it has not said."""
        own, usual = department.emergency, self.organisation.emergency
        return Emergency(telephone=own.telephone or usual.telephone, text=own.text or usual.text)

    def guides_of(self, item: Item) -> list[Guide]:
        """The guides of an item, those that it names first, then those that name it."""
        named = [self.guides[guide_id] for guide_id in item.guides if guide_id in self.guides]
        naming = [guide for guide in self.guides.values() if item.id in guide.items and guide not in named]
        return named + naming

    def _known_guides(self, item: Item) -> tuple[Guide, ...]:
        known = self._guides_by_item.get(item.id)
        return tuple(self.guides_of(item)) if known is None else known

    @cached_property
    def _guides_by_item(self) -> dict[str, tuple[Guide, ...]]:
        return {item.id: tuple(self.guides_of(item)) for item in self.items.values()}
