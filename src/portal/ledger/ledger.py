"""The ledger: what was ever published, in content/addresses.txt, as few lines as say it all.

A line is a page, and after it what goes along with it. An item, a guide and a clause of the standard stand for all that is
made from their address: rows of the departments' tables, clauses of their house rules, short addresses (see moves.py).
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from portal.addresses import address, short
from portal.base.atomic_write import write_atomically
from portal.base.problems import Place, Problems
from portal.check.published import LEDGER, REDIRECTS, read_ledger
from portal.ledger.cures import vanished_lines
from portal.ledger.current import pages_of
from portal.ledger.redirects import RedirectMap
from portal.model.portal import Portal
from portal.model.published import Published
from portal.pages.page import Addresses

HEAD = """\
# Alt, der nogensinde er udgivet. Det kan være trykt, så ingen adresse må dø. Filen skrives af: portal publish
# En linje er en side og det, der følger med den. * er hver afdeling. Et emne, en vejledning og et punkt gælder også alt,
# der er lavet af det: rækker i afdelingernes tabeller, punkter i deres husorden og korte adresser.
"""
ANY = "*"
"""Every department."""
LASTING = ("table", "house-rules")
"""The kinds of pages whose anchors are printed: rows and clauses."""


def published_now(portal: Portal, current: Addresses) -> dict[str, set[str]]:
    """Address → what goes along with it, of everything that the site has now."""
    departments = portal.departments.values()
    homes = {address.department(one.slug): {short.page(one.short_name)} for one in departments}
    below = {home + rest for one in departments for home in homes for rest in pages_of(one.slug, current.pages)}
    pages: dict[str, set[str]] = {page: set() for page in current.pages if page not in below}
    pages |= {page: set() for page in _patterns(portal, current)}
    return pages | homes | _own_anchors(portal, current)


def _patterns(portal: Portal, current: Addresses) -> set[str]:
    """The pages that every department has. Two may by chance have versions of the same day: those are their own."""
    shared = [pages_of(slug, current.pages) for slug in portal.departments]
    every = set.intersection(*shared) if shared else set()
    return {f"{address.department(ANY)}{rest}" for rest in every if f"/{address.VERSIONS}/" not in rest}


def _own_anchors(portal: Portal, current: Addresses) -> dict[str, set[str]]:
    """The clauses of the standard, and the rows and clauses that a department has and the standard has not."""
    clauses = {clause.id for clause in portal.house_rules.clauses}
    found = {address.HOUSE_RULES: {f"#{one}" for one in clauses}}
    for one in portal.departments.values():
        own = {clause.id for clause in portal.house_rules_of(one).clauses} - clauses
        found[address.department_house_rules(one.slug)] = {f"#{clause}" for clause in own}
        found[address.department_table(one.slug)] = {f"#{item.id}" for item in one.items}
    return {page: anchors for page, anchors in found.items() if anchors and page in current}


def ledger_lines(ledger: Mapping[str, Published], now: Mapping[str, set[str]]) -> list[str]:
    """The lines of the ledger with what the site has now added to them, sorted."""
    lines = {page: set(others) for page, others in now.items()}
    for old, known in ledger.items():
        page, mark, anchor = old.partition("#")
        main = known.follows or page
        lines.setdefault(main, set()).update([mark + anchor] if mark else [old] if known.follows else [])
    return [" ".join([page, *sorted(others)]) for page, others in sorted(lines.items())]


def missing_lines(portal: Portal, current: Addresses) -> list[str]:
    """What the ledger lacks of what the site has now, as lines that can be anywhere in it."""
    lines = []
    for page, others in sorted(published_now(portal, current).items()):
        new = sorted(one for one in others if (page + one if one.startswith("#") else one) not in portal.ledger)
        if new or page not in portal.ledger:
            lines.append(" ".join([page, *new]))
    return lines


def keep_addresses(project: Path, portal: Portal, current: Addresses) -> int:
    """Add to the ledger what the site has now; returns how many addresses are new. OSError when it can't be written."""
    lines = ledger_lines(portal.ledger, published_now(portal, current))
    now = read_ledger("\n".join(lines), Problems())
    new = now.keys() - portal.ledger.keys()
    if new:
        write_ledger(project, lines)
    return len(new)


def published(portal: Portal) -> Iterator[tuple[str, Published]]:
    """Every published address, one with a star as that of each department."""
    for old, known in portal.ledger.items():
        for slug in portal.departments if f"/{ANY}/" in old else [""]:
            yield old.replace(f"/{ANY}/", f"/{slug}/"), known


def vanished(portal: Portal, current: Addresses) -> dict[str, Published]:
    """The published addresses that are no longer on the site, in their order."""
    found = {old: known for old, known in published(portal) if old not in current}
    return dict(sorted(found.items(), key=lambda pair: pair[0]))


def goes_with_its_home(old: str, portal: Portal, current: Addresses) -> bool:
    """Whether it is a page of a department that is gone, or is on one: the department's home says where all of it is."""
    home = "/".join(old.split("/")[:3]) + "/"
    return old.startswith(address.DEPARTMENTS) and old != home and home in portal.ledger and home not in current


def check_ledger(portal: Portal, current: Addresses, ways: RedirectMap, problems: Problems) -> None:
    """Report every published address that leads nowhere now. What goes along with another one leads where that leads."""
    lost = []
    for old, known in vanished(portal, current).items():
        if known.follows or goes_with_its_home(old, portal, current):
            continue
        if fault := _fault(old, current, ways):
            problems.add(Place(LEDGER, known.line, 1), fault)
        elif not ways.hop(old):
            lost.append(old)
    lines = dict(published(portal))
    for old, message in vanished_lines(lost, portal, current):
        problems.add(Place(LEDGER, lines[old].line, 1), message)


def _fault(old: str, current: Addresses, ways: RedirectMap) -> str | None:
    """What is wrong with where a redirect leads; None when it is right, or when there is none."""
    try:
        goal = ways.goal(old, current)
    except RecursionError as loop:
        return f"Adressen {old} fører i ring: {loop}. Ret den i {REDIRECTS}."
    if goal and goal not in current and goal.partition("#")[0] not in current:
        return f"Adressen {old} fører til {goal}, som ikke findes. Ret den i {REDIRECTS}."
    return None


def write_ledger(project: Path, lines: list[str]) -> None:
    """Replace the ledger by one with these lines; whole or not at all. OSError when it can't be written."""
    write_atomically(project / LEDGER, (HEAD + "".join(f"{one}\n" for one in lines)).encode())
