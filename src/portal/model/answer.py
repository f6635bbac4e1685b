"""Who fixes this, who pays, and where does that answer come from? Asked through `Portal.answer` and nowhere else."""

from dataclasses import dataclass, replace
from datetime import date

from portal.model.confirmed import ConfirmedItem
from portal.model.decision import Decision
from portal.model.department import Department
from portal.model.guide import Guide
from portal.model.house_rules import Clause, HouseRules
from portal.model.item import Item
from portal.model.law import ASKS, Law, LawRule, SafetyLimit
from portal.model.likely_clauses import likely_clauses
from portal.model.meeting import Confirmed, Decided, Meeting
from portal.model.meeting_date import MeetingDate
from portal.model.origin import Origin
from portal.model.share import Condition
from portal.model.vocabulary import DocumentKind, Level, Party, Role, Scheme, role_of

DIFFERS = (Party.DEPENDS_ON_SCHEME, Party.DEPENDS_ON_SCHEME)


@dataclass(frozen=True)
class Answer:
    """Who performs and who pays for an item at a place, and all that is said about it there.

    `meeting` is behind it, `decision` is what it decided; `conditions` change the answer; `action` is what the
    tenant does, None when nobody wrote it; `clause` the house-rule clause, `likely` those that may be it; `limited` decisions
    that hold under a circumstance or at some addresses; `coming` what is decided and not in force;
    `set_aside` a decision that mandatory law sets aside; `changed` whether the standard has changed since it was
    confirmed; `limit` what safety forbids whatever was decided; `guides` those that the tenant may follow here. When
    a meeting is behind the answer, no word of it is read from today's standard.
    """

    item: Item
    performs: Party
    pays: Party
    origin: Origin
    meeting: Meeting | None = None
    decision: Decision | None = None
    action: str | None = None
    conditions: tuple[Condition, ...] = ()
    clause: Clause | None = None
    likely: tuple[Clause, ...] = ()
    scheme: Scheme | None = None
    limited: tuple[Decided, ...] = ()
    coming: tuple[Decided, ...] = ()
    set_aside: Decided | None = None
    changed: bool = False
    limit: SafetyLimit | None = None
    guides: tuple[Guide, ...] = ()

    @property
    def since(self) -> MeetingDate | None:
        """When the meeting behind it was held."""
        return self.meeting.date if self.meeting else None

    @property
    def note(self) -> str | None:
        """The decision's own words."""
        return self.decision.note if self.decision else None

    @property
    def former_name(self) -> str | None:
        """What the item was called when the meeting decided it; None when that is its name, or not known."""
        title = self.decision.title if self.decision else None
        return title if title != self.item.name else None

    @property
    def beside(self) -> Decided | None:
        """What a meeting decided in some cases, or for later, where it has no answer for all now."""
        is_open = self.origin in (Origin.NOT_SET, Origin.OWN)
        return next(iter((*self.limited, *self.coming)), None) if is_open else None

    @property
    def urgency(self) -> Level:
        """How soon one must act; the same everywhere."""
        return self.item.urgency.level

    @property
    def involves_tenant(self) -> bool:
        """Whether the tenant does the work or a part of it."""
        return self.performs in (Party.TENANT, Party.SHARED)

    @property
    def leaves_guides(self) -> bool:
        """Whether the item's guides are offered. What a meeting gave to others is not the tenant's to do, whatever the
        standard says today; what can't wait is shown to everyone, since it says what to do until they come.
        """
        return self.involves_tenant or self.origin is not Origin.DECIDED or self.item.urgency.level is Level.NOW

    def says_the_same(self, other: "Answer") -> bool:
        """Whether both say the same to a tenant; the scheme behind it is not said."""
        return replace(self, scheme=None) == replace(other, scheme=None)

    @property
    def must_ask(self) -> bool:
        """Whether the portal has no answer and sends the tenant to the office."""
        return self.performs is Party.DEPARTMENT_DECIDES

    @property
    def is_decided(self) -> bool:
        """Whether law or a meeting is behind the answer."""
        return self.origin in (Origin.LAW, Origin.DECIDED, Origin.CONFIRMED, Origin.HOUSE_RULES)

    @property
    def role(self) -> Role:
        """The tenant's part in one of four words."""
        return role_of(self.performs, self.pays)


def standard_answer(item: Item, scheme: Scheme | None = None, rule: LawRule | None = None) -> Answer:
    """The organisation's standard for an item, under one scheme or for both when no scheme is given; the law's answer
    where a rule gives one.
    """
    if rule and rule.answers(scheme):
        return _by_law(item, rule, scheme)
    if scheme is None and item.differs_by_scheme:
        share, origin = DIFFERS, Origin.STANDARD
    else:
        own = item.share(scheme or Scheme.A)
        share, origin = (own.performs, own.pays), Origin.STANDARD
    return Answer(item, *share, origin, action=item.action, conditions=item.conditions, scheme=scheme)


def _by_law(item: Item, rule: LawRule, scheme: Scheme | None) -> Answer:
    share = rule.share(scheme or Scheme.A)
    origin = Origin.LAW if rule.mandatory else Origin.LAW_UNLESS
    action = rule.action or item.action
    return Answer(item, share.performs, share.pays, origin, action=action, conditions=item.conditions, scheme=scheme)


def answer_on(
    item: Item, department: Department, rules: HouseRules, law: Law, dwelling_type: str | None, on: date
) -> Answer:
    """The answer for an item where one lives, on a day: item × department (× dwelling type).

    `rules` are those that are read there on that day. The order: mandatory law in force, the latest decision in force,
    the standard as it was confirmed, other law, today's standard (almenlejeloven §§ 24-27; what a meeting decided is
    never computed from what can change). A limit of safety binds a decision, too.
    """
    scheme = department.scheme_of(dwelling_type, on=on)
    decided = department.decisions_on(item.id, dwelling_type, on)
    coming = department.coming(item.id, dwelling_type, on)
    limit = law.limit_on(item.id)
    binding = law.in_force(item.id, on, mandatory=True)
    if binding and binding.answers(scheme):
        set_aside = decided[-1] if decided else None
        return replace(_by_law(item, binding, scheme), coming=coming, set_aside=set_aside, limit=limit)
    barred = [one for one in decided if limit and one.decision.performs in (Party.TENANT, Party.SHARED)]
    allowed = [one for one in decided if one not in barred]
    adoption = department.adoption_on(on)
    if allowed and not allowed[-1].decision.is_limited:
        usual = _decided(item, allowed[-1], adoption, scheme)
    else:
        other = law.in_force(item.id, on, mandatory=False)
        usual = _as_worded(_without_decision(item, department, adoption, rules, other, scheme, on), department, on)
    limited = tuple(one for one in allowed if one.decision.is_limited)
    return replace(usual, coming=coming, limited=limited, set_aside=barred[-1] if barred else None, limit=limit)


def _as_worded(answer: Answer, department: Department, on: date) -> Answer:
    """An adopted clause with the meeting that gave it its words: a later one that changed others did not decide it."""
    if answer.origin is not Origin.HOUSE_RULES or answer.clause is None:
        return answer
    return replace(answer, meeting=department.worded_by(answer.clause, DocumentKind.HOUSE_RULES, on) or answer.meeting)


def _decided(item: Item, decided: Decided, adoption: Meeting | None, scheme: Scheme | None) -> Answer:
    """A decision's clause is one of adopted rules: a proposal says nothing beside what was decided."""
    decision = decided.decision
    rules = adoption.house_rules if adoption else None
    return Answer(
        item,
        decision.share.performs,
        decision.share.pays,
        Origin.DECIDED,
        meeting=decided.meeting,
        decision=decision,
        action=decision.action,
        clause=(rules.clause(decision.house_rule) or rules.clause_for(item.id)) if rules else None,
        scheme=scheme,
    )


def _without_decision(
    item: Item,
    department: Department,
    adoption: Meeting | None,
    rules: HouseRules,
    other: LawRule | None,
    scheme: Scheme | None,
    on: date,
) -> Answer:
    confirmed = department.confirmed(item.id, on)
    linked = rules.clause_for(item.id) if adoption else None
    if linked and adoption and (confirmed is None or _gives_way(confirmed, adoption, scheme)):
        return _by_clause(item, linked, adoption, scheme)
    if confirmed is None and other and other.answers(scheme):
        return _by_law(item, other, scheme)
    source = confirmed.item if confirmed else item
    if scheme is None and source.differs_by_scheme:
        return _asks(item, source, Origin.SCHEME_UNKNOWN, scheme)
    share = source.share(scheme or Scheme.A)
    if share.performs is Party.HOUSE_RULES:
        return _by_house_rules(item, source, adoption, rules, scheme)
    if share.performs is Party.DEPARTMENT_DECIDES:
        return replace(_asks(item, source, Origin.NOT_SET, scheme), pays=share.pays)
    undecided = Origin.OWN if item.id in department.item_ids else Origin.UNCONFIRMED
    origin = Origin.CONFIRMED if confirmed else undecided
    usual = Answer(item, share.performs, share.pays, origin, action=source.action, conditions=source.conditions)
    if confirmed is None:
        return replace(usual, scheme=scheme)
    changed = not confirmed.item.reads_like(item)
    return replace(usual, scheme=scheme, meeting=confirmed.meeting, changed=changed)


def _gives_way(confirmed: Confirmed, adoption: Meeting, scheme: Scheme | None) -> bool:
    """Whether an adopted clause goes before what was confirmed: it is younger, or only leave to decide was confirmed."""
    return confirmed.meeting.date <= adoption.date or confirmed.item.share(scheme or Scheme.A).performs in ASKS


def _asks(item: Item, source: Item | ConfirmedItem, origin: Origin, scheme: Scheme | None) -> Answer:
    return Answer(
        item,
        Party.DEPARTMENT_DECIDES,
        Party.DEPARTMENT_DECIDES,
        origin,
        action=source.action,
        conditions=source.conditions,
        scheme=scheme,
    )


def _by_house_rules(
    item: Item, source: Item | ConfirmedItem, adoption: Meeting | None, rules: HouseRules, scheme: Scheme | None
) -> Answer:
    clause = rules.clause(source.house_rule)
    if clause is None:
        return replace(_asks(item, source, Origin.NOT_IN_HOUSE_RULES, scheme), likely=likely_clauses(item, rules))
    if adoption:
        return _by_clause(item, clause, adoption, scheme)
    proposal = Answer(item, Party.HOUSE_RULES, Party.HOUSE_RULES, Origin.HOUSE_RULES_PROPOSAL, action=source.action)
    return replace(proposal, conditions=source.conditions, clause=clause, scheme=scheme)


def _by_clause(item: Item, clause: Clause, adoption: Meeting, scheme: Scheme | None) -> Answer:
    """An adopted clause is the answer: the standard's own words on the item are left out."""
    party = Party.HOUSE_RULES
    return Answer(item, party, party, Origin.HOUSE_RULES, adoption, clause=clause, scheme=scheme)
