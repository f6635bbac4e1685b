"""What an editor can write when something that was published is gone: a line that works as it is written here."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from portal.addresses import address
from portal.check.published import REDIRECTS
from portal.model.portal import Portal
from portal.model.redirects import Redirects
from portal.pages.page import Addresses
from portal.read.nodes import Sequence

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
        f"eller {_redirect(f'{folder}*', goal, portal.redirects)}"
    )


def _one(old: str, gone: list[str], portal: Portal, current: Addresses) -> str:
    goal = _goal(_folder(old), current)
    renamed = _renamed(old, portal) if len(gone) == 1 else ""
    return (
        f"Adressen {old} er udgivet og må ikke forsvinde. "
        f"{renamed or 'Hedder den noget andet nu, så skriv »formerly« der.'} "
        f"Er den væk, så {_redirect(old, goal, portal.redirects)}"
    )


def _redirect(old: str, goal: str, redirects: Redirects) -> str:
    """What to write, as the file is now: a second »redirects:« would be a mistake of its own, and so would another indent."""
    row = f"{{from: '{old}', to: '{goal}'}}"
    there = redirects.node.entries.get("redirects") if redirects.node else None
    if there is None:
        return f"skriv »redirects:« i {REDIRECTS} og på linjen under: »  - {row}«."
    if not isinstance(there, Sequence):
        return f"skriv i {REDIRECTS} på linjen under »redirects:«: »  - {row}«."
    key, last = redirects.key_place("redirects"), there.items[-1].place if there.items else there.place
    if there.place.line == key.line:  # no list with dashes begins beside its key
        where = f" linje {key.line}" if last.line == key.line else ""
        return f"skriv i {REDIRECTS}{where}, lige før »]«: »{', ' if redirects.redirects else ''}{row}«."
    return f"skriv nederst i {REDIRECTS}: »{' ' * (last.column - len('- ') - 1)}- {row}«."


def _goal(folder: str, current: Addresses) -> str:
    """The nearest page above that is there."""
    while folder not in current and folder != "/":
        folder = folder.rstrip("/").rpartition("/")[0] + "/"
    return folder


def _renamed(old: str, portal: Portal) -> str:
    """Where to write `formerly`, when just one thing of that kind is new."""
    page, _, anchor = old.partition("#")
    if anchor:
        return _renamed_clause(anchor, portal) if page == address.HOUSE_RULES else ""
    families: Mapping[str, Mapping[str, str]] = {
        address.GUIDES: {one.id: one.file for one in portal.guides.values()},
        address.TABLE: {one.id: one.file for one in portal.items.values()},
        address.DEPARTMENTS: {one.slug: one.file for one in portal.departments.values()},
    }
    folder = _folder(old)
    new = [(name, file) for name, file in families.get(folder, {}).items() if f"{folder}{name}/" not in portal.ledger]
    if len(new) != 1:
        return ""
    name, file = new[0]
    where = f"ved emnet »{name}« i {file}" if folder == address.TABLE else f"øverst i {file}"
    return f"Hedder den »{name}« nu, så skriv {where}: formerly: [{old.removeprefix(folder).rstrip('/')}]."


def _renamed_clause(anchor: str, portal: Portal) -> str:
    rules = portal.house_rules
    new = [one.id for one in rules.clauses if f"{address.HOUSE_RULES}#{one.id}" not in portal.ledger]
    if len(new) != 1:
        return ""
    return f"Hedder punktet »{new[0]}« nu, så skriv øverst i {rules.file}: formerly: [{{clause: {new[0]}, ids: [{anchor}]}}]."
