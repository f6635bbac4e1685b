"""»Gå til trin 6« in a step: the way to another step, as a link that the large steps follow too."""

import re

WAY = re.compile(r"(?P<go>\bgår? (?:du )?til )(?P<step>trin (?P<number>[1-9]\d?)\b)", re.IGNORECASE)
ALWAYS = re.compile(r"(?:^|[.!?]\s+)Gå til trin \d+\.?\s*$")
"""A step that ends so sends everybody on."""


def with_ways(html: str) -> str:
    """The HTML of a step with a link to each step that it sends the reader to."""
    return WAY.sub(r'\g<go><a href="#trin-\g<number>" data-to-step="\g<number>">\g<step></a>', html)


def ways_in(html: str) -> tuple[int, ...]:
    """The numbers of the steps that the HTML of a step sends the reader to, in the order they are written."""
    return tuple(int(found["number"]) for found in WAY.finditer(html))


def sends_all(text: str) -> bool:
    """Whether the text of a step sends every reader on, and not only those to whom a condition applies."""
    return ALWAYS.search(text) is not None
