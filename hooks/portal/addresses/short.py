"""Short addresses for paper and SMS: `/v/<guide>/`, `/v/<department>/<guide>/`, `/e/…` for items, `/h/…` for clauses."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from portal.model.department import Department
from portal.model.portal import Portal
from portal.pages import address
from portal.problems import Place, Problems, quote

GUIDE, ITEM, CLAUSE = "v", "e", "h"
LONGEST = 40
"""Characters after the host, without the last slash: what a person types off a sheet without giving up."""
LONGEST_DEPARTMENT, LONGEST_NAME = 11, 25
"""How `/v/<department>/<name>` stays within that."""
HASH_LETTERS = 5
"""32 to the fifth is 33 million: among 300 names that must be cut, two are the same once in 700 portals."""


@dataclass(frozen=True)
class Short:
    """A short address, the full address it leads to, and the title to show while it does."""

    address: str
    target: str
    title: str


def guide(guide_id: str, department: Department | None = None) -> str:
    """The short address of a guide, for a department or for all."""
    return _short(GUIDE, guide_id, department)


def item(item_id: str, department: Department | None = None) -> str:
    """The short address of an item; not below `/v/`, because an item and a guide may have the same id."""
    return _short(ITEM, item_id, department)


def clause(clause_id: str, department: Department) -> str:
    """The short address of a clause in a department's house rules."""
    return _short(CLAUSE, clause_id, department)


def _short(kind: str, name: str, department: Department | None) -> str:
    last = fitted(name, LONGEST_NAME)
    return f"/{kind}/{department_name(department)}/{last}/" if department else f"/{kind}/{last}/"


def department_name(department: Department) -> str:
    """The department's part of a short address: its `short`, else its folder's name, cut when it is too long."""
    return department.short or fitted(department.slug, LONGEST_DEPARTMENT)


def fitted(name: str, longest: int) -> str:
    """The name, or its start and five letters of its hash: always the same, and hardly ever that of another name."""
    if len(name) <= longest:
        return name
    letters = base64.b32encode(hashlib.sha256(name.encode()).digest()).decode().lower()[:HASH_LETTERS]
    return f"{name[: longest - HASH_LETTERS - 1].rstrip('-')}-{letters}"


def as_printed(short: str, site_url: str) -> str:
    """How paper shows it: host and path without https:// and the last slash."""
    parts = urlsplit(site_url)
    return f"{parts.netloc}{parts.path.rstrip('/')}{short.rstrip('/')}"


def absolute(short: str, site_url: str) -> str:
    """What the QR code holds: the whole address with its last slash, so that no server has to correct it."""
    return site_url.rstrip("/") + short


def short_addresses(portal: Portal) -> Iterator[Short]:
    """Every short address of the site."""
    for one in portal.guides.values():
        yield Short(guide(one.id), address.guide(one.id), one.title)
    for one in portal.items.values():
        yield Short(item(one.id), address.item(one.id), one.name)
    for department in portal.departments.values():
        yield from _of(department, portal)


def _of(department: Department, portal: Portal) -> Iterator[Short]:
    chosen = f"?afdeling={department.slug}"
    for one in portal.guides.values():
        yield Short(guide(one.id, department), address.guide(one.id) + chosen, one.title)
    for one in portal.items.values():
        yield Short(item(one.id, department), address.item(one.id) + chosen, one.name)
    page = address.department_house_rules(department.slug)
    for one in portal.house_rules_of(department).clauses:
        yield Short(clause(one.id, department), f"{page}{chosen}#{one.id}", one.title)


def check_short(portal: Portal, problems: Problems) -> None:
    """Tell short names that are too long or stand for two departments."""
    owners: dict[str, Department] = {}
    for department in portal.departments.values():
        field = "short" if department.short else "name"
        if len(department.short or "") > LONGEST_DEPARTMENT:
            problems.add(
                department.place("short"),
                f"{quote(department.short)} er for langt til en adresse på tryk. Skriv højst {LONGEST_DEPARTMENT} tegn.",
            )
        name = department_name(department)
        if owners.setdefault(name, department) is not department:
            problems.add(
                department.place(field),
                f"Det korte navn {quote(name)} bruges også af {quote(owners[name].slug)}. Skriv et andet »short«.",
            )
    if len(owners) == len(portal.departments):
        _tell_doubles(portal, problems)


def _tell_doubles(portal: Portal, problems: Problems) -> None:
    """Two names that were cut can come out the same, though hardly ever."""
    targets: dict[str, str] = {}
    for one in short_addresses(portal):
        if targets.setdefault(one.address, one.target) != one.target:
            message = (
                f"{one.address} fører både til {targets[one.address]} og {one.target}. Giv den ene et kortere navn."
            )
            problems.add(Place("content"), message)
