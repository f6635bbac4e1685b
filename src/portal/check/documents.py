"""What the adopted texts of a department, and those it proposes, say of clauses and items."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.check.adopted_texts import proposing
from portal.check.gone_clauses import gone_clauses, like, renamed_or_repealed, without
from portal.model.department import Department
from portal.model.house_rules import Clause, HouseRules, RuleChanges, Serves
from portal.model.meeting import Meeting, Proposal
from portal.model.portal import Portal
from portal.model.vocabulary import DocumentKind


def check_documents(department: Department, portal: Portal, problems: Problems) -> None:
    """Report ids that do not exist, changes of nothing, and the wording of proposals; note the clauses that vanish."""
    for meeting in department.meetings:
        for text in meeting.documents:
            _proposed(text, problems)
            _ids(text, text.clauses, department, portal, problems)
        _whole_texts(meeting, problems)
    if department.proposal:
        _proposal(department, department.proposal, portal, problems)
    for kind in DocumentKind:
        _vanished(department, kind, problems)
        _vanished_in_proposal(department, kind, portal, problems)


def _proposed(text: HouseRules, problems: Problems) -> None:
    """What was adopted proposes nothing any more."""
    for place, words in proposing(text):
        problems.add(place, f"Teksten er vedtaget, men siger {quote(words)}. Skriv det, mødet vedtog.")


def _ids(
    text: HouseRules | RuleChanges,
    clauses: Iterable[Clause],
    department: Department,
    portal: Portal,
    problems: Problems,
) -> None:
    """What the head of a text says of its clauses and of items."""
    if problems.about(text.file):
        return
    ids = [clause.id for clause in clauses]
    for number, one in enumerate(text.serves):
        _known(text.place("serves", number, "clause"), one.clause, ids, problems)
        for position, item in enumerate(one.items):
            if item not in department.item_ids:
                _known(text.place("serves", number, "items", position), item, portal.known.items, problems)
            _once(text.place("serves", number, "items", position), item, [*text.serves[:number]], problems)
    for number, plain in enumerate(text.plain):
        _known(text.place("plain", number, "clause"), plain.clause, ids, problems)
        if plain.clause in [earlier.clause for earlier in text.plain[:number]]:
            message = f"Punktet {quote(plain.clause)} har to forklaringer. Behold den ene."
            problems.add(text.place("plain", number, "clause"), message)


def _once(place: Place, item: str, earlier: list[Serves], problems: Problems) -> None:
    """One clause answers an item: of two the first would silently be the answer."""
    other = next((one.clause for one in earlier if item in one.items), None)
    if other:
        problems.add(place, f"{quote(item)} afgøres allerede af punktet {quote(other)}. Skriv emnet ved det ene.")


def _known(place: Place, value: str, allowed: Iterable[str], problems: Problems) -> None:
    if value not in (known := allowed):
        problems.add(place, f"{quote(value)} findes ikke. {suggestion(value, list(known))}")


def _whole_texts(meeting: Meeting, problems: Problems) -> None:
    for changes in meeting.changes:
        if meeting.document(changes.kind) is None and not problems.about(changes.file):
            problems.add(
                Place(changes.file),
                f"Den samlede tekst {changes.kind}.md mangler. Læg ændringerne i »proposal«, og brug »portal adopt«.",
            )


def _proposal(department: Department, proposal: Proposal, portal: Portal, problems: Problems) -> None:
    for changes in proposal.changes:
        old = department.document_on(portal.today, changes.kind)
        if problems.about(changes.file):
            continue
        if old is None:
            message = f"Der er ikke vedtaget en tekst, der kan ændres. Skriv den hele i {changes.kind}.md."
            problems.add(Place(changes.file), message)
        elif proposal.document(changes.kind):
            problems.add(Place(changes.file), f"Her ligger også en hel {changes.kind}.md. Behold den ene af dem.")
        else:
            _changes(changes, old, problems)
            _ids(changes, old.changed_by(changes).clauses, department, portal, problems)
            _formerly(changes, old.changed_by(changes).clauses, problems)
    for text in proposal.documents:
        old = department.document_on(portal.today, text.kind)
        _repealed(text, old.clauses if old else (), problems)
        _repealed_by_the_standard(text, portal, problems)
        _ids(text, text.joined_with(portal.house_rules).clauses, department, portal, problems)
        _formerly(text, text.joined_with(portal.house_rules).clauses, problems)


def _changes(changes: RuleChanges, old: HouseRules, problems: Problems) -> None:
    """Changes are changes: of clauses that exist, and in other words."""
    _repealed(changes, old.clauses, problems)
    for clause in changes.clauses:
        same = old.clause(clause.id)
        if same and same.words == clause.words:
            message = f"Punktet {quote(clause.id)} er det samme som det, der er vedtaget. Slet det her."
            problems.add(Place(clause.file, clause.line, 1), message)


def _formerly(text: HouseRules | RuleChanges, whole: Iterable[Clause], problems: Problems) -> None:
    """What a proposal says of clauses with a new id is right before a meeting seals it: each leads to one that is there, the
    old ids are not.
    """
    there = [clause.id for clause in whole]
    now = {old: one.clause for one in reversed(text.formerly) for old in one.ids}
    for number, one in enumerate(text.formerly):
        place = text.place("formerly", number)
        last = id_at_last(one.clause, now, there)
        if last is None:
            problems.add(place, f"{quote(one.clause)} fører i ring. Skriv ved »clause« et punkt, der står her.")
        else:
            _known(place, last, there, problems)
        for old in one.ids:
            if old in there:
                problems.add(place, _still_there(text, old))
            elif now[old] != one.clause:
                problems.add(place, f"{quote(old)} står også ved {quote(now[old])}. Behold det ene.")


def id_at_last(clause: str, now: Mapping[str, str], there: Collection[str]) -> str | None:
    """The clause that an id leads to, through ids that have been renamed again; None for a ring."""
    for _ in range(len(now) + 1):
        if clause in there or clause not in now:
            return clause
        clause = now[clause]
    return None


def _still_there(text: HouseRules | RuleChanges, old: str) -> str:
    if isinstance(text, RuleChanges) and old not in {clause.id for clause in text.clauses}:
        cure = f"Skriv også »repealed: [{', '.join((*text.repealed, old))}]«."
        return f"Punktet {quote(old)} står endnu i den vedtagne tekst. {cure}"
    return f"Punktet {quote(old)} står her endnu. Slet det ved »formerly«, eller giv punktet det nye id."


def _repealed(text: HouseRules | RuleChanges, adopted: Iterable[Clause], problems: Problems) -> None:
    """What a proposal repeals is there, and is not written in it."""
    written = {clause.id for clause in text.clauses}
    known = [clause.id for clause in adopted]
    for number, clause_id in enumerate(text.repealed):
        place = text.place("repealed", number)
        _known(place, clause_id, known, problems)
        if clause_id in written:
            problems.add(place, f"Punktet {quote(clause_id)} er både ophævet og skrevet her. Behold det ene.")


def _repealed_by_the_standard(text: HouseRules, portal: Portal, problems: Problems) -> None:
    """A clause that the standard brings along again is not gone because it is repealed."""
    if text.based_on is None:
        return
    usual = [one for one in text.repealed if one not in text.dropped and portal.house_rules.clause(one)]
    again = [one for one in usual if text.clause(one) is None]
    for one in again:
        message = f"Punktet {quote(one)} kommer igen med standarden. {_dropping(text, again)}"
        problems.add(text.place("repealed", text.repealed.index(one)), message)


def _vanished(department: Department, kind: DocumentKind, problems: Problems) -> None:
    """Note the clauses that are gone from one adopted text to the next, unless it says that they are repealed; not of a text
    that is sealed, since nobody can write it there any more.
    """
    adopted = [(one, text) for one in department.meetings if (text := one.document(kind))]
    for (before, old), (meeting, new) in pairwise(adopted):
        for message in () if meeting.is_sealed else _gone(before.date.name, old, new, new.repealed):
            problems.note(Place(new.file), message)


def _gone(held: str, old: HouseRules, new: HouseRules, said: Collection[str]) -> Iterator[str]:
    """The clauses that are like others, then all others, each in one line with the cure for them all: the one that `portal
    adopt` asks for.
    """
    gone = [one for one in gone_clauses(old, new) if one.clause.id not in said]
    if cure := renamed_or_repealed(new, gone, held):
        yield cure
    if lost := [one for one in gone if one.alike is None]:
        points = f"Punktet {_named(lost[0].clause)}" if len(lost) == 1 else f"{len(lost)} punkter"
        ids = ", ".join((*new.repealed, *(one.clause.id for one in lost)))
        cure = f"Er {'det' if len(lost) == 1 else 'de'} ophævet, så skriv »repealed: [{ids}]«."
        yield f"{points} fra mødet {held} er ikke med. {without(*lost)}{cure}"


def _named(clause: Clause) -> str:
    return f"{quote(clause.id)} ({clause.title})"


def _vanished_in_proposal(department: Department, kind: DocumentKind, portal: Portal, problems: Problems) -> None:
    """Note what a proposal would end, or bring back from the standard, without a word of it."""
    adoption = department.adoption_on(portal.today, kind)
    proposed = department.proposal.document(kind) if department.proposal else None
    old = adoption.document(kind) if adoption else None
    if adoption is None or proposed is None or old is None:
        return
    said = {*proposed.dropped, *proposed.repealed, *_back(old, proposed, portal)}
    for message in _gone(adoption.date.name, old, proposed.joined_with(portal.house_rules), said):
        problems.note(Place(proposed.file), message)
    back = _back(old, proposed, portal)
    alike = {name: other.id for name in back if (clause := old.clause(name)) and (other := like(clause, proposed))}
    for clause_id, now in alike.items():
        problems.note(
            Place(proposed.file),
            f"Punktet {quote(clause_id)} fra mødet {adoption.date.name} er ikke med, så standardens punkt "
            f"{quote(back[clause_id].title)} kommer i stedet. Det ligner {quote(now)}. Er det samme punkt, så behold "
            f"id'et {quote(clause_id)}.",
        )
    if others := [name for name in back if name not in alike]:
        problems.note(
            Place(proposed.file),
            f"Disse punkter fra mødet {adoption.date.name} er ikke med, så standardens kommer i stedet. Skal de ikke gælde: "
            f"{_dropping(proposed, others)}",
        )


def _back(old: HouseRules, proposed: HouseRules, portal: Portal) -> dict[str, Clause]:
    """The standard's clauses that take the place of adopted ones when the proposal is based on it."""
    if proposed.based_on is None:
        return {}
    own = {clause.id for clause in proposed.clauses} | set(proposed.dropped)
    gone = [clause.id for clause in old.clauses if clause.id not in own]
    found = {clause_id: standard for clause_id in gone if (standard := portal.house_rules.clause(clause_id))}
    return {name: one for name, one in found.items() if (mine := old.clause(name)) and mine.words != one.words}


def _dropping(text: HouseRules, ids: Iterable[str]) -> str:
    """The line for all of them: a second line of the same field could not be typed below the first."""
    return f"Skriv »dropped: [{', '.join((*text.dropped, *ids))}]«."
