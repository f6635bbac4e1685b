"""A round of visits as PDF: the tables, and a slip for each dwelling with codes that lead to the guides."""

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from portal.addresses import short
from portal.addresses.qr import qr_svg
from portal.base.paper_font import unprintable
from portal.fieldwork.lists import Slip, slips
from portal.fieldwork.report import Table, part_in_words, summary, where, who_in_words
from portal.fieldwork.sheet import Sheet
from portal.model.portal import Portal
from portal.notices.data import Data
from portal.notices.typeset import typeset
from portal.texts.catalogue import Catalogue
from portal.texts.wording import day

ACROSS, EDGES, ON_A_SLIP = 110, 2, 50
"""Letters that are sure to fit: across a page, less a cell's edges; on a line of a slip."""
BREAK = "\u200b"
NARROW, WIDE = 2, 5
"""Shares of the width that a column has, by its longest word."""
NOT_DRAWN = "□"
CONTROL = (*(code for code in range(32) if chr(code) not in "\t\n\r"), 127)
ON_SLIPS = "slips"
"""This table has sheets of its own."""
PUBLIC = "public"
"""This one has no personal data."""


def visits_pdf(
    sheet: Sheet, tables: list[Table], portal: Portal, site_url: str | None, today: date, t: Catalogue
) -> bytes:
    """The PDF of some tables of a round; without an address of the site the slips have no codes."""
    on_sheets = [one for one in tables if one.id != ON_SLIPS]
    has_slips, is_public = len(on_sheets) < len(tables), all(one.id == PUBLIC for one in tables)
    made = [_slip(one, portal, site_url, t) for one in slips(sheet)] if has_slips else []
    lead = "" if is_public else summary(sheet, t)
    return tables_pdf(title(sheet, t), lead, on_sheets, portal, today, t, is_public=is_public, slips=made)


def tables_pdf(
    title: str,
    lead: str,
    tables: list[Table],
    portal: Portal,
    today: date,
    t: Catalogue,
    *,
    is_public: bool,
    slips: Sequence[Data] = (),
) -> bytes:
    """Tables on paper, each from a page of its own; what is not public says so at the foot of each page."""
    made_on = day(today, t)
    data: Data = {
        "title": title,
        "organisation": portal.organisation.name,
        "lead": lead,
        "nothing": t("visits-out-nothing"),
        "page": t("notices-kit-page", page="{page}", pages="{pages}"),
        "imprint": t("visits-out-made", date=made_on) if is_public else t("visits-out-imprint", date=made_on),
        "tables": [
            {**one.model_dump(mode="json"), "first": number > 0, "widths": _widths(one.head, one.rows)}
            for number, one in enumerate(tables)
        ],
        "slips": list(slips),
    }
    drawn = _as_drawn(data)
    for table in drawn["tables"]:
        table["rows"] = [_fitting(row, table["widths"]) for row in table["rows"]]
    for slip in drawn["slips"]:
        slip["title"] = breakable(slip["title"], ON_A_SLIP)
        slip["parts"] = [
            {**part, "lines": [breakable(line, ON_A_SLIP) for line in part["lines"]]} for part in slip["parts"]
        ]
    return typeset("visits", drawn, today)


def _fitting(row: list[str], widths: list[int]) -> list[str]:
    """A word that is wider than its column would be drawn over the next one, and over the edge."""
    return [breakable(cell, ACROSS * width // sum(widths) - EDGES) for cell, width in zip(row, widths, strict=True)]


def breakable(text: str, most: int) -> str:
    """The text with places to break in each word of more than so many letters."""
    long_word = re.compile(rf"\S{{{max(1, most) + 1},}}")
    return long_word.sub(lambda found: BREAK.join(found[0]), text)


def _as_drawn(data: Data) -> Data:
    """A sign that no font of a sheet has, as the pictures that phones write, is a box: one note keeps no list from being made."""
    letters = {letter for letter in json.dumps(data, ensure_ascii=False) if not letter.isascii()}
    boxes = dict.fromkeys((*map(ord, unprintable(letters)), *CONTROL), NOT_DRAWN)
    return {key: _replaced(value, boxes) for key, value in data.items()}


def _replaced(value: Any, boxes: dict[int, str]) -> Any:
    if isinstance(value, str):
        return value.translate(boxes)
    if isinstance(value, dict):
        return {key: _replaced(one, boxes) for key, one in value.items()}
    return [_replaced(one, boxes) for one in value] if isinstance(value, list | tuple) else value


def title(sheet: Sheet, t: Catalogue) -> str:
    """What the round is called."""
    return t("visits-out-name", name=sheet.name, date=day(date.fromisoformat(sheet.date), t))


def _widths(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> list[int]:
    longest = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    return [max(NARROW, min(WIDE, length // 6)) for length in longest]


def slip_parts(one: Slip, t: Catalogue) -> list[Data]:
    """What is on a slip: what the tenant does, what the department does, what was agreed, each with its lines."""
    parts = [
        (t("visits-out-slip-tenant"), [_line(part_in_words(part, t), note) for part, note in one.tenant]),
        (t("visits-out-slip-department"), [_line(part_in_words(part, t), note) for part, note in one.department]),
        (
            t("visits-out-slip-agreed"),
            [
                ", ".join(filter(None, (agreed.what, who_in_words(agreed.who, t), _by(agreed.by, t))))
                for agreed in one.agreements
            ],
        ),
    ]
    return [{"title": title, "lines": lines} for title, lines in parts if lines]


def _slip(one: Slip, portal: Portal, site_url: str | None, t: Catalogue) -> Data:
    fields = [part for part, _ in one.tenant]
    return {
        "title": where(one.dwelling),
        "parts": slip_parts(one, t),
        "guides": [_guide(guide_id, portal, site_url, t) for guide_id in _guides(fields, portal)] if site_url else [],
    }


def _guides(fields: list[str], portal: Portal) -> list[str]:
    """The guides for what the tenant does, each once."""
    known = portal.organisation.fieldwork
    chosen = {one.part: one.guide for one in known.guides} if known else {}
    return list(dict.fromkeys(chosen[field] for field in fields if chosen.get(field) in portal.guides))


def _guide(guide_id: str, portal: Portal, site_url: str, t: Catalogue) -> Data:
    place = short.guide(guide_id)
    printed = short.as_printed(place, site_url)
    return {
        "title": portal.guides[guide_id].title,
        "address": printed,
        "qr": qr_svg(short.absolute(place, site_url)),
        "qr_text": t("notices-sheet-qr", address=printed),
    }


def _line(what: str, note: str) -> str:
    return ". ".join(filter(None, (what, note)))


def _by(by: str, t: Catalogue) -> str:
    """A day that was typed elsewhere may be none."""
    try:
        return t("visits-out-slip-by", date=day(date.fromisoformat(by), t)) if by else ""
    except ValueError:
        return by
