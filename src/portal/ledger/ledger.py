"""The ledger: every address that was ever published, one a line, in content/addresses.txt."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from portal.addresses.short import Short
from portal.base.atomic_write import write_atomically
from portal.base.problems import Place, Problems
from portal.check.published import LEDGER, REDIRECTS
from portal.ledger.redirects import RedirectMap
from portal.model.portal import Portal
from portal.pages.page import Page

HEAD = """\
# Alle adresser, der nogensinde er udgivet. De kan være trykt, så ingen af dem må dø.
# Filen skrives kun af kommandoen: portal publish-addresses
"""


def current_addresses(portal: Portal, pages: Collection[Page], shorts: Collection[Short]) -> frozenset[str]:
    """Every address of the site now: pages, rows of items, clauses and short addresses."""
    clauses = {clause.id for d in portal.departments.values() for clause in portal.house_rules_of(d).clauses}
    lasting = {"table": set(portal.items), "house-rules": clauses | {c.id for c in portal.house_rules.clauses}}
    found = {page.address for page in pages}
    for page in pages:
        if page.kind in lasting:
            found |= {f"{page.address}#{anchor}" for anchor in lasting[page.kind] & page.anchors}
    return frozenset(found) | {short.address for short in shorts}


def vanished(ledger: Collection[str], current: Collection[str]) -> Iterator[str]:
    """The published addresses that are no longer on the site."""
    yield from (old for old in sorted(ledger) if old not in current)


def moved_pages(portal: Portal, current: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Every page address that is gone and where it leads now, chains flattened."""
    ways = RedirectMap(portal.redirects)
    gone = {old for old in vanished(portal.ledger, current) if "#" not in old}
    gone |= {old for old in ways.exact if "#" not in old and old not in current}
    return tuple((old, goal) for old in sorted(gone) if (goal := ways.goal(old, current)))


def check_ledger(ledger: Mapping[str, int], current: Collection[str], ways: RedirectMap, problems: Problems) -> None:
    """Report every published address that leads nowhere now."""
    for old in vanished(ledger, current):
        try:
            goal = ways.goal(old, current)
        except RecursionError as loop:
            problems.add(Place(LEDGER, ledger[old], 1), f"Adressen {old} fører i ring: {loop}. Ret den i {REDIRECTS}.")
            continue
        page = (goal or "").partition("#")[0]
        if goal is None:
            message = f"Adressen {old} er udgivet og må ikke forsvinde. Skriv i {REDIRECTS}, hvor den fører hen nu."
        elif goal not in current and page not in current:
            message = f"Adressen {old} fører til {goal}, som ikke findes. Ret den i {REDIRECTS}."
        else:
            continue
        problems.add(Place(LEDGER, ledger[old], 1), message)


def write_ledger(project: Path, addresses: Collection[str]) -> None:
    """Replace the ledger by one with these addresses; whole or not at all. OSError when it can't be written."""
    write_atomically(project / LEDGER, (HEAD + "".join(f"{one}\n" for one in sorted(addresses))).encode())
