"""What the files of a meeting say of others, and of each other: ids that exist, one decision on one thing."""

from collections.abc import Collection
from itertools import combinations

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.model.decision import Decision
from portal.model.department import Department
from portal.model.known_ids import EVERY
from portal.model.meeting import Meeting
from portal.model.portal import Portal


def check_meetings(department: Department, portal: Portal, problems: Problems) -> None:
    """Report every id in a department's meetings that does not exist, and decisions that contradict each other."""
    clauses = _clauses(department, portal, problems)
    for meeting in department.meetings:
        _head(meeting, department, portal, problems)
        _decisions(meeting, department, portal, clauses, problems)
        _standard(meeting, portal, problems)
        _serves(meeting, portal, problems)


def _known(place: Place, value: str | None, allowed: Collection[str], problems: Problems) -> None:
    if value is not None and value not in allowed:
        problems.add(place, f"{quote(value)} findes ikke. {suggestion(value, allowed)}")


def _clauses(department: Department, portal: Portal, problems: Problems) -> Collection[str]:
    """The clauses of every text the department ever read: a later one takes no clause from an older decision."""
    texts = [one.house_rules for one in department.meetings if one.house_rules]
    files = [path for path in (text.file for text in texts) if path]
    if portal.known.clauses is EVERY or problems.about(*files):
        return EVERY
    read = [*texts, portal.house_rules_of(department), portal.house_rules]
    return list(dict.fromkeys(clause.id for text in read for clause in text.clauses))


def _head(meeting: Meeting, department: Department, portal: Portal, problems: Problems) -> None:
    types = [kind.id for kind in department.dwelling_types]
    for number, one in enumerate(meeting.type_schemes):
        _known(meeting.place("type_schemes", number, "dwelling_type"), one.dwelling_type, types, problems)
    if meeting.approved and meeting.approved > portal.today:
        problems.add(meeting.place("approved"), "Dagen ligger i fremtiden. Skriv den dag, det blev godkendt.")


def _decisions(
    meeting: Meeting, department: Department, portal: Portal, clauses: Collection[str], problems: Problems
) -> None:
    record = meeting.decisions
    if record is None:
        return
    types = [kind.id for kind in department.dwelling_types]
    for number, one in enumerate(record.decisions):
        _known(record.place("decisions", number, "item"), one.item, portal.known.items, problems)
        _known(record.place("decisions", number, "house_rule"), one.house_rule, clauses, problems)
        _known(record.place("decisions", number, "dwelling_type"), one.dwelling_type, types, problems)
        item = portal.items.get(one.item)
        if item and item.law_decides:
            problems.note(
                record.place("decisions", number, "item"),
                f"{quote(item.id)} afgøres af loven. Beslutningen vises ved siden af loven, men gælder ikke.",
            )
    for (_, first), (number, second) in combinations(enumerate(record.decisions), 2):
        if message := _clash(first, second):
            problems.add(record.place("decisions", number, "item"), message)


def _clash(first: Decision, second: Decision) -> str:
    """What is wrong with two decisions of one meeting on one thing; empty when they are about different ones."""
    places = [(one.item, one.dwelling_type, one.streets, one.floors) for one in (first, second)]
    if places[0] != places[1]:
        return ""
    name = quote(second.item)
    if first.when is None and second.when is None:
        return f"Mødet har to beslutninger om {name}. Behold den ene, eller skriv »when« på dem begge."
    if first.when and second.when and first.when.overlaps(second.when):
        return f"To beslutninger om {name} gælder under det samme forhold. Gør »when« forskellig, eller behold den ene."
    return ""


def _standard(meeting: Meeting, portal: Portal, problems: Problems) -> None:
    record = meeting.standard
    for number, one in enumerate(record.items if record else ()):
        place = record.place("items", number, "item") if record else Place("")
        if one.item not in portal.known.items:
            problems.add(
                place, f"{quote(one.item)} er bekræftet her, men findes ikke mere. Skriv emnet i tabellen igen."
            )


def _serves(meeting: Meeting, portal: Portal, problems: Problems) -> None:
    rules = meeting.house_rules
    for number, one in enumerate(rules.serves if rules else ()):
        if rules and not problems.about(rules.file):
            _known(rules.place("serves", number, "clause"), one.clause, [c.id for c in rules.clauses], problems)
            for position, item in enumerate(one.items):
                _known(rules.place("serves", number, "items", position), item, portal.known.items, problems)
