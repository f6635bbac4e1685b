"""How soon one must act: a circumstance is more urgent than its item, the finder can read its words, and what is said
whatever a meeting decided names nobody who does it or pays.
"""

import re

from portal.base.problems import Problems, quote
from portal.check.dangers import report_pattern
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.urgency import Urgency, UrgencyCase

WHO = re.compile(
    r"\b(?:afdelingen|udlejeren|kommunen|husordenen|(?:ejendoms|varme)mester\w*|vicevært\w*|betal\w*|gratis|du selv)\b",
    re.IGNORECASE,
)
"""Words that say who does something or pays."""


def check_urgency(portal: Portal, problems: Problems) -> None:
    """Report a case that says nothing new, and words that can't be read."""
    own = (item for department in portal.departments.values() for item in department.items)
    for item in (*portal.items.values(), *own):
        _check(item, problems)


def _check(item: Item, problems: Problems) -> None:
    _who(item.urgency, item, ("urgency", "text"), problems)
    for number, case in enumerate(item.urgency.when):
        here = ("urgency", "when", number)
        _who(case, item, (*here, "text"), problems)
        if not case.is_sooner_than(item.urgency.level):
            message = (
                f"{quote(case.level)} haster ikke mere end emnet selv, der er {quote(item.urgency.level)}. "
                "Skriv et niveau, der haster mere, eller slet omstændigheden."
            )
            problems.add(item.place(*here, "level"), message)
        for n, written in enumerate(case.words):
            report_pattern(written, item.place(*here, "words", n), problems)


def _who(said: Urgency | UrgencyCase, item: Item, where: tuple[str | int, ...], problems: Problems) -> None:
    if said.always and (found := WHO.search(said.text or "")):
        message = (
            f"{quote(found[0])} siger, hvem der gør det eller betaler. Det passer ikke, hvor et møde har besluttet noget andet. "
            "Skriv sætningen om, eller slet »always«."
        )
        problems.add(item.place(*where), message)
