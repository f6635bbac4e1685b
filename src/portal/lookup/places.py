"""What the finder leads to beside items: guides, clauses, pages, parts of pages, and what is not here."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.addresses import address
from portal.lookup.language import TABLES, key, shortest_form, words
from portal.lookup.phrases import phrases
from portal.lookup.ranker import CLEARLY, SURELY, Weights, place_names
from portal.lookup.referring import referred
from portal.lookup.schema import LookupMore, Place, PlaceKind
from portal.lookup.search_words import common_words, search_words
from portal.lookup.spoken import spoken_words
from portal.lookup.urgency import untold_cases
from portal.model.house_rules import Clause
from portal.model.portal import Portal
from portal.model.quoted import first_sentence
from portal.model.vocabulary import Level

HEADING = re.compile(r"^#{2,3}\s+(.+?)\s*$", re.MULTILINE)
MARKS = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*_`#>]")
LONGEST_QUOTE = 160
"""Characters: two lines of a card."""
STRONG, WEAK = 2, 1


@dataclass(frozen=True)
class _Found:
    """A place before its words are counted: texts with how much they say of it."""

    kind: PlaceKind
    name: str
    text: str
    href: str
    said: tuple[tuple[int, str], ...]
    phrases: tuple[str, ...] = ()
    here: str | None = None


def lookup_more(portal: Portal) -> LookupMore:
    """What the browser loads after the index. It names no department: it must not grow with their number."""
    items, found = list(portal.items.values()), list(_shared(portal))
    said = [(item.name, *item.also_called, *item.symptoms, *item.english) for item in items]
    names = [item.id for item in items] + list(place_names(portal))
    texts = [*said, *((one.name, *one.phrases) for one in found)]
    whole = _not_known(texts, [name for name, _ in zip(names, texts, strict=True)], portal)
    common = common_words((item, portal.guides_of(item)) for item in items)
    return LookupMore(
        phrases=tuple(
            referred(own, item.name, search_words(item, portal.guides_of(item), common))
            for item, own in zip(items, whole, strict=False)
        ),
        titles=tuple(item.title or "" for item in items),
        when={n: untold_cases(item.urgency) for n, item in enumerate(items) if item.urgency.when},
        ranked=portal.ranker is not None,
        negations=TABLES["negations"].strip(),
        spoken=spoken_words(portal),
        small=TABLES["beside-a-name"].strip(),
        places=tuple(_place(one, own, text=None) for one, own in zip(found, whole[len(items) :], strict=True)),
    )


def place_texts(portal: Portal) -> tuple[str, ...]:
    """What the card of each of its places says, in their order."""
    return tuple(one.text for one in _shared(portal))


def _shared(portal: Portal) -> Iterator[_Found]:
    yield from _leads(portal)
    yield from _clauses(portal)
    yield from _guides(portal)
    yield from _pages(portal)


def _not_known(said: list[tuple[str, ...]], names: list[str], portal: Portal) -> tuple[str, ...]:
    """The phrases of each, less those that the learned ranker leads to it anyhow: four of five need not be shipped."""
    if not portal.ranker:
        return phrases(said)
    weights = Weights(portal.ranker)
    hurries = {item.id for item in portal.items.values() if item.urgency.level is not Level.CAN_WAIT}
    return phrases(said, lambda text, n: weights.knows(text, names[n], SURELY if names[n] in hurries else CLEARLY))


def clause_places(clauses: Iterable[Clause], href: str) -> tuple[Place, ...]:
    """The clauses of one document, each in its own words."""
    found = [_clause(clause, href) for clause in clauses]
    return tuple(_place(one, "", one.text) for one in found)


def _leads(portal: Portal) -> Iterator[_Found]:
    for lead in portal.finding.leads:
        kind = PlaceKind.PART if lead.leads_to else PlaceKind.ASK
        said = tuple((STRONG, text) for text in lead.also_called)
        yield _Found(kind, lead.name, lead.text, (lead.leads_to or "").lstrip("/"), said, lead.also_called, lead.here)


def _clauses(portal: Portal) -> Iterator[_Found]:
    href = address.standard_house_rules().lstrip("/")
    yield from (_clause(clause, href) for clause in portal.house_rules.clauses)


def _clause(clause: Clause, href: str) -> _Found:
    return _Found(PlaceKind.CLAUSE, clause.title, _quote(clause.text), f"{href}#{clause.id}", ())


def _guides(portal: Portal) -> Iterator[_Found]:
    for guide in portal.guides.values():
        said = tuple((WEAK, text) for text in guide.also_called)
        yield _Found(PlaceKind.GUIDE, guide.title, guide.summary, address.guide(guide.id).lstrip("/"), said)


def _pages(portal: Portal) -> Iterator[_Found]:
    for page in portal.written_pages:
        here = address.of_document(page.document.file)
        if not here.startswith(address.EDITORS):
            headings = tuple((WEAK, _bare(text)) for text in HEADING.findall(page.document.body))
            yield _Found(PlaceKind.PAGE, page.head.title, page.head.description, here.lstrip("/"), headings)


def _quote(markdown: str) -> str:
    """The first sentence of a clause in its own words, cut between words when it is long."""
    sentence = first_sentence(markdown)
    if len(sentence) <= LONGEST_QUOTE:
        return sentence
    return sentence[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def _bare(text: str) -> str:
    return MARKS.sub(lambda found: found[1] or "", text).strip()


def _place(found: _Found, whole: str, text: str | None) -> Place:
    counts: defaultdict[str, int] = defaultdict(int)
    forms: dict[str, str] = {}
    for weight, said in found.said:
        for word in dict.fromkeys(words(said)):
            counts[key(word)] += weight
            forms.setdefault(key(word), shortest_form(word))
    for stem in {key(word) for word in words(found.name)}:
        counts.pop(stem, None)
    strong = sorted(forms[stem] for stem, count in counts.items() if count >= STRONG)
    weak = sorted(forms[stem] for stem, count in counts.items() if count < STRONG)
    joined = f"{' '.join(strong)},{' '.join(weak)}"
    return Place(
        kind=found.kind,
        name=found.name,
        text=text,
        href=found.href,
        here=found.here,
        words=joined,
        phrases=referred(whole, found.name, joined),
    )
