"""What one file says of another: ids that exist, decisions that differ, addresses that belong to one department."""

from collections.abc import Collection, Iterable
from datetime import date

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.check.documents import check_documents
from portal.check.meeting_references import check_meetings
from portal.model.department import Department
from portal.model.fields import Record
from portal.model.guide import Guide
from portal.model.house_rules import HouseRules
from portal.model.item import Item
from portal.model.known_ids import EVERY
from portal.model.organisation import Rooms, SharedWords, Tools
from portal.model.portal import Portal
from portal.model.street import Entrance
from portal.model.vocabulary import Party, When


def check_references(
    portal: Portal, rooms: Rooms | None, tools: Tools | None, words: SharedWords, problems: Problems
) -> None:
    """Report everything that one file says of another and that does not hold."""
    if rooms:
        _same_ids(((room.id, rooms, ("rooms", n, "id")) for n, room in enumerate(rooms.rooms)), problems)
    if tools:
        _same_ids(((tool.id, tools, ("tools", n, "id")) for n, tool in enumerate(tools.tools)), problems)
    _same_ids(((one.id, one, ("category", "id")) for one in portal.categories), problems)
    every_item = [item for category in portal.categories for item in category.items]
    _same_ids(((item.id, item, ("id",)) for item in every_item), problems)
    for item in every_item:
        _item(item, portal, portal.known.clauses, problems)
    _words_on_two_items(every_item, words, problems)
    for guide in portal.guides.values():
        _guide(guide, portal, problems)
    _symptoms_on_two_guides(portal.guides.values(), problems)
    _house_rules(portal.house_rules, portal, problems)
    if portal.house_rules.repealed:
        where = portal.house_rules.place("repealed")
        problems.add(where, "Standarden er ikke vedtaget, så intet kan ophæves. Slet linjen.")
    for department in portal.departments.values():
        _department(department, portal, problems)
    _addresses_of_two(portal.departments.values(), problems)


def _known(record: Record, field: str, values: Iterable[str], allowed: Collection[str], problems: Problems) -> None:
    """Every value of a list field is one of the allowed ids."""
    for number, value in enumerate(values):
        if value not in allowed:
            problems.add(record.place(field, number), f"{quote(value)} findes ikke. {suggestion(value, allowed)}")


def _known_one(place: Place, value: str | None, allowed: Collection[str], problems: Problems) -> bool:
    if value is not None and value not in allowed:
        problems.add(place, f"{quote(value)} findes ikke. {suggestion(value, allowed)}")
        return False
    return True


def _same_ids(found: Iterable[tuple[str, Record, tuple[str | int, ...]]], problems: Problems) -> None:
    """No id stands twice: each with the record that has it and where in it."""
    first: dict[str, tuple[Record, tuple[str | int, ...]]] = {}
    for value, record, where in found:
        if value in first:
            earlier, there = first[value]
            message = f"{quote(value)} står allerede i {earlier.place(*there)}. Giv det ene et andet id."
            problems.add(record.place(*where), message)
        first.setdefault(value, (record, where))


def _item(item: Item, portal: Portal, clauses: Collection[str], problems: Problems) -> None:
    _known(item, "rooms", item.rooms, portal.known.rooms, problems)
    _known(item, "guides", item.guides, portal.known.guides, problems)
    _known_one(item.place("house_rule"), item.house_rule, clauses, problems)
    if item.performs is Party.HOUSE_RULES and item.house_rule is None:
        problems.add(
            item.place("id"), f"Emnet {quote(item.id)} afgøres af husordenen. Skriv punktet under »house_rule«."
        )
    for number, condition in enumerate(item.conditions):
        if (condition.when is When.DWELLING_TYPE) != (condition.dwelling_type is not None):
            problems.add(
                item.place("conditions", number),
                "»when: dwelling-type« og »dwelling_type« hører sammen. Skriv begge eller ingen.",
            )


def _words_on_two_items(items: list[Item], words: SharedWords, problems: Problems) -> None:
    allowed = {shared.word.casefold() for shared in words.words}
    first: dict[str, Item] = {}
    used: set[str] = set()
    for item in items:
        for number, word in enumerate(item.also_called):
            key = word.casefold()
            if key in first and key not in allowed:
                problems.add(
                    item.place("also_called", number),
                    f"Ordet {quote(word)} står også på emnet {quote(first[key].id)}. Slet det ene sted, "
                    "eller skriv en grund i content/shared-words.yml.",
                )
            used |= {key} if key in first else set()
            first.setdefault(key, item)
    for number, shared in enumerate(words.words):
        if shared.word.casefold() not in used:
            problems.add(
                words.place("words", number), f"Ordet {quote(shared.word)} står ikke på to emner. Slet linjen."
            )


def _guide(guide: Guide, portal: Portal, problems: Problems) -> None:
    _known(guide, "items", guide.items, portal.known.items, problems)
    _known(guide, "tools", guide.tools, portal.known.tools, problems)
    _known_one(guide.place("department_must_allow"), guide.department_must_allow, portal.known.items, problems)


def _symptoms_on_two_guides(guides: Iterable[Guide], problems: Problems) -> None:
    first: dict[str, Guide] = {}
    for guide in guides:
        for number, symptom in enumerate(guide.symptoms):
            key = symptom.casefold().rstrip(".")
            other = first.setdefault(key, guide)
            if other is not guide:
                problems.add(
                    guide.place("symptoms", number),
                    f"Kendetegnet {quote(symptom)} står også i vejledningen {quote(other.id)}. Gør det ene mere præcist.",
                )


def _house_rules(rules: HouseRules, portal: Portal, problems: Problems) -> None:
    _known(rules, "dropped", rules.dropped, portal.known.clauses, problems)
    for number, clause_id in enumerate(rules.dropped):
        if clause := rules.clause(clause_id):
            problems.add(
                rules.place("dropped", number),
                f"Punktet {quote(clause_id)} er både fjernet her og skrevet i linje {clause.line}. Behold det ene.",
            )
    _not_in_future(rules.adopted, rules.place("adopted"), portal.today, problems)


def _not_in_future(day: date | None, place: Place, today: date, problems: Problems) -> None:
    if day and day > today:
        problems.add(place, f"Datoen {day.isoformat()} ligger i fremtiden. Skriv den dag, det skete.")


def _department(department: Department, portal: Portal, problems: Problems) -> None:
    types = [kind.id for kind in department.dwelling_types]
    _same_ids(((kind, department, ("dwelling_types", n, "id")) for n, kind in enumerate(types)), problems)
    for number, street in enumerate(department.streets):
        _known_one(department.place("streets", number, "dwelling_type"), street.dwelling_type, types, problems)
    _streets_twice(department, problems)
    _not_in_future(department.reviewed, department.place("reviewed"), portal.today, problems)
    activities = ((one.id, department, ("activities", n, "id")) for n, one in enumerate(department.activities))
    _same_ids(activities, problems)
    if department.proposal and department.proposal.house_rules:
        _house_rules(department.proposal.house_rules, portal, problems)
    _predecessors(department, portal, problems)
    _own_items(department, portal, problems)
    check_meetings(department, portal, problems)
    check_documents(department, portal, problems)


def _streets_twice(department: Department, problems: Problems) -> None:
    """A dwelling lies on one part of a street: two parts may give it two dwelling types."""
    for number, street in enumerate(department.streets):
        for earlier, other in enumerate(department.streets[:number]):
            if street.meets(other):
                first = department.place("streets", earlier).line
                message = f"Vejen {quote(street.street)} står også i linje {first} med de samme numre. Slet den ene."
                problems.add(department.place("streets", number), message)
                break


def _predecessors(department: Department, portal: Portal, problems: Problems) -> None:
    """Merged departments exist, and their streets are the department's own and of no dwelling type."""
    others = [slug for slug in portal.known.departments if slug != department.slug] if department.continues else []
    own = {street.street for street in department.streets}
    for number, one in enumerate(department.continues):
        if not _known_one(department.place("continues", number, "department"), one.department, others, problems):
            continue
        for position, street in enumerate(one.streets):
            place = department.place("continues", number, "streets", position)
            kinds = {s.dwelling_type for s in department.streets if s.street == street} - {None, one.department}
            _known_one(place, street, own, problems)
            if kinds:
                problems.add(place, f"Vejen {quote(street)} har allerede en boligtype. Slet den ved »streets«.")


def _own_items(department: Department, portal: Portal, problems: Problems) -> None:
    """An own item is one that the standard does not have."""
    every = [*portal.items.values(), *department.items]
    _same_ids(((item.id, item, ("id",)) for item in every), problems)
    clauses = portal.known.clauses
    own = [clause.id for clause in portal.house_rules_of(department).clauses]
    for item in department.items:
        _item(item, portal, clauses if clauses is EVERY else [*clauses, *own], problems)


def _addresses_of_two(departments: Iterable[Department], problems: Problems) -> None:
    """A house number on a street belongs to one department; most streets are named once, and their numbers are not gone
    through.
    """
    named: dict[str, list[tuple[Department, int]]] = {}
    for department in departments:
        for position, street in enumerate(department.streets):
            named.setdefault(street.street.casefold(), []).append((department, position))
    for found in named.values():
        if len({department.slug for department, _ in found}) > 1:
            _numbers_of_two(found, problems)


def _numbers_of_two(found: list[tuple[Department, int]], problems: Problems) -> None:
    owners: dict[Entrance, Department] = {}
    for department, position in found:
        street = department.streets[position]
        for number, letter in sorted(street.entrances):
            owner = owners.setdefault((number, letter), department)
            if owner is not department:
                where = f"{street.street} {number}{letter}"
                problems.add(
                    department.place("streets", position),
                    f"{where} hører også til afdelingen {quote(owner.slug)}. Ret numrene det ene sted.",
                )
                break
