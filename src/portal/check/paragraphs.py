"""The paragraphs that a text names, and the sources that have them."""

import re
from collections.abc import Iterable

from portal.model.source import LAW, Source

PARAGRAPHS = re.compile(r"§§?\s*(\d+(?:\s[a-z]\b)?)(?:\s*(?:–|og)\s*(\d+))?")
USUAL = "Almenlejeloven"
"""Whose paragraph it is when a text names no statute."""


def paragraphs_in(text: str) -> list[str]:
    """The paragraphs that a text names: »§§ 24 og 25« is two, »§§ 35–38« its first and its last."""
    return [number for found in PARAGRAPHS.findall(text) for number in found if number]


def sources_of_paragraphs(text: str, sources: Iterable[Source]) -> list[Source]:
    """The sources that have the paragraphs a text names, of the statutes it names; in no other statute are they looked for."""
    numbers = set(paragraphs_in(text))
    if not numbers:
        return []
    laws = [source for source in sources if source.kind in LAW]
    named = [one for one in laws if any(name.casefold() in text.casefold() for name in names_of(one))]
    named = named or [source for source in laws if source.title == USUAL]
    return [source for source in named if numbers & paragraphs_of(source)]


def names_of(source: Source) -> list[str]:
    """The words a text knows a statute by: »driftsbekendtgørelsen«, »BEK 70«."""
    name = source.title.split(" (")[0]
    number = re.search(r"\b(?:BEK|LOV|LBK) \d+", source.title)
    return [name.split(" af ")[0] if number and name.startswith(number[0]) else name, *([number[0]] if number else [])]


def paragraphs_of(source: Source) -> set[str]:
    """The paragraphs of a source: »§§ 35–38« is four of them."""
    numbers: set[str] = set()
    for first, last in PARAGRAPHS.findall(source.paragraph or ""):
        numbers |= {first, last} - {""}
        if last and "–" in (source.paragraph or ""):
            numbers |= {str(number) for number in range(int(first), int(last) + 1)}
    return numbers
