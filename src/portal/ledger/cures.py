"""What an editor can write when something that was published is gone: a line that works as it is written here."""

from collections.abc import Iterator
from itertools import groupby

from portal.addresses import address
from portal.check.redirect_lines import redirect_to_write
from portal.check.unsaid_names import named_now, vanished_line
from portal.model.portal import Portal
from portal.pages.page import Addresses

MOST_APART = 5
"""So many of one folder are named one by one; of more, the folder is."""


def vanished_lines(lost: list[str], portal: Portal, current: Addresses) -> Iterator[tuple[str, str]]:
    """(address, message) for what is gone without a word, one line for many of the same folder."""
    for folder, group in groupby(sorted(lost, key=lambda one: (_folder(one), one)), key=_folder):
        gone = list(group)
        if len(gone) > MOST_APART:
            yield gone[0], _many(folder, gone, portal, current)
        else:
            yield from ((old, _one(old, gone, portal, current)) for old in gone)


def _folder(old: str) -> str:
    """`/vejledninger/` of a guide, the page of an anchor."""
    page, mark, _ = old.partition("#")
    return page if mark else page.rstrip("/").rpartition("/")[0] + "/"


def _many(folder: str, gone: list[str], portal: Portal, current: Addresses) -> str:
    goal = _goal(folder, current)
    return (
        f"{len(gone)} adresser under {folder} er udgivet og må ikke forsvinde, fx {gone[0]}. Hent dem tilbage, "
        f"eller {redirect_to_write(f'{folder}*', goal, portal.redirects)}"
    )


def _one(old: str, gone: list[str], portal: Portal, current: Addresses) -> str:
    goal = _goal(_folder(old), current)
    renamed = _renamed_clause(old, gone, portal) if "#" in old else named_now(old, portal)
    return vanished_line(old, renamed or "Hedder den noget andet nu, så skriv »formerly« der.", goal, portal)


def _goal(folder: str, current: Addresses) -> str:
    """The nearest page above that is there."""
    while folder not in current and folder != "/":
        folder = folder.rstrip("/").rpartition("/")[0] + "/"
    return folder


def _renamed_clause(old: str, gone: list[str], portal: Portal) -> str:
    """Where to write `formerly`, when just one clause of the standard is new and just one is gone."""
    page, _, anchor = old.partition("#")
    rules = portal.house_rules
    new = [one.id for one in rules.clauses if f"{address.HOUSE_RULES}#{one.id}" not in portal.ledger]
    if page != address.HOUSE_RULES or len(gone) != 1 or len(new) != 1:
        return ""
    return f"Hedder punktet »{new[0]}« nu, så skriv øverst i {rules.file}: formerly: [{{clause: {new[0]}, ids: [{anchor}]}}]."
