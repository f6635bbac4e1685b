"""What only an open card of the look-up says: what the tenant does by the standard, and the first sentence of a place."""

from portal.lookup.places import place_texts
from portal.lookup.schema import ActionFile
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.vocabulary import Scheme


def action_file(portal: Portal) -> ActionFile:
    """Of every item what its page tells the tenant to do, and where a scheme says something else; of every place its text."""
    return ActionFile(
        usual=tuple(_action(item, None, portal) for item in portal.items.values()),
        by_scheme={scheme.value: _others(scheme, portal) for scheme in Scheme},
        places=place_texts(portal),
    )


def usual_action(item: Item, portal: Portal) -> str | None:
    """What an item's page tells the tenant to do; None for a department's own item, which has no page."""
    return _action(item, None, portal) if item.id in portal.items else None


def _others(scheme: Scheme, portal: Portal) -> dict[str, str]:
    items = portal.items.values()
    found = {item.id: (_action(item, scheme, portal), _action(item, None, portal)) for item in items}
    return {item: action for item, (action, usual) in found.items() if action != usual}


def _action(item: Item, scheme: Scheme | None, portal: Portal) -> str:
    return portal.standard_answer(item, scheme).action or item.action
