"""Where one reads what is behind an answer: the meeting, the house rules, the law or the standard."""

from portal.addresses import address
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.house_rules import Clause
from portal.model.origin import Origin

HOUSE_RULES = (Origin.HOUSE_RULES_PROPOSAL, Origin.NOT_IN_HOUSE_RULES)


def origin_place(answer: Answer, department: Department | None) -> str:
    """The address of what an answer comes from, on the page of the meeting, the law's source or the standard's row."""
    if department is None:
        return address.item_source(answer.item.id)
    if meeting := answer.meeting or (answer.beside.meeting if answer.beside else None):
        return address.meeting(department.holder(meeting).slug, meeting.date.name)
    if answer.item.id in department.item_ids:
        return address.department_table(department.slug, answer.item.id)
    if answer.origin in HOUSE_RULES:
        return address.department_house_rules(department.slug, answer.clause.id if answer.clause else None)
    return address.item_source(answer.item.id)


def clause_place(answer: Answer, department: Department, clause: Clause) -> str:
    """Where one reads a clause that an answer names: in the rules of the department whose meeting decided it."""
    return address.department_house_rules(department.holder(answer.meeting).slug, clause.id)
