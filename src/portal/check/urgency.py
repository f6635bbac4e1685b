"""Circumstances in which an item can wait less: they are more urgent than the item, and the finder can read their words."""

from portal.base.problems import Problems, quote
from portal.check.dangers import report_pattern
from portal.model.item import Item
from portal.model.portal import Portal


def check_urgency(portal: Portal, problems: Problems) -> None:
    """Report a case that says nothing new, and words that can't be read."""
    own = (item for department in portal.departments.values() for item in department.items)
    for item in (*portal.items.values(), *own):
        _check(item, problems)


def _check(item: Item, problems: Problems) -> None:
    for number, case in enumerate(item.urgency.when):
        here = ("urgency", "when", number)
        if not case.is_sooner_than(item.urgency.level):
            message = (
                f"{quote(case.level)} haster ikke mere end emnet selv, der er {quote(item.urgency.level)}. "
                "Skriv et niveau, der haster mere, eller slet omstændigheden."
            )
            problems.add(item.place(*here, "level"), message)
        for n, written in enumerate(case.words):
            report_pattern(written, item.place(*here, "words", n), problems)
