"""Who fixes this, who pays, and where does that answer come from? Asked through `Portal.answer` and nowhere else."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portal.model.department import Department, Deviation
from portal.model.house_rules import Clause, HouseRules
from portal.model.item import Condition, Item, Share
from portal.model.vocabulary import Level, Party, Role, Scheme, role_of


class Origin(StrEnum):
    """Where an answer comes from."""

    STANDARD = "standard"
    """The organisation's standard, no department chosen."""
    UNCONFIRMED = "unconfirmed"
    """The standard, shown for a department that has not confirmed its table: never a decision."""
    CONFIRMED = "confirmed"
    """The standard, confirmed by the department's afdelingsmøde."""
    LAW = "law"
    """The law itself decides; no department can change it."""
    DECIDED = "decided"
    """The department's afdelingsmøde decided it."""
    HOUSE_RULES = "house-rules"
    """A clause of house rules that the afdelingsmøde has adopted."""
    HOUSE_RULES_PROPOSAL = "house-rules-proposal"
    """A clause that no afdelingsmøde has adopted yet."""
    NOT_IN_HOUSE_RULES = "not-in-house-rules"
    """The department's house rules say nothing about it."""
    NOT_SET = "not-set"
    """The department decides, and has not told."""
    SCHEME_UNKNOWN = "scheme-unknown"
    """A- and B-ordning differ, and the department's scheme is not known."""


@dataclass(frozen=True)
class Answer:
    """Who performs and who pays for an item at a place, and where that comes from.

    `since` is the date of the afdelingsmøde behind it, `clause` the house-rule clause, `note` the decision's own words.
    """

    item: Item
    performs: Party
    pays: Party
    origin: Origin
    since: date | None = None
    note: str | None = None
    clause: Clause | None = None
    scheme: Scheme | None = None

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The circumstances that change the answer. A decision of the department has its own words instead."""
        return () if self.origin is Origin.DECIDED else self.item.conditions

    @property
    def urgency(self) -> Level:
        """How soon one must act; the same everywhere."""
        return self.item.urgency.level

    @property
    def must_ask(self) -> bool:
        """Whether the portal has no answer and sends the tenant to the office."""
        return self.performs is Party.DEPARTMENT_DECIDES

    @property
    def is_decided(self) -> bool:
        """Whether law or an afdelingsmøde stands behind the answer."""
        return self.origin in (Origin.LAW, Origin.DECIDED, Origin.CONFIRMED, Origin.HOUSE_RULES)

    @property
    def role(self) -> Role:
        """The tenant's part in one of four words."""
        return role_of(self.performs, self.pays)


def standard_answer(item: Item, scheme: Scheme | None = None) -> Answer:
    """The organisation's standard for an item, under one scheme or for both when no scheme is given."""
    if scheme is None and item.differs_by_scheme:
        return Answer(item, Party.DEPENDS_ON_SCHEME, Party.DEPENDS_ON_SCHEME, Origin.STANDARD)
    share = item.share(scheme or Scheme.A)
    origin = Origin.LAW if item.law_decides else Origin.STANDARD
    return Answer(item, share.performs, share.pays, origin, scheme=scheme)


def answer_on(
    item: Item, department: Department, house_rules: HouseRules, dwelling_type: str | None, on: date
) -> Answer:
    """The answer for an item where one lives, on a day: item × department (× dwelling type).

    `house_rules` are the rules that are read there (the department's, else the organisation's proposal).
    Sources: almenlejeloven §§ 24-27 and the portal's own rule that a default is never shown as a decision.
    """
    scheme = department.scheme_of(dwelling_type)
    if decision := department.decision(item.id, dwelling_type, on):
        return _decided(item, decision, house_rules, scheme)
    if scheme is None and item.differs_by_scheme:
        return Answer(item, Party.DEPARTMENT_DECIDES, Party.DEPARTMENT_DECIDES, Origin.SCHEME_UNKNOWN)
    share = item.share(scheme or Scheme.A)
    if share.performs is Party.HOUSE_RULES:
        return _by_house_rules(item, department.adopted_rules_on(on), house_rules, scheme)
    return _by_standard(item, share, department.confirmed_on(on), scheme)


def _decided(item: Item, decision: Deviation, house_rules: HouseRules, scheme: Scheme | None) -> Answer:
    return Answer(
        item,
        decision.performs,
        decision.pays,
        Origin.DECIDED,
        since=decision.decided,
        note=decision.note,
        clause=house_rules.clause(decision.house_rule),
        scheme=scheme,
    )


def _by_house_rules(item: Item, adopted: date | None, house_rules: HouseRules, scheme: Scheme | None) -> Answer:
    clause = house_rules.clause(item.house_rule)
    if clause is None:
        return Answer(
            item, Party.DEPARTMENT_DECIDES, Party.DEPARTMENT_DECIDES, Origin.NOT_IN_HOUSE_RULES, scheme=scheme
        )
    origin = Origin.HOUSE_RULES if adopted else Origin.HOUSE_RULES_PROPOSAL
    return Answer(item, Party.HOUSE_RULES, Party.HOUSE_RULES, origin, since=adopted, clause=clause, scheme=scheme)


def _by_standard(item: Item, share: Share, confirmed: date | None, scheme: Scheme | None) -> Answer:
    if share.performs is Party.DEPARTMENT_DECIDES:
        return Answer(item, share.performs, share.pays, Origin.NOT_SET, scheme=scheme)
    if item.law_decides:
        return Answer(item, share.performs, share.pays, Origin.LAW, scheme=scheme)
    origin = Origin.CONFIRMED if confirmed else Origin.UNCONFIRMED
    return Answer(item, share.performs, share.pays, origin, since=confirmed, scheme=scheme)
