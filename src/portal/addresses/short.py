"""Short addresses for paper and SMS.

`/v/<guide>/` and `/e/<item>/` are for everybody. `/e/<department>/` is a department's page of all that it has, a row for
each guide, item and clause, and `/e/<department>/#<row>` leads on from one of them: so the files of a site grow with its
departments and its items, not with one times the other. `department` is everywhere a department's part of a short address
(`department_name`).
"""

import base64
import hashlib
from dataclasses import dataclass
from urllib.parse import urlsplit

GUIDES, PLACES = "/v/", "/e/"
"""`/e/` holds departments and items side by side: no department may have an item's name (ledger/short_names.py)."""
ITEM_MARK, CLAUSE_MARK = "e.", "h."
"""How the rows of items and clauses begin. A guide's has no mark: no id holds a full stop, so no two kinds can clash."""
LONGEST = 40
"""Characters after the host, without the last slash: what a person types off a sheet without giving up."""
LONGEST_DEPARTMENT, LONGEST_NAME = 11, 22
"""How `/e/<department>/#e.<name>` stays within that."""
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
    return _row(department, guide_row(guide_id)) if department else f"{GUIDES}{_name(guide_id)}/"


def item(item_id: str, department: str | None = None) -> str:
    """The short address of an item, for a department or for all."""
    return _row(department, item_row(item_id)) if department else f"{PLACES}{_name(item_id)}/"


def clause(clause_id: str, department: str) -> str:
    """The short address of a clause in a department's house rules."""
    return _row(department, clause_row(clause_id))


def page(department: str) -> str:
    """The page of a department's short addresses, short enough to be read aloud."""
    return f"{PLACES}{department}/"


def guide_row(guide_id: str) -> str:
    """The name of a guide's row on the page of a department."""
    return _name(guide_id)


def item_row(item_id: str) -> str:
    """The name of an item's row on the page of a department."""
    return ITEM_MARK + _name(item_id)


def clause_row(clause_id: str) -> str:
    """The name of a clause's row on the page of a department."""
    return CLAUSE_MARK + _name(clause_id)


def without_mark(row: str) -> str:
    """A row's name as somebody may type it; that of a guide is its name."""
    return row.removeprefix(ITEM_MARK).removeprefix(CLAUSE_MARK)


def _row(department: str, row: str) -> str:
    return f"{page(department)}#{row}"


def _name(name: str) -> str:
    return fitted(name, LONGEST_NAME)


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
    """What the QR code holds: the whole address with its slash, so that no server has to correct it."""
    return site_url.rstrip("/") + short
