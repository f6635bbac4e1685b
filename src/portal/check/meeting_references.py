"""What the files of a meeting say of others, and of each other: ids that exist, one decision on one thing."""

from collections.abc import Collection, Mapping
from itertools import combinations
from types import MappingProxyType

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.check.meeting_order import note_order
from portal.model.decision import Decision
from portal.model.department import Department
from portal.model.house_rules import HouseRules, RuleChanges
from portal.model.known_ids import EVERY
from portal.model.meeting import Meeting, Proposal
from portal.model.portal import Portal
from portal.model.street import Street
from portal.model.values import floor_number
from portal.model.vocabulary import Party


def check_meetings(department: Department, portal: Portal, problems: Problems) -> None:
    """Report every id in a department's meetings that does not exist, and decisions that contradict each other."""
    clauses = _clauses(department, portal, problems)
    for meeting in (*department.meetings, *filter(None, [department.proposal])):
        _head(meeting, department, portal, problems)
        _decisions(meeting, department, portal, clauses, problems)
    for meeting in department.meetings:
        note_order(meeting, department, problems)
        _kept_apart_notes(meeting, department, problems)
        _standard(meeting, portal, problems)


def _known(
    place: Place,
    value: str | None,
    allowed: Collection[str],
    problems: Problems,
    named: Mapping[str, str] = MappingProxyType({}),
    sealed_from: str = "",
) -> None:
    """Report a value that is not allowed; `named` holds what an editor may have written instead of it. In a sealed file,
    `sealed_from` says where it has to be written again.
    """
    if value is not None and value not in allowed:
        if sealed_from:
            problems.add(place, f"{quote(value)} findes ikke mere. Mødets fil er forseglet. {sealed_from}")
            return
        meant = named.get(value.casefold())
        problems.add(
            place, f"{quote(value)} findes ikke. {f'Skriv {quote(meant)}.' if meant else suggestion(value, allowed)}"
        )


def _item_meant(written: str, department: Department, portal: Portal) -> str:
    """The item of that name, or what it is also called; else the ids that look like it."""
    for item in portal.items_of(department).values():
        if written.casefold() in (one.casefold() for one in (item.name, *item.also_called)):
            return f"Skriv {quote(item.id)}."
    return suggestion(written, [*portal.known.items, *department.item_ids])


def _clause(
    place: Place,
    written: str | None,
    clauses: Collection[str],
    department: Department,
    portal: Portal,
    problems: Problems,
    sealed_from: str,
) -> None:
    """A clause is named by its id; who wrote the document's own number gets the id."""
    rules = portal.house_rules_of(department)
    numbers = {clause.number.casefold().lstrip("§ "): clause.id for clause in rules.clauses if clause.number}
    _known(place, written, clauses, problems, numbers, sealed_from)


def _streets(decision: Decision, place: Place, department: Department, problems: Problems) -> None:
    own = list(dict.fromkeys(street.street for street in department.streets))
    for street in decision.streets:
        if own and not any(street.meets(one) for one in department.streets):
            name = street_in_words(street)
            advice = suggestion(street.street, own) if street.street not in own else "Ret numrene, eller skriv dem der."
            problems.note(place, f"{name} er ikke blandt afdelingens veje i department.yml. {advice}")


def street_in_words(street: Street) -> str:
    """»Gårdvej 12-24«, for a message."""
    numbers = "-".join(str(one) for one in (street.first, street.last) if one is not None)
    return quote(f"{street.street} {numbers}".strip())


def _clauses(department: Department, portal: Portal, problems: Problems) -> Collection[str]:
    """The clauses of every text the department ever read: a later one takes no clause from an older decision."""
    texts = [text for one in (*department.meetings, department.proposal) if one for text in one.documents]
    changed = [change for one in (*department.meetings, department.proposal) if one for change in one.changes]
    files = [path for path in (text.file for text in (*texts, *changed)) if path]
    if portal.known.clauses is EVERY or problems.about(*files):
        return EVERY
    read: list[HouseRules | RuleChanges] = [*texts, *changed, portal.house_rules_of(department), portal.house_rules]
    return list(dict.fromkeys(clause.id for text in read for clause in text.clauses))


def _head(meeting: Proposal, department: Department, portal: Portal, problems: Problems) -> None:
    types = [kind.id for kind in department.dwelling_types]
    for number, one in enumerate(meeting.type_schemes):
        place = meeting.place("type_schemes", number, "dwelling_type")
        _known(place, one.dwelling_type, types, problems, sealed_from=_old_type(meeting))
    for number, rule in enumerate(meeting.take_over):
        _known(meeting.place("take_over", number, "dwelling_type"), rule.dwelling_type, types, problems)
        if rule.dwelling_type in [earlier.dwelling_type for earlier in meeting.take_over[:number]]:
            place = meeting.place("take_over", number)
            problems.add(place, "Mødet siger det to gange for de samme boliger. Behold det ene.")
    if meeting.approved and meeting.approved > portal.today:
        problems.add(meeting.place("approved"), "Dagen ligger i fremtiden. Skriv den dag, det blev godkendt.")


def _old_type(meeting: Proposal) -> str:
    is_sealed = isinstance(meeting, Meeting) and meeting.is_sealed
    return "Giv boligtypen sit gamle id igen i department.yml." if is_sealed else ""


def _decisions(
    meeting: Proposal, department: Department, portal: Portal, clauses: Collection[str], problems: Problems
) -> None:
    record = meeting.decisions
    if record is None:
        return
    types = [kind.id for kind in department.dwelling_types]
    is_sealed = isinstance(meeting, Meeting) and meeting.is_sealed
    kind = _old_type(meeting)
    clause = "Giv punktet sit gamle id igen i husordenen." if is_sealed else ""
    for number, one in enumerate(record.decisions):
        if one.item not in department.item_ids and one.item not in portal.known.items:
            advice = _item_meant(one.item, department, portal)
            again = " Er emnet taget ud af tabellen, så skriv det der igen." if isinstance(meeting, Meeting) else ""
            place = record.place("decisions", number, "item")
            problems.add(place, f"{quote(one.item)} findes ikke. {advice}{again}")
        _clause(
            record.place("decisions", number, "house_rule"),
            one.house_rule,
            clauses,
            department,
            portal,
            problems,
            clause,
        )
        named = {each.name.casefold(): each.id for each in department.dwelling_types}
        _known(record.place("decisions", number, "dwelling_type"), one.dwelling_type, types, problems, named, kind)
        _streets(one, record.place("decisions", number, "streets"), department, problems)
        if why := _set_aside(one, portal):
            place = record.place("decisions", number, "item")
            problems.note(place, f"{why} Beslutningen vises, men gælder ikke.")
    for (_, first), (number, second) in combinations(enumerate(record.decisions), 2):
        if message := _clash(first, second):
            problems.add(record.place("decisions", number, "item"), message)


def _kept_apart_notes(meeting: Meeting, department: Department, problems: Problems) -> None:
    record = meeting.decisions
    for number, one in enumerate(record.decisions if record else ()):
        kinds = [] if one.dwelling_type or one.is_limited else _kept_apart(one, meeting, department)
        if record and kinds:
            problems.note(
                record.place("decisions", number, "item"),
                f"Beslutningen gælder ikke boligtypen {', '.join(map(quote, kinds))}, som har sin egen om {quote(one.item)}. "
                "Ophæv den med »repealed: yes«, hvis den ikke gælder mere.",
            )


def _kept_apart(one: Decision, meeting: Meeting, department: Department) -> list[str]:
    """The dwelling types for which an earlier meeting's own decision still answers the item."""
    older = [d for d in department.decided if d.meeting.date < meeting.date and d.decision.item == one.item]
    kinds = dict.fromkeys(d.decision.dwelling_type for d in older if d.decision.dwelling_type)
    day = meeting.date.counts_from
    answers = {kind: department.decision(one.item, kind, day) for kind in kinds}
    return [kind for kind, found in answers.items() if found and found.decision.dwelling_type == kind]


def _set_aside(one: Decision, portal: Portal) -> str:
    """Why a decision does not hold: law decides, or safety forbids it; empty when it does."""
    if portal.law.in_force(one.item, portal.today, mandatory=True):
        return f"{quote(one.item)} afgøres af loven."
    limit = portal.law.limit_on(one.item)
    if limit and one.performs in (Party.TENANT, Party.SHARED):
        return f"{quote(one.item)} må en beboer aldrig gøre selv: {limit.text}"
    return ""


def _clash(first: Decision, second: Decision) -> str:
    """What is wrong with two decisions of one meeting on one thing; empty when they are about different ones.

    What holds at some addresses may be beside what holds at all, and what comes later beside what holds till then.
    """
    if (first.item, first.dwelling_type) != (second.item, second.dwelling_type) or first.starts != second.starts:
        return ""
    name = quote(second.item)
    if not _same_addresses(first, second):
        return ""
    if (first.streets, first.floors) != (second.streets, second.floors) and first.when == second.when:
        return f"To beslutninger om {name} gælder på de samme adresser. Ret »streets« eller »floors«, så ingen er på begge."
    if first.when is None and second.when is None:
        return f"Mødet har to beslutninger om {name}. Behold den ene, eller skriv »when« på dem begge."
    if first.when and second.when and first.when.overlaps(second.when):
        return f"To beslutninger om {name} gælder under det samme forhold. Gør »when« forskellig, eller behold den ene."
    return ""


def _same_addresses(first: Decision, second: Decision) -> bool:
    """Whether some dwelling can be meant by both; a decision for all is no clash with one for some."""
    if bool(first.streets) != bool(second.streets) or bool(first.floors) != bool(second.floors):
        return False
    same_street = not first.streets or any(a.meets(b) for a in first.streets for b in second.streets)
    if not (first.floors and second.floors):
        return same_street
    (low, high), (other_low, other_high) = (tuple(map(floor_number, one)) for one in (first.floors, second.floors))
    return same_street and low <= other_high and other_low <= high


def _standard(meeting: Meeting, portal: Portal, problems: Problems) -> None:
    seen: set[str] = set()
    if not (record := meeting.standard):
        return
    for number, one in enumerate(record.items):
        if one.item in seen:
            message = f"{quote(one.item)} er bekræftet to gange. Slet det ene punkt."
            problems.add(record.place("items", number, "item"), message)
        seen.add(one.item)
        if one.item not in portal.known.items:
            cure = f"Hedder det noget andet nu, så skriv »formerly: [{one.item}]« ved det. Ellers skriv emnet i tabellen igen."
            message = f"{quote(one.item)} er bekræftet her, men findes ikke mere. {cure}"
            problems.add(record.place("items", number, "item"), message)
