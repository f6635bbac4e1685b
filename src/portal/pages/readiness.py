"""Who acts when, at the address that the organisation gave it: sign by sign, and what nobody has said is said to be unknown."""

from collections.abc import Collection

from portal.base.problems import Problems, quote
from portal.base.suggestions import suggestion
from portal.model.portal import Portal
from portal.pages.page import Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue
from portal.texts.wording import title_of

FILE = "content/readiness.yml"


def readiness_pages(portal: Portal, t: Catalogue) -> list[Page]:
    """The page of who acts when; none when the organisation has not written it."""
    known = portal.readiness
    if known is None:
        return []
    signals = [(one, portal.sources_named(one.sources)) for one in known.signals]
    with_partners = [(one.slug, title_of(one, t)) for one in portal.departments.values() if one.partners]
    body = render(
        "readiness.html",
        known.page,
        t,
        known=known,
        signals=signals,
        sources=portal.sources_named(known.sources),
        with_partners=with_partners,
    )
    headings = (
        (2, "tegn", t("readiness-signals")),
        *((3, one.id, one.signal) for one in known.signals),
        (2, "beslutter", t("readiness-decides")),
        (2, "partnere", t("readiness-partners")),
    )
    return [Page(known.page, known.title, known.about, "written", body, FILE, headings)]


def report_ways_to_nowhere(portal: Portal, addresses: Collection[str], problems: Problems) -> None:
    """Report each sign whose page does not exist."""
    known = portal.readiness
    for number, one in enumerate(known.signals if known else ()):
        if known and one.page and one.page not in addresses:
            place = known.place("signals", number, "page")
            problems.add(place, f"Siden {quote(one.page)} findes ikke. {suggestion(one.page, addresses)}")
