"""What the ranker learns from: every text that says of one thing what it is."""

import hashlib
from collections.abc import Iterator

from portal.addresses import address
from portal.model.portal import Portal
from portal.model.said import SaidOf

NOTHING = "-"
"""The name of what is not on the portal."""


def taught(portal: Portal) -> tuple[tuple[str, str], ...]:
    """Each text with the name of the thing it is about, in the order of the content; none twice."""
    return tuple(dict.fromkeys(_all(portal)))


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
    for one in portal.said.said:
        yield from ((text, _name(one)) for text in one.words)


def _name(one: SaidOf) -> str:
    if one.clause:
        return clause_name(one.clause)
    if one.lead:
        return lead_name(one.lead)
    return page_name(one.page) if one.page else one.item or NOTHING
