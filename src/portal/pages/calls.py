"""»Ring« as a link: in a step, a warning or a danger the word leads to the number, or to where the number is found."""

import re

from markupsafe import Markup, escape

from portal.addresses import address
from portal.model.telephone import EMERGENCY_CALLS

COUNTED = "boliger|beboere|lejere|lejligheder|afdelinger|husstande|personer|numre|gange|dage|timer|minutter|kr|kroner|m²|cm|mm|%"
NO_CALL = rf"(?![\d.,/–-]*\d)(?!\s(?:\d|(?:{COUNTED})(?!\w)))"
"""A number that goes on, as a price, a range or a law's number does, or that says how many there are."""
WORDS = re.compile(
    r"\bring(?:\s|:\s?)(?:(?:straks|nu|derefter|også|så)\s)*(?:politiet\spå\s|på\s|til\s(?:[a-zæøå]+\spå\s)?)?"
    rf"(?P<bold><(?P<name>strong|em)>)?(?P<whom>(?:112|114|(?:\+45\s?)?\d\d(?:\s?\d\d){{3}}){NO_CALL}|vagten|(?:ejendoms)?kontoret(?:\seller\svagten)?)\b(?(bold)</(?P=name)>)",
    re.IGNORECASE,
)
TAG = re.compile(r"(<(?!/?(?:strong|em)>)[^>]*>)")
CLOSED = re.compile(r"<(/?)(?:a|code|pre|summary)\b")


def linked_calls(text: str, here: str) -> Markup:
    """HTML (or plain text, which is escaped) of the page at `here`, with each call made a link. What is a link already stays, and
    so does what is shown as it is typed and what opens a fold.

    112, 114 and a number of eight digits are called; the office's and the duty phone's numbers differ by department, so the
    link leads to the list of departments until theme/lookup/calling.js knows one.
    """
    html = str(text) if isinstance(text, Markup) else str(escape(text))
    depth, parts = 0, []
    for part in TAG.split(html):
        if tag := CLOSED.match(part):
            depth += -1 if tag[1] else 1
        parts.append(part if depth or TAG.fullmatch(part) else WORDS.sub(lambda found: _link(found, here), part))
    return Markup("".join(parts))


def _link(found: re.Match[str], here: str) -> str:
    whom = found["whom"]
    if whom in EMERGENCY_CALLS or whom[-1].isdigit():
        return f'<a href="tel:{"".join(whom.split())}">{found[0]}</a>'
    kind = "duty" if "vagten" in whom.lower() else "office"
    return f'<a href="{address.relative(here, address.DEPARTMENTS)}" data-call="{kind}" data-words>{found[0]}</a>'
