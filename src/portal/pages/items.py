"""The standard table and a page for each of its items."""

from functools import partial

from portal.addresses import address, short
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.department_facts import DwellingType
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.vocabulary import Scheme
from portal.pages.dangers import danger_values
from portal.pages.page import Page
from portal.pages.share import share_box
from portal.pages.take_over import take_over_rules
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue


def table_page(portal: Portal, t: Catalogue) -> Page:
    """`/hvem-ordner-hvad/`: the standard table by category."""
    rooms = [
        (room, [item for item in portal.items.values() if room.id in item.rooms]) for room in portal.rooms.values()
    ]
    body = render(
        "table.html",
        address.TABLE,
        t,
        rooms=rooms,
        categories=portal.categories,
        answers={c.id: [portal.standard_answer(item) for item in c.items] for c in portal.categories},
    )
    headings = tuple((2, f"kategori-{c.id}", c.name) for c in portal.categories)
    return Page(
        address.TABLE, t("table-title"), t("table-description"), "table", body, "content/responsibilities", headings
    )


def item_page(item: Item, portal: Portal, t: Catalogue) -> Page:
    """`/hvem-ordner-hvad/<item>/`"""
    here = address.item(item.id)
    body = render(
        "item.html",
        here,
        t,
        item=item,
        **danger_values(portal, portal.dangers.of_item(item.id)),
        category=portal.category_of(item),
        answer=portal.standard_answer(item),
        answer_a=portal.standard_answer(item, Scheme.A),
        answer_b=portal.standard_answer(item, Scheme.B),
        share=share_box(item.heading, partial(short.item, item.id), here, portal, t),
        sources=portal.sources_named(item.sources),
        differing=_differing(item, portal),
        take_overs=take_over_rules(portal, t) if item.taken_over else (),
        clause=portal.house_rules.clause(item.house_rule),
    )
    title, description = (
        t("item-title", item=item.heading),
        t("item-description", item=item.heading, action=item.action),
    )
    return Page(here, title, description, "item", body, edit=item.file, heading=item.heading)


def _differing(item: Item, portal: Portal) -> list[tuple[Department, DwellingType | None, Answer]]:
    """The departments that decided on an item, with the dwelling type where it is only for one; not where that was
    repealed, is over, or counts from a later day. A department that was merged into another is a dwelling type there.
    """
    merged = {before.slug for department in portal.departments.values() for before in department.predecessors}
    standing = [one for one in portal.departments.values() if one.slug not in merged]
    places = [(one, kind) for one in standing for kind in _decided_for(item, one)]
    answers = [(one, one.dwelling_type(kind), portal.answer(item, one, kind)) for one, kind in places]
    return [found for found in answers if found[2].says_what_was_decided]


def _decided_for(item: Item, department: Department) -> list[str | None]:
    """The dwelling types, or None for all, that a decision on an item was ever about, each once."""
    own = [one.decision.dwelling_type for one in department.decided if one.decision.item == item.id]
    before = [old.slug for old in department.predecessors if any(one.decision.item == item.id for one in old.decided)]
    return list(dict.fromkeys([*own, *before]))
