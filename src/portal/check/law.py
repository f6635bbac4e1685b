"""What content/law.yml says of other files, and what decisions it sets aside."""

from datetime import date
from itertools import combinations

from portal.base.problems import Problems, quote
from portal.base.suggestions import suggestion
from portal.model.law import Law, LawRule
from portal.model.portal import Portal
from portal.model.source import LAW as LAW_SOURCES
from portal.model.vocabulary import Scheme


def check_law(portal: Portal, problems: Problems) -> None:
    """Report rules on unknown items, two at a time on one item, and rules without a paragraph."""
    law = portal.law
    for number, rule in enumerate(law.rules):
        _rule(number, rule, portal, problems)
    for number, limit in enumerate(law.limits):
        for position, item in enumerate(limit.items):
            if item not in portal.known.items:
                place = law.place("limits", number, "items", position)
                problems.add(place, f"{quote(item)} findes ikke. {suggestion(item, portal.known.items)}")
    for (_, first), (number, second) in combinations(enumerate(law.rules), 2):
        if first.item == second.item and _meet(first, second):
            problems.add(
                law.place("rules", number, "item"),
                f"To regler om {quote(second.item)} gælder de samme dage. Skriv »until« på den gamle.",
            )


def _rule(number: int, rule: LawRule, portal: Portal, problems: Problems) -> None:
    law: Law = portal.law
    if rule.item not in portal.known.items:
        place = law.place("rules", number, "item")
        problems.add(place, f"{quote(rule.item)} findes ikke. {suggestion(rule.item, portal.known.items)}")
    found = portal.sources_named(rule.sources)
    if found and not any(source.kind in LAW_SOURCES and source.paragraph for source in found):
        place = law.place("rules", number, "sources")
        problems.add(place, "Kilderne er ikke en lov med paragraf. Skriv lovens kilde under »sources«.")
    item = portal.items.get(rule.item)
    if (
        item
        and rule.mandatory
        and rule.holds_on(portal.today)
        and any(item.share(one) != rule.share(one) for one in Scheme)
    ):
        problems.note(
            law.place("rules", number, "item"), f"Standarden svarer ikke som loven om {quote(item.id)}. Ret den."
        )


def _meet(first: LawRule, second: LawRule) -> bool:
    """Whether two rules of one kind are in force on the same day."""
    if first.mandatory is not second.mandatory:
        return False
    later = max(first.starts or date.min, second.starts or date.min)
    return first.holds_on(later) and second.holds_on(later)
