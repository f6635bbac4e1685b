"""`portal adopt`: what is in proposal/ becomes a meeting's folder, with nothing left that can change by itself."""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from portal.base.problems import CommandError, ContentError, Place, Problem, Problems, quote
from portal.check.adopted_texts import proposed_words, proposing, saying_so, written_out
from portal.check.department_files import DEPARTMENTS
from portal.check.documents import id_at_last
from portal.check.gone_clauses import gone_clauses, renamed_or_repealed
from portal.commands.answers_table import answers_table, columns
from portal.commands.change import (
    Change,
    carry_out,
    checked_portal,
    department_named,
    files_below,
    new_meeting_date,
)
from portal.commands.check import looked_at
from portal.commands.confirm import add_choice, add_kind, confirmed_standard
from portal.ledger.decision_titles import named_decisions, with_titles
from portal.ledger.meeting_files import meeting_files
from portal.model.department import Department
from portal.model.house_rules import HouseRules, RuleChanges
from portal.model.meeting import Meeting, MeetingHead, Proposal
from portal.model.meeting_date import MeetingDate
from portal.model.portal import Portal
from portal.model.vocabulary import Body, DocumentKind
from portal.read.seal import SEAL, seal_of
from portal.texts.catalogue import catalogue

FOLDER = "proposal"


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    adopt = commands.add_parser("adopt", help="gør forslaget til det, et møde har besluttet")
    adopt.add_argument("department", metavar="AFDELING")
    adopt.add_argument(
        "--date", required=True, metavar="DATO", help="hvornår mødet blev holdt: 2026-04-22, 2026-04 eller 2026"
    )
    add_kind(adopt, None)
    adopt.add_argument("--confirm", action="store_true", help="mødet bekræftede også standarden")
    add_choice(adopt)
    adopt.add_argument("--write", action="store_true", help="gør det; uden bliver det kun vist")
    adopt.set_defaults(run=_adopt)


def _adopt(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    portal = checked_portal(root)
    department = department_named(portal, options.department)
    proposal = department.proposal
    if proposal is None:
        raise CommandError(f"{DEPARTMENTS}/{department.slug}/{FOLDER}: her er ikke noget forslag. Læg det der først.")
    held = new_meeting_date(portal, department, options.date)
    _must_decide(proposal)
    meeting = _meeting(proposal, held, department, portal, options)
    _must_say_what_was_renamed(department, meeting)
    change = _change(root, department, meeting)
    after = _published_after(root, department, meeting, change)
    for line in _shown(portal, after, department, meeting):
        print(line)
    carry_out(root, change, options.write)


def _published_after(root: Path, department: Department, meeting: Meeting, change: Change) -> Portal:
    """The content after the meeting, with all pages and addresses looked at: what is wrong with a sealed text stops every later
    publishing. ContentError that names the proposal's own files, since those of the meeting are not there yet.
    """
    folder = f"{DEPARTMENTS}/{department.slug}/meetings/{meeting.date.name}/"
    proposed = f"{DEPARTMENTS}/{department.slug}/{FOLDER}/"
    try:
        return looked_at(root, change).portal
    except ContentError as error:
        raise ContentError(
            Problems({_where_it_is_written(one, folder, proposed) for one in error.problems.found})
        ) from error


def _where_it_is_written(one: Problem, folder: str, proposed: str) -> Problem:
    place = replace(one.place, file=one.place.file.replace(folder, proposed))
    return Problem(place, one.message.replace(folder, proposed))


def _must_decide(proposal: Proposal) -> None:
    """ContentError with every line that still proposes something: it would be read as what the meeting adopted."""
    problems = Problems()
    texts: list[HouseRules | RuleChanges] = [*proposal.documents, *proposal.changes]
    found = [one for text in texts for one in proposing(text)]
    for place, words in (*found, *(one for text in proposal.documents for one in saying_so(text))):
        problems.add(place, f"Her står {quote(words)}. Skriv det, som mødet vedtog det.")
    if problems:
        raise ContentError(problems)


def _must_say_what_was_renamed(department: Department, meeting: Meeting) -> None:
    """ContentError for clauses whose words have another id now, without a word of it: their addresses may be on paper, and
    nobody can write in the text any more once it is sealed.
    """
    problems = Problems()
    for text in meeting.documents:
        before = department.adoption_on(meeting.date.counts_from, text.kind)
        old = before.document(text.kind) if before else None
        gone = [one for one in gone_clauses(old, text) if one.clause.id not in text.repealed] if old else []
        if before and (cure := renamed_or_repealed(text, gone, before.date.name)):
            problems.add(Place(text.file), cure)
    if problems:
        raise ContentError(problems)


def _meeting(
    proposal: Proposal, held: MeetingDate, department: Department, portal: Portal, options: argparse.Namespace
) -> Meeting:
    """The proposal as the meeting decided it."""
    chosen = options.confirm or options.only or options.left_out
    kind = Body(options.kind) if options.kind else proposal.kind or Body.MEETING
    known = {name: getattr(proposal, name) for name in MeetingHead.model_fields if name not in ("node", "kind")}
    texts = {one: _document(one, proposal, held, department, portal) for one in DocumentKind}
    return Meeting(
        **known,
        kind=kind,
        date=held,
        decisions=named_decisions(proposal.decisions, portal.items_of(department)),
        standard=confirmed_standard(portal, options.only, options.left_out) if chosen else None,
        **{one.value.replace("-", "_"): text for one, text in texts.items()},
    )


def _document(
    kind: DocumentKind, proposal: Proposal, held: MeetingDate, department: Department, portal: Portal
) -> HouseRules | None:
    """A text as it is after the meeting: whole, the standard's clauses written out, the changes of it worked in."""
    whole, changes = proposal.document(kind), proposal.changes_of(kind)
    old = department.document_on(held.counts_from, kind)
    if whole:
        return _repealing(old, written_out(whole, list(portal.items.values()), portal.house_rules))
    if changes and old is None:
        raise CommandError(f"{changes.file}: mødet {held.name} er ældre end den tekst, der ændres. Ret datoen.")
    return old.changed_by(changes) if changes and old else None


def _repealing(old: HouseRules | None, new: HouseRules) -> HouseRules:
    """A whole text that says which clauses went with it, as the table of what becomes of them does before it is written."""
    gone = [one.clause.id for one in gone_clauses(old, new) if one.alike is None] if old else []
    return new.model_copy(update={"repealed": tuple(dict.fromkeys((*new.repealed, *gone)))})


def _change(root: Path, department: Department, meeting: Meeting) -> Change:
    """The new folder takes what was written as it was written; only what must be whole or without »status« is made anew."""
    proposed = f"{DEPARTMENTS}/{department.slug}/{FOLDER}"
    made = meeting_files(meeting)
    files = {
        **_kept_files(root, department, meeting.date),
        **files_below(root, proposed),
        **{name: made[name] for name in made if name != "decisions.yml"},
    }
    proposal = department.proposal
    if proposal and proposal.decisions and meeting.decisions:
        files["decisions.yml"] = with_titles(proposal.decisions, meeting.decisions, files["decisions.yml"])
    files[SEAL] = seal_of(files).encode()
    folder = f"{DEPARTMENTS}/{department.slug}/meetings/{meeting.date.name}"
    return Change({f"{folder}/{name}": data for name, data in files.items()}, [proposed])


def _kept_files(root: Path, department: Department, held: MeetingDate) -> dict[str, bytes]:
    """The forms and pictures of earlier texts that are only changed: clauses that stay go on naming them."""
    kept: dict[str, bytes] = {}
    for changes in department.proposal.changes if department.proposal else ():
        if old := department.adoption_on(held.counts_from, changes.kind):
            below = files_below(root, f"{DEPARTMENTS}/{department.slug}/meetings/{old.date.name}")
            kept |= {name: data for name, data in below.items() if name.startswith("files/")}
    return kept


def _shown(before: Portal, after: Portal, department: Department, meeting: Meeting) -> Iterator[str]:
    day = max(before.today, meeting.date.counts_from)
    yield f"{department.name}, mødet {meeting.date.name}:"
    yield from answers_table(before, after, department, day, catalogue(before.language))
    for text in meeting.documents:
        old = department.document_on(day, text.kind)
        yield from columns([(f"{text.kind}.md", "Ændring"), *_clauses(old, text)])
        yield from _left_out(text, before.house_rules)


def _clauses(old: HouseRules | None, new: HouseRules) -> list[tuple[str, str]]:
    """What becomes of each clause of the text that was adopted before; without any, all are new."""
    earlier = {one.id: one.words for one in old.clauses} if old else {}
    now = {one.id: one.words for one in new.clauses}
    ways = {before: one.clause for one in reversed(new.formerly) for before in one.ids}
    called = {before: id_at_last(now_is, ways, now) for before, now_is in ways.items() if before in earlier}
    rows = [(name, "nyt") for name in now if name not in earlier and name not in called.values()]
    rows += [(name, _renamed(before, earlier[before] != now[name])) for before, name in called.items() if name in now]
    rows += [(name, "ændret") for name in now if name in earlier and earlier[name] != now[name]]
    return rows + [(name, "ophævet") for name in earlier if name not in now and name not in called] or [("–", "ingen")]


def _renamed(before: str, is_changed: bool) -> str:
    return f"hed »{before}«{' og er ændret' if is_changed else ''}"


def _left_out(text: HouseRules, standard: HouseRules) -> Iterator[str]:
    """The clauses of the standard that were taken over without what they only propose."""
    for clause in text.clauses:
        usual = standard.clause(clause.id)
        if usual and usual.file == clause.file and proposed_words(usual.source):
            yield f"{clause.id}: standardens forslag er ikke vedtaget og er udeladt. Skriv punktet selv, hvis det blev vedtaget."
