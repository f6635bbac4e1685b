"""Nothing is worded surer than it is known: a duty or a right rests on a source that somebody has opened."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.base.problems import Problems, quote
from portal.check.paragraphs import paragraphs_in, sources_of_paragraphs
from portal.check.reader_texts import Passage, of_clause, of_guide, of_item, of_readiness, of_written_page
from portal.model.danger import Danger
from portal.model.net import Net
from portal.model.portal import Portal
from portal.model.source import Source, SourceStatus

DUTY = re.compile(r"\b(?:skal|har pligt|er forpligtet|må ikke|kræver|forbudt)\b", re.IGNORECASE)
"""Words that only an opened source can carry. »Spørg« and »kontrollér« can always be said."""
PARTY = r"(?:afdelingen|udlejer(?:en)?|bolig(?:organisationen|selskabet)|kommunen|lejer(?:en)?)"
ASKED = "".join(rf"(?<!\b{word} )" for word in ("om", "hvad", "hvem", "hvor", "hvornår", "hvordan"))
"""Before »afdelingen skal«: »spørg, om afdelingen skal svare« is a question."""
CLAIMS = (
    r"har (?:\w+ ){0,2}(?:ret til|krav på|pligt)",
    r"er (?:forpligtet|berettiget|pligtig|erstatningspligtig|(?:erstatnings)?ansvarlig)",
    r"(?:lovpligtig|u?lovlig)\w*",
    r"(?:loven|lov(?:en)? om \w+) (?:siger|giver|kræver|forbyder)",
    r"(?:efter|ifølge) loven",
    r"forbudt ved lov",
    r"hæfter",
    r"(?:\w+s|din) pligt",
    r"mister (?:\w+ ){0,2}ret(?:ten)?",
    r"krav\w* (?:bortfalder|falder bort)",
    rf"{ASKED}{PARTY} (?:skal|må (?:ikke|aldrig|kun))",
    rf"{ASKED}(?:skal|må) {PARTY}",
    rf"(?:(?:du|man|ingen|{PARTY}) kan|kan (?:du|man|ingen|{PARTY})) (?:\w+ ){{0,2}}(?:kræve|forlange)",
)
CLAIM = re.compile(rf"\b(?:{'|'.join(CLAIMS)})\b".replace(" ", r"\s"), re.IGNORECASE)
"""Law itself, and what others owe the reader. »Det må ikke koge« and »gummiringen skal sidde fladt« are advice that
needs none."""


@dataclass(frozen=True)
class _Text:
    """What is on the portal, and the ids of the sources it rests on."""

    passages: Iterable[Passage]
    sources: tuple[str, ...]
    can_name: bool = True
    """Whether its file has a place for `sources`."""


def check_duties(portal: Portal, net: Net | None, problems: Problems) -> None:
    """Report duties and rights whose sources nobody has opened, and law that rests on no source at all."""
    for text in _texts(portal, net):
        unopened = _are_unopened(text.sources, portal)
        for passage in text.passages:
            _check(passage, unopened, text, portal, problems)


def _check(passage: Passage, unopened: bool, text: _Text, portal: Portal, problems: Problems) -> None:
    cited = sources_of_paragraphs(passage.text, portal.sources.values())
    found = CLAIM.search(passage.text)
    if (unopened or _none_opened(cited)) and (duty := DUTY.search(passage.text) or found):
        what = "er en pligt" if DUTY.match(duty[0]) else "siger, hvad loven er"
        found, message = duty, f"{what}, men kilden er ikke læst. Skriv »spørg«, eller læs kilden først."
    elif found and not (text.sources or paragraphs_in(passage.text)):
        cure = "Skriv den under »sources«, eller skriv »spørg«." if text.can_name else "Skriv »spørg« i stedet."
        message = f"siger, hvad loven er, men der er ingen kilde. {cure}"
    else:
        return
    problems.add(passage.place, f"{quote(found[0])} {message}")


def _texts(portal: Portal, net: Net | None) -> Iterator[_Text]:
    own = (item for department in portal.departments.values() for item in department.items)
    for item in (*portal.items.values(), *own):
        yield _Text(of_item(item), item.sources)
    for guide in portal.guides.values():
        yield _Text(of_guide(guide), guide.sources)
    for page in portal.written_pages:
        yield _Text(of_written_page(page), page.head.sources)
    for number, danger in enumerate(portal.dangers.dangers):
        yield _Text(_of_danger(danger, number, portal), danger.sources)
    rests = {one.clause: one.sources for one in portal.house_rules.sources}
    for clause in portal.house_rules.clauses:
        yield _Text(of_clause(clause), rests.get(clause.id, ()))
    if portal.readiness:
        yield _Text(of_readiness(portal.readiness), tuple(sorted(portal.readiness.all_sources)))
    if net:
        yield _Text(_of_net(net), (), can_name=False)


def _of_danger(danger: Danger, number: int, portal: Portal) -> Iterator[Passage]:
    yield Passage(portal.dangers.place("dangers", number, "act"), danger.act)
    for n, step in enumerate(danger.steps):
        yield Passage(portal.dangers.place("dangers", number, "steps", n), step)


def _of_net(net: Net) -> Iterator[Passage]:
    for name in ("about", "borrow", "price"):
        if text := getattr(net, name):
            yield Passage(net.place(name), text)
    for number, thing in enumerate(net.things):
        for name in ("use", "safety", "refill"):
            if text := getattr(thing, name):
                yield Passage(net.place("things", number, name), text)


def _are_unopened(ids: tuple[str, ...], portal: Portal) -> bool:
    """Whether what rests on the sources rests on none that anybody has opened."""
    return _none_opened([portal.sources[one] for one in ids if one in portal.sources])


def _none_opened(sources: Iterable[Source]) -> bool:
    found = list(sources)
    return bool(found) and all(source.status is SourceStatus.TO_VERIFY for source in found)
