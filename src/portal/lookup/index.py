"""The index file: everything the look-up in the browser needs, as long as no department is chosen."""

import hashlib
from collections.abc import Iterable

from portal.lookup.actions import CARDS
from portal.lookup.language import TABLES
from portal.lookup.schema import IndexRow, LookupIndex
from portal.lookup.search_words import TIERS, common_words, search_words
from portal.lookup.share_schema import ShownShare
from portal.model.answer import Answer
from portal.model.item import Item
from portal.model.origin import Origin
from portal.model.portal import Portal
from portal.model.vocabulary import Party, Scheme
from portal.texts.catalogue import Catalogue
from portal.texts.wording import schemes_in_words, share_in_words

ORIGINS = (Origin.STANDARD, Origin.LAW)
"""Where a standard answer may come from."""


def lookup_index(portal: Portal, t: Catalogue, places: str) -> LookupIndex:
    """The index. It names no department: it must not grow with their number. `places`: their mark."""
    common = common_words((item, portal.guides_of(item)) for item in portal.items.values())
    shares = {shown_share(answer, t): None for item in portal.items.values() for answer in _answers(item, portal)}
    return LookupIndex(
        columns=tuple(_row(item, portal, list(shares), common, t) for item in portal.items.values()),
        shares=tuple(shares),
        tiers=TIERS,
        endings=TABLES["endings"].strip(),
        stop=TABLES["stop-words"].strip(),
        cards=CARDS,
        places=places,
        origins={origin: t.of("answer-origin", origin.value) for origin in ORIGINS},
        count=t("lookup-count", count="{count}", first="{first}"),
    )


def places_mark(slugs: Iterable[str]) -> str:
    """Changes when a department comes, goes or is renamed: then a remembered one is looked up anew."""
    return hashlib.sha256(" ".join(sorted(slugs)).encode()).hexdigest()[:8]


def shown_share(answer: Answer, t: Catalogue) -> ShownShare:
    """The share of an answer in words; the sentence of one that depends on the scheme gives both answers."""
    depends = answer.performs is Party.DEPENDS_ON_SCHEME
    return ShownShare(
        performs=answer.performs,
        pays=answer.pays,
        role=answer.role,
        who=t.of("answer-performs", answer.performs.value),
        payer=t.of("answer-pays", answer.pays.value),
        sentence=schemes_in_words(answer.item, t) if depends else share_in_words(answer.performs, answer.pays, t),
    )


def _answers(item: Item, portal: Portal) -> tuple[Answer, Answer, Answer]:
    """The standard without a scheme, under A and under B."""
    return (
        portal.standard_answer(item),
        portal.standard_answer(item, Scheme.A),
        portal.standard_answer(item, Scheme.B),
    )


def _row(item: Item, portal: Portal, shares: list[ShownShare], common: frozenset[str], t: Catalogue) -> IndexRow:
    guides = portal.guides_of(item)
    share, share_a, share_b = (shares.index(shown_share(answer, t)) for answer in _answers(item, portal))
    by_rules = item.share(Scheme.A).performs is Party.HOUSE_RULES
    return IndexRow(
        id=item.id,
        name=item.name,
        words=search_words(item, guides, common),
        share=share,
        share_a=share_a,
        share_b=share_b,
        urgency=item.urgency.level,
        guide=guides[0].id if guides else "",
        clause=(by_rules and item.house_rule) or "",
        origin=portal.standard_answer(item).origin,
    )
