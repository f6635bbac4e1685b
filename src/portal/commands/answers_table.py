"""The answers that a change gives other ones than today, as a table for a terminal."""

from collections.abc import Iterator, Sequence
from datetime import date

from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.portal import Portal
from portal.texts.catalogue import Catalogue
from portal.texts.wording import action_in_words, limits_in_words, origin_words, share_in_words

LONGEST_CELL = 70
HEAD = ("Emne", "Nu", "Bagefter")


def answers_table(before: Portal, after: Portal, department: Department, day: date, t: Catalogue) -> list[str]:
    """A line for each item (and dwelling type) that is answered otherwise after a change, on a day; empty without any."""
    changed = after.departments[department.slug]
    rows = []
    for item in before.items_of(department).values():
        for kind in (None, *(one.id for one in department.dwelling_types)):
            old, new = before.answer(item, department, kind, day), after.answer(item, changed, kind, day)
            name = f"{item.id} ({kind})" if kind else item.id
            if said(old, t) != said(new, t):
                rows.append((name, in_short(old, new, t), in_short(new, old, t)))
    return list(columns([HEAD, *rows])) if rows else []


def said(answer: Answer, t: Catalogue) -> tuple[object, ...]:
    """All that an answer says to a tenant: two that say the same are the same."""
    words = origin_words(answer, t), action_in_words(answer, t), answer.note, *limits_in_words(answer, t)
    return answer.performs, answer.pays, *words


def in_short(answer: Answer, other: Answer, t: Catalogue) -> str:
    """Who does it and who pays; where both are the same, where that comes from and what is said of it."""
    share = share_in_words(answer.performs, answer.pays, t)
    if share != share_in_words(other.performs, other.pays, t):
        return share
    return " ".join([origin_words(answer, t), action_in_words(answer, t)])


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows of cells as lines with the columns below each other; a long cell is cut."""
    short = [[_cut(cell) for cell in row] for row in rows]
    widths = [max(len(row[number]) for row in short) for number in range(len(short[0]))]
    for row in short:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"
