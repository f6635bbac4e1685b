"""Which of law, meetings, house rules and the standard answers for an item where one lives, on a day."""

from dataclasses import replace
from datetime import date

from portal.model.answer import Answer, by_law
from portal.model.confirmed import ConfirmedItem
from portal.model.department import Department
from portal.model.house_rules import Clause, HouseRules
from portal.model.item import Item
from portal.model.law import ASKS, Law, LawRule
from portal.model.likely_clauses import likely_clauses
from portal.model.meeting import Confirmed, Decided, Meeting
from portal.model.origin import Origin
from portal.model.vocabulary import DocumentKind, Party, Scheme

LEFT_OPEN = (Origin.SCHEME_UNKNOWN, Origin.NOT_SET, Origin.NOT_IN_HOUSE_RULES, Origin.HOUSE_RULES_PROPOSAL)
"""What a copy says without giving an answer: confirming it decided nothing on who does it."""


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
        return replace(by_law(item, binding, scheme), coming=coming, set_aside=set_aside, limit=limit)
    barred = [one for one in decided if limit and one.decision.performs in (Party.TENANT, Party.SHARED)]
    allowed = [one for one in decided if one not in barred]
    adoption = department.adoption_on(on)
    if allowed and not allowed[-1].decision.is_limited:
        usual = _decided(item, allowed[-1], adoption, scheme)
    else:
        other = law.in_force(item.id, on, mandatory=False)
        usual = _as_worded(_without_decision(item, department, adoption, rules, other, scheme, on), department, on)
    limited = tuple(one for one in allowed if one.decision.is_limited)
    if not (coming or limited or barred or limit):
        return usual  # most are so, and a copy costs more than all of the above
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
    confirmed = decided.meeting.standard.by_item.get(item.id) if decided.meeting.standard else None
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
        confirmed=confirmed,
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
    adopted = department.adopted_by(linked, on) if linked else None
    if linked and adoption and (confirmed is None or _gives_way(confirmed, adopted or adoption, scheme)):
        return _by_clause(item, linked, adoption, scheme)
    if confirmed is None and other and other.answers(scheme):
        return by_law(item, other, scheme)
    if confirmed is None:
        return _by_standing(item, item, department, adoption, rules, scheme)
    found = _by_standing(item, confirmed.item, department, adoption, rules, scheme)
    return found if found.origin is Origin.HOUSE_RULES else _as_confirmed(found, confirmed)


def _as_confirmed(found: Answer, confirmed: Confirmed) -> Answer:
    """An answer that a confirmed copy gives: its words are the copy's, and a share that it gives was decided."""
    if found.origin in LEFT_OPEN:
        return replace(found, confirmed=confirmed.item)
    changed = not confirmed.item.reads_like(found.item)
    return replace(found, confirmed=confirmed.item, origin=Origin.CONFIRMED, meeting=confirmed.meeting, changed=changed)


def _by_standing(
    item: Item,
    source: Item | ConfirmedItem,
    department: Department,
    adoption: Meeting | None,
    rules: HouseRules,
    scheme: Scheme | None,
) -> Answer:
    """What the standard, or a copy of it, says of an item under a scheme."""
    if scheme is None and source.differs_by_scheme:
        return _asks(item, source, Origin.SCHEME_UNKNOWN, scheme)
    share = source.share(scheme or Scheme.A)
    if share.performs is Party.HOUSE_RULES:
        return _by_house_rules(item, source, adoption, rules, scheme)
    if share.performs is Party.DEPARTMENT_DECIDES:
        return replace(_asks(item, source, Origin.NOT_SET, scheme), pays=share.pays)
    origin = Origin.OWN if item.id in department.item_ids else Origin.UNCONFIRMED
    words, cases = source.action, source.conditions
    return Answer(item, share.performs, share.pays, origin, action=words, conditions=cases, scheme=scheme)


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
