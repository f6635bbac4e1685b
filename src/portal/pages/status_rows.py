"""The rows of `/status/` and of the file beside it, made of each department alone (see base/parts.py)."""

from functools import partial

from portal.base.parts import Kind, Parts
from portal.check.status import status_of
from portal.check.status_table import cells
from portal.model.alone import alone
from portal.model.groups import groups_of
from portal.model.portal import Portal
from portal.pages.parts import part_key
from portal.texts.catalogue import Catalogue

NAMED = 3
"""How many items a cell of the page names; the file for a spreadsheet has them all."""
Rows = dict[str, list[list[str]]]
"""Slug → the cells of its row on the page, and those with every item named."""
ROWS: Kind[Rows] = Kind("status of departments", write=lambda rows: rows, read=dict)


def status_rows(portal: Portal, t: Catalogue, parts: Parts | None) -> Rows:
    """The rows of all departments, those that are kept where nothing has changed that they depend on."""
    rows: Rows = {}
    for slugs in groups_of(portal.departments):
        make = partial(_made, portal, slugs, t)
        made: Rows = parts.made(ROWS, slugs[0], part_key(portal, slugs), make) if parts else make()
        rows |= made
    return rows


def _made(portal: Portal, slugs: tuple[str, ...], t: Catalogue) -> Rows:
    own = alone(portal, slugs)
    found = {slug: status_of(one, own) for slug, one in own.departments.items()}
    return {slug: [cells(one, own.today, t, NAMED), cells(one, own.today, t)] for slug, one in found.items()}
