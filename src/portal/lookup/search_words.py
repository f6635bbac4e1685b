"""The words an item is found by, each with how much it says about the item."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from portal.lookup.language import key, shortest_form, words
from portal.model.guide import Guide
from portal.model.item import Item

ALIAS, ENGLISH, SYMPTOM, GUIDE = 1.0, 0.8, 0.7, 0.5
"""What one mention counts. The words of the name are left out: the browser shows it, and takes them as strong."""

ALONE = 2.0
"""A word that is a whole mention by itself (»hane«) counts as two: it names the item, not a circumstance."""

TIERS = (2.5, 1.0)
"""What a word counts in the browser: strong or weak. Finer steps measured no better and cost bytes."""

STRONG, SHIPPED, COMMON = 2.0, 0.85, 1.3
"""Sums of mentions from which a word is strong, and from which it is shipped: a word said once, in a symptom or a
guide, is mostly a chance word. Leaving those out saves 8 % of the index and costs under one query in a hundred.
A word that is common to many items has to be said more than once."""

MANY = 7
"""Items from which a word is common."""


def common_words(items: Iterable[tuple[Item, Iterable[Guide]]]) -> frozenset[str]:
    """The keys of words that many items are said with: one of them says little of which it is."""
    found = Counter(
        stem
        for item, guides in items
        for stem in {key(word) for _, text in _mentions(item, guides) for word in words(text)}
    )
    return frozenset(stem for stem, count in found.items() if count >= MANY)


def search_words(item: Item, guides: Iterable[Guide], common: frozenset[str] = frozenset()) -> str:
    """The item's strong words, a comma, its weak words; each in shortest form, sorted, with spaces between.

    A guide lends its words to the item it names first only: words lent to every item it touches blur them.
    """
    counts: defaultdict[str, float] = defaultdict(float)
    forms: dict[str, str] = {}
    for weight, text in _mentions(item, guides):
        found = dict.fromkeys(words(text))
        for word in found:
            if len(word) > 1:
                counts[key(word)] += weight * (ALONE if len(found) == 1 else 1)
                forms.setdefault(key(word), shortest_form(word))
    named = {key(word) for word in words(item.name)}
    others = {
        stem: count
        for stem, count in counts.items()
        if stem not in named and count >= (COMMON if stem in common else SHIPPED)
    }
    strong = sorted(forms[stem] for stem, count in others.items() if count >= STRONG)
    weak = sorted(forms[stem] for stem, count in others.items() if count < STRONG)
    return f"{' '.join(strong)},{' '.join(weak)}"


def _mentions(item: Item, guides: Iterable[Guide]) -> Iterable[tuple[float, str]]:
    for weight, texts in ((ALIAS, item.also_called), (ENGLISH, item.english), (SYMPTOM, item.symptoms)):
        yield from ((weight, text) for text in texts)
    for guide in guides:
        if guide.items[0] == item.id:
            yield from ((GUIDE, text) for text in (guide.title, *guide.also_called, *guide.symptoms))
