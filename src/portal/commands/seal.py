"""`portal seal`: a meeting's folder that was written by hand is sealed, with the names that its items have now."""

import argparse
from pathlib import Path

from portal.base.problems import CommandError, ContentError
from portal.commands.change import (
    Change,
    carry_out,
    files_below,
    meeting_folder,
    mended_portal,
    not_of_other_meetings,
)
from portal.commands.check import looked_at
from portal.ledger.decision_titles import named_decisions, with_titles
from portal.model.portal import Portal
from portal.read.seal import SEAL, seal_of
from portal.texts.catalogue import catalogue

DECISIONS = "decisions.yml"


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    seal = commands.add_parser("seal", help="forsegl et mødes mappe, der er skrevet i hånden")
    seal.add_argument("department", metavar="AFDELING")
    seal.add_argument("meeting", metavar="MØDE", help="mappens navn, fx 2026-04-22")
    seal.set_defaults(run=_seal)


def _seal(options: argparse.Namespace) -> None:
    root, slug, meeting = options.project.resolve(), options.department, options.meeting
    folder = meeting_folder(root, slug, meeting)
    files = files_below(root, folder)
    if SEAL in files:
        raise CommandError(
            f"{folder}: mødet er allerede forseglet. Ret en skrivefejl med: portal correct {slug} {meeting}"
        )
    portal = mended_portal(root, folder, _sealed(folder, files))
    named = _with_names(portal, slug, meeting, files)
    change = _sealed(folder, named)
    _look_at_all(root, folder, change)
    carry_out(root, change, write=True)
    t = catalogue(portal.language)
    print(t("commands-sealed", count=len(files), folder=folder))
    if named != files:
        print("Emnernes navne er skrevet ind. Så ændrer et nyt navn i tabellen ikke det, mødet besluttede.")


def _look_at_all(root: Path, folder: str, change: Change) -> None:
    """All pages and addresses as they will be: nobody can write in the text any more once it is sealed. ContentError when
    something is wrong with them, but not for what is wrong in other meetings' folders alone.
    """
    try:
        looked_at(root, change)
    except ContentError as error:
        if rest := not_of_other_meetings(error.problems, folder):
            raise ContentError(rest) from error


def _sealed(folder: str, files: dict[str, bytes]) -> Change:
    """The files that a seal changes, and the seal over all of them."""
    own = {name: files[name] for name in (DECISIONS,) if name in files}
    return Change({f"{folder}/{name}": data for name, data in {**own, SEAL: seal_of(files).encode()}.items()})


def _with_names(portal: Portal, slug: str, meeting: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """The files with each item's name in the decisions. What was published with a seal stays as it was sealed."""
    department = portal.departments[slug]
    decisions = next(one.decisions for one in department.meetings if one.date.name == meeting)
    sealed_before = any(
        one.name == meeting and one.department in (slug, *department.formerly) and one.is_sealed
        for one in portal.published_meetings
    )
    named = named_decisions(decisions, portal.items_of(department))
    if sealed_before or decisions is None or named is None:
        return files
    return {**files, DECISIONS: with_titles(decisions, named, files[DECISIONS])}
