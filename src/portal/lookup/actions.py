"""What only an open card of the look-up says: what the tenant does, why it is urgent, and the first sentence of a place."""

from collections.abc import Iterator

from portal.lookup.places import place_texts
from portal.lookup.schema import CardsFile
from portal.lookup.urgency import shown_cases
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.vocabulary import Scheme

CARDS = 8
"""How many things the texts in one file are of: who opens a card loads its file, 0.3 to 0.8 KB in Brotli in place of 8.8."""


def card_files(portal: Portal) -> tuple[CardsFile, ...]:
    """The texts of every item and every place, so many in each file, in the order in which they are found."""
    items, places = list(portal.items.values()), place_texts(portal)
    said = (*(_action(item, None, portal) for item in items), *places)
    reasons = (*(item.urgency.text or "" for item in items), *("" for _ in places))
    cases = {
        n: tuple(one.text for one in shown_cases(item.urgency)) for n, item in enumerate(items) if item.urgency.when
    }
    schemes = [(n, scheme, text) for n, item in enumerate(items) for scheme, text in _others(item, portal)]
    return tuple(
        CardsFile(
            first=first,
            said=said[first : first + CARDS],
            reasons=reasons[first : first + CARDS],
            cases={n: texts for n, texts in cases.items() if first <= n < first + CARDS},
            by_scheme={
                scheme.value: {n: text for n, of, text in schemes if of is scheme and first <= n < first + CARDS}
                for scheme in Scheme
            },
        )
        for first in range(0, len(said), CARDS)
    )


def usual_action(item: Item, portal: Portal) -> str | None:
    """What an item's page tells the tenant to do; None for a department's own item, which has no page."""
    return _action(item, None, portal) if item.id in portal.items else None


def _others(item: Item, portal: Portal) -> Iterator[tuple[Scheme, str]]:
    """Where a scheme says something else."""
    usual = _action(item, None, portal)
    for scheme in Scheme:
        action = _action(item, scheme, portal)
        if action != usual:
            yield scheme, action


def _action(item: Item, scheme: Scheme | None, portal: Portal) -> str:
    return portal.standard_answer(item, scheme).action or item.action
