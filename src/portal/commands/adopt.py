"""`portal adopt`: what stands in proposal/ becomes a meeting's folder, with nothing left that can change by itself."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from portal.base.problems import CommandError
from portal.check.adopted_texts import proposed_words, written_out
from portal.check.content import DEPARTMENTS
from portal.commands.answers_table import answers_table, columns
from portal.commands.change import (
    Change,
    carry_out,
    checked_portal,
    department_named,
    files_below,
    new_meeting_date,
)
from portal.commands.confirm import add_choice, add_kind, confirmed_standard
from portal.ledger.meeting_files import meeting_files
from portal.model.department import Department
from portal.model.house_rules import HouseRules
from portal.model.meeting import Meeting, MeetingHead, Proposal
from portal.model.meeting_date import MeetingDate
from portal.model.portal import Portal
from portal.model.vocabulary import Body
from portal.read.seal import SEAL, seal_of
from portal.texts.catalogue import catalogue

FOLDER = "proposal"


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    adopt = commands.add_parser("adopt", help="make what is proposed the decisions of a meeting")
    adopt.add_argument("department", metavar="slug")
    adopt.add_argument("--date", required=True, help="when the meeting was held: 2026-04-22, 2026-04 or 2026")
    add_kind(adopt, None)
    adopt.add_argument("--confirm", action="store_true", help="the meeting confirmed the standard, too")
    add_choice(adopt)
    adopt.add_argument("--write", action="store_true", help="do it; without, only show what would be done")
    adopt.set_defaults(run=_adopt)


def _adopt(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    portal = checked_portal(root)
    department = department_named(portal, options.department)
    proposal = department.proposal
    if proposal is None:
        raise CommandError(f"{DEPARTMENTS}/{department.slug}/{FOLDER}: her er ikke noget forslag. Læg det der først.")
    held = new_meeting_date(portal, department, options.date)
    meeting = _meeting(proposal, held, portal, options)
    change = _change(root, department, meeting)
    after = checked_portal(root, change)
    for line in _shown(portal, after, department, meeting):
        print(line)
    carry_out(root, change, options.write)


def _meeting(proposal: Proposal, held: MeetingDate, portal: Portal, options: argparse.Namespace) -> Meeting:
    """The proposal as the meeting decided it: house rules whole, the standard's clauses written out.

    CommandError when the wording still proposes something.
    """
    rules = proposal.house_rules
    for clause in rules.clauses if rules else ():
        if found := proposed_words(clause.source):
            raise CommandError(
                f"{clause.file}:{clause.line}: punktet siger »{found}«. Skriv det, som mødet vedtog det, og prøv igen."
            )
    chosen = options.confirm or options.only or options.left_out
    kind = Body(options.kind) if options.kind else proposal.kind or Body.MEETING
    known = {name: getattr(proposal, name) for name in MeetingHead.model_fields if name not in ("node", "kind")}
    return Meeting(
        **known,
        kind=kind,
        date=held,
        decisions=proposal.decisions,
        house_rules=written_out(rules, list(portal.items.values()), portal.house_rules) if rules else None,
        standard=confirmed_standard(portal, options.only, options.left_out) if chosen else None,
    )


def _change(root: Path, department: Department, meeting: Meeting) -> Change:
    """The new folder takes what was written as it was written; only what must be whole or without »status« is made anew."""
    proposed = f"{DEPARTMENTS}/{department.slug}/{FOLDER}"
    made = meeting_files(meeting)
    files = {**files_below(root, proposed), **{name: made[name] for name in made if name != "decisions.yml"}}
    files[SEAL] = seal_of(files).encode()
    folder = f"{DEPARTMENTS}/{department.slug}/meetings/{meeting.date.name}"
    return Change({f"{folder}/{name}": data for name, data in files.items()}, [proposed])


def _shown(before: Portal, after: Portal, department: Department, meeting: Meeting) -> Iterator[str]:
    day = max(before.today, meeting.date.counts_from)
    yield f"{department.name}, mødet {meeting.date.name}:"
    yield from answers_table(before, after, department, day, catalogue(before.language))
    if meeting.house_rules:
        yield from _clauses(before, department, meeting.house_rules)


def _clauses(before: Portal, department: Department, new: HouseRules) -> Iterator[str]:
    """What becomes of each clause of the house rules that were adopted before; without any, how many are new."""
    adoption = department.adoption_on(before.today)
    old = {one.id: one for one in adoption.house_rules.clauses} if adoption and adoption.house_rules else {}
    now = {one.id: one for one in new.clauses}
    rows = [("Punkt", "Ændring")]
    rows += [(name, "nyt") for name in now if name not in old]
    rows += [(name, "ændret") for name in now if name in old and old[name].words != now[name].words]
    rows += [(name, "ophævet") for name in old if name not in now]
    yield from columns(rows) if len(rows) > 1 else ["Husordenen er den samme."]
    for clause in new.clauses:
        if (standard := before.house_rules.clause(clause.id)) and proposed_words(standard.source):
            yield f"{clause.id}: standardens forslag er ikke vedtaget og er udeladt. Skriv punktet selv, hvis det blev vedtaget."
