"""A department: where it lies, how to reach it, what its afdelingsmøde has decided."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property

from portal.addresses.short import department_name
from portal.model.decision import Decision
from portal.model.department_facts import DepartmentFacts, DwellingType
from portal.model.house_rules import Clause, HouseRules
from portal.model.item import Item
from portal.model.meeting import Confirmed, Decided, Meeting, Proposal, confirmed_on, every_decision
from portal.model.message import Message
from portal.model.take_over import TakeOver
from portal.model.vocabulary import DocumentKind, Scheme

REVIEW_EVERY = timedelta(days=365)
"""Every department is visited once a year."""


class Department(DepartmentFacts):
    """A whole department: its facts, its meetings and what it proposes to the next one.

    `slug` is the name of the folder, used in addresses; `meetings` come in the order they were held; `proposal`
    is what no meeting has decided yet; `items` are those that the standard does not have; `predecessors` are the
    departments that were merged into it, each a dwelling type of that name here; `messages` say what is happening there.
    """

    slug: str
    meetings: tuple[Meeting, ...] = ()
    proposal: Proposal | None = None
    items: tuple[Item, ...] = ()
    predecessors: tuple["Department", ...] = ()
    messages: tuple[Message, ...] = ()

    def with_predecessors(self, known: Mapping[str, "Department"]) -> "Department":
        """The department whose streets know which department they belonged to before; itself when it continues none."""
        old = {one.department: one for one in self.continues if one.department in known}
        if not old:
            return self
        belonged = {street: slug for slug, one in old.items() for street in one.streets}
        streets = [
            one.model_copy(update={"dwelling_type": one.dwelling_type or belonged.get(one.street)})
            for one in self.streets
        ]
        types = [DwellingType(id=slug, name=known[slug].name) for slug in old]
        update = {"streets": tuple(streets), "dwelling_types": (*self.dwelling_types, *types)}
        return self.model_copy(update={**update, "predecessors": tuple(known[slug] for slug in old)})

    def predecessor(self, type_id: str | None) -> "Department | None":
        """The department that dwellings of a type belonged to before, if they did."""
        return next((one for one in self.predecessors if one.slug == type_id), None)

    def holder(self, meeting: Meeting | None) -> "Department":
        """The department whose meeting it was: itself, or one that was merged into it. Its pages say what was decided."""
        return next((one for one in self.predecessors if meeting and meeting in one.meetings), self)

    def still_read(self, kind: DocumentKind, day: date) -> tuple["Department", ...]:
        """The departments merged into it whose document of a kind is read there, until it has adopted its own."""
        if self.adoption_on(day, kind):
            return ()
        return tuple(one for one in self.predecessors if one.adoption_on(day, kind))

    @property
    def short_name(self) -> str:
        """Its part of a short address."""
        return department_name(self.slug, self.short)

    @property
    def first_name(self) -> str:
        """The folder's name when it was new: what programs that follow the department know it by."""
        return next(iter(self.formerly), self.slug)

    @cached_property
    def item_ids(self) -> frozenset[str]:
        """The ids of its own items."""
        return frozenset(item.id for item in self.items)

    @cached_property
    def decided(self) -> tuple[Decided, ...]:
        """Everything it decided, the latest meeting first."""
        return tuple(every_decision(self.meetings))

    @cached_property
    def _decided_by_item(self) -> dict[str, list[Decided]]:
        found: dict[str, list[Decided]] = {}
        for one in self.decided:
            found.setdefault(one.decision.item, []).append(one)
        return found

    def decisions_on(self, item_id: str, dwelling_type: str | None, day: date) -> tuple[Decided, ...]:
        """The decisions in force on an item, the latest first, down to the first without a limit.

        One for the dwelling type goes before one for all. A limited one of an earlier meeting than the answer is
        replaced by it, and so is what a repeal ends.
        """
        held = [one for one in self._decided_by_item.get(item_id, ()) if one.holds_on(day)]
        held = [one for one in held if self._is_about(one.decision, dwelling_type)]
        usual = self._usual(held, dwelling_type)
        limited = [one for one in held if one.decision.is_limited and not self._is_replaced(one, held)]
        return tuple(limited) if usual is None else (*limited, usual)

    def _is_about(self, decision: Decision, kind: str | None) -> bool:
        """Whether a decision can be about dwellings of a kind: not one for another kind, or for streets where none lies.

        Streets that the department does not have, or of which it has not said what lies there, rule nothing out.
        """
        if decision.dwelling_type not in (kind, None):
            return False
        own = [street for street in self.streets if street.dwelling_type == kind]
        if not (decision.streets and own and self.has_streets_of(decision)):
            return True
        return any(one.meets(street) for one in decision.streets for street in own)

    def has_streets_of(self, decision: Decision) -> bool:
        """Whether every street that a decision names is one of the department's."""
        return all(any(one.meets(street) for street in self.streets) for one in decision.streets)

    @staticmethod
    def _usual(held: list[Decided], dwelling_type: str | None) -> Decided | None:
        """The latest decision without a limit: of the dwelling type, else for all; a repeal gives the word on."""
        for wanted in dict.fromkeys((dwelling_type, None)):
            own = (o for o in held if o.decision.dwelling_type == wanted and not o.decision.is_limited)
            last = next(own, None)
            if last and not last.decision.repealed:
                return last
        return None

    @staticmethod
    def _is_replaced(one: Decided, held: list[Decided]) -> bool:
        """Whether a later meeting decided without a limit; what it decided for all spares the decisions for a type."""
        later = (o for o in held if o.meeting.date > one.meeting.date and not o.decision.is_limited)
        kind = one.decision.dwelling_type
        return any(kind in (None, o.decision.dwelling_type) for o in later)

    def decision(self, item_id: str, dwelling_type: str | None, day: date) -> Decided | None:
        """The decision that answers an item on a day: the latest one in force without a limit, or None."""
        found = self.decisions_on(item_id, dwelling_type, day)
        return found[-1] if found and not found[-1].decision.is_limited else None

    def has_decided(self, item_id: str, dwelling_type: str | None, day: date) -> bool:
        """Whether a decision or a repeal without a limit is in force on an item, for a dwelling type or for all."""
        held = (one for one in self._decided_by_item.get(item_id, ()) if one.holds_on(day))
        kinds = (None, dwelling_type)
        return any(not one.decision.is_limited and one.decision.dwelling_type in kinds for one in held)

    def coming(self, item_id: str, dwelling_type: str | None, day: date) -> tuple[Decided, ...]:
        """What meetings held by a day decided on an item and is not in force on it, the latest first.

        Not what a later meeting decided otherwise: that never comes into force.
        """
        made = [one for one in self._decided_by_item.get(item_id, ()) if one.meeting.date.counts_from <= day]
        made = [one for one in made if self._is_about(one.decision, dwelling_type) and not one.is_over(day)]
        in_force = [one for one in made if one.holds_on(day)]
        return tuple(one for one in made if not one.holds_on(day) and not self._is_replaced(one, in_force))

    def confirmed(self, item_id: str, day: date) -> Confirmed | None:
        """An item of the standard as the latest meeting by that day confirmed it, or None."""
        return confirmed_on(self.meetings, item_id, day)

    def confirmation_on(self, day: date) -> Meeting | None:
        """The latest meeting by that day that had confirmed items of the standard, if any."""
        return self._latest([one for one in self.meetings if one.standard], day)

    def adoption_on(self, day: date, kind: DocumentKind = DocumentKind.HOUSE_RULES) -> Meeting | None:
        """The latest meeting by that day that had adopted house rules or another document, if any."""
        return self._latest([one for one in self.meetings if one.document(kind)], day)

    def document_on(self, day: date, kind: DocumentKind) -> HouseRules | None:
        """A document as the latest meeting by a day had adopted it, or None."""
        adoption = self.adoption_on(day, kind)
        return adoption.document(kind) if adoption else None

    def worded_by(self, clause: Clause, kind: DocumentKind, day: date) -> Meeting | None:
        """The meeting that gave an adopted clause the words it has on a day."""
        held = [one for one in self.meetings if one.document(kind) and one.date.counts_from <= day]
        found = None
        for meeting in sorted(held, key=lambda one: one.date, reverse=True):
            document = meeting.document(kind)
            older = document.clause(clause.id) if document else None
            if older is None or older.words != clause.words:
                break
            found = meeting
        return found

    def adopted_by(self, clause: Clause, day: date) -> Meeting | None:
        """The meeting that last adopted a clause of the house rules by a day: in a whole text, or among what it changed.
        One that changed others decided nothing about it.
        """
        held = [one for one in self.meetings if one.house_rules and one.date.counts_from <= day]
        latest_first = sorted(held, key=lambda one: one.date, reverse=True)
        return next((one for one in latest_first if one.adopts(clause)), None)

    @staticmethod
    def _latest(meetings: list[Meeting], day: date) -> Meeting | None:
        return max((one for one in meetings if one.date.counts_from <= day), key=lambda one: one.date, default=None)

    def house_rules_on(self, day: date) -> HouseRules | None:
        """Its own house rules: those that the latest meeting by a day had adopted, else its proposal, else None."""
        adoption = self.adoption_on(day)
        if adoption:
            return adoption.house_rules
        return self.proposal.house_rules if self.proposal else None

    def review_is_overdue(self, today: date) -> bool:
        """Whether the last yearly review is more than a year ago. An unknown one is not overdue, only unknown."""
        return self.reviewed is not None and today - self.reviewed > REVIEW_EVERY

    @property
    def kinds(self) -> tuple[str | None, ...]:
        """The kinds of dwelling one can live in: None for those of no type of their own, then the types by id."""
        own = tuple(kind.id for kind in self.dwelling_types)
        has_rest = not own or not self.streets or any(street.dwelling_type is None for street in self.streets)
        return (None, *own) if has_rest else own

    def dwelling_type(self, type_id: str | None) -> DwellingType | None:
        """The dwelling type with that id, or None."""
        return next((kind for kind in self.dwelling_types if kind.id == type_id), None)

    def take_over_on(self, type_id: str | None, day: date) -> tuple[tuple[Meeting, TakeOver], ...]:
        """What the department takes over of a dwelling type's cost each month, else of all, as the latest meeting by a day
        decided, with that meeting; empty when it is not known.
        """
        held = [
            one for one in sorted(self.meetings, key=lambda one: one.date, reverse=True) if one.date.counts_from <= day
        ]
        for wanted in dict.fromkeys((type_id, None)):
            made = [(one, rule) for one in held for rule in one.take_over if rule.dwelling_type == wanted]
            if made:
                return (made[0],)
        before = self.predecessor(type_id)
        return before.take_over_on(None, day) if before else ()

    def scheme_of(self, type_id: str | None = None, *, on: date) -> Scheme | None:
        """The scheme of a dwelling type, else the department's, as the latest meeting by a day decided; None when unknown."""
        latest_first = sorted(self.meetings, key=lambda one: one.date, reverse=True)
        held = [one for one in latest_first if one.date.counts_from <= on]
        for wanted in dict.fromkeys((type_id, None)):
            for meeting in held:
                if scheme := meeting.scheme_of(wanted):
                    return scheme
        before = self.predecessor(type_id)
        return before.scheme_of(on=on) if before else None
