"""Short addresses for paper and SMS: `/v/<guide>/`, `/v/<department>/<guide>/`, `/e/…` for items, `/h/…` for clauses.

`department` is everywhere a department's part of a short address (`department_name`).
"""

import base64
import hashlib
from dataclasses import dataclass
from urllib.parse import urlsplit

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


def guide(guide_id: str, department: str | None = None) -> str:
    """The short address of a guide, for a department or for all."""
    return _short(GUIDE, guide_id, department)


def item(item_id: str, department: str | None = None) -> str:
    """The short address of an item; not below `/v/`, because an item and a guide may have the same id."""
    return _short(ITEM, item_id, department)


def clause(clause_id: str, department: str) -> str:
    """The short address of a clause in a department's house rules."""
    return _short(CLAUSE, clause_id, department)


def _short(kind: str, name: str, department: str | None) -> str:
    last = fitted(name, LONGEST_NAME)
    return f"/{kind}/{department}/{last}/" if department else f"/{kind}/{last}/"


def department_name(slug: str, short: str | None) -> str:
    """A department's part of a short address: its `short`, else its folder's name, cut when it is too long."""
    return short or fitted(slug, LONGEST_DEPARTMENT)


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
