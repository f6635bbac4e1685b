"""What is learned from: every text that says of one thing what it is, for the ranker and for what hears dangers."""

import hashlib
from collections.abc import Iterator

from portal.addresses import address
from portal.model.portal import Portal
from portal.model.said import SaidOf
from portal.model.vocabulary import Level

NOTHING = "-"
"""The ranker's name of what is not on the portal."""
ELSEWHERE = ""
"""The name of all that is no danger, for what hears dangers."""
HERE = "fare"
"""The name of all that is one, whichever it is."""


def taught(portal: Portal) -> tuple[tuple[str, str], ...]:
    """Each text with the name of the thing it is about, in the order of the content; none twice."""
    return tuple(dict.fromkeys(_all(portal)))


def taught_dangers(portal: Portal) -> tuple[tuple[str, str], ...]:
    """Each text with the id of the danger it says is there now, or ELSEWHERE; none twice.

    What items are called in the languages of the residents is a danger as little as their Danish names. What is said of an
    item that can't wait and where a danger may come up can be either, and says nothing.
    """
    unclear = {
        item
        for danger in portal.dangers.dangers
        for item in danger.items
        if item in portal.items and portal.items[item].urgency.level is Level.NOW
    }
    texts: dict[str, str] = {text: ELSEWHERE for text, name in taught(portal) if name not in unclear}
    for language in portal.languages.values():
        for named in language.items:
            if named.id not in unclear:
                texts |= dict.fromkeys((named.name, *named.words), ELSEWHERE)
    for one in _said(portal):
        if one.danger or one.harmless:
            texts |= dict.fromkeys(one.words, one.danger or ELSEWHERE)
    return tuple(texts.items())


def made_of(texts: tuple[tuple[str, str], ...]) -> str:
    """A mark that changes with the texts, in letters: digits in a row would look like a number of somebody."""
    whole = hashlib.sha256("\n".join(f"{name}\t{text}" for text, name in texts).encode()).hexdigest()[:32]
    return whole.translate(str.maketrans("0123456789", "ghijklmnop"))


def clause_name(clause: str) -> str:
    """The name of a house-rule clause, whatever document it is in."""
    return f"clause:{clause}"


def lead_name(lead: str) -> str:
    """The name of an answer of content/finding.yml."""
    return f"lead:{lead}"


def page_name(path: str) -> str:
    """The name of a written page."""
    return f"page:{path}"


def _all(portal: Portal) -> Iterator[tuple[str, str]]:
    for item in portal.items.values():
        yield from ((text, item.id) for text in (item.name, *item.also_called, *item.symptoms, *item.english))
    for lead in portal.finding.leads:
        yield from ((text, lead_name(lead.id)) for text in (lead.name, *lead.also_called))
    yield from ((clause.title, clause_name(clause.id)) for clause in portal.house_rules.clauses)
    yield from ((page.head.title, page_name(address.of_document(page.document.file))) for page in portal.written_pages)
    for one in _said(portal):
        if not (one.danger or one.harmless):
            yield from ((text, _name(one)) for text in one.words)


def _said(portal: Portal) -> Iterator[SaidOf]:
    yield from (one for file in portal.said for one in file.said)


def _name(one: SaidOf) -> str:
    if one.clause:
        return clause_name(one.clause)
    if one.lead:
        return lead_name(one.lead)
    return page_name(one.page) if one.page else one.item or NOTHING
