"""`portal confirm`: what a meeting confirmed is copied into its folder, and the folder is sealed."""

import argparse
from collections.abc import Iterator, Sequence

from portal.base.problems import CommandError, quote
from portal.base.suggestions import suggestion
from portal.check.department_files import DEPARTMENTS
from portal.commands.answers_table import answers_table
from portal.commands.change import (
    Change,
    carry_out,
    checked_portal,
    department_named,
    new_meeting_date,
)
from portal.ledger.meeting_files import meeting_files
from portal.model.confirmed import ConfirmedItem, ConfirmedStandard
from portal.model.item import Item
from portal.model.meeting import Meeting
from portal.model.portal import Portal
from portal.model.vocabulary import Body
from portal.texts.catalogue import catalogue


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this module."""
    confirm = commands.add_parser("confirm", help="skriv standarden ned, som et møde bekræftede den")
    confirm.add_argument("department", metavar="AFDELING")
    confirm.add_argument(
        "--date", required=True, metavar="DATO", help="hvornår mødet blev holdt: 2026-04-22, 2026-04 eller 2026"
    )
    add_kind(confirm, Body.MEETING)
    add_choice(confirm)
    confirm.add_argument("--write", action="store_true", help="gør det; uden bliver det kun vist")
    confirm.set_defaults(run=_confirm)


def add_kind(command: argparse.ArgumentParser, usual: Body | None) -> None:
    """Add the option for who decided."""
    names = [one.value for one in Body if one is not Body.OTHER]
    command.add_argument("--kind", default=usual.value if usual else None, choices=names)


def add_choice(command: argparse.ArgumentParser) -> None:
    """Add the options for the items that a meeting confirmed."""
    some = command.add_mutually_exclusive_group()
    some.add_argument(
        "--only", nargs="+", default=[], metavar="EMNE", help="de emner, mødet bekræftede, når det ikke var alle"
    )
    some.add_argument(
        "--except", nargs="+", default=[], metavar="EMNE", dest="left_out", help="de emner, mødet ikke bekræftede"
    )


def _confirm(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    portal = checked_portal(root)
    department = department_named(portal, options.department)
    held = new_meeting_date(portal, department, options.date)
    standard = confirmed_standard(portal, options.only, options.left_out)
    meeting = Meeting(date=held, kind=Body(options.kind), standard=standard)
    folder = f"{DEPARTMENTS}/{department.slug}/meetings/{held.name}"
    change = Change({f"{folder}/{name}": data for name, data in meeting_files(meeting).items()})
    day = max(portal.today, held.counts_from)
    t = catalogue(portal.language)
    for line in answers_table(portal, checked_portal(root, change), department, day, t):
        print(line)
    for line in _untouched(portal, options.department, standard):
        print(line)
    number = "1 emne" if len(standard.items) == 1 else f"{len(standard.items)} emner"
    print(f"{department.name}: {number} bekræftet {held.name}.")
    carry_out(root, change, options.write)


def confirmed_standard(portal: Portal, only: Sequence[str], left_out: Sequence[str]) -> ConfirmedStandard:
    """The chosen items of today's standard as they are confirmed. CommandError when one does not exist or none is left."""
    for name in (*only, *left_out):
        if name not in portal.items:
            raise CommandError(f"{quote(name)} findes ikke i tabellen. {suggestion(name, portal.items)}")
    items = [one for one in portal.items.values() if _is_meant(one, only, left_out)]
    if not items:
        raise CommandError("Der er ingen emner tilbage at bekræfte. Ret --only eller --except.")
    return ConfirmedStandard(items=tuple(ConfirmedItem.of(item) for item in items))


def _is_meant(item: Item, only: Sequence[str], left_out: Sequence[str]) -> bool:
    return item.id in only if only else item.id not in left_out


def _untouched(portal: Portal, slug: str, standard: ConfirmedStandard) -> Iterator[str]:
    """The items on which an earlier decision goes on answering."""
    department = portal.departments[slug]
    for name in standard.by_item:
        if portal.answer(portal.items[name], department).decision:
            yield f"{name}: mødets tidligere beslutning gælder stadig"
