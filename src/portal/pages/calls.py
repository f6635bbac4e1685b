"""»Ring« as a link: in a step, a warning or a danger the word leads to the number, or to where the number is found."""

import re

from markupsafe import Markup, escape

from portal.addresses import address
from portal.model.telephone import EMERGENCY_CALLS

WORDS = re.compile(
    r"\b[Rr]ing (?:(?:straks|nu|derefter|også|så) )*(?:til )?(?:politiet på )?"
    r"(?P<whom>112|114|(?:\+45 ?)?\d\d(?: ?\d\d){3}(?! ?\d)|vagten|(?:ejendoms)?kontoret(?: eller vagten)?)\b"
)
TAG = re.compile(r"(<[^>]*>)")
LINK = re.compile(r"<(/?)a\b")


def linked_calls(text: str, here: str) -> Markup:
    """HTML (or plain text, which is escaped) of the page at `here`, with each call made a link. What is a link already stays.

    112, 114 and a number of eight digits are called; the office's and the duty phone's numbers differ by department, so the
    link leads to the list of departments until theme/lookup/calling.js knows one.
    """
    html = str(text) if isinstance(text, Markup) else str(escape(text))
    depth, parts = 0, []
    for part in TAG.split(html):
        if tag := LINK.match(part):
            depth += -1 if tag[1] else 1
        parts.append(part if depth or part.startswith("<") else WORDS.sub(lambda found: _link(found, here), part))
    return Markup("".join(parts))


def _link(found: re.Match[str], here: str) -> str:
    whom = found["whom"]
    if whom in EMERGENCY_CALLS or whom[-1].isdigit():
        return f'<a href="tel:{whom.replace(" ", "")}">{found[0]}</a>'
    kind = "duty" if "vagten" in whom else "office"
    return f'<a href="{address.relative(here, address.DEPARTMENTS)}" data-call="{kind}" data-words>{found[0]}</a>'
