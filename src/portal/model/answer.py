"""Who fixes this, who pays, and where does that answer come from? Asked through `Portal.answer` and nowhere else."""

from dataclasses import dataclass, replace

from portal.model.confirmed import ConfirmedItem
from portal.model.decision import Decision
from portal.model.guide import Guide
from portal.model.house_rules import Clause
from portal.model.item import Item
from portal.model.law import LawRule, SafetyLimit
from portal.model.meeting import Decided, Meeting
from portal.model.meeting_date import MeetingDate
from portal.model.origin import Origin
from portal.model.share import Condition
from portal.model.urgency import Urgency
from portal.model.vocabulary import Level, Party, Role, Scheme, role_of

DIFFERS = (Party.DEPENDS_ON_SCHEME, Party.DEPENDS_ON_SCHEME)


@dataclass(frozen=True)
class Answer:
    """Who performs and who pays for an item at a place, and all that is said about it there.

    `meeting` is behind it, `decision` is what it decided; `conditions` change the answer; `action` is what the
    tenant does, None when nobody wrote it; `clause` the house-rule clause, `likely` those that may be it; `limited` decisions
    that hold under a circumstance or at some addresses; `coming` what is decided and not in force;
    `set_aside` a decision that mandatory law sets aside; `changed` whether the standard has changed since it was
    confirmed; `limit` what safety forbids whatever was decided; `guides` those that the tenant may follow here;
    `confirmed` the item as a meeting confirmed it. When a meeting is behind the answer, no word of it is read from today's
    standard but what is dangerous whoever does it.
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
    confirmed: ConfirmedItem | None = None

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
        """What the item was called when the meeting decided or confirmed it; None when that is its name, or not known."""
        title = (self.decision.title if self.decision else None) or (self.confirmed.title if self.confirmed else None)
        return title if title != self.item.name else None

    @property
    def says_what_was_decided(self) -> bool:
        """Whether a decision is the answer or is said beside it: not one that was repealed, is over, or counts later."""
        return bool(self.decision or self.limited or self.coming or self.set_aside)

    @property
    def beside(self) -> Decided | None:
        """What a meeting decided in some cases, or for later, where it has no answer for all now."""
        is_open = self.origin in (Origin.NOT_SET, Origin.OWN)
        return next(iter((*self.limited, *self.coming)), None) if is_open else None

    @property
    def urgency(self) -> Urgency:
        """How soon one must act, the same everywhere; and why and when sooner, in words that agree with this answer."""
        today = self.item.urgency
        if self._is_said_otherwise:
            return today.where_decided()
        if self.confirmed and self.confirmed.urgency:
            return today.where_decided(self.confirmed.urgency)
        return today

    @property
    def _is_said_otherwise(self) -> bool:
        """Whether other words than the standard's are the answer: those of a decision, a clause, the law, or an older copy
        that does not say why it hurries.
        """
        if self.origin in (Origin.LAW, Origin.LAW_UNLESS):
            return self.action != self.item.action
        copy = self.confirmed
        is_old = copy is not None and copy.urgency is None and not copy.reads_like(self.item)
        return is_old or self.origin in (Origin.DECIDED, Origin.HOUSE_RULES)

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
        return by_law(item, rule, scheme)
    if scheme is None and item.differs_by_scheme:
        share, origin = DIFFERS, Origin.STANDARD
    else:
        own = item.share(scheme or Scheme.A)
        share, origin = (own.performs, own.pays), Origin.STANDARD
    return Answer(item, *share, origin, action=item.action, conditions=item.conditions, scheme=scheme)


def by_law(item: Item, rule: LawRule, scheme: Scheme | None) -> Answer:
    """What a rule of law answers for an item, under one scheme."""
    share = rule.share(scheme or Scheme.A)
    origin = Origin.LAW if rule.mandatory else Origin.LAW_UNLESS
    action = rule.action or item.action
    return Answer(item, share.performs, share.pays, origin, action=action, conditions=item.conditions, scheme=scheme)
