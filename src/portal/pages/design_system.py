"""`/designsystem/`: every component in its states, by day and by night, and the scales they are made from. It is looked at and
photographed by those who change the theme; no menu leads here, and search engines leave it out.
"""

import re
from importlib.resources import files

from portal.addresses import address
from portal.model.colours import contrast
from portal.model.portal import Portal
from portal.pages.page import Page
from portal.pages.shown_parts import shown_parts
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue

COLOUR = re.compile(r"--bv-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);")
SIZE = re.compile(r"^  --bv-type-(\w+): ([^;]+);", re.MULTILINE)
"""A size as it is everywhere; what the narrowest screen has instead is on a line with its rule."""
PAIRS = (
    *(
        ("ink", "paper"),
        ("ink", "card"),
        ("muted", "paper"),
        ("muted", "card"),
        ("action", "paper"),
        ("on-action", "action"),
    ),
    *((role, f"{role}-tint") for role in ("you", "department", "both", "others", "ask")),
    *(("on-now", "now"), ("now-ink", "now-tint"), ("today-ink", "today-tint"), ("on-band", "band")),
)
"""Words on their ground, as the sheets put them."""


def design_system_page(portal: Portal, t: Catalogue) -> Page:
    """The page of the components."""
    body = render("design-system.html", address.DESIGN_SYSTEM, t, **_tokens(), **shown_parts(portal, t))
    headings = tuple((2, name, t.of("design", name)) for name in ("type", "colours", "day", "night"))
    return Page(address.DESIGN_SYSTEM, t("design-title"), t("design-description"), "design", body, "", headings)


def _tokens() -> dict[str, object]:
    tokens = (files("portal.theme") / "css" / "tokens.css").read_text("utf-8")
    return {"sizes": SIZE.findall(tokens), "pairs": colour_pairs(tokens)}


def colour_pairs(tokens: str) -> list[tuple[str, str, float, float]]:
    """Words and ground by name, with their contrast by day and by night (WCAG 2.2)."""
    colours = {name: (day, night) for name, day, night in COLOUR.findall(tokens)}
    return [(words, ground, *_contrasts(colours[words], colours[ground])) for words, ground in PAIRS]


def _contrasts(words: tuple[str, str], ground: tuple[str, str]) -> tuple[float, float]:
    return contrast(words[0], ground[0]), contrast(words[1], ground[1])
