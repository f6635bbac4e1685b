"""The index file: everything the look-up in the browser needs, as long as no department is chosen."""

import hashlib

from portal.lookup.language import TABLES
from portal.lookup.search_words import TIERS, search_words
from portal.model.answer import Origin
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.vocabulary import Level, Party, Scheme
from portal.texts.catalogue import Catalogue

LEVELS = (Level.CAN_WAIT, Level.TODAY, Level.NOW)
ORIGINS = (Origin.STANDARD, Origin.LAW)


def index_data(portal: Portal, t: Catalogue) -> dict:
    """The index as JSON values. It names no department: it must not grow with their number."""
    shares: list[list[str]] = []
    rows = [_row(item, portal, shares) for item in portal.items.values()]
    return {
        # By column: like stands beside like, which compresses better.
        "columns": [list(column) for column in zip(*rows, strict=True)],
        "shares": shares,
        "tiers": TIERS,
        "endings": TABLES["endings"].strip(),
        "stop": TABLES["stop-words"].strip(),
        "places": places_mark(portal),
        "performs": t.section("answer-performs"),
        "pays": t.section("answer-pays"),
        "origins": [t.of("answer-origin", origin.value) for origin in ORIGINS],
        "schemes": [t.of("department-scheme", scheme.value) for scheme in Scheme],
        "count": t("lookup-count", count="{count}", first="{first}"),
    }


def places_mark(portal: Portal) -> str:
    """Changes when a department comes, goes or is renamed: then a remembered one is looked up anew."""
    return hashlib.sha256(" ".join(sorted(portal.departments)).encode()).hexdigest()[:8]


def _row(item: Item, portal: Portal, shares: list[list[str]]) -> tuple:
    """id, name, search words, share under A, share under B, urgency, first guide, clause that decides, origin.

    Shares are numbers in their list, where they are added when they are new; 0 stands for no guide and no clause.
    """
    guides = portal.guides_of(item)
    by_rules = item.share(Scheme.A).performs is Party.HOUSE_RULES
    return (
        item.id,
        item.name,
        search_words(item, guides),
        *(_number_of_share(item, scheme, shares) for scheme in Scheme),
        LEVELS.index(item.urgency.level),
        guides[0].id if guides else 0,
        (by_rules and item.house_rule) or 0,
        ORIGINS.index(portal.standard_answer(item).origin),
    )


def _number_of_share(item: Item, scheme: Scheme, shares: list[list[str]]) -> int:
    share = item.share(scheme)
    row = [share.performs.value, share.pays.value, share.role.value]
    if row not in shares:
        shares.append(row)
    return shares.index(row)
